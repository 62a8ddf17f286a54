# Written by .ci/stubs.py (`make stubs`); do not edit.
from typing import Any, Self
__all__ = ['MAX_MODELS_PER_GROUP', 'LEAST_GROUPS', 'optimizer', 'n_distinct', 'history', 'view_models', 'ModelGroup', 'worker_pool', 'as_cuda_graph', 'build_training', 'train_paper', 'training_state', 'restore_training', 'Checkpoint']
import signal, threading, time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
import numpy as np, pandas as pd, torch
from ..core.compute import one_thread, own_random_numbers
from ..core.errors import DataError
from ..core.storage import save_state, load_state
from perturbx.network.modules import PublishedNet, NetworkSettings, duplicate_penalty, gene_weights, temperature, weighted_loss
from perturbx.network.sampling import EpochBatch, EpochSampler, genes_by_detection, measured_effects, training_pairs, restore_gene_order, set_bias_to_average
from .selector import SlotProduct, context_blocks, top_genes_product

def optimizer(net, settings):
    ...

def n_distinct(net):
    ...

def history(rows: list) -> pd.DataFrame:
    ...

def view_models(net, first, end, settings):
    ...

class ModelGroup:
    settings: Any
    models: Any
    net: Any
    optimizer: Any
    blocks: Any
    pairs: Any
    is_pair: Any
    contexts: Any
    perturbations: Any
    w: Any
    loss: Any

    def __init__(self, net, sampler: EpochSampler, responses, first: int, end: int):
        ...

    def read_slots(self, batch: EpochBatch):
        ...

    def step(self, batch: EpochBatch):
        """One epoch of these models"""
MAX_MODELS_PER_GROUP: int
LEAST_GROUPS: int

def _init_worker():
    ...

@contextmanager
def worker_pool(n_models: int, device):
    ...

def as_cuda_graph(step, device):
    ...

def _recorded(step):
    ...

def build_training(screen, mask, settings: NetworkSettings, seed: int, device, n_groups: int):
    ...

@own_random_numbers()
def train_paper(screen, mask, settings: NetworkSettings=..., seed: int=0, device='cpu', progress: bool=False, checkpoint=None):
    ...

def _moments(optimizer):
    ...

def training_state(net, optimizers: list, generators: Sequence=()) -> dict:
    ...

def _restore_moments(optimizer, arrays):
    ...

def restore_training(arrays: dict, net, optimizers: list, generators: Sequence=()):
    ...

class Checkpoint:
    save_every: float
    path: Path
    fingerprint: str
    last_saved: Any
    stop_requested: bool
    stopped: int | None
    _previous_handlers: dict

    def __init__(self, path, fingerprint: str):
        ...

    def __enter__(self) -> Self:
        ...

    def _restore_signals(self):
        ...

    def __exit__(self, kind, *rest):
        ...

    def restore(self, net, optimizers: list, generators: Sequence=()):
        ...

    def after_epoch(self, epoch: int, rows: list, net, optimizers: list, generators: Sequence=()) -> bool:
        ...
