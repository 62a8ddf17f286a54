"""Seconds of the default model of two checkouts, one after the other, on one core.

    git worktree add ../before 57e8cdd        the last commit with the earlier default model
    python .ci/before_after.py ../before      writes book/evidence/speed.csv
    python .ci/before_after.py ../before drugs    writes book/evidence/drugs.csv: many drugs, simulated

A row a task and version: `cpu` are seconds of the processor, `wall` those of the clock. Real cells are looked for where
PERTURBX_SHARED says; tasks whose cells are not at hand are left out."""
import json, os, subprocess, sys, time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
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
    small = px.Screen(px.simulate_drugs(8, 35, 600, 40, seed=1), **keys).prepare(0, 5)
    few = px.stratified_folds(small, k=6)
    yield 'three closed-form baselines, 36 labels × 8 lines × 600 genes', \
        lambda: px.cross_validate(small, few, ['average', 'nearest', 'ridge'])
    yield 'atlas of 36 labels × 8 lines × 600 genes', lambda: build_atlas(small, few)
    larger = px.Screen(px.simulate_drugs(24, 40, 2000, 40, seed=1), **keys).prepare(0, 5)
    yield 'atlas of 40 drugs × 24 lines × 2,000 genes, 6 folds', lambda: build_atlas(larger, px.stratified_folds(larger, k=6))

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

def main():
    if sys.argv[1] == '--measure': return measure(sys.argv[2], drug_tasks if sys.argv[3] == 'drugs' else tasks)
    name = 'drugs' if 'drugs' in sys.argv[2:] else 'speed'
    rows = []
    for model, checkout in (('before', Path(sys.argv[1]).resolve()), ('after', root)):
        env = os.environ | ONE | dict(PYTHONPATH=str(checkout))
        run = subprocess.run([sys.executable, __file__, '--measure', model, name], env=env, cwd=checkout, check=True,
            stdout=subprocess.PIPE, text=True)
        rows += [json.loads(line) for line in run.stdout.splitlines()]
    import pandas as pd
    table = pd.DataFrame(rows)
    table.to_csv(root/'book'/'evidence'/f'{name}.csv', index=False)
    print(table.to_string(index=False))

if __name__ == '__main__': main()
