"""Public screens by name, and simulated ones.

It imports core and data."""
import importlib

_public = dict(
    public='mcfarland_2020 kang_2018 tb_dendritic',
    simulated='simulate_screen',
    simulated_drugs='simulate_drugs',
)
_homes = {name: home for home, names in _public.items() for name in names.split()}
__all__ = sorted(_homes)

def __getattr__(name):
    "Import a data set's module when it is asked for"
    if name not in _homes: raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f'.{_homes[name]}', __name__), name)

def __dir__(): return list(__all__)
