"Predict what a perturbation does in contexts that were never treated, and name the genes that tell"
__version__ = "0.1.0"

import importlib, os, sys

# numba sets the threads of OpenMP, and so torch's, to a number of its own;
# who limits OMP_NUM_THREADS means both
_threads = os.environ.get('OMP_NUM_THREADS', '')
if _threads.strip('0').isdigit() and 'numba' not in sys.modules:
    os.environ.setdefault('NUMBA_NUM_THREADS', _threads)

# where each public name is defined;
# the stubs, by which editors see them, are written from this table (`make stubs`)
_public = {
    'core.errors': 'PerturbxError DataError DownloadError ModelError NotFittedError SettingsError',
    'data.screen': 'Screen',
    'data.labels': 'guide_targets',
    'data.pseudobulk': 'top_degs effects_table',
    'data.splits': 'Fold stratified_folds leave_one_out leave_group_out',
    'data.streaming': 'summarize combine',
    'datasets.simulated': 'TwinParameters simulate_screen',
    'datasets.simulated_drugs': 'simulate_drugs',
    'models.baselines': 'NoChange AverageEffect NearestContexts Ridge',
    'models.perturbx': 'PerturbX',
    'models.joint': 'JointPerturbX',
    'models.registry': 'MODELS load_model',
    'evaluation.cross_validation': 'cross_validate predict_folds noise_ceiling',
    'evaluation.scores': 'summary compare table1',
    'evaluation.predictions': 'halves_to_predict',
    'evaluation.atlas': 'Atlas atlas',
    'evaluation.distributed': 'cross_validate_distributed',
    'explain.shapley': 'explain_folds',
    'explain.signature': 'signature enrichment',
    'workflows.commands': 'write_explanation',
    'workflows.study': 'run_study load_study',
    'workflows.score': 'evaluate_predictions',
    'workflows.settings': 'StudySettings study_settings',
}
_rooms = dict(datasets='datasets', models='models', pl='plotting', metrics='evaluation.metrics')
_homes = {name: home for home, names in _public.items() for name in names.split()}
# names of earlier versions that stay
_other_names = {
    'simulate_many': 'simulate_drugs',
    'explain_to': 'write_explanation',
    'build_atlas': 'atlas',
}
__all__ = sorted({*_rooms, *_homes})

def __getattr__(name):
    "Import what is asked for when it is asked for, so that `import perturbx` costs nothing"
    if name in _rooms: return importlib.import_module(f'.{_rooms[name]}', __name__)
    name = _other_names.get(name, name)
    if name not in _homes: raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f'.{_homes[name]}', __name__), name)

def __dir__(): return [*__all__, '__version__']
