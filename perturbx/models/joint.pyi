# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['JointPerturbX', 'joint_arrays', 'joint_shapes']
import copy, json, platform
from dataclasses import asdict, fields
from pathlib import Path
from safetensors.numpy import save as save_arrays
from scipy.linalg import cho_solve
import numpy as np, pandas as pd, perturbx, torch
from ..core.compute import one_thread, resolve_device
from ..core.errors import ModelError, NotFittedError
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import finish_models, check_request
from .gene_selection import PopulationMeans, population_means, learn_genes, most_variable_genes
from .joint_kernel import ContextSimilarity, GRID, JointHyperparameters, JointData, Pairs, JointState, tune, covariance, drug_covariances, append_contexts, left_out_errors, drug_weights, prepare_joint, mean_by, prior_variance, solve
from .nested_cv import nested_masks
from .perturbx import as_model_error, make_settings, settings_from_json
from .saving import FORMAT, checksum, read_folder, self_checksum, write_folder
from .treatments import amplitude_of, batch_offsets, batches_of, label_amplitudes, treatments

def _measured(model, screen, skip):
    ...

class JointPerturbX:
    name: str
    history: Any
    drug: str
    dose: str
    time: str
    batch: str
    monotone: bool
    share: Any
    seed: int
    device: str
    progress: bool
    settings: Any

    def __init__(self, *, drug: str | None=None, dose: str | None=None, time: str | None=None, batch: str | None=None, monotone: bool=True, share=None, seed: int=0, device: str='auto', progress: bool=False, **settings):
        ...

    def __repr__(self):
        ...

    def fit(self, screen: Screen, holdout=(), holdout_pairs=()) -> JointPerturbX:
        """Learn from all that is not held out"""

    def fit_folds(self, screen: Screen, folds) -> list:
        """Learn all folds at once, each from the contexts that it does not hold out"""

    def _solved(self, task):
        ...

    def predict(self, screen: Screen, contexts=None, perturbations=None):
        """Predict the response of each context to each perturbation; raises `ModelError` for other genes or unknown names"""

    def _predict(self, screen, contexts, names, drugs, f):
        ...

    def predict_dose(self, screen: Screen, drug: str, doses, contexts=None, time: float | None=None):
        """Predict the response to a drug at any dose; raises `ModelError` for unknown drugs and doses that are not above 0"""

    def predict_drug(self, screen: Screen, features: pd.DataFrame, drug: str, contexts=None):
        """Predict a drug that no cell received from drugs with similar features; raises `ModelError` for drugs without features"""

    def save(self, folder) -> Path:
        """Write the model; raises `ModelError` if it is not fitted, or if the folder holds something else"""

    @classmethod
    def load(cls, folder, device: str='auto') -> JointPerturbX:
        """Read a model; raises `ModelError` saying what is wrong with a file that is truncated, altered, of a newer format, or no joint model"""

def _begin(model, screen, holdout, holdout_pairs):
    ...

def _inner(model, screen, n=5):
    ...

def _select(model, screen, skip, fold, outer):
    ...

def _learn(models, screen, skips, fold, outer):
    ...

def _grid(model):
    ...

def _amplitudes(model, o, label):
    ...
_names: Any

def joint_arrays(model) -> dict:
    ...

def _said(model, blob):
    ...

def joint_shapes(n_contexts: int, n_training: int, n_pairs: int, n_used: int, n_genes: int, n_selected: int, n_labels: int) -> dict:
    ...

def _sound(said, arrays):
    ...

def _rebuild(model, said, arrays):
    ...
