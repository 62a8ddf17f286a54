# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['check_cellflow', 'load_cellflow', 'CellFlow']
import functools
from types import SimpleNamespace
import anndata as ad, numpy as np, pandas as pd
from ..core.errors import ModelError
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import check_effects, check_request, pair_table, screen_for_model
from .external import check_peer, global_seed, quiet, training_cells_of

def check_cellflow():
    ...

@functools.cache
def load_cellflow():
    ...

class CellFlow:
    name: str
    control: str
    controls: str
    n_components: int
    n_iterations: int
    batch_size: int
    learning_rate: float
    width: int
    n_steps: int
    seed: int
    device: str
    components: Any
    center: Any
    model: Any

    def __init__(self, controls: str='measured', n_components: int=50, n_iterations: int=600, batch_size: int=256, learning_rate: float=5e-05, width: int=256, n_steps: int=50, seed: int=0, device: str='auto'):
        ...

    def fit(self, screen: Screen, holdout=()) -> 'CellFlow':
        ...

    def _train(self):
        ...

    def predict(self, screen: Screen, contexts=None, perturbations=None) -> ad.AnnData:
        """The response of each context to each perturbation: mean of predicted cells minus mean of control cells.

    Parameters
    ----------
    screen : Screen
        Raw counts or log-normalised, with the genes of training; treated cells are not looked at.
    contexts : str or list of str, optional
        Names; all contexts that have control cells if not given.
    perturbations : str or list of str, optional
        Names; all perturbations of training if not given.

    Returns
    -------
    anndata.AnnData
        Pairs × genes: predicted response, natural log1p units.

    Examples
    --------
    >>> model = px.models.CellFlow(n_iterations=2, device='cpu').fit(screen, folds[0].holdout)
    >>> model.predict(screen, contexts=['LINE01']).shape
    (1, 100)
    """

    def _in_components(self, x):
        ...

    def _decoded(self, z):
        ...

    def _moved(self, z, perturbation):
        ...

def _treated_contexts(cells, control):
    ...

def _describe(model, cells):
    ...
