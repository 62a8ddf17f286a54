"""What pyright and jedi see of an installed perturbx, in `WORK/site`: `python .ci/editors.py WORK PYTHON`.

pyright reads the ten lines of the README and a chain of calls, and must find nothing; it must find a
name that does not exist. jedi must complete the verbs of a model, and its settings inside the call."""
import json, re, subprocess, sys
from pathlib import Path
import jedi

root = Path(__file__).resolve().parent.parent
work, python = Path(sys.argv[1]), sys.argv[2]

def pyright(code):
    "(line, message) of the errors that pyright finds in `code`"
    (work/'user.py').write_text(code)
    (work/'pyrightconfig.json').write_text(json.dumps(dict(include=['user.py'], extraPaths=['site'])))
    checker = work/'npm'/'node_modules'/'.bin'/'pyright'
    command = [checker, '--outputjson', '--project', work, '--pythonpath', python]
    answer = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
    assert answer['summary']['filesAnalyzed'] == 1, answer
    errors = [d for d in answer['generalDiagnostics'] if d['severity'] == 'error']
    return [(d['range']['start']['line'] + 1, d['message']) for d in errors]

def completions(code, ending=''):
    "What jedi offers at the end of `code`"
    project = jedi.Project(work, sys_path=[str(work/'site'), *sys.path[1:]])
    return {c.name for c in jedi.Script(code, project=project).complete() if c.name.endswith(ending)}

def must(have, wanted, what):
    "Stop if something is missing"
    missing = sorted(set(wanted) - set(have))
    assert not missing, f'{what}: {", ".join(missing)} not offered'
    print(f'{what}: {", ".join(wanted)}')

ten_lines = re.search(r'```python\n(import perturbx as px\n.*?)```', (root/'README.md').read_text(), re.S)[1]
chain = ten_lines + '''
chained = px.PerturbX(n_selected=32).fit(screen).predict(screen, contexts=["NCIH226_LUNG"])
genes = chained.var_names
folder = model.save("model")
again = px.load_model(folder).predict(screen)
'''
found = pyright(chain)
assert not found, '\n'.join(f'line {line}: {message}' for line, message in found)
print('pyright: nothing to say about the ten lines of the README and a chain of calls')

mistakes = ['px.does_not_exist', 'px.pl.does_not_exist', 'px.PerturbX().does_not_exist()',
    'px.PerturbX(n_selcted=3)']
for wrong in mistakes:
    assert pyright(f'import perturbx as px\n{wrong}\n'), f'pyright does not notice {wrong}'
    print(f'pyright notices {wrong}')

imported = 'import perturbx as px\n'
model = imported + 'model = px.PerturbX()\n'
must(completions(imported + 'px.'), ['PerturbX', 'Screen', 'cross_validate', 'datasets', 'pl'], 'jedi, of px')
must(completions(model + 'model.'), ['fit', 'predict', 'save', 'explain'], 'jedi, of a model')
must(completions(model + 'model.fit(screen).'), ['predict', 'save', 'latents'], 'jedi, of a fitted model')
must(completions(imported + 'px.PerturbX(', '='), ['preset=', 'seed=', 'n_selected='], 'jedi, in a call')
must(completions(imported + 'px.Screen(x,', '='), ['context=', 'perturbation=', 'control='], 'jedi, in calls')
must(completions(imported + 'px.Screen("x").prepare(', '='), ['n_top_genes='], 'jedi, in a call')
