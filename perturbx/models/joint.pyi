# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['CONTEXT_WORDS', 'PAIR_WORDS', 'STATE_WORDS', 'JointPerturbX', 'joint_arrays', 'TreatmentsPage', 'HyperparametersPage', 'JointPage', 'joint_specs']
import copy
from dataclasses import asdict, dataclass
from pathlib import Path
from scipy.linalg import cho_solve
import numpy as np, pandas as pd, torch
from ..core.compute import one_thread, resolve_device
from ..core.errors import ModelError, NotFittedError
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import check_effects, check_request, finish_models
from .gene_selection import PopulationMeans, population_means, learn_genes, most_variable_genes
from .joint_kernel import ContextSimilarity, GRID, JointHyperparameters, JointData, Pairs, JointState, tune, covariance, drug_covariances, append_contexts, left_out_errors, drug_weights, prepare_joint, mean_by, prior_variance, solve
from .nested_cv import nested_masks
from .perturbx import make_settings
from .gene_selection import DefaultSettings
from .perturbx_files import CellsPage, KeysPage, check_names
from .saving import ArraySpec, array_shapes, as_model_error, dict_of, flag, list_of, model_files
from .saving import number, optional, read_arrays, read_page, read_record, settings_from_json, stored
from .saving import text, whole, write_folder, write_record
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

    @property
    def is_fitted(self) -> bool:
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

    def save(self, folder: str | Path) -> Path:
        """Write the model.

    Parameters
    ----------
    folder
        Made by this; a model that is there is replaced, anything else is left alone.

    Returns
    -------
    The folder.

    Raises
    ------
    NotFittedError
        Before `fit`.
    ModelError
        If the folder holds something else.

    Examples
    --------
    >>> import perturbx as px, tempfile
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO').prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen)
    >>> folder = model.save(tempfile.mkdtemp() + '/model')
    >>> len(px.JointPerturbX.load(folder).training)
    6
    """

    @classmethod
    def load(cls, folder: str | Path, device: str='auto') -> JointPerturbX:
        """Read a joint model that `save` wrote; it predicts the same bits.

    Parameters
    ----------
    folder
        Written by `save`.
    device
        'auto', 'cpu' or 'cuda'.

    Returns
    -------
    A fitted `JointPerturbX`.

    Raises
    ------
    ModelError
        Saying what is wrong with a file that is truncated, altered, of a newer format, or no joint model.

    Examples
    --------
    >>> import perturbx as px, tempfile
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO').prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen)
    >>> px.JointPerturbX.load(model.save(tempfile.mkdtemp() + '/model')).perturbations
    ['DRUG1', 'DRUG2', 'DRUG3']
    """

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
CONTEXT_WORDS: dict
PAIR_WORDS: dict
STATE_WORDS: dict

def _stored_fields(part, prefix, words):
    ...

def joint_arrays(model: JointPerturbX) -> dict:
    ...
_any: Any

@dataclass(frozen=True)
class TreatmentsPage:
    drug: list = stored(list_of(text))
    dose: list = stored(list_of(number(1e-300)))
    time: list = stored(list_of(number(1e-300)))

@dataclass(frozen=True)
class HyperparametersPage:
    share: float = stored(number(0, 1))
    rho: float = stored(number(0, 1))
    noise: float = stored(number(0, 1000000.0))

@dataclass(frozen=True)
class JointPage:
    drug: str | None = stored(optional(text))
    dose: str | None = stored(optional(text))
    time: str | None = stored(optional(text))
    batch: str | None = stored(optional(text))
    monotone: bool = stored(flag)
    share: float | None = stored(optional(number(0, 1)))
    seed: int = stored(whole(0, 2 ** 64))
    genes: list = stored(list_of(text, least=1, different=True))
    contexts: list = stored(list_of(text, different=True))
    training: list = stored(list_of(text, least=1, different=True))
    holdout: list = stored(list_of(text))
    perturbations: list = stored(list_of(text, least=1, different=True))
    selected: list = stored(list_of(text, least=1, different=True))
    keys: dict = stored(_any)
    way: str = stored(text)
    n_drugs: int = stored(whole(1))
    treatments: dict = stored(_any)
    settings: dict = stored(_any)
    knobs: dict = stored(_any)
    cells: dict = stored(_any)

def _page(model):
    ...

def joint_specs(n_contexts: int, n_training: int, n_pairs: int, n_used: int, n_genes: int, n_selected: int, n_labels: int, n_drugs: int) -> dict:
    ...

def _specs_of_page(page, shapes):
    ...

def _length(shapes, name, most):
    ...

def _unfilled(page, device):
    ...

def _from_stored(cls, arrays, prefix, words, **more):
    ...

def _rebuild(model, page, arrays):
    ...
