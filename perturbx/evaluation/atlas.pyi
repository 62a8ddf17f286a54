# Written by .ci/stubs.py (`make stubs`); do not edit.
__all__ = ['REFERENCES', 'KEPT_METRICS', 'response_ratio', 'control_differences', 'responders', 'drug_signatures', 'pooled_skill', 'removed_share', 'reference_scores', 'block_scores', 'drug_blocks', 'all_scores', 'null_foretold', 'beyond_null', 'Atlas', 'drug_table', 'tidy_arrays', 'build_atlas']
from dataclasses import dataclass
from pathlib import Path
from scipy.stats import false_discovery_control, t as student
from tqdm.auto import tqdm
import numpy as np, pandas as pd, perturbx, scipy.sparse as sp
from ..core.compute import StageTimer
from ..core.errors import ModelError
from ..core.storage import fingerprint, load_state, save_state
from ..data.screen import Screen
from .atlas_page import page
from perturbx.evaluation.cross_validation import evaluate_model, model_settings, noise_ceiling, null_draws, screen_key
from .held_out import FoldTask, compact_totals, fold_tasks, score_answers
from perturbx.evaluation.scores import COLUMNS, bootstrap_interval, score_expression, tidy_scores
from ..models.registry import make_models

def response_ratio(d, v, n_genes: int=50) -> tuple:
    ...

def _sum_at(a, genes):
    ...

def control_differences(screen: Screen, n_draws: int=20, seed: int=0) -> tuple:
    ...

def responders(screen: Screen, *, least: float=1.25, n_genes: int=50, n_draws: int=20, seed: int=0) -> pd.DataFrame:
    ...

def _null_ratio(null, noise, genes):
    ...

def drug_signatures(screen: Screen, pairs: pd.DataFrame, n: int=20) -> pd.DataFrame:
    ...

def pooled_skill(error, reference, n_boot: int=2000, seed: int=0) -> tuple:
    ...

def _known(error, reference):
    ...

def removed_share(error, reference, axis=-1):
    ...
REFERENCES: tuple
KEPT_METRICS: tuple

def reference_scores(task: FoldTask) -> dict:
    ...

def block_scores(screen: Screen, folds: list, model, name: str, n_halvings: int, n_ceiling: int, settings: dict, done=None) -> dict:
    ...

def drug_blocks(screen: Screen, size: int | None=None) -> list:
    ...

def _kept_arrays(keep, name, key, make):
    ...

def _block(screen, names):
    ...

def all_scores(screen: Screen, folds: list, model, name: str, *, n_halvings: int=3, n_ceiling: int=20, settings: dict | None=None, block: int | None=None, keep=None, done=None) -> dict:
    ...

def null_foretold(model, name: str, draws: list, done=None) -> np.ndarray:
    ...

def beyond_null(foretold, null, rate: float=0.05, floor: float=0.01) -> pd.DataFrame:
    ...

@dataclass(repr=False)
class Atlas:
    table: pd.DataFrame
    scores: pd.DataFrame
    who: pd.DataFrame
    signatures: pd.DataFrame
    run: pd.DataFrame
    about: dict

    def __repr__(self):
        ...

    def write(self, folder: str | Path):
        """Write tables as CSV, and the page.

    Parameters
    ----------
    folder
        Made if it is not there: `atlas.csv`, `responders.csv`, `signatures.csv`, `metrics.csv`, `run.csv`,
        `atlas.html`.

    Examples
    --------
    >>> px.build_atlas(screen, folds).write('atlas')  # doctest: +SKIP
    """

    def report(self, n: int=10) -> str:
        """The first drugs of the table, and what the run took, as lines of text.

    Parameters
    ----------
    n
        How many drugs.

    Returns
    -------
    str

    Examples
    --------
    >>> print(px.build_atlas(screen, folds).report(n=5))  # doctest: +SKIP
    """

def drug_table(screen: Screen, scores: dict, name: str, null, who: pd.DataFrame, signatures: pd.DataFrame, seed: int=0) -> pd.DataFrame:
    ...

def tidy_arrays(screen: Screen, folds: list, scores: dict, label: str, protocol: str) -> pd.DataFrame:
    ...

def build_atlas(screen: Screen, folds: list, model='perturbx', *, protocol: str='strict', n_degs: int=100, n_draws: int=20, null: int=10, seed: int=0, device: str='auto', progress: bool=False, clock: StageTimer | None=None, block: int | None=None, keep=None) -> Atlas:
    ...

def _text(table):
    ...
