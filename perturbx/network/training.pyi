# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any, Self
__all__ = ['MAX_MODELS_PER_GROUP', 'optimizer', 'n_distinct', 'history', 'view_models', 'ModelGroup', 'worker_pool', 'as_cuda_graph', 'build_training', 'train_paper', 'training_state', 'restore_training', 'Checkpoint']
import signal, threading, time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
import numpy as np, pandas as pd, torch
from ..core.errors import DataError
from ..core.storage import save_state, load_state
from perturbx.network.modules import PublishedNet, NetworkSettings, duplicate_penalty, gene_weights, temperature, weighted_loss
from perturbx.network.sampling import EpochSampler, genes_by_detection, measured_effects, training_pairs, restore_gene_order, set_bias_to_average
from .selector import SlotProduct, context_blocks, top_genes_product

def optimizer(net, settings):
    ...

def n_distinct(net):
    ...

def history(rows):
    ...

def view_models(net, a, b, s):
    ...

class ModelGroup:
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
MAX_MODELS_PER_GROUP: int

def _init_worker(n):
    ...

@contextmanager
def worker_pool(n_models: int, device):
    ...

def as_cuda_graph(step, device):
    ...

def build_training(screen, mask, s, seed, device, n_groups):
    ...

def train_paper(screen, mask, settings: NetworkSettings=..., seed: int=0, device='cpu', progress: bool=False, checkpoint=None):
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
