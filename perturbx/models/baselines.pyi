# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any, Self
__all__ = ['SLOPE_SPREAD', 'Baseline', 'NoChange', 'AverageEffect', 'NearestContexts', 'common_slopes', 'Corrected', 'Ridge', 'GroupAverage', 'Additive']
from scipy.spatial.distance import cdist
import anndata as ad, numpy as np, pandas as pd
from ..core.errors import ModelError, check_number, check_whole
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import check_request

class Baseline:
    name: str
    holdout: tuple
    genes: Any
    pairs: Any
    trained_on: Any
    perturbations: list

    def fit(self, screen: Screen, holdout=()) -> 'Baseline':
        ...

    def effect(self, x_new, x, d):
        ...

    def effect_of(self, perturbation, x_new, contexts, screen):
        ...

    def effects_of(self, x_new, x, d):
        ...

    def predict(self, screen: Screen, contexts=None, perturbations=None) -> ad.AnnData:
        """Predict the response of each context to each perturbation.

    Parameters
    ----------
    screen : Screen
        Log-normalised, with the genes of training; treated cells are not looked at.
    contexts : str or list of str, optional
        Names; all contexts that have control cells if not given.
    perturbations : str or list of str, optional
        Names; all perturbations of training if not given.

    Returns
    -------
    anndata.AnnData
        Pairs × genes: predicted response, natural log1p units; `layers['control']` and `layers['treated']`.

    Raises
    ------
    ModelError
        For other genes or unknown names.

    Examples
    --------
    >>> px.AverageEffect().fit(screen).predict(screen, contexts='LINE01').shape
    (1, 100)
    """

class NoChange(Baseline):
    name: str

    def effect(self, x_new, x, d):
        ...

    def effects_of(self, x_new, x, d):
        ...

class AverageEffect(Baseline):
    name: str

    def effect(self, x_new, x, d):
        ...

    def effects_of(self, x_new, x, d):
        ...

class NearestContexts(Baseline):
    name: str
    k: int

    def __init__(self, k: int=3):
        ...

    def weights(self, x_new, x) -> np.ndarray:
        ...

    def effect(self, x_new, x, d):
        ...

    def effects_of(self, x_new, x, d):
        ...
SLOPE_SPREAD: float

def common_slopes(uu: np.ndarray, uy: np.ndarray, n_bands: int=10) -> np.ndarray:
    ...

class Corrected(Baseline):
    name: str

    def effect(self, x_new, x, d):
        ...

class Ridge(Baseline):
    name: str
    penalty: float

    def __init__(self, penalty: float=0.1):
        ...

    def effect(self, x_new, x, d):
        ...

    def effects_of(self, x_new, x, d):
        ...

    def _weights_by_genes(self, u, u_new):
        ...

class GroupAverage(Baseline):
    name: str
    group: str
    groups: Any

    def __init__(self, group: str | None=None):
        ...

    def fit(self, screen, holdout=()) -> Self:
        ...

    def effect_of(self, perturbation, x_new, contexts, screen):
        ...

class Additive(Baseline):
    name: str
    own: Any

    def fit(self, screen, holdout=()) -> Self:
        ...

    def effect_of(self, perturbation, x_new, contexts, screen):
        ...
