"""Seconds of the default model of two checkouts, one after the other, on one core.

    git worktree add ../before 57e8cdd        the last commit with the earlier default model
    python .ci/before_after.py ../before      writes book/evidence/speed.csv
    python .ci/before_after.py ../before drugs    writes book/evidence/drugs.csv: many drugs, simulated

A row a task and version: `cpu` are seconds of the processor, `wall` those of the clock. Real cells are looked for where
PERTURBX_SHARED says; tasks whose cells are not at hand are left out."""
import json, os, subprocess, sys, tempfile, time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
SCREENS = dict(
    few=dict(n_contexts=8, n_drugs=35, n_genes=600, n_cells=40, seed=1),
    many=dict(n_contexts=24, n_drugs=35, n_genes=2000, n_cells=40, seed=1),
    large=dict(n_contexts=50, n_drugs=40, n_genes=2000, n_cells=1000, seed=1, summarized=True))
ONE = {f'{o}_NUM_THREADS': '1' for o in ('OMP', 'OPENBLAS', 'MKL', 'NUMBA')}

def blood(px, name):
    "A screen of real blood cells, or `None`"
    from perturbx.core.storage import shared_file
    path = shared_file(name)
    if not path: return None
    keys = dict(context='context', perturbation='perturbation', control='control')
    return px.Screen(path, **keys).prepare(n_top_genes=0)

def tasks(px):
    "What is timed: name and call"
    keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    screen = px.Screen(px.simulate_screen(seed=0), **keys).prepare(5000)
    folds = px.stratified_folds(screen, 'tp53', 6, 0)
    yield 'six folds of 24 lines × 5,000 genes', lambda: px.PerturbX(device='cpu').fit_folds(screen, folds)
    subset = blood(px, 'kang_2018_ifnb_subset.h5ad')
    if subset is not None:
        held = [c for c in subset.contexts if c.startswith('B cells')]
        yield 'one fit, 10 contexts × 1,267 genes', lambda: px.PerturbX(device='cpu').fit(subset, held)
    larger = blood(px, 'kang_2018_ifnb_4407.h5ad')
    if larger is not None: yield 'one fit, 46 contexts × 13,215 genes', lambda: px.PerturbX(device='cpu').fit(larger)

def drug_tasks(px):
    "The same of many drugs, simulated: name and call"
    keys = dict(context='cell_line', perturbation='perturbation', control='DMSO')
    build_atlas = getattr(px, 'atlas', None) or px.build_atlas
    models = ['average', 'nearest', 'ridge']
    few, many, large = (px.Screen(Path(os.environ['SCREENS'])/f'{name}.h5ad', **keys).prepare(0, 5) for name in SCREENS)
    folds = {id(o): px.stratified_folds(o, k=6) for o in (few, many, large)}

    def validate(screen): return px.cross_validate(screen, folds[id(screen)], models)

    def draw(screen): return build_atlas(screen, folds[id(screen)])

    yield 'three closed-form baselines, 36 labels × 8 lines × 600 genes', lambda: validate(few)
    yield 'three closed-form baselines, 36 labels × 24 lines × 2,000 genes', lambda: validate(many)
    yield 'atlas of 36 labels × 8 lines × 600 genes', lambda: draw(few)
    yield 'atlas of a summary: 40 drugs × 50 lines × 2,000 genes', lambda: draw(large)

def measure(model, tasks):
    "Print a line a task"
    import warnings
    warnings.filterwarnings('ignore')
    import torch, perturbx as px
    torch.set_num_threads(1)
    for what, call in tasks(px):
        best = None
        for _ in range(3 if model == 'after' else 1):
            clocks = time.process_time(), time.time()
            call()
            took = time.process_time() - clocks[0], time.time() - clocks[1]
            best = took if best is None else min(best, took)
        print(json.dumps(dict(model=model, what=what, cpu=round(best[0], 3), wall=round(best[1], 3))), flush=True)

def write_screens(folder):
    "The simulated screens of `drug_tasks`, by the present version: both versions read the same cells"
    code = 'import json, perturbx as px, sys\n' \
        'for name, words in json.loads(sys.argv[1]).items():\n' \
        '    px.simulate_drugs(**words).write_h5ad(f"{sys.argv[2]}/{name}.h5ad")'
    subprocess.run([sys.executable, '-c', code, json.dumps(SCREENS), folder], check=True,
        env=os.environ | dict(PYTHONPATH=str(root)))

def main():
    if sys.argv[1] == '--measure': return measure(sys.argv[2], drug_tasks if sys.argv[3] == 'drugs' else tasks)
    name = 'drugs' if 'drugs' in sys.argv[2:] else 'speed'
    rows = []
    folder = tempfile.TemporaryDirectory()
    if name == 'drugs': write_screens(folder.name)
    for model, checkout in (('before', Path(sys.argv[1]).resolve()), ('after', root)):
        env = os.environ | ONE | dict(PYTHONPATH=str(checkout), SCREENS=folder.name)
        run = subprocess.run([sys.executable, __file__, '--measure', model, name], env=env, cwd=checkout, check=True,
            stdout=subprocess.PIPE, text=True)
        rows += [json.loads(line) for line in run.stdout.splitlines()]
    import pandas as pd
    table = pd.DataFrame(rows)
    table.to_csv(root/'book'/'evidence'/f'{name}.csv', index=False)
    print(table.to_string(index=False))

if __name__ == '__main__': main()
