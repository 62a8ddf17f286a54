"""Says whether the lines in CONTRIBUTING's table "By hand no longer" are right: before the modules were put into rooms, and now.

    python .ci/by_hand.py [--write]     needs the history of the repository

A line is a statement, one a line, without imports, docstrings and comments; where several values were assigned in one
line, each counts."""
import ast, re, subprocess, sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
BEFORE = '21da7fb^' # the move of modules into rooms
FETCH = 'downloads check_address _check_redirection _reason _within_time fetch figshare_md5 _recorded_md5 fetch_figshare'
UNPACK = 'check_members _contents _note _is_unpacked unpack _unpack_into _remove_empty check_inflated'
SETS = 'read_gmt write_gmt _one_field _upper enrichment enrichment_ranked'
PLACES = { # what: (module, its definitions) before, and now; all of a module if there are none
    'intervals of differences and means': ({'tables': '_resampled'}, {'evaluation/scores': 'bootstrap_interval'}),
    'cells of a screen drawn again': ({'screen': 'bootstrap'}, {}),
    'false discovery rate': ({'genesets': '_corrected'}, {'explain/signature': '_corrected'}),
    'page of an atlas': ({'report': ''}, {'evaluation/atlas_page': ''}),
    'downloads: retry, progress, checksum': ({'download': FETCH}, {'datasets/download': FETCH}),
    'unpacking archives': ({'download': UNPACK}, {'datasets/download': UNPACK}),
    'results kept on disk': ({'checkpoints': ''}, {'core/storage': '', 'core/locks': ''}),
    'damaged HDF5 and sparse matrices': ({'counts': ''}, {'data/checks': ''}),
    'gene-set files and enrichment': ({'genesets': SETS}, {'explain/signature': SETS}),
    'command line': ({'cli': ''}, {'cli': ''}),
}

def statements(node):
    "How many statements there are in a piece of code"
    n = 0
    for part in ast.walk(node):
        value = getattr(part, 'value', None)
        is_text = isinstance(part, ast.Expr) and isinstance(value, ast.Constant)
        if not isinstance(part, ast.stmt) or isinstance(part, (ast.Import, ast.ImportFrom)) or is_text: continue
        folded = isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Tuple) and isinstance(value, ast.Tuple)
        n += len(value.elts) if folded else 1
    return n

def lines_of(place, read):
    "Statements of the definitions of a place"
    n = 0
    for module, names in place.items():
        kept = names.split()
        for part in ast.parse(read(f'perturbx/{module}.py')).body:
            if not kept or getattr(part, 'name', '') in kept: n += statements(part)
    return n

def before(path): return subprocess.run(['git', 'show', f'{BEFORE}:{path}'], cwd=root, capture_output=True, text=True, check=True).stdout

def now(path): return (root/path).read_text()

if __name__ == '__main__':
    page = root/'CONTRIBUTING.md'
    text = page.read_text()
    counts = {what: (lines_of(a, before), lines_of(b, now)) for what, (a, b) in PLACES.items()}
    counts['together'] = tuple(map(sum, zip(*counts.values())))
    told = text
    for what, (a, b) in counts.items(): told = re.sub(rf'(?m)^\| {re.escape(what)} \| \d+ \| \d+ \|', f'| {what} | {a} | {b} |', told)
    for what, pair in counts.items(): print(f'{what:40}', *pair)
    if '--write' in sys.argv: page.write_text(told)
    elif told != text: sys.exit('CONTRIBUTING says otherwise; --write puts it right')
