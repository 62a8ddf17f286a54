# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['PRESETS', 'make_settings', 'PerturbX', 'record_training', 'unfitted_copy', 'fit_paper', 'learn_default', 'warn_of_groups', 'group_of_folds']
from typing import Any
import warnings
from contextlib import nullcontext
from dataclasses import asdict, fields, replace
from pathlib import Path
import anndata as ad, numpy as np, pandas as pd, perturbx, torch
from ..core.compute import own_random_numbers, split_on_out_of_memory, resolve_device
from ..core.errors import ModelError, NotFittedError, SettingsError, check_whole, suggest
from ..core.storage import fingerprint
from ..data.pseudobulk import make_effects
from ..data.screen import Screen
from ..explain.shapley import Explanation, explain_model
from .base import cells_from_effects, check_effects, check_ranges, check_request, finish_models
from .base import on_scale_of, record_screen, screen_for_model
from .default_files import state_from_arrays, state_specs
from .default_model import DefaultSettings, columns_that_group, fit_default, groups_of
from .default_model import look_at_context, predict_look, screen_data
from .gene_selection import SelectorSettings
from .nested_cv import selection_probabilities
from perturbx.models.perturbx_files import ModelPage, default_specs, empty_net, model_arrays, page_of, paper_specs
from .perturbx_files import rebuild_default, rebuild_net, remember_page
from .ridge_head import prediction_terms, relative_variance
from perturbx.models.saving import array_shapes, as_model_error, model_files, read_arrays, read_page, read_record
from .saving import read_tables, settings_from_json, table_to_csv, write_folder, write_record
from ..network.modules import PublishedNet, NetworkSettings
from ..network.training import Checkpoint, train_paper
PRESETS: dict

def make_settings(preset: str, **settings):
    ...

class PerturbX:
    name: str
    genes: pd.Index
    contexts: list
    training: list
    holdout: tuple
    perturbations: list
    selected: list
    state: Any
    encoder: Any
    net: Any
    choices: list
    relevance: Any
    way: str
    keys: dict
    history: pd.DataFrame | None
    probabilities: pd.DataFrame | None
    cells: dict
    preset: str
    seed: int
    device: str
    progress: bool
    settings: Any

    def __init__(self, preset: str='default', *, seed: int=0, device: str='auto', progress: bool=False, n_selected: int | None=None, latent_dim: int | None=None, n_epochs: int | None=None, lr: float | None=None, tau_start: float | None=None, tau_end: float | None=None, weight_power: float | None=None, group: str | None=None, hidden: int | None=None, pooling: str | None=None, k_cells: int | None=None, lr_select: float | None=None, beta: float | None=None, crowding: float | None=None):
        ...

    def __repr__(self):
        ...

    @property
    def is_fitted(self) -> bool:
        ...

    def fit(self, screen: Screen, holdout=(), checkpoint: str | Path | None=None, *, group: str | dict | None=None) -> PerturbX:
        """Learn from the contexts that are not held out.

    Parameters
    ----------
    screen : Screen
        Prepared: log-normalised (natural log1p of counts per cell), genes chosen. At least 3 contexts with
        control and treated cells must be left to learn from.
    holdout : str or list of str
        Names of contexts whose treated cells may not be used; one text is one name.
    checkpoint : path, optional
        A file to keep the training of preset 'paper' in while it lasts: killed and called again, it goes on
        from there.
    group : str or dict, optional
        An `obs` column, or context → group: contexts of one group never stand on both sides when the default
        model leaves some out to see what holds. The setting `group` if not given.

    Returns
    -------
    PerturbX
        The model itself.

    Raises
    ------
    ModelError
        For a screen that cannot be learned from, and where training diverges.
    DataError
        For contexts that are not in the screen.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> px.PerturbX(n_selected=16).fit(screen, holdout='LINE01')
    PerturbX('default', 16 selected genes): fitted on 7 contexts, 1 perturbations, 200 genes
    """

    def fit_folds(self, screen: Screen, folds: list, only: list | None=None, *, group: str | dict | None=None) -> list[PerturbX]:
        """Learn all folds at once, each from the contexts that it does not hold out.

    Parameters
    ----------
    screen : Screen
        Prepared, as for `fit`.
    folds : list of Fold
        Of `perturbx.Fold`.
    only : list of int, optional
        Positions of the folds to learn; all if not given.
    group : str or dict, optional
        As for `fit`. If not given, folds that hold out whole groups say which contexts belong together.

    Returns
    -------
    list of PerturbX
        A fitted `PerturbX` for each of these folds; this one is left as it is.

    Raises
    ------
    ModelError
        As `fit` does.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=9, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> folds = px.stratified_folds(screen, by='tp53', k=3)
    >>> models = px.PerturbX(n_selected=16).fit_folds(screen, folds)
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
        measured control mean, `treated`, the expected expression after treatment, and by preset 'default'
        `sd`, the expected error of the response. `obs` has `context`, `perturbation` and, by preset
        'default', `novelty` (how unlike anything learned from a context is, 1 being usual) and `trust` (of
        what the model said beyond the average response of contexts that it had not seen, the share that
        held; `report` says it in words).

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
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO')
    >>> model = px.PerturbX(n_selected=16).fit(screen.prepare(200), holdout='LINE01')
    >>> effect = model.predict(screen, contexts='LINE01')
    >>> effect.shape, sorted(effect.layers)
    ((1, 200), ['control', 'sd', 'treated'])
    """

    def report(self) -> str:
        """What the model trusts of what it learned, in words.

    Returns
    -------
    str
        A paragraph a perturbation; of preset 'paper' and of files of earlier formats one sentence.

    Raises
    ------
    NotFittedError
        Before `fit`.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> print(px.PerturbX(n_selected=16).fit(screen).report()[:36])
    idasanutlin, learned from 8 contexts
    """

    def encode(self, x, perturbation: str | None=None) -> np.ndarray:
        """The latent of cells whose expression is given.

    Parameters
    ----------
    x : ndarray
        n × S expression (natural log1p units) of the selected genes, in the order of `selected`.
    perturbation : str, optional
        Which perturbation the network of preset 'paper' is told; the first if not given.

    Returns
    -------
    numpy.ndarray
        n × L latents.

    Raises
    ------
    ModelError
        For another number of genes, and perturbations that are not known.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> model = px.PerturbX(n_selected=16, latent_dim=4).fit(screen)
    >>> model.encode(screen.means()[model.selected]).shape
    (8, 4)
    """

    def embed(self, screen: Screen, perturbation: str | None=None) -> np.ndarray:
        """The latent of every cell of a screen, for `adata.obsm['X_perturbx']`.

    Parameters
    ----------
    screen : Screen
        Raw counts or log-normalised, with the selected genes and any others.
    perturbation : str, optional
        Which perturbation the network of preset 'paper' is told; the first if not given.

    Returns
    -------
    numpy.ndarray
        Cells × L latents.

    Raises
    ------
    ModelError
        For selected genes that are missing.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> model = px.PerturbX(n_selected=16, latent_dim=4).fit(screen)
    >>> screen.adata.obsm['X_perturbx'] = model.embed(screen)
    """

    def latents(self, screen: Screen, contexts=None, perturbation: str | None=None) -> pd.DataFrame:
        """The latent of each context: that of its control cells, pooled.

    Parameters
    ----------
    screen : Screen
        As for `predict`.
    contexts : str or list of str, optional
        Names; all that have control cells if not given.
    perturbation : str, optional
        Which perturbation the network of preset 'paper' is told; the first if not given.

    Returns
    -------
    pandas.DataFrame
        Contexts × L, columns `z1`, `z2`, ….

    Raises
    ------
    ModelError, DataError
        As `predict` does.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> model = px.PerturbX(n_selected=16, latent_dim=4).fit(screen)
    >>> model.latents(screen).shape
    (8, 4)
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
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> model = px.PerturbX(n_selected=16).fit(screen, holdout='LINE01')
    >>> cells = model.predict_cells(screen, contexts='LINE01')
    >>> cells.n_obs == len(screen.cell_rows('LINE01'))
    True
    """

    def save(self, folder: str | Path) -> Path:
        """Write the model.

    Parameters
    ----------
    folder : path
        Made by this: weights in `model.safetensors`, all the rest in `model.json` and CSV tables. A model
        that is there is replaced; anything else is left alone.

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
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> folder = px.PerturbX(n_selected=16).fit(screen).save(tempfile.mkdtemp() + '/model')
    >>> px.PerturbX.load(folder)
    PerturbX('default', 16 selected genes): fitted on 8 contexts, 1 perturbations, 200 genes
    """

    @classmethod
    def load(cls, folder: str | Path, device: str='auto') -> PerturbX:
        """Read a model that `save` wrote; it predicts the same bits.

    Parameters
    ----------
    folder : path
        Written by `save`, of this format or an earlier one.
    device : str
        'auto', 'cpu' or 'cuda'.

    Returns
    -------
    PerturbX
        A fitted `PerturbX`.

    Raises
    ------
    ModelError
        Saying what is wrong with a file that is truncated, altered, of a newer format, or no model.

    Examples
    --------
    >>> import perturbx as px, tempfile
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> folder = px.PerturbX(n_selected=16).fit(screen).save(tempfile.mkdtemp() + '/model')
    >>> px.PerturbX.load(folder).selected[0] in screen.genes
    True
    """

    def explain(self, screen: Screen, perturbation: str | None=None, *, component: int | str=0, contexts=None, n_cells: int | None=None, n_background: int | None=None, tol: float=0.05, seed: int=0) -> Explanation:
        """Shapley values of the selected genes, for a component of the latents.

    Parameters
    ----------
    screen : Screen
        Raw counts or log-normalised, with all genes of the model.
    perturbation : str, optional
        One of `perturbations`; the first if not given.
    component : int or 'response'
        A principal component of the contexts' latents, 0 being the first, or 'response'.
    contexts : str or list of str, optional
        Those to explain; all with control cells if not given.
    n_cells : int, optional
        Control cells a context, at most; if not given, all for a linear encoder, otherwise 8.
    n_background : int, optional
        Cells of the background; if not given, 2,000 for a linear encoder, otherwise 50.
    tol : float
        Error left in values that are sampled, as a share of their root mean square.
    seed : int
        Which cells and orders are drawn.

    Returns
    -------
    Explanation
        `Explanation`: cells × S contributions to the component, in the component's units.

    Raises
    ------
    ModelError, DataError
        For components, contexts and genes that are not there.

    References
    ----------
    Lundberg and Lee 2017, https://doi.org/10.48550/arXiv.1705.07874

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.simulate_screen(n_contexts=8, n_genes=300, n_cells=30)
    >>> keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    >>> screen = px.Screen(adata, **keys).prepare(200)
    >>> model = px.PerturbX(n_selected=16).fit(screen)
    >>> len(model.explain(screen).importance())
    16
    """

def record_training(model: PerturbX, screen: Screen, holdout) -> PerturbX:
    ...

def unfitted_copy(model: PerturbX) -> PerturbX:
    ...

def fit_paper(models: list, screen: Screen, checkpoint=None):
    ...

@own_random_numbers()
def _single_network(net, i, model):
    ...

def _store_network(model, net):
    ...

def learn_default(model: PerturbX, screen: Screen, group=None) -> PerturbX:
    ...

def warn_of_groups(screen: Screen, contexts: list):
    ...

def group_of_folds(model: PerturbX, folds: list, group=None):
    ...

def _groups_by_fold(model, folds):
    ...

def _looks(model, screen, contexts, x):
    ...

def _predict_default(model, looks, perturbation):
    ...

def _predict_old_default(model, screen, contexts, perturbation, x):
    ...

def _words(perturbation, head, state):
    ...

def _words_on_levels(head, state):
    ...

def _selected_expression(model, screen, rows=...):
    ...

@own_random_numbers()
def _predict_paper(model, screen, contexts, perturbation, x):
    ...

def _pooled_latent(model, screen, context, perturbation):
    ...
