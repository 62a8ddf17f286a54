# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['PRESETS', 'fit_paper', 'make_settings', 'PerturbX', 'fitting_parts', 'settings_of']
import json
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, fields
from pathlib import Path
from safetensors.numpy import save as save_arrays
import numpy as np, pandas as pd, perturbx, torch
from ..core.compute import in_halves, resolve_device
from ..core.errors import ScreenError, brief
from ..core.storage import fingerprint
from ..data.pseudobulk import as_effects
from ..data.screen import Screen, cells_fingerprint
from ..explain.shapley import Explanation, _expression, _rows, background, latent_component, linear_map, screen_for, shapley_linear, shapley_sampled
from .base import hand_over, requested
from .gene_selection import Selection
from .nested_cv import Choice, _probable, fit_default, inner_folds
from .ridge_head import Head, LinearEncoder, terms, unlikeness
from .saving import _names, _sound, describe, model_arrays, read_folder, seal, write_folder
from ..network.modules import PaperNet, Settings
from ..network.training import Checkpoint, train_paper

def fit_paper(models, screen, checkpoint=None):
    ...

def _slice(net, i, n_genes, n_perturbations, s):
    ...
PRESETS: dict

def make_settings(preset: str, **settings):
    ...

class PerturbX:
    name: str
    preset: str
    seed: int
    device: str
    progress: bool
    settings: Any

    def __init__(self, preset: str='default', *, seed: int=0, device: str='auto', progress: bool=False, **settings):
        ...

    def __repr__(self):
        ...

    def fit(self, screen: Screen, holdout=(), checkpoint=None) -> PerturbX:
        """Learn from the contexts that are not held out"""

    def fit_folds(self, screen: Screen, folds, only=None) -> list:
        """Learn all folds at once, each from the contexts that it does not hold out"""

    def predict(self, screen: Screen, contexts=None, perturbations=None):
        """Predict the response of each context to each perturbation; raises `ScreenError` for other genes or unknown names"""

    def encode(self, x, perturbation: str | None=None) -> np.ndarray:
        """The latent of every cell"""

    def embed(self, screen: Screen, perturbation: str | None=None) -> np.ndarray:
        """The latent of every cell of the screen"""

    def latents(self, screen: Screen, contexts=None, perturbation: str | None=None) -> pd.DataFrame:
        """The latent of each context: that of its control cells, pooled"""

    def save(self, folder) -> Path:
        """Write the model; raises `ScreenError` if it is not fitted, or if the folder holds something else"""

    @classmethod
    def load(cls, folder, device: str='auto') -> PerturbX:
        """Read a model; raises `ScreenError` saying what is wrong with a file that is truncated, altered, of a newer format, or no model"""

    def explain(self, screen: Screen, perturbation: str | None=None, *, component=0, contexts=None, n_cells: int | None=None, n_background: int | None=None, tol: float=0.05, seed: int=0) -> Explanation:
        """Shapley values of the selected genes, for a component of the latents"""

def _remember(model, screen, holdout):
    ...

def _copy(model):
    ...

def _serve(models, folds):
    ...

def _predict_default(model, screen, contexts, perturbations, x):
    ...

def _cells(model, screen, context):
    ...

def _predict_paper(model, screen, contexts, perturbations, x):
    ...

def _files(model):
    ...

def _rebuild(model, said, arrays):
    ...

def _rebuild_net(model, arrays):
    ...

@contextmanager
def fitting_parts(folder):
    ...

def settings_of(said: dict) -> dict:
    ...
