"""Run the tests of a notebook so that `coverage` sees them: an exported cell counts as lines of its module.

A notebook runs its own cells, not the module that is exported from them. Here such a cell is compiled
under the module's name and at its lines."""
import re, sys
from pathlib import Path
from execnb.shell import CaptureShell
from nbdev.test import nbdev_test

root = Path(__file__).resolve().parent.parent
modules = {p: p.read_text().splitlines() for p in sorted((root/'perturbx').rglob('*.py'))}
notebook = Path(sys.argv[1]).resolve()
mine = notebook.relative_to(root/'nbs').as_posix()
heading_of = re.compile(rf'# %% (?:\.\./)+nbs/{re.escape(mine)} #(\w+)$') # a cell of another notebook may have the same id
numbered = [(path, n, line) for path, lines in modules.items() for n, line in enumerate(lines, 1)]
exported = {heading[1]: (path, n) for path, n, line in numbered if (heading := heading_of.match(line))}
as_it_is = CaptureShell.cell

def as_exported(source, path, n):
    "A call that runs `source` as the lines of `path` after its `n`th"
    code = re.sub(r'\A(#\|.*\n)+', '', source)
    there = '\n'.join(modules[path][n:n + code.count('\n') + 1])
    plain = lambda text: re.sub(r'from (perturbx)?[.\w]* import', 'from import', text).strip()
    assert plain(code) == plain(there), f'{path} is not what its notebook holds at line {n}; run nbdev-export'
    return f"exec(compile({chr(10)*n + code!r}, {str(path)!r}, 'exec'), globals())"

def cell(self, cell, *args, **kw):
    "As execnb runs a cell, under another name"
    source = cell.source
    if cell.cell_type == 'code' and cell.id in exported: cell.source = as_exported(source, *exported[cell.id])
    try: return as_it_is(self, cell, *args, **kw)
    finally: cell.source = source

CaptureShell.cell = cell
nbdev_test(notebook, timing=True)
