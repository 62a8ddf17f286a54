# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any, Self
__all__ = ['LARGEST', 'predict_all', 'optimizer', 'n_distinct', 'history', 'part', 'Group', 'crew', 'recorded', 'assemble', 'train_paper', 'training_state', 'restore_training', 'Checkpoint']
import signal, threading, time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
import numpy as np, pandas as pd, torch
from ..core.errors import DataError
from ..core.storage import keep_state, kept_state
from .modules import PaperNet, Settings, crowding, gene_weights, temperature, weighted_loss
from .sampling import Supply, by_occurrence, measured, own_pairs, put_back, start_at_average
from .selector import Read, blocks, read_heaviest

def predict_all(net, control, p: int=0):
    ...

def optimizer(net, settings):
    ...

def n_distinct(net):
    ...

def history(rows):
    ...

def part(net, a, b, s):
    ...

class Group:
    supply: Any
    a: Any
    b: Any
    net: Any
    optimizer: Any
    blocks: Any
    own: Any
    real: Any
    w: Any
    loss: Any

    def __init__(self, net, supply, responses, a, b):
        ...

    def reads(self):
        ...

    def step(self):
        """One epoch of these models"""
LARGEST: int

def _worker(n):
    ...

@contextmanager
def crew(n_models: int, device):
    ...

def recorded(step, device):
    ...

def assemble(screen, mask, s, seed, device, n_groups):
    ...

def train_paper(screen, mask, settings: Settings=..., seed: int=0, device='cpu', progress: bool=False, checkpoint=None):
    ...

def _moments(opt):
    ...

def training_state(net, optimizers: list, generators: list=()) -> dict:
    ...

def restore_training(arrays: dict, net, optimizers, generators=()):
    ...

class Checkpoint:
    every: float
    path: Path
    of: str
    last: Any
    asked: bool
    stopped: Any
    _heard: Any

    def __init__(self, path, of: str):
        ...

    def __enter__(self) -> Self:
        ...

    def _deaf(self):
        ...

    def __exit__(self, kind, *rest):
        ...

    def restore(self, net, optimizers, generators=()):
        ...

    def step(self, epoch, rows, net, optimizers, generators=()):
        ...
