# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any
__all__ = ['check_cellflow', 'load_cellflow', 'CellFlow']
import functools
from types import SimpleNamespace
import numpy as np, pandas as pd
from ..core.errors import ModelError
from .external import Peer, check_peer

def check_cellflow():
    ...

@functools.cache
def load_cellflow():
    ...

class CellFlow(Peer):
    name: str
    control: str
    controls: str
    n_components: int
    n_iterations: int
    batch_size: int
    learning_rate: float
    width: int
    n_steps: int
    seed: int
    device: str
    components: Any
    center: Any
    model: Any

    def __init__(self, controls: str='measured', n_components: int=50, n_iterations: int=600, batch_size: int=256, learning_rate: float=5e-05, width: int=256, n_steps: int=50, seed: int=0, device: str='auto'):
        ...

    def _load(self):
        ...

    def _train(self, package, cells):
        ...

    def _train_flow(self, package):
        ...

    def _response(self, screen, pairs, control):
        ...

    def _in_components(self, x):
        ...

    def _decoded(self, z):
        ...

    def _moved(self, z, perturbation):
        ...

def _treated_contexts(cells, control):
    ...

def _describe(model, cells):
    ...
