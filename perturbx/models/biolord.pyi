# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['check_biolord', 'load_biolord', 'Biolord']
import functools, logging, tempfile
import anndata as ad, numpy as np, pandas as pd
from ..core.errors import ModelError
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import check_effects, check_request, pair_table, screen_for_model
from .external import check_peer, global_seed, quiet, training_cells_of

def check_biolord():
    ...

@functools.cache
def load_biolord():
    ...

class Biolord:
    name: str
    n_epochs: int
    seed: int
    device: str
    cells: Any
    model: Any

    def __init__(self, n_epochs: int=100, seed: int=0, device: str='auto'):
        ...

    def fit(self, screen: Screen, holdout=()) -> 'Biolord':
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

    Raises
    ------
    ModelError
        If control cells of a context were not trained on; cells are known by their names.

    Examples
    --------
    >>> model = px.models.Biolord(n_epochs=2, device='cpu').fit(screen, folds[0].holdout)
    >>> model.predict(screen, contexts=['LINE01']).shape
    (1, 100)
    """

    def _trained_on(self, screen, context):
        ...

    def _treated_mean(self, rows, perturbation):
        ...
