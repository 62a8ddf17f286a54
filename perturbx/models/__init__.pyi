# Written by .ci/stubs.py (`make stubs`); do not edit.
from .perturbx import PerturbX as PerturbX
from .joint import JointPerturbX as JointPerturbX
from .baselines import NoChange as NoChange, AverageEffect as AverageEffect, NearestContexts as NearestContexts, Ridge as Ridge
from .regressors import from_regressor as from_regressor
from .external import ScGen as ScGen, ScPram as ScPram
from .cellflow import CellFlow as CellFlow
from .biolord import Biolord as Biolord
from .registry import MODELS as MODELS, make_models as make_models, load_model as load_model
from .base import Predictor as Predictor
__all__ = ['AverageEffect', 'Biolord', 'CellFlow', 'JointPerturbX', 'MODELS', 'NearestContexts', 'NoChange', 'PerturbX', 'Predictor', 'Ridge', 'ScGen', 'ScPram', 'from_regressor', 'load_model', 'make_models']
