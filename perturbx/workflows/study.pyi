# Written by .ci/stubs.py (`make stubs`); do not edit.
__all__ = ['Evaluation', 'evaluate', 'contexts_to_show', 'study_models', 'study_folder', 'run_study', 'run_settings', 'load_study']
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
import anndata as ad, numpy as np, pandas as pd, perturbx
from ..core.storage import repository_root, resumable, atomic_output
from ..data.screen import Screen
from ..data.splits import make_folds
from ..evaluation.cross_validation import cross_validate, noise_ceiling
from ..evaluation.scores import summary, table1
from ..models.registry import make_models
from .records import write_record
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

    def by_model(self, ceiling: bool=True) -> pd.DataFrame:
        """Means over contexts"""

    def report(self, published: bool=False) -> str:
        """The summary, to be printed"""

    def draw(self, folder: str | Path, contexts=()):
        """The figures of an evaluation, as PNG: `figure2`, `scores` and, of the last model, `effects`"""

    def write(self, folder: str | Path, contexts=()):
        """`metrics.csv`, `summary.csv` (a row a model; `by_perturbation.csv` too where there are several), `ceiling.csv`, `predictions.h5ad`, figures"""

def evaluate(screen: Screen, folds: list, models, *, by: str | None=None, source: str='as given', n_seeds: int=1, protocol: str='paper', n_degs: int=100, seed: int=0, device: str='auto', keep=None, progress: bool=False) -> Evaluation:
    ...

def _trust(predictions):
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

def run_study(profile: str='DEFAULT', out: str | Path | None=None, *, device: str='auto', progress: bool=False, **changes) -> tuple:
    ...

def run_settings(s: StudySettings, out: str | Path, device: str='auto', progress: bool=False) -> tuple:
    ...

def _is_current(folder, s):
    ...

def load_study(profile: str='DEFAULT', out: str | Path | None=None) -> Evaluation:
    ...
