"""One table of all cases: tried, held, refused and failed, by family.

    python .ci/cases.py                      # 300 cases of each family, and 10,008 damaged files
    python .ci/cases.py --seed 1 --each 2000 # others, and more
    python .ci/cases.py --files 0            # no file is damaged anew: their rows are those of samples/fuzz.csv

Families stand in nbs/robustness: their hidden cells are run here, as they are. Pieces of the work are kept in `--work`, so a run that is
stopped goes on where it was; another seed or another version of the families starts anew."""
import argparse, csv, hashlib, json, os, sys, time
from collections import Counter
from pathlib import Path

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root))
folder = root/'nbs'/'robustness'

def hidden(notebook):
    "The source of a notebook's hidden cells, but for the last, which clears up"
    cells = [''.join(o['source']) for o in json.loads((folder/notebook).read_text())['cells'] if o['cell_type'] == 'code']
    return [o for o in cells if o.startswith('#| hide') and 'home.cleanup()' not in o and 'tmp.cleanup()' not in o]

def space_of(notebook):
    space = {'__name__': '__main__'}
    for source in hidden(notebook): exec(compile(source, notebook, 'exec'), space)
    return space

def piece(path, compute):
    "What was counted before, or is now"
    if path.exists(): return Counter(json.loads(path.read_text()))
    found = compute()
    part = path.with_suffix('.part')
    part.write_text(json.dumps(found))
    os.replace(part, path)
    return Counter(found)

def damaged_before(root):
    "Counts of damaged files, as their notebook keeps them"
    words = dict(read='held', DataError='refused')
    with open(root/'nbs'/'samples'/'fuzz.csv') as f:
        return {f'damaged {o.pop("kind")}': Counter({words.get(k, 'failed'): int(v) for k, v in o.items()}) for o in csv.DictReader(f)}

def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument('--seed', type=int, default=0)
    p.add_argument('--each', type=int, default=300, help='cases of each family')
    p.add_argument('--files', type=int, default=834, help='damaged files of each of 12 kinds')
    p.add_argument('--only', nargs='*', help='families to run')
    p.add_argument('--work', type=Path, default=root/'.coverage'/'cases')
    p.add_argument('--out', type=Path, default=root/'nbs'/'samples'/'cases.csv')
    a = p.parse_args()
    out, work = a.out.resolve(), a.work.resolve()
    os.environ['MPLBACKEND'] = 'agg'
    os.environ['NUMBA_THREADING_LAYER'] = 'workqueue' # processes are forked, which that of OpenMP forbids
    os.chdir(folder)
    notebooks = ['00_damaged_files.ipynb', '06_families.ipynb']
    print('reading the families', flush=True)
    damaged, space = (space_of(o) for o in notebooks)
    version = hashlib.sha256('\n'.join(o for n in notebooks for o in hidden(n)).encode()).hexdigest()[:8]
    work = work/f'{version}-{a.seed}'
    work.mkdir(parents=True, exist_ok=True)
    met, at_once, words = {}, 100, dict(read='held', DataError='refused')
    def drawn(name, n, last):
        seed = int(hashlib.sha256(f'{a.seed} {name} {n}'.encode()).hexdigest()[:8], 16)
        return space['tried'](name, last - n, seed)
    def spoilt(name, n, last):
        cases = [(name.removeprefix('damaged '), a.seed*10**6 + o) for o in range(n, last)]
        return Counter(words.get(v, 'failed') for v in damaged['fuzz'](cases, damaged['home']).verdict)
    kinds = [(o, a.each, drawn) for o in space['FAMILIES']] + [(f'damaged {o}', a.files, spoilt) for o in damaged['kinds']]
    if a.only: kinds = [o for o in kinds if o[0] in a.only]
    for n in range(0, max(a.each, a.files), at_once): # a round of all, so that a run that is stopped has tried something of each
        for name, many, compute in kinds:
            last = min(n + at_once, many)
            if last <= n: continue
            path = work/f'{name.replace(" ", "_")}-{n:06d}-{last}.json'
            met[name] = met.get(name, Counter()) + piece(path, lambda: compute(name, n, last))
        table = space['table_of'](met | (damaged_before(root) if not a.files and not a.only else {}))
        table.to_csv(out)
        print(f'{table.tried.sum():,} tried, {table.failed.sum()} failed', flush=True)
    for name, seed, said in space['failures'][:20]: print(f'\nFAILED {name}, seed {seed}\n{said}')
    print(table.to_string())
    n = table[['tried', 'held', 'refused', 'failed']].sum()
    print(f'{n.tried:,} tried, {n.held:,} held, {n.refused:,} refused, {n.failed:,} failed')
    return int(n.failed > 0)

if __name__ == '__main__': sys.exit(main())
