# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['check_biolord', 'load_biolord', 'Biolord']
import functools, logging, tempfile
import numpy as np, pandas as pd
from ..core.errors import ModelError
from .external import Peer, check_peer, quiet

def check_biolord():
    ...

@functools.cache
def load_biolord():
    ...

class Biolord(Peer):
    name: str
    n_epochs: int
    seed: int
    device: str
    cells: Any
    model: Any

    def __init__(self, n_epochs: int=100, seed: int=0, device: str='auto'):
        ...

    def _load(self):
        ...

    def _train(self, package, cells):
        ...

    def _response(self, screen, pairs, control):
        ...

    def _trained_on(self, screen, context):
        ...

    def _treated_mean(self, rows, perturbation):
        ...
