# Written by .ci/stubs.py (`make stubs`); do not edit.
from . import datasets as datasets
from . import models as models
from . import plotting as pl
from .evaluation import metrics as metrics
from .core.errors import PerturbxError as PerturbxError, DataError as DataError, DownloadError as DownloadError, ModelError as ModelError, NotFittedError as NotFittedError, SettingsError as SettingsError
from .data.screen import Screen as Screen
from .data.labels import guide_targets as guide_targets
from .data.pseudobulk import top_degs as top_degs, effects_table as effects_table
from .data.splits import Fold as Fold, stratified_folds as stratified_folds, leave_one_out as leave_one_out, leave_group_out as leave_group_out
from .data.streaming import summarize as summarize, combine as combine
from .datasets.simulated import TwinParameters as TwinParameters, simulate_screen as simulate_screen
from .datasets.simulated_drugs import simulate_drugs as simulate_drugs
from .models.baselines import NoChange as NoChange, AverageEffect as AverageEffect, NearestContexts as NearestContexts, Ridge as Ridge
from .models.perturbx import PerturbX as PerturbX
from .models.joint import JointPerturbX as JointPerturbX
from .models.registry import MODELS as MODELS, load_model as load_model
from .evaluation.cross_validation import cross_validate as cross_validate, predict_folds as predict_folds, noise_ceiling as noise_ceiling
from .evaluation.scores import summary as summary, compare as compare, table1 as table1
from .evaluation.predictions import halves_to_predict as halves_to_predict
from .evaluation.atlas import Atlas as Atlas, atlas as atlas
from .evaluation.distributed import cross_validate_distributed as cross_validate_distributed
from .explain.shapley import explain_folds as explain_folds
from .explain.signature import signature as signature, enrichment as enrichment
from .workflows.commands import write_explanation as write_explanation
from .workflows.study import run_study as run_study, load_study as load_study
from .workflows.score import evaluate_predictions as evaluate_predictions
from .workflows.settings import StudySettings as StudySettings, study_settings as study_settings
from .datasets.simulated_drugs import simulate_drugs as simulate_many
from .workflows.commands import write_explanation as explain_to
from .evaluation.atlas import atlas as build_atlas

__version__: str
__all__ = ['Atlas', 'AverageEffect', 'DataError', 'DownloadError', 'Fold', 'JointPerturbX', 'MODELS', 'ModelError', 'NearestContexts', 'NoChange', 'NotFittedError', 'PerturbX', 'PerturbxError', 'Ridge', 'Screen', 'SettingsError', 'StudySettings', 'TwinParameters', 'atlas', 'combine', 'compare', 'cross_validate', 'cross_validate_distributed', 'datasets', 'effects_table', 'enrichment', 'evaluate_predictions', 'explain_folds', 'guide_targets', 'halves_to_predict', 'leave_group_out', 'leave_one_out', 'load_model', 'load_study', 'metrics', 'models', 'noise_ceiling', 'pl', 'predict_folds', 'run_study', 'signature', 'simulate_drugs', 'simulate_screen', 'stratified_folds', 'study_settings', 'summarize', 'summary', 'table1', 'top_degs', 'write_explanation']
