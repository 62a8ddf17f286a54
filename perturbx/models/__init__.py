"""Everything with `fit` and `predict`, and what that takes: the default and joint models, baselines, peers.

It imports core, data, network and explain."""
import importlib

_public = {
    'perturbx': 'PerturbX',
    'joint': 'JointPerturbX',
    'baselines': 'NoChange AverageEffect NearestContexts Ridge',
    'regressors': 'from_regressor',
    'external': 'ScGen ScPram',
    'cellflow': 'CellFlow',
    'biolord': 'Biolord',
    'registry': 'MODELS make_models load_model',
    'base': 'Predictor',
}
_homes = {name: home for home, names in _public.items() for name in names.split()}
__all__ = sorted(_homes)

def __getattr__(name):
    "Import a model's module when it is asked for"
    if name not in _homes:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f'.{_homes[name]}', __name__), name)

def __dir__():
    return list(__all__)
