# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['KEPT_ANSWERS', 'Evaluation', 'evaluate', 'contexts_to_show', 'study_models', 'study_folder', 'run_settings', 'run_study', 'load_study']
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
import anndata as ad, numpy as np, pandas as pd, perturbx
from ..core.storage import repository_root, resumable
from ..data.screen import Screen
from ..data.splits import make_folds
from ..evaluation.cross_validation import cross_validate, noise_ceiling
from ..evaluation.held_out import Answers
from ..evaluation.scores import COLUMNS, SAME, summary, table1
from ..models.registry import make_models
from .records import file_sha256, load_record, result_folder, write_record
from .settings import StudySettings, study_screen, study_settings

def _cells(source):
    ...

@dataclass
class Evaluation:
    screen: Screen
    table: pd.DataFrame
    ceiling: pd.DataFrame
    predictions: ad.AnnData
    source: str
    by: pd.Series = None
    answers: ad.AnnData = None
    notes: tuple = ()

    def by_model(self, ceiling: bool=True) -> pd.DataFrame:
        """Means over contexts

    Parameters
    ----------
    ceiling : bool
        Whether to add the row of the ceiling.

    Returns
    -------
    DataFrame
        One row a model, the columns of `px.summary`; the last says what the cells are.
    """

    def report(self, published: bool=False) -> str:
        """The summary, to be printed

    Parameters
    ----------
    published : bool
        Whether to show Table 1 with the rows of the paper above ours.

    Returns
    -------
    str
        A title that says what was computed on what, a table, and the trust of models that know it.
    """

    def draw(self, folder: str | Path, contexts=()):
        """The figures of an evaluation, as PNG: `figure2`, `scores` and, of the last model, `effects`

    Parameters
    ----------
    folder : path
        Where they go; it is there.
    contexts : sequence of str
        Contexts to show; those of the strongest and of the weakest response if empty.

    Raises
    ------
    DataError
        For contexts that the screen lacks.
    """

    def write(self, folder: str | Path, contexts=()):
        """Tables, predictions and figures in a folder

    `metrics.csv`, `summary.csv` (a row a model), `ceiling.csv`, `predictions.h5ad`, the figures of `draw`;
    where there are several perturbations `by_perturbation.csv` too, and where answers to halves of the
    control cells were kept `answers.h5ad`.

    Parameters
    ----------
    folder : path
        Where they go; it is there.
    contexts : sequence of str
        Contexts to show in figures.
    """

def _models_of_seed(make, i, seed, progress):
    ...

def evaluate(screen: Screen, folds: list, models, *, by: str | None=None, source: str='as given', n_seeds: int=1, group: str | None=None, protocol: str='strict', null: int=5, n_degs: int=100, seed: int=0, device: str='auto', keep=None, keep_answers: bool=False, progress: bool=False) -> Evaluation:
    ...
KEPT_ANSWERS: Any

def _fits(screen, n_models, n_halves=6):
    ...
_little_trust: str

def _trust(predictions):
    ...

def _few(names, n=3):
    ...
_response_columns: list
_response_title: str
_same_title: str

def _lines(table):
    ...

def contexts_to_show(screen: Screen, names=()) -> list:
    ...

def _save(folder, name, axes, title):
    ...

def _titles(source, perturbations):
    ...

def study_models(s: StudySettings, device: str='auto'):
    ...

def _settings_json(s):
    ...

def study_folder(profile: str) -> Path:
    ...
_published_datasets: tuple

def run_settings(settings: StudySettings, out: str | Path, device: str='auto', progress: bool=False, force: bool=False) -> tuple:
    ...

def run_study(profile: str='DEFAULT', out: str | Path | None=None, *, device: str='auto', force: bool=False, progress: bool=False, **changes) -> tuple:
    ...

def _is_current(folder, s):
    ...

def _is_of(folder, screen):
    ...
_TABLES: tuple

def _read_scores(path):
    ...

def _has_folds(table, folds):
    ...

def load_study(profile: str='DEFAULT', out: str | Path | None=None) -> Evaluation:
    ...
