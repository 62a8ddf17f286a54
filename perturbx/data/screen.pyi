# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['Screen']
import copy, warnings
from dataclasses import dataclass
from functools import cached_property
from numbers import Integral, Real
from typing import Any
import anndata as ad, numpy as np, pandas as pd
from ..core.errors import DataError, check_whole, suggest
from ..core.storage import fingerprint
from .files import load_adata
from .gene_names import missing_genes_message, take_genes
from perturbx.data.labels import context_key, control_column, find_name, joined_labels, obs_labels, perturbation_key, warn_of_guides, warn_of_labels, with_columns
from perturbx.data.populations import CellTable, median_depth, population_moment, too_few_message, unit_of_rows, warn_of_batches, warn_of_depth, warn_of_lost
from perturbx.data.pseudobulk import clear_totals, dispersions, has_totals, make_effects, means_table, population_sizes, population_totals
from .scale import scaled_to, warn_of_counts
from perturbx.data.scaling import counts_of_logs, counts_shares, gene_dispersions, log_normalized, rescaled, share_note, share_of_alone

class Screen:
    _drawn_from: Any = None
    full: Any
    left_out: Any
    layer: Any
    given_normalized: Any
    normalized: Any
    context: Any
    perturbation: Any
    control: Any
    target_sum: Any
    unit: Any
    contexts: Any
    context_codes: Any
    labels: Any
    label_codes: Any
    _counted: Any
    _means: Any
    _variances: Any
    _table: CellTable

    def __init__(self, adata, *, context, perturbation=None, control=None, normalized=False, layer=None, gene_names=None, obs=None):
        ...

    @cached_property
    def adata(self) -> ad.AnnData:
        ...

    def _name_cells(self, adata, columns, untreated):
        ...

    def _read(self, adata):
        ...

    @property
    def genes(self) -> pd.Index:
        """Gene names, the columns of `adata`"""

    @property
    def perturbations(self) -> list:
        """Names of the perturbations, sorted; the control is none"""

    @property
    def n_cells(self) -> pd.DataFrame:
        """How many cells each population has: contexts × (control and perturbations), integers"""

    @property
    def _sizes(self) -> np.ndarray:
        ...

    @property
    def is_summary(self) -> bool:
        """Does it hold sums over all cells, and a sample of these?"""

    @property
    def is_drawn(self) -> bool:
        """Is it some cells of another screen, which it knows by their place there?"""

    def depth(self) -> pd.DataFrame:
        """How deep each population was sequenced.

    Returns
    -------
    pandas.DataFrame
        Contexts × (control and perturbations): median counts of a cell; NaN where there are none. Counts of
        log-normalised cells are told by the smallest step of their values, of at most 2,000 cells; NaN where
        they cannot be told.

    Examples
    --------
    >>> px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO').depth().shape
    (8, 2)
    """

    def _warn_of_arms(self):
        ...

    def __repr__(self):
        ...

    def annotation(self, key: str) -> pd.Series:
        """What a column of `obs` says of each context.

    Parameters
    ----------
    key : str
        Column of `obs` that has one value in each context, such as a genotype or a donor.

    Returns
    -------
    pandas.Series
        Context → value, in the order of `contexts`.

    Raises
    ------
    DataError
        If the column is not there, has gaps, or several values in one context.

    Examples
    --------
    >>> screen.annotation('tp53').iloc[0] in ('wild type', 'mutated')
    True
    """

    @property
    def _population_means(self) -> np.ndarray:
        ...

    def _moment(self, power):
        ...

    def label_index(self, label: str | None=None) -> int:
        """Where a label is in `labels`.

    Parameters
    ----------
    label : str, optional
        A perturbation; the control if not given.

    Returns
    -------
    int
        Its position.

    Raises
    ------
    DataError
        For a label that is not there.

    Examples
    --------
    >>> screen.labels[screen.label_index('idasanutlin')]
    'idasanutlin'
    """

    def means(self, label: str | None=None) -> pd.DataFrame:
        """Mean expression of each context's cells under a label.

    Parameters
    ----------
    label : str, optional
        A perturbation; the control if not given.

    Returns
    -------
    pandas.DataFrame
        Contexts × genes, in the units of `adata.X`; NaN rows where there are no such cells.

    Examples
    --------
    >>> screen.means('idasanutlin').shape
    (8, 100)
    """

    def label_means(self, labels) -> np.ndarray:
        """Mean expression under several labels.

    Parameters
    ----------
    labels : list of str
        Perturbations, or the control.

    Returns
    -------
    numpy.ndarray
        Labels × contexts × genes, in the units of `adata.X`; NaN where there are no such cells.

    Raises
    ------
    DataError
        For a label that is not there.

    Examples
    --------
    >>> screen.label_means(screen.perturbations).shape
    (1, 8, 100)
    """

    @property
    def _sampling_variances(self) -> np.ndarray:
        ...

    def sampling_variance(self, label: str | None=None) -> pd.DataFrame:
        """Sampling variance of `means(label)`.

    How far the mean of other cells of the same population would be off.

    Parameters
    ----------
    label : str, optional
        A perturbation; the control if not given.

    Returns
    -------
    pandas.DataFrame
        Contexts × genes, in squared units of `adata.X`; NaN rows where there are fewer than 2 such cells.

    Examples
    --------
    >>> screen.sampling_variance().shape
    (8, 100)
    """

    def label_variances(self, labels) -> np.ndarray:
        """Sampling variance of `label_means(labels)`.

    Parameters
    ----------
    labels : list of str
        Perturbations, or the control.

    Returns
    -------
    numpy.ndarray
        Labels × contexts × genes, in squared units of `adata.X`; NaN where there are fewer than 2 such cells.

    Raises
    ------
    DataError
        For a label that is not there.

    Examples
    --------
    >>> screen.label_variances(screen.perturbations).shape
    (1, 8, 100)
    """

    def filter_populations(self, min_cells: int | None=None) -> 'Screen':
        """The screen without small populations.

    Warns of contexts that have too few cells on one side, and of perturbations that no context has enough
    cells of.

    Parameters
    ----------
    min_cells : int, optional
        Smallest population kept; 10 cells if not given, or 1 sample of bulk.

    Returns
    -------
    Screen
        Contexts with control and treated cells. Those with control cells alone are in its `left_out`.

    Raises
    ------
    DataError
        If fewer than three contexts are left.

    Examples
    --------
    >>> len(screen.filter_populations(min_cells=5).contexts)
    8
    """

    def _fewest(self):
        ...

    def _cells(self, keep):
        ...

    def _replace(self, adata, **kw):
        ...

    def _draw(self, rows, labels=None, codes=None):
        ...

    def normalize(self, target_sum: float=10000.0) -> 'Screen':
        """Scale each cell to `target_sum` counts and take log1p, natural logarithm.

    Parameters
    ----------
    target_sum : float
        Counts a cell after scaling.

    Returns
    -------
    Screen
        Log-normalised; this one, if values are log-normalised already.

    Examples
    --------
    >>> screen.normalize() is screen
    True
    """

    def select_genes(self, n_top_genes: int=5000, contexts: list | None=None) -> 'Screen':
        """Keep the most variable genes (scanpy's dispersion-based choice; of equals the first).

    Parameters
    ----------
    n_top_genes : int
        How many to keep; 0, or more than there are, keeps all.
    contexts : list of str, optional
        Look only at cells of these contexts; at all cells if not given.

    Returns
    -------
    Screen
        Its `full` holds the screen with all genes.

    Examples
    --------
    >>> len(screen.select_genes(20).genes)
    20
    """

    def _dispersions(self, contexts):
        ...

    def _names(self, names):
        ...

    def context_indices(self, contexts) -> list:
        """Where contexts are in `contexts`.

    Parameters
    ----------
    contexts : str or list of str
        Names, or one name; anything that `str` makes a name of.

    Returns
    -------
    list
        Positions, in the order given.

    Raises
    ------
    DataError
        For a name that is not there.

    Examples
    --------
    >>> screen.context_indices(screen.contexts[2])
    [2]
    """

    def prepare(self, n_top_genes: int=5000, min_cells: int | None=None, target_sum: float=10000.0) -> 'Screen':
        """Leave out small populations, normalise, and choose the highly variable genes.

    Parameters
    ----------
    n_top_genes : int
        Highly variable genes to keep; 0 keeps all.
    min_cells : int, optional
        Smallest population kept; 10 cells if not given, or 1 sample of bulk.
    target_sum : float
        Counts a cell after scaling.

    Returns
    -------
    Screen
        Log-normalised, with chosen genes; `full` has all genes.

    Examples
    --------
    >>> import perturbx as px
    >>> adata = px.datasets.simulate_screen(4, 2, 100, 12)
    >>> screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO')
    >>> len(screen.prepare(n_top_genes=20, min_cells=5).genes)
    20
    """

    def subset(self, contexts: list | None=None, genes: list | None=None) -> 'Screen':
        """Part of the screen.

    Parameters
    ----------
    contexts : list of str, optional
        Names of contexts to keep; all if not given.
    genes : list of str, optional
        Names of genes to keep, in this order; all if not given.

    Returns
    -------
    Screen
        With the cells of these contexts, and these genes.

    Raises
    ------
    DataError
        For unknown contexts or genes.

    Examples
    --------
    >>> screen.subset(genes=screen.genes[:3]).means().shape
    (8, 3)
    """

    def with_genes(self, genes, target_sum: float=10000.0, missing: str='error', fill=None) -> 'Screen':
        """The screen as a model of these genes reads it.

    Parameters
    ----------
    genes : list of str
        Names of a model's genes, in its order. Versions of identifiers and a genome's prefix are left aside
        where names differ by them alone.
    target_sum : float
        Counts a cell after scaling, as in the model's own screen.
    missing : str
        What to do about genes that were not measured: `'error'`, or `'fill'`.
    fill : sequence of float, optional
        Mean log-normalised expression of `genes`, which missing genes take in every cell: one number a gene.

    Returns
    -------
    Screen
        Log-normalised.

    Raises
    ------
    DataError
        If genes are missing, or more than a fifth of them where they are filled.

    Examples
    --------
    >>> screen.with_genes(screen.genes[:3]).genes.equals(screen.genes[:3])
    True
    """

    def controls_for_genes(self, genes, target_sum: float=10000.0, missing: str='error', fill=None) -> 'Screen':
        """The untreated cells, ready for a model to predict from.

    Parameters
    ----------
    genes : list of str
        Names of a model's genes, in its order.
    target_sum : float
        Counts a cell after scaling, as in the model's own screen.
    missing : str
        What to do about genes that were not measured: `'error'`, or `'fill'`.
    fill : sequence of float, optional
        Mean log-normalised expression of `genes`, which missing genes take in every cell: one number a gene.

    Returns
    -------
    Screen
        Log-normalised, without perturbations.

    Examples
    --------
    >>> screen.controls_for_genes(screen.genes).perturbations
    []
    """

    def _controls(self):
        ...

    def counts_share(self, genes=None) -> pd.Series:
        """Which share of a control cell's counts some genes have.

    Parameters
    ----------
    genes : list of str, optional
        Names of genes; those of this screen if not given. All genes that were measured are in `full`.

    Returns
    -------
    pandas.Series
        Context → share, from 0 to 1: the mean over its control cells; NaN where it is not known.

    Examples
    --------
    >>> bool(screen.counts_share().between(0, 1).all())
    True
    """

    def ready_for(self, genes, *, contexts=None, target_sum: float=10000.0, missing: str='error', fill=None, counts_share=None) -> tuple:
        """The control cells of a screen as it comes, as a model reads them.

    Parameters
    ----------
    genes : list of str
        Names of the model's genes, in its order.
    contexts : str or list of str, optional
        Names of contexts to predict, which may be among those that `prepare` left out; all of the screen if
        not given.
    target_sum : float
        What the model's own screen was scaled to; `None` if that is not known.
    missing : str
        What to do about genes that were not measured: `'error'`, or `'fill'`.
    fill : sequence of float, optional
        Mean log-normalised expression of `genes`, which missing genes take in every cell: one number a gene.
    counts_share : tuple or float, optional
        Which share of a training cell's counts the model's genes had: (lowest, mean, highest) of the training
        contexts, from `screen.counts_share()`, or one number; `None` if it is not known.

    Returns
    -------
    tuple
        A log-normalised screen of control cells, and a list of notes, each a sentence to warn with.

    Raises
    ------
    DataError
        For genes that are missing, unknown contexts, and contexts without control cells.

    Examples
    --------
    >>> ready, notes = screen.ready_for(screen.genes[:50], target_sum=1e4)
    >>> len(ready.genes), notes
    (50, [])
    """

    def effects(self, perturbations: list | None=None, contexts: list | None=None) -> ad.AnnData:
        """The measured response: mean of the treated minus mean of the control cells.

    Parameters
    ----------
    perturbations, contexts : list of str, optional
        Names; all if not given.

    Returns
    -------
    anndata.AnnData
        Pairs × genes; only pairs with cells on both sides. `X` is the response, `layers['control']` and
        `layers['treated']` are the two means; `obs` has `context`, `perturbation`, `n_control` and
        `n_treated`.

    Examples
    --------
    >>> screen.effects(contexts=screen.contexts[:2]).shape
    (2, 100)
    """

    def effects_on(self, genes) -> ad.AnnData:
        """The measured effects on some genes, which may be among those that `prepare` left out.

    Parameters
    ----------
    genes : list of str
        Names of genes.

    Returns
    -------
    anndata.AnnData
        Pairs × genes, as `effects` gives them.

    Examples
    --------
    >>> screen.effects_on(screen.full.genes).shape
    (8, 200)
    """

    @classmethod
    def from_means(cls, control: pd.DataFrame, treated, *, context: str='context', perturbation: str='perturbation', control_name: str='control', target_sum: float | None=None) -> 'Screen':
        """A screen from tables of mean expression.

    Parameters
    ----------
    control : DataFrame
        Contexts × genes: mean expression of untreated cells or samples, natural log1p of normalised counts.
    treated : dict or DataFrame
        The same under a perturbation: a dict name → table, or one table whose rows are (context,
        perturbation).
    context, perturbation, control_name : str
        What to call the keys and the control.
    target_sum : float, optional
        What values were scaled to, if it is known.

    Returns
    -------
    Screen
        Log-normalised, a sample for each population.

    Raises
    ------
    DataError
        If tables have other genes, or values that are missing or negative.

    Examples
    --------
    >>> import pandas as pd, perturbx as px
    >>> control = pd.DataFrame([[1., 2.], [1., 0.]], index=['A', 'B'], columns=['MDM2', 'BAX'])
    >>> px.Screen.from_means(control, {'drug': control + 1}).effects().shape
    (2, 2)
    """

    @classmethod
    def from_effects(cls, control, effects, *, log_base: float | None=None, context: str='context', perturbation: str='perturbation', control_name: str='control', target_sum: float | None=None) -> 'Screen':
        """A screen from tables of effects, such as log fold changes.

    Parameters
    ----------
    control : DataFrame
        Contexts × genes: mean expression of untreated cells, natural log1p of normalised counts.
    effects : dict or DataFrame
        What the treatment changes: a dict name → contexts × genes, or one table whose rows are
        (context, perturbation).
    log_base : float, optional
        Base of the logarithm of `effects`, such as 2 for log2 fold changes; natural if not given.
    context, perturbation, control_name : str
        What to call the keys and the control.
    target_sum : float, optional
        What values were scaled to, if it is known.

    Returns
    -------
    Screen
        Log-normalised, a sample for each population; treated values may be below zero where an effect is
        larger than the level it is taken from.

    Examples
    --------
    >>> import pandas as pd, perturbx as px
    >>> control = pd.DataFrame([[1., 2.], [1., 0.]], index=['A', 'B'], columns=['MDM2', 'BAX'])
    >>> screen = px.Screen.from_effects(control, {'drug': control*0 + 1}, log_base=2)
    >>> round(float(screen.effects().X.max()), 3)
    0.693
    """

    def cell_rows(self, context: str, label: str | None=None) -> np.ndarray:
        """Where the cells of one population are.

    Parameters
    ----------
    context : str
        Name of a context.
    label : str, optional
        A perturbation; the control if not given.

    Returns
    -------
    numpy.ndarray
        Rows of `adata`, ascending.

    Examples
    --------
    >>> len(screen.cell_rows(screen.contexts[0])) == int(screen.n_cells['DMSO'].iloc[0])
    True
    """

    def only(self, perturbations) -> 'Screen':
        """The cells of some perturbations, and the control cells.

    Parameters
    ----------
    perturbations : str or list of str
        Names, or one name.

    Returns
    -------
    Screen
        With all its contexts.

    Raises
    ------
    DataError
        For a name that is not there.

    Examples
    --------
    >>> screen.only('idasanutlin').perturbations
    ['idasanutlin']
    """

    def source(self, otherwise: str='as given') -> str:
        """What the cells are.

    Parameters
    ----------
    otherwise : str
        What to call cells that are not marked as simulated.

    Returns
    -------
    str
        `'simulated'`, or `otherwise`.

    Examples
    --------
    >>> screen.source()
    'simulated'
    """

    def fingerprint(self) -> str:
        """One text for all that can be learned from a screen: values, genes, and what cells are.

    Returns
    -------
    str
        16 hexadecimal digits.

    Examples
    --------
    >>> screen.fingerprint() == screen.subset(screen.contexts).fingerprint()
    True
    """

    def without_treated(self, contexts) -> 'Screen':
        """The screen without the treated cells of some contexts; their control cells stay.

    Parameters
    ----------
    contexts : str or list of str
        Names, or one name.

    Returns
    -------
    Screen
        In which no bit of those cells is left, in genes that `prepare` left out neither.

    Raises
    ------
    DataError
        For a name that is not there.

    Examples
    --------
    >>> int(screen.without_treated(screen.contexts[0]).n_cells['idasanutlin'].iloc[0])
    0
    """

    def _clear_treated(self, contexts):
        ...

    def control_halves(self, contexts, rng: np.random.Generator) -> tuple:
        """Two screens, each with another random half of some contexts' control cells, and all other cells.

    Parameters
    ----------
    contexts : str or list of str
        Names, or one name: whose control cells are halved.
    rng : numpy.random.Generator
        Random numbers, from `numpy.random.default_rng(seed)`.

    Returns
    -------
    tuple
        Two screens.

    Raises
    ------
    DataError
        Where a context has fewer than 2 control cells, or where cells are not at hand.

    Examples
    --------
    >>> one, other = screen.control_halves(screen.contexts, np.random.default_rng(0))
    >>> bool((one.n_cells['DMSO'] + other.n_cells['DMSO'] == screen.n_cells['DMSO']).all())
    True
    """

    def relabel_controls(self, rng: np.random.Generator, name: str='relabelled control') -> 'Screen':
        """A screen in which nothing happens: some control cells of every context are said to be treated.

    Parameters
    ----------
    rng : numpy.random.Generator
        Random numbers, from `numpy.random.default_rng(seed)`.
    name : str
        What to call the pretended treatment.

    Returns
    -------
    Screen
        Control cells alone; arms as large as the real ones, as far as half of the control cells go.

    Raises
    ------
    DataError
        Where the name is a label already, or where cells are not at hand.

    Examples
    --------
    >>> screen.relabel_controls(np.random.default_rng(0)).perturbations
    ['relabelled control']
    """

    def control_cells(self) -> 'Screen':
        """The control cells alone; they are copied where somebody asks for them.

    Returns
    -------
    Screen
        Without perturbations.

    Examples
    --------
    >>> screen.control_cells().perturbations
    []
    """

    def relabel_some(self, size, rng: np.random.Generator, name: str='relabelled control') -> 'Screen':
        """The same of control cells alone, with arms of given sizes.

    Parameters
    ----------
    size : ndarray
        C integers: how many cells of each context are said to be treated; half of them at most are.
    rng : numpy.random.Generator
        Random numbers, from `numpy.random.default_rng(seed)`.
    name : str
        What to call the pretended treatment.

    Returns
    -------
    Screen
        The same cells.

    Examples
    --------
    >>> controls = screen.controls_for_genes(screen.genes)
    >>> null = controls.relabel_some(np.full(len(controls.contexts), 5), np.random.default_rng(0))
    >>> int(null.n_cells['relabelled control'].max())
    5
    """

    def _relabel(self, cells, name):
        ...

def _codes(adata, key):
    ...
_KNOWN: tuple

@dataclass(frozen=True)
class _Drawn:
    adata: ad.AnnData
    table: CellTable
    rows: np.ndarray
    renamed: bool

    def cells(self, screen):
        ...

def _in_use(names, codes):
    ...

def _rescaled(screen, target):
    ...

def _holds(screen, contexts):
    ...

def _with_left_out(screen, contexts):
    ...

def _some_cells(screen, most=5000):
    ...

def _on_scale(screen, genes, target_sum, counts_share):
    ...

def _of_means(cls, x, obs, context, perturbation, control, target_sum):
    ...
