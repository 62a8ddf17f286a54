"""How nbdev writes the modules: `__all__` is as narrow as everything else.

Named by `export_procs` in pyproject.toml. nbdev wraps the names at 120 columns and
then writes `__all__ = ` before the first line."""
from textwrap import TextWrapper
import nbdev.maker

class NarrowWrapper(TextWrapper):
    "A wrapper of at most 99 columns, which leaves room for `__all__ = `"
    def __init__(self, width, **options): super().__init__(min(width, 99), **options)

nbdev.maker.TextWrapper = NarrowWrapper

def narrow_names(cell):
    "The processor that nbdev asks for; cells stay as they are"
