"Predict what a perturbation does in contexts that were never treated, and name the genes that tell"
__version__ = "0.1.0"

import importlib, os, sys

# numba sets the threads of OpenMP, and so torch's, to a number of its own; who limits OMP_NUM_THREADS means both
if os.environ.get('OMP_NUM_THREADS', '').strip('0').isdigit() and 'numba' not in sys.modules: os.environ.setdefault('NUMBA_NUM_THREADS', os.environ['OMP_NUM_THREADS'])

_modules = dict(data='data', metrics='metrics', pl='plotting')
_names = dict(facts='DataError DownloadError', simulate='Twin simulate_screen', screen='Screen ScreenError top_degs',
    splits='Fold stratified_folds leave_one_out leave_group_out', streaming='combine summarize', cluster='cross_validate_many',
    baselines='NoChange AverageEffect NearestContexts Ridge', estimator='PerturbX',
    evaluation='MODELS cross_validate noise_ceiling predict_folds summary compare table1', explainability='explain_folds',
    signature='enrichment explain_to', study='study_settings run_study', many='simulate_many', atlas='Atlas', joint='JointPerturbX')
_homes = {name: home for home,names in _names.items() for name in names.split()}
_patches = dict(PerturbX=['files','explainability'], JointPerturbX=['unseen','jointfiles'])  # where methods of a class are added to it

def _module(name): return importlib.import_module(f'.{name}', __name__)

def __getattr__(name):
    "Import what is asked for when it is asked for, so that `import perturbx` costs nothing"
    if name in _modules: return _module(_modules[name])
    if name not in _homes: raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    for o in _patches.get(name, []): _module(o)
    return getattr(_module(_homes[name]), name)

def __dir__(): return sorted({*globals(), *_modules, *_homes})
