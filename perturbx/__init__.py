"Predict what a perturbation does in contexts that were never treated, and name the genes that tell"
__version__ = "0.1.0"

import importlib

_modules = dict(data='data', metrics='metrics', pl='plotting')
_names = dict(facts='DataError DownloadError', simulate='Twin simulate_screen', screen='Screen ScreenError top_degs',
    splits='Fold stratified_folds leave_one_out leave_group_out', baselines='NoChange AverageEffect NearestContexts Ridge',
    files='PerturbX', evaluation='MODELS cross_validate noise_ceiling predict_folds summary compare table1', study='study_settings run_study')
_homes = {name: home for home,names in _names.items() for name in names.split()}

def __getattr__(name):
    "Import what is asked for when it is asked for, so that `import perturbx` costs nothing"
    if name in _modules: return importlib.import_module(f'.{_modules[name]}', __name__)
    if name in _homes: return getattr(importlib.import_module(f'.{_homes[name]}', __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

def __dir__(): return sorted({*globals(), *_modules, *_homes})
