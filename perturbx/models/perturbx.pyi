# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['PRESETS', 'fit_paper', 'make_settings', 'PerturbX', 'record_screen', 'as_model_error', 'settings_from_json']
import json
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, fields
from pathlib import Path
from safetensors.numpy import save as save_arrays
import numpy as np, pandas as pd, perturbx, torch
from ..core.compute import split_on_out_of_memory, resolve_device
from ..core.errors import ModelError, NotFittedError, SettingsError, one_line
from ..core.storage import fingerprint
from ..data.pseudobulk import make_effects
from ..data.screen import Screen, cells_fingerprint
from ..explain.shapley import Explanation, _expression, _rows, background, latent_component, linear_map, screen_for, shapley_linear, shapley_sampled
from .base import finish_models, check_request
from .gene_selection import DefaultSettings
from .nested_cv import HeadChoice, _probable, fit_default, inner_folds
from .ridge_head import Head, LinearEncoder, prediction_terms, relative_variance
from .saving import _names, _check_arrays, model_metadata, model_arrays, read_folder, self_checksum, write_folder
from ..network.modules import PublishedNet, NetworkSettings
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
        """Predict the response of each context to each perturbation; raises `ModelError` for other genes or unknown names"""

    def encode(self, x, perturbation: str | None=None) -> np.ndarray:
        """The latent of every cell"""

    def embed(self, screen: Screen, perturbation: str | None=None) -> np.ndarray:
        """The latent of every cell of the screen"""

    def latents(self, screen: Screen, contexts=None, perturbation: str | None=None) -> pd.DataFrame:
        """The latent of each context: that of its control cells, pooled"""

    def save(self, folder) -> Path:
        """Write the model; raises `ModelError` if it is not fitted, or if the folder holds something else"""

    @classmethod
    def load(cls, folder, device: str='auto') -> PerturbX:
        """Read a model; raises `ModelError` saying what is wrong with a file that is truncated, altered, of a newer format, or no model"""

    def explain(self, screen: Screen, perturbation: str | None=None, *, component=0, contexts=None, n_cells: int | None=None, n_background: int | None=None, tol: float=0.05, seed: int=0) -> Explanation:
        """Shapley values of the selected genes, for a component of the latents"""

def record_screen(model, screen, holdout):
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
def as_model_error(folder):
    ...

def settings_from_json(said: dict) -> dict:
    ...
