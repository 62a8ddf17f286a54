"""Figures of predictions, scores, latents and biomarkers.

It imports core, data and evaluation."""
import importlib

_public = dict(
    predictions='response figure2 scores effects_heatmap prediction volcano',
    models='latent shapley ranking training selection architecture scaling',
)
_homes = {name: home for home, names in _public.items() for name in names.split()}
__all__ = sorted(_homes)

def __getattr__(name):
    "Import a figure's module when it is asked for"
    if name not in _homes: raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f'.{_homes[name]}', __name__), name)

def __dir__(): return list(__all__)
