# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['JointSettings', 'JointPerturbX', 'TaskSolution']
import copy
from dataclasses import asdict, dataclass
from pathlib import Path
from scipy.linalg import cho_solve
import anndata as ad, numpy as np, pandas as pd, torch
from ..core.compute import one_thread, resolve_device
from ..core.errors import ModelError, NotFittedError, SettingsError, check_whole
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from .base import cells_from_effects, check_effects, check_ranges, check_request, finish_models
from .base import pair_table, record_screen, screen_for_model
from .gene_selection import PopulationMeans, population_means, learn_genes, most_variable_genes
from .joint_kernel import GRID, JointData, JointHyperparameters, JointSolution
from .joint_kernel import JointState, Pairs, append_contexts, covariance, drug_covariances
from .joint_kernel import drug_weights, left_out_errors, mean_by, pair_grid, prepare_joint
from .joint_kernel import prior_variance, solve, tune
from .nested_cv import nested_masks
from .joint_files import JointPage, UNUSED_SETTINGS, joint_arrays, page_of, rebuild_joint
from .joint_files import remember_page, specs_of_page
from perturbx.models.saving import array_shapes, as_model_error, model_files, read_arrays, read_page, read_record
from .saving import settings_from_json, write_folder, write_record
from .treatments import amplitude_of, batch_offsets, batches_of, label_amplitudes, treatments

def _measured(model, screen, skip):
    ...

def _amplitudes(model, d, label):
    ...

@dataclass(frozen=True)
class JointSettings:
    n_selected: int = 64
    n_candidates: int = 2000
    ways: tuple = ('variance', 'learned')
    n_epochs: int = 150
    lr: float = 0.1
    tau_start: float = 10.0
    tau_end: float = 0.1
    weight_power: float = 0.5

class JointPerturbX:
    name: str
    history: Any
    genes: pd.Index
    contexts: list
    training: list
    holdout: tuple
    perturbations: list
    treatments: pd.DataFrame
    amplitude: pd.Series
    selected: list
    keys: dict
    hyperparameters: dict
    state: JointState
    measured: set
    cells: dict
    drug: str | None
    dose: str | None
    time: str | None
    batch: str | None
    monotone: bool
    share: float | None
    seed: int
    device: str
    progress: bool
    settings: JointSettings

    def __init__(self, *, drug: str | None=None, dose: str | None=None, time: str | None=None, batch: str | None=None, monotone: bool=True, share: float | None=None, seed: int=0, device: str='auto', progress: bool=False, n_selected: int=64, n_candidates: int=2000, ways: tuple=('variance', 'learned'), n_epochs: int=150, lr: float=0.1, tau_start: float=10.0, tau_end: float=0.1, weight_power: float=0.5):
        ...

    @property
    def is_fitted(self) -> bool:
        ...

    def __repr__(self):
        ...

    def fit(self, screen: Screen, holdout=(), holdout_pairs=()) -> JointPerturbX:
        """Learn from all that is not held out.

    Parameters
    ----------
    screen : Screen
        Log-normalised (natural log1p of counts per cell), genes chosen. At least 4 contexts must be left to
        learn from, and 2 of each perturbation.
    holdout : str or list of str
        Names of contexts whose treated cells may not be used; one text is one name.
    holdout_pairs : list of tuple
        (context, perturbation) whose treated cells may not be used.

    Returns
    -------
    JointPerturbX
        The model itself.

    Raises
    ------
    ModelError
        For a screen that cannot be learned from.
    DataError
        For contexts that are not in the screen.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16)
    >>> model.fit(screen, 'LINE01', [('LINE02', 'DRUG1')])
    JointPerturbX: fitted on 14 pairs of 5 contexts and 3 drugs, 16 selected genes
    """

    def fit_folds(self, screen: Screen, folds: list) -> list[JointPerturbX]:
        """Learn all folds at once, each from the contexts that it does not hold out.

    Parameters
    ----------
    screen : Screen
        Log-normalised, as for `fit`.
    folds : list of Fold
        Of `perturbx.Fold`.

    Returns
    -------
    list of JointPerturbX
        A fitted model for each fold; this one is left as it is.

    Raises
    ------
    ModelError
        As `fit` does.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=9, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> folds = px.stratified_folds(screen, k=3)
    >>> models = px.JointPerturbX(ways=('variance',), n_selected=16).fit_folds(screen, folds)
    >>> [len(m.training) for m in models]
    [6, 6, 6]
    """

    def predict(self, screen: Screen, contexts=None, perturbations=None, missing: str='error') -> ad.AnnData:
        """Predict the response of each context to each perturbation.

    Parameters
    ----------
    screen : Screen
        Control cells, as raw counts or log-normalised as in training, with the genes of training and any
        others. Treated cells are not looked at.
    contexts : str or list of str, optional
        Names; all that have control cells if not given.
    perturbations : str or list of str, optional
        Names; all of training if not given.
    missing : str
        What to do about genes that the screen lacks: 'error', or 'fill' with a warning.

    Returns
    -------
    anndata.AnnData
        Pairs × genes. `.X` is the expected response (natural log1p units); the layers are `control`, the
        measured control mean, `treated`, the expected expression after treatment, and `sd`, the expected
        error of the response. `obs` has `context`, `perturbation`, `n_control` and `task`: 'unseen context',
        'unseen pair' or 'measured pair'.

    Raises
    ------
    NotFittedError
        Before `fit`.
    ModelError
        For unknown perturbations, contexts without control cells, and numbers that are not finite.
    DataError
        For unknown contexts, and genes that are missing.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen, holdout='LINE01')
    >>> model.predict(screen, 'LINE01', 'DRUG2').obs.task.tolist()
    ['unseen context']
    """

    def predict_cells(self, screen: Screen, contexts=None, perturbations=None, missing: str='error', *, seed: int=0) -> ad.AnnData:
        """Control cells moved by the predicted response.

    Zeros mostly stay zeros, no value falls below 0, and the mean of a context's cells is
    `layers['treated']` of `predict`. They are shifted control cells, not a model of variation between
    cells.

    Parameters
    ----------
    screen : Screen
        Control cells, as for `predict`.
    contexts : str or list of str, optional
        Names; all that have control cells if not given.
    perturbations : str or list of str, optional
        Names; all of training if not given.
    missing : str
        What to do about genes that the screen lacks: 'error', or 'fill' with a warning.
    seed : int
        Which cells begin to show a gene that must rise far.

    Returns
    -------
    anndata.AnnData
        Cells × genes (natural log1p units), stored as the screen's cells are. `obs` has the screen's columns
        of context and perturbation, and `control_cell`, the name of the cell that was moved.

    Raises
    ------
    ModelError, DataError
        As `predict` does.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen)
    >>> cells = model.predict_cells(screen, 'LINE01', 'DRUG1')
    >>> cells.n_obs == len(screen.cell_rows('LINE01'))
    True
    """

    def predict_dose(self, screen: Screen, drug: str, doses, contexts=None, time: float | None=None) -> ad.AnnData:
        """Predict the response to a drug at any dose.

    Parameters
    ----------
    screen : Screen
        As for `predict`.
    drug : str
        One of `treatments.drug`.
    doses : float or list of float
        Above 0, in the unit of the `dose` column.
    contexts : str or list of str, optional
        Names; all that have control cells if not given.
    time : float, optional
        One of those measured; needed where there are several.

    Returns
    -------
    anndata.AnnData
        Effects as of `predict`, a perturbation 'drug dose' each.

    Raises
    ------
    ModelError
        For unknown drugs and times, and doses that are not above 0.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=2, n_genes=200, n_cells=20, doses=(1, 10))
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(drug='drug', dose='dose', ways=('variance',), n_selected=16).fit(screen)
    >>> model.predict_dose(screen, 'DRUG1', [1, 3], 'LINE01').obs.perturbation.tolist()
    ['DRUG1 1', 'DRUG1 3']
    """

    def predict_drug(self, screen: Screen, features: pd.DataFrame, drug: str, contexts=None) -> ad.AnnData:
        """Predict a drug that no cell received from drugs with similar features.

    Parameters
    ----------
    screen : Screen
        As for `predict`.
    features : DataFrame
        Drug → features, all drugs of training and the new one.
    drug : str
        The new drug, a row of `features`.
    contexts : str or list of str, optional
        Names; all that have control cells if not given.

    Returns
    -------
    anndata.AnnData
        Effects as of `predict`. `obs` has `task` 'unseen drug', and `uns['missed']` is the share of the known
        drugs' responses that features miss.

    Raises
    ------
    ModelError
        For drugs without features.

    Examples
    --------
    >>> import numpy as np, pandas as pd, perturbx as px
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen)
    >>> features = pd.DataFrame(np.eye(4), index=['DRUG1', 'DRUG2', 'DRUG3', 'NEW'])
    >>> model.predict_drug(screen, features, 'NEW', 'LINE01').shape
    (1, 200)
    """

    def save(self, folder: str | Path) -> Path:
        """Write the model.

    Parameters
    ----------
    folder : path
        Made by this; a model that is there is replaced, anything else is left alone.

    Returns
    -------
    pathlib.Path
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
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
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
    folder : path
        Written by `save`.
    device : str
        'auto', 'cpu' or 'cuda'.

    Returns
    -------
    JointPerturbX
        A fitted `JointPerturbX`.

    Raises
    ------
    ModelError
        Saying what is wrong with a file that is truncated, altered, of a newer format, or no joint model.

    Examples
    --------
    >>> import perturbx as px, tempfile
    >>> adata = px.simulate_drugs(n_contexts=6, n_drugs=3, n_genes=200, n_cells=20)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(0, 5)
    >>> model = px.JointPerturbX(ways=('variance',), n_selected=16).fit(screen)
    >>> px.JointPerturbX.load(model.save(tempfile.mkdtemp() + '/model')).perturbations
    ['DRUG1', 'DRUG2', 'DRUG3']
    """

def _record_training(model, screen, holdout, holdout_pairs):
    ...

def _inner_folds(model, screen, n=5):
    ...

def _select(models, screen, skip, fold, outer):
    ...

def _learn(models, screen, skips, fold, outer):
    ...

def _inner_tests(data, masks, genes, fold, inner):
    ...

def _grid(model):
    ...

@dataclass(frozen=True)
class TaskSolution:
    how: JointHyperparameters
    solution: JointSolution
    coef: np.ndarray
    scale: np.ndarray

def _solve_task(model, task):
    ...

def _predict_drugs(model, screen, contexts, labels, drugs, amplitude):
    ...

def _positions(model, contexts):
    ...

def _predict_task(model, state, task, pairs):
    ...

def _tasks(model, pairs, labels, seen):
    ...

def _drug_products(model):
    ...
