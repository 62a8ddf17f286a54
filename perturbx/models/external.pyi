# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['NEW_CONTEXT', 'NotInstalledError', 'check_peer', 'check_scgen', 'load_scgen', 'training_cells', 'training_cells_of', 'global_seed', 'quiet', 'Peer', 'ScGen', 'check_scpram', 'load_scpram', 'ScPram']
import contextlib, functools, importlib.util, io, logging, sys, types, typing, warnings
from contextlib import contextmanager
import anndata as ad, numpy as np, pandas as pd
from ..core.compute import resolve_device
from ..core.errors import ModelError, PerturbxError
from ..data.pseudobulk import make_effects
from ..data.screen import Screen, obs_labels
from .base import check_effects, check_request, names_of, pair_table, screen_for_model

class NotInstalledError(PerturbxError, ImportError):
    ...

def check_peer(name: str, modules, how: str):
    ...

def check_scgen():
    ...

@functools.cache
def load_scgen():
    ...

def training_cells(screen: Screen, holdout=()) -> ad.AnnData:
    ...

def training_cells_of(model, screen: Screen, holdout=()) -> ad.AnnData:
    ...

@contextmanager
def global_seed(seed: int):
    ...

@contextmanager
def quiet(silent: bool=True):
    ...

class Peer:
    name: str
    seed: int
    progress: bool = False

    def _load(self):
        ...

    def _train(self, package, cells):
        ...

    def _response(self, screen, pairs, control):
        ...

    def fit(self, screen: Screen, holdout=()) -> 'Peer':
        ...

    def predict(self, screen: Screen, contexts=None, perturbations=None) -> ad.AnnData:
        ...

class ScGen(Peer):
    name: str
    controls: str
    n_epochs: int
    seed: int
    device: str
    progress: bool
    model: Any

    def __init__(self, controls: str='measured', n_epochs: int=50, seed: int=0, device: str='auto', progress: bool=False):
        ...

    def _load(self):
        ...

    def _train(self, package, cells):
        ...

    def _response(self, screen, pairs, control):
        ...

    def _treated_cells(self, cells, perturbation):
        ...

def _controls(model, screen, contexts):
    ...

def _decoded(model, cells):
    ...

def check_scpram():
    ...

@functools.cache
def load_scpram():
    ...

class ScPram(Peer):
    name: str
    genes: pd.Index
    n_epochs: int
    seed: int
    device: str
    cells: Any
    model: Any

    def __init__(self, n_epochs: int=100, seed: int=0, device: str='auto'):
        ...

    def _load(self):
        ...

    def _train(self, package, cells):
        ...

    def _response(self, screen, pairs, control):
        ...

    def _treated_mean(self, screen, context, perturbation):
        ...
NEW_CONTEXT: str

def _cells_to_ask(model, screen, context, perturbation):
    ...
