"""Mutation test: one change at a time in a module, by cosmic-ray's operators; do the notebooks notice?

    python .ci/mutants.py evaluation/metrics data/splits        # all mutants of these modules
    python .ci/mutants.py evaluation/atlas --sample 60 --seed 0 # a random sample, the same for the same seed

A mutant is killed when a test of a notebook fails, or does not end. Each is tried in a process forked from one that has imported the
libraries, against the notebook of the module, and then against those of `ALSO`, which test it too. Mutants that change only annotations or do not
compile are left out; a module that cannot be imported any more counts apart. What is found is added to `--out` as it comes,
and what is there is not tried again. `make mutants` puts cosmic-ray into `.mutants`."""
import argparse, ast, builtins, csv, importlib, io, json, os, random, re, signal, sys, time, traceback, types, warnings
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
root = Path(__file__).resolve().parent.parent
sys.path.append(str(root/'.mutants')) # last: what it brings along must not take the place of what is there
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

sys.path.insert(0, str(root))
heading = re.compile(r'^# %% (?:\.\./)+nbs/(\S+\.ipynb) #(\w+)$', re.M)

class Plain(ast.NodeTransformer):
    "A tree without what is only read: annotations and docstrings"
    def _no_docstring(self, node):
        self.generic_visit(node)
        if node.body and isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant):
            node.body = node.body[1:] or [ast.Pass()]
        return node
    def visit_FunctionDef(self, node):
        node.returns = None
        return self._no_docstring(node)
    visit_ClassDef = visit_Module = _no_docstring
    def visit_arg(self, node):
        node.annotation = None
        return node
    def visit_AnnAssign(self, node):
        self.generic_visit(node)
        node.annotation = ast.Constant(0)
        return node

def meaning(source):
    "What a module does, as a text; `None` where it does not compile"
    try: return ast.dump(Plain().visit(ast.parse(source)))
    except SyntaxError: return None

def mutants_of(module):
    "(operator, occurrence, line, mutated source) of each mutant, and the source"
    source = (root/'perturbx'/f'{module}.py').read_text()
    plain, found, seen = meaning(source), [], set()
    for name in operator_names():
        try: operator = get_operator(name)()
        except TypeError: continue # replaces names that one has to give
        if 'NoOp' in name: continue
        for i in range(10**6):
            changed = mutate_code(source, operator, i)
            if changed is None: break
            does = meaning(changed)
            if does in (None, plain) or does in seen: continue
            seen.add(does)
            lines = zip(source.splitlines(), changed.splitlines())
            line = next((n for n, (a, b) in enumerate(lines, 1) if a != b), 0)
            found.append((name.split('/')[1], i, line, changed))
    return found, source

def as_module(module, source):
    "Import `source` in the place of a module"
    name = 'perturbx.' + module.replace('/', '.')
    made = types.ModuleType(name)
    made.__file__ = str(root/'perturbx'/f'{module}.py')
    made.__package__ = name.rpartition('.')[0]
    __import__(made.__package__)
    sys.modules[name] = made
    exec(compile(source, made.__file__, 'exec'), made.__dict__)
    setattr(sys.modules[made.__package__], name.rpartition('.')[2], made)
    return made

def run_notebook(path, module, made):
    "Run a notebook's tests; what it exports is taken from the module under test"
    os.chdir(path.parent)
    exported = heading.findall((root/'perturbx'/f'{module}.py').read_text())
    mine = {i for notebook, i in exported if path.match(notebook)}
    space = {'__name__': '__main__', '__builtins__': builtins, 'display': lambda *a, **kw: None}
    sys.modules['__main__'].__dict__.update(space)
    space = sys.modules['__main__'].__dict__
    for cell in json.loads(path.read_text())['cells']:
        source = ''.join(cell['source'])
        flags = re.findall(r'^#\|\s*(.*)$', source, re.M)
        if cell['cell_type'] != 'code' or any(o.split()[0] in ('slow', 'gpu', 'eval:', 'default_exp') for o in flags if o): continue
        if cell.get('id') in mine:
            space.update({k: v for k, v in vars(made).items() if not (k.startswith('__') and k.endswith('__'))})
            continue
        source = re.sub(r'^[%!].*$', '', source, flags=re.M)
        exec(compile(source, f'{path.name}#{cell.get("id")}', 'exec'), space)

def in_child(work, seconds):
    "What `work` gives, in a process of its own: (verdict, what was said)"
    r, w = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(r)
        os.setpgid(0, 0)
        try:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), warnings.catch_warnings(): verdict = work()
        except BaseException as e:
            said = traceback.extract_tb(e.__traceback__)
            where = next((f'{o.filename}:{o.lineno}' for o in reversed(said) if '.ipynb' in o.filename), '')
            verdict = 'killed', ' '.join(f'{where} {type(e).__name__}: {e}'[:200].split())
        os.write(w, json.dumps(verdict).encode())
        os._exit(0)
    os.close(w)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if os.waitpid(pid, os.WNOHANG)[0]:
            said = os.read(r, 10**6)
            os.close(r)
            return json.loads(said) if said else ('killed', 'the process died')
        time.sleep(.01)
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(r)
    return 'killed', 'no end'

def trial(module, source, notebooks):
    "A function that runs notebooks on a changed module, and says what they import"
    def work():
        there = set(sys.modules)
        try: made = as_module(module, source)
        except Exception as e: return 'no module', f'{type(e).__name__}: {e}'[:200]
        for path in notebooks: run_notebook(path, module, made)
        new = [o for o in sys.modules if o not in there and o.partition('.')[0] != 'perturbx']
        return 'survived', '', new[:1000] # as many as a pipe holds
    return work

def import_all(names):
    "Import the libraries that a trial imports, so that no other has to: all but perturbx, of which a module is changed"
    import numba
    numba.njit(lambda: 1)() # reads what its compiler knows
    for name in names:
        with suppress(Exception), warnings.catch_warnings(): importlib.import_module(name)

def notebooks_of(module):
    "The notebooks whose tests are run: those that the module is exported from"
    own = {notebook for notebook, _ in heading.findall((root/'perturbx'/f'{module}.py').read_text())}
    return [root/'nbs'/o for o in [*sorted(own), *ALSO.get(module, [])]]

ALSO = { # notebooks that test a module beside its own: modules whose pieces are put together elsewhere
    'evaluation/held_out': ['evaluation/08_simple_models.ipynb', 'evaluation/02_cross_validation.ipynb', 'evaluation/07_predictions.ipynb'],
    'evaluation/atlas_rows': ['evaluation/04_atlas.ipynb'],
    'evaluation/drug_blocks': ['evaluation/02_cross_validation.ipynb', 'evaluation/04_atlas.ipynb'],
    'evaluation/simple_models': ['evaluation/02_cross_validation.ipynb'],
    'evaluation/predictions': ['workflows/02a_score.ipynb'],
}

def main():
    p = argparse.ArgumentParser()
    p.add_argument('modules', nargs='+')
    p.add_argument('--sample', type=int, default=0)
    p.add_argument('--seed', type=int, default=0)
    p.add_argument('--again', action='store_true', help='try those again that survived')
    p.add_argument('--out', type=Path, default=root/'nbs'/'samples'/'mutants.csv')
    a = p.parse_args()
    a.out = a.out.resolve()
    os.environ['MPLBACKEND'] = 'agg'
    import anndata, fastcore.test, matplotlib.pyplot, numpy, pandas, scanpy, scipy.sparse, scipy.stats, sklearn.linear_model, torch  # noqa: F401
    columns = ['module', 'operator', 'occurrence', 'line', 'code', 'verdict', 'by']
    rows = list(csv.DictReader(a.out.open(newline=''))) if a.out.exists() else []
    for module in a.modules:
        notebooks = notebooks_of(module)
        found, source = mutants_of(module)
        lines = source.splitlines()
        began = time.monotonic()
        verdict = in_child(trial(module, source, notebooks), 600)
        took = time.monotonic() - began
        assert verdict[0] == 'survived', f'{module} fails as it is: {verdict}'
        import_all(verdict[2])
        if a.sample and a.sample < len(found): found = random.Random(a.seed).sample(found, a.sample)
        print(f'{module}: {len(found)} mutants, {took:.0f} s each at most', flush=True)
        key = lambda o: (o['module'], o['operator'], int(o['occurrence']), o['code'])
        done = {key(o): o['verdict'] for o in rows}
        for operator, i, line, changed in found:
            code = lines[line-1].strip() + '  →  ' + changed.splitlines()[line-1].strip()
            row = dict(module=module, operator=operator, occurrence=i, line=line, code=code)
            if key(row) in done and not (a.again and done[key(row)] == 'survived'): continue
            row['verdict'], row['by'] = in_child(trial(module, changed, notebooks), 3*took + 20)[:2]
            rows = [o for o in rows if key(o) != key(row)] + [row]
            with open(f'{a.out}.part', 'w', newline='') as f:
                writer = csv.DictWriter(f, columns, lineterminator='\n')
                writer.writeheader()
                writer.writerows(rows)
            os.replace(f'{a.out}.part', a.out)
        asked = {(operator, i) for operator, i, *_ in found}
        mine = [o['verdict'] for o in rows if o['module'] == module and (o['operator'], int(o['occurrence'])) in asked]
        killed, counted = mine.count('killed'), len(mine) - mine.count('no module')
        print(f'{module}: {killed} of {counted} killed ({killed/max(counted, 1):.1%})', flush=True)

if __name__ == '__main__': main()
