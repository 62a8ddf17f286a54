# Written by .ci/stubs.py (`make stubs`); do not edit.
__all__ = ['response_ratio', 'control_halves', 'responders', 'drug_signatures', 'pooled_skill', 'Atlas', 'build_atlas']
from dataclasses import asdict, dataclass
from pathlib import Path
import numpy as np, pandas as pd, scipy.sparse as sp
from ..core.compute import StageTimer
from ..data.pseudobulk import pair_keys
from ..data.screen import Screen
from .cross_validation import cross_validate, ceiling_scores
from .scores import top_label
from ..models.registry import make_models

def response_ratio(d, v, n_genes: int=50) -> tuple:
    ...

def control_halves(screen: Screen, n_draws: int=20, seed: int=0) -> tuple:
    ...

def responders(screen: Screen, *, least: float=1.25, n_genes: int=50, n_draws: int=20, seed: int=0) -> pd.DataFrame:
    ...

def _null_ratio(null, noise, genes):
    ...

def drug_signatures(screen: Screen, who: pd.DataFrame, n: int=20) -> pd.DataFrame:
    ...

def pooled_skill(error, average, n_boot: int=2000, seed: int=0) -> tuple:
    ...

@dataclass
class Atlas:
    table: pd.DataFrame
    scores: pd.DataFrame
    who: pd.DataFrame
    signatures: pd.DataFrame
    run: pd.DataFrame
    about: dict

    def write(self, folder: str | Path):
        """Tables as CSV, and the page"""

    def report(self, n: int=10) -> str:
        """The drugs of highest skill, and what the run took, to be printed"""

def _pivot_pairs(scores):
    ...

def _drug_row(p, t, model, who, signature, seed):
    ...

def _baselines(model, seed, device):
    ...

def build_atlas(screen: Screen, folds: list, model='perturbx', *, protocol: str='paper', n_degs: int=100, n_draws: int=20, seed: int=0, device: str='auto', progress: bool=False, clock: StageTimer | None=None) -> Atlas:
    ...
