# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['REFERENCES', 'LARGE_BLOCK', 'response_ratio', 'control_differences', 'responders', 'drug_signatures', 'pooled_skill', 'sum_groups', 'removed_share', 'reference_scores', 'block_scores', 'all_scores', 'n_steps', 'null_foretold', 'beyond_null', 'jackknife', 'Atlas', 'joined_names', 'drug_table', 'pair_columns', 'drug_rows', 'tidy_arrays', 'held_out_pairs', 'tidy_pairs', 'atlas']
import json, warnings
from dataclasses import dataclass
from pathlib import Path
from scipy.stats import false_discovery_control, t as student
from tqdm.auto import tqdm
import numpy as np, pandas as pd, scipy.sparse as sp
from ..core.compute import StageTimer, on_all_cores
from ..core.errors import ModelError, check_whole
from ..data.screen import Screen
from ..data.splits import make_folds
from .atlas_page import page
from .atlas_rows import PAIR_MODELS, pair_errors, pooled_scores, treatment_columns
from .cross_validation import evaluate_model, evaluate_null, model_settings
from .cross_validation import noise_ceiling, null_draws
from .drug_blocks import KEPT_METRICS, Populations, default_null, default_scores
from .drug_blocks import drug_blocks, is_default, kept_arrays, scores_key
from .held_out import FoldTask, compact_totals, fold_tasks, score_answers
from .scores import COLUMNS, largest, score_expression, tidy_scores
from ..models.joint import JointPerturbX
from ..models.registry import MODELS, make_models

def response_ratio(d, v, n_genes: int=50) -> tuple:
    ...

def _sum_at(a, genes):
    ...

def control_differences(screen: Screen, n_draws: int=20, seed: int=0) -> tuple:
    ...

def responders(screen: Screen, *, least: float=1.25, n_genes: int=50, n_draws: int=20, seed: int=0) -> pd.DataFrame:
    ...

def drug_signatures(screen: Screen, pairs: pd.DataFrame, n: int=20) -> pd.DataFrame:
    ...

def pooled_skill(error, reference, n_boot: int=2000, seed: int=0, groups=None) -> tuple:
    ...

def _known(error, reference):
    ...

def sum_groups(values, groups=None):
    ...

def removed_share(error, reference, axis=-1):
    ...
REFERENCES: tuple

def reference_scores(task: FoldTask) -> dict:
    ...

def block_scores(screen: Screen, folds: list, model, name: str, n_halvings: int, n_ceiling: int, settings: dict, done=None) -> dict:
    ...

def _block(screen, names):
    ...

def all_scores(screen: Screen, folds: list, model, name: str, *, n_halvings: int=3, n_ceiling: int=20, settings: dict | None=None, block: int | None=None, keep=None, done=None) -> dict:
    ...
LARGE_BLOCK: Any

def n_steps(screen: Screen, folds: list, model, block: int | None=None) -> int:
    ...

def null_foretold(model, name: str, screen: Screen, folds: list, n_draws: int, settings: dict, done=None) -> np.ndarray:
    ...

def beyond_null(error, nothing, null, groups=None, rate: float=0.05, floor: float=0.01) -> pd.DataFrame:
    ...

def _verdicts(foretold, null, beyond, q, rate):
    ...

def jackknife(error, nothing, groups=None) -> tuple:
    ...

@dataclass(repr=False)
class Atlas:
    table: pd.DataFrame
    scores: pd.DataFrame
    who: pd.DataFrame
    signatures: pd.DataFrame
    run: pd.DataFrame
    about: dict
    drugs: pd.DataFrame = None
    pairs: pd.DataFrame = None

    def _verdict(self):
        ...

    def __repr__(self):
        ...

    def write(self, folder: str | Path):
        """Write tables as CSV, and the page.

    Parameters
    ----------
    folder : path
        Made if it is not there: `atlas.csv`, `responders.csv`, `signatures.csv`, `metrics.csv`, `run.csv`,
        `atlas.html`; `drugs.csv` and `pairs.csv` where there are some.

    Examples
    --------
    >>> page = atlas.write('atlas')
    """

    def report(self, n: int=10) -> str:
        """The first drugs of the table, and what the run took, as lines of text.

    Parameters
    ----------
    n : int
        How many drugs.

    Returns
    -------
    str
        How many drugs, contexts, genes and cells, and the first rows of the table.

    Examples
    --------
    >>> text = atlas.report(n=5)
    """

def joined_names(names) -> str:
    ...

def drug_table(perturbations: list, scores: dict, name: str, null, who: pd.DataFrame, signatures: pd.DataFrame, seed: int=0, pairs: dict | None=None, groups=None) -> pd.DataFrame:
    ...

def pair_columns(pairs: dict) -> dict:
    ...

def drug_rows(drug_of: pd.Series, scores: dict, name: str, null, who: pd.DataFrame, signatures: pd.DataFrame, seed: int=0, pairs: dict | None=None, groups=None) -> pd.DataFrame:
    ...

def tidy_arrays(screen: Screen, folds: list, scores: dict, label: str, protocol: str) -> pd.DataFrame:
    ...

def held_out_pairs(screen: Screen, models: dict, k: int, n_degs: int, seed: int, keep=None, done=None) -> dict:
    ...

def tidy_pairs(screen: Screen, pairs: dict, label: str) -> pd.DataFrame:
    ...

def _warn_of_unknown(table):
    ...

def _warn_of_left_out(screen, rows):
    ...

def _held_out_groups(screen, folds):
    ...

def atlas(screen: Screen, folds: list | None=None, model='perturbx', *, group: str | None=None, stratify: str | None=None, k: int=6, drug: str | None=None, dose: str | None=None, time: str | None=None, pair_folds: int=0, title: str='', protocol: str='strict', n_degs: int=100, n_draws: int=20, null: int=10, seed: int=0, device: str='auto', progress: bool=False, clock: StageTimer | None=None, block: int | None=None, keep=None) -> Atlas:
    ...

def _text(table):
    ...
