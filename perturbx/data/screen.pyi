# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['obs_labels', 'Screen']
import copy, warnings
import anndata as ad, numpy as np, pandas as pd, scipy.sparse as sp
from ..core.errors import DataError, suggest
from ..core.storage import fingerprint
from .checks import load_adata
from .pseudobulk import clear_totals, dispersions, has_totals, make_effects, population_sizes, population_totals

def obs_labels(adata, key: str) -> np.ndarray:
    ...

class Screen:
    context: str
    perturbation: str
    control: str
    normalized: bool
    full: Any
    adata: Any
    contexts: Any
    context_codes: Any
    labels: Any
    label_codes: Any
    _means: Any
    _variances: Any

    def __init__(self, adata, *, context: str, perturbation: str, control: str, normalized: bool=False):
        ...

    def _read(self, adata):
        ...

    @property
    def genes(self) -> pd.Index:
        """Gene names"""

    @property
    def perturbations(self) -> list:
        """Names of the perturbations"""

    @property
    def n_cells(self) -> pd.DataFrame:
        """How many cells each population has"""

    def __repr__(self):
        ...

    def annotation(self, key: str) -> pd.Series:
        """What `key` says of each context"""

    @property
    def _population_means(self) -> np.ndarray:
        ...

    def _moment(self, power):
        ...

    def label_index(self, label=None):
        """Position of a label in use, the control's if not given"""

    def means(self, label: str | None=None) -> pd.DataFrame:
        """Mean expression of each context's cells under `label`"""

    @property
    def _sampling_variances(self) -> np.ndarray:
        ...

    def sampling_variance(self, label: str | None=None) -> pd.DataFrame:
        """Sampling variance of `means(label)`"""

    def filter_populations(self, min_cells: int=10) -> 'Screen':
        """The screen without populations of fewer than `min_cells` cells; warns of contexts that have too few on one side"""

    def _cells(self, keep):
        ...

    def _replace(self, adata, **kw):
        ...

    def normalize(self, target_sum: float=10000.0) -> 'Screen':
        """Scale each cell to `target_sum` counts and take log1p; left alone if `normalized`"""

    def select_genes(self, n_top_genes: int=5000, contexts: list | None=None) -> 'Screen':
        """Keep the most variable genes (scanpy's dispersion-based choice; of equals the first)"""

    def _dispersions(self, contexts):
        ...

    def _names(self, names):
        ...

    def context_indices(self, contexts) -> list:
        """Where contexts are"""

    def prepare(self, n_top_genes: int=5000, min_cells: int=10, target_sum: float=10000.0) -> 'Screen':
        """Leave out small populations, normalise, and choose the highly variable genes"""

    def subset(self, contexts: list | None=None, genes: list | None=None) -> 'Screen':
        """Part of the screen"""

    def _missing_genes_message(self, genes):
        ...

    def with_genes(self, genes, target_sum: float=10000.0) -> 'Screen':
        """The screen as a model of these genes reads it"""

    def controls_for_genes(self, genes, target_sum: float=10000.0) -> 'Screen':
        """The untreated cells, ready for a model to predict from"""

    def effects(self, perturbations: list | None=None, contexts: list | None=None) -> ad.AnnData:
        """The measured differential expression: mean of the treated minus mean of the control cells"""

    def effects_on(self, genes) -> ad.AnnData:
        """The measured effects on these genes"""

    def cell_rows(self, context: str, label: str | None=None) -> np.ndarray:
        """Where the cells of one population are"""

    def only(self, perturbations) -> 'Screen':
        """The cells of some perturbations, and the control cells"""

    def source(self, otherwise: str='as given') -> str:
        """What the cells are"""

    def fingerprint(self) -> str:
        """One text for all that can be learned from a screen: values, genes, and which population each cell is of"""

    def without_treated(self, contexts) -> 'Screen':
        """The screen without the treated cells of some contexts; their control cells stay"""

    def _clear_treated(self, contexts):
        ...

    def control_halves(self, contexts, rng: np.random.Generator) -> tuple:
        """Two screens, each with another random half of these contexts' control cells, and all other cells"""

    def relabel_controls(self, rng: np.random.Generator, name: str='relabelled control') -> 'Screen':
        """A screen in which nothing happens: some control cells of every context are said to be treated"""

    def _relabel(self, cells, name):
        ...

def _codes(adata, key):
    ...

def _product(s, x):
    ...

def _sides(need):
    ...

def _named(control, treated, n=12):
    ...

def _too_few(self, both, need):
    ...
