"""Are the numbers in README.md those that its commands give?

    python .ci/readme_numbers.py            says which lines differ, and fails if one does
    python .ci/readme_numbers.py --write    puts the lines as they should be into README.md

`make readme-numbers` runs the commands first: the default study, and the evaluation on real blood cells that README names.
The other numbers are those of the tables in book/evidence, which the chapters 8b and 8c show and say how to make.
Between `<!-- numbers: NAME -->` and `<!-- end -->` nothing is written by hand."""
import re, sys
from pathlib import Path
import pandas as pd
from perturbx.datasets.reference import cell_lines
from perturbx.evaluation.scores import PUBLISHED, summary
from perturbx.workflows.default_trials import criteria, relative_errors

root = Path(__file__).resolve().parent.parent
evidence = root/'book'/'evidence'
names = {'no_change': 'no change', 'average': 'average effect', 'corrected': 'average, corrected for the control mean',
    'nearest': 'similar contexts', 'ridge': 'ridge regression', 'paper': "`PerturbX('paper')`, the published network",
    'perturbx': '**`PerturbX()`, the default**', 'ceiling': 'half of the treated cells against the other'}

def results(name, by=None):
    "A row a model and one of the ceiling, from the tables that an evaluation wrote"
    folder = root/'book'/'_study'/name
    if not (folder/'metrics.csv').is_file(): sys.exit(f'{folder} holds no result; `make readme-numbers` makes it')
    return summary(pd.concat([pd.read_csv(folder/f'{o}.csv') for o in ('metrics', 'ceiling')]), by)

def rows(table, columns, digits):
    "Rows of a Markdown table"
    for model, row in table.iterrows():
        said = [f'{round(row[c], n) + 0:.{n}f}' if c in row and pd.notna(row[c]) else '' for c, n in zip(columns, digits)] # + 0: no -0.00
        yield f"| {names.get(model, model)} | {' | '.join(said)} |"

def head(*titles):
    "The first two lines of a Markdown table"
    return [f"| {' | '.join(titles)} |", '| --- '*len(titles) + '|']

def study():
    "Table 1, the published rows above ours"
    table = results('DEFAULT', cell_lines().tp53)
    columns = ['r2', 'r2_wild type', 'r2_mutated', 'mse_top100', 'mse_all', 'mse_response', 'null_skill']
    digits = [3, 3, 3, 3, 4, 3, 2]
    yield from head('model', 'R²', '*TP53* wild type', 'mutated', 'MSE top 100', 'MSE all', 'response MSE top 100', 'null skill', 'cells')
    for line in rows(PUBLISHED, columns, digits): yield line + ' published, real |'
    for line in rows(table, columns, digits): yield line + ' simulated |'

def blood():
    "The same on real cells"
    table = results('readme_kang')
    yield from head('model', 'R²', 'MSE top 100', 'MSE all', 'response MSE top 100', 'null skill')
    yield from rows(table, ['r2', 'mse_top100', 'mse_all', 'mse_response', 'null_skill'], [3, 3, 3, 3, 2])

def trials():
    "What the page on the default model finds, and the peer"
    table = pd.read_csv(evidence/'default.csv')
    reached = criteria(relative_errors(table))
    worst = max(o[1] for o in reached.values())
    kang = pd.read_csv(evidence/'kang.csv')
    peer = kang[(kang.model == 'scgen') & (kang.protocol == 'paper')].groupby('seed').r2.mean()
    yield (f"Over {len(table[['kind', 'seed']].drop_duplicates())} screens of {table.kind.nunique()} kinds, most of them simulated, its error is {reached['treated'][0]:.2f} (expression) "
        f"and {reached['response'][0]:.2f} (response) of the best simple model's, in the geometric mean, and at worst {worst:.2f}; "
        "the book's page on the default model has the table.")
    old = pd.read_csv(evidence/'earlier.csv').query("screen == 'kang subset' and genes == 'all'").set_index(['model', 'controls']).mse
    yield ("Scores of earlier versions rewarded that noise: against the control cells that it had read, the response of the earlier default had a mean "
        f"squared error of {old['earlier default', 'same']:.3f} over all genes of these cells, ahead of ridge with {old['ridge', 'same']:.3f}; against others, "
        f"{old['earlier default', 'other']:.4f} and {old['ridge', 'other']:.4f} (the book's page \"An honest score\").")
    yield (f"scGen 2.1.0 had R² {peer.mean():.3f} on the same real cells; that is a run of its own, kept in `book/evidence/kang.csv`, "
        "and is not repeated by the command above.")

def few():
    "Of contexts that say nothing of the response, and of few contexts"
    other = relative_errors(pd.read_csv(evidence/'other.csv'))
    yield ("- Where nothing in the untreated cells tells who responds, the average is the right answer, and with a dozen contexts the model does not always "
        f"see that: its error was up to {other.max(axis=None):.2f} times that of the best simple model on simulated screens of that kind "
        "(`book/evidence/other.csv`).")
    table = pd.read_csv(evidence/'few.csv')
    error = table.pivot_table(index='seed', columns='model', values='mse_top')
    error = error.perturbx/error.average
    yield (f"- It learns from a handful of contexts (24 lines in the study). With six or seven in training its error over the 100 genes that respond most was {error.min():.2f} to "
        f"{error.max():.2f} of the average response's in {len(error)} small simulated screens. `model.report()` says in words what it trusts. Look at "
        "the average, at `corrected` (the average, corrected for a gene's own control mean) and at ridge regression beside it: they are in the same table.")

def main():
    path = root/'README.md'
    text = path.read_text()
    there = dict(re.findall(r'<!-- numbers: (\w+) -->\n(.*?)<!-- end -->', text, re.S))
    wrong = []
    for maker in (study, blood, trials, few):
        name = maker.__name__
        new = '\n'.join(maker()) + '\n'
        if name not in there: sys.exit(f'README.md has no place for the numbers {name!r}')
        old = there[name].strip('\n') + '\n'
        if old == new: continue
        wrong += [f'README.md has     {a}\nbut it should be  {b}' for a, b in zip(old.splitlines(), new.splitlines()) if a != b]
        if len(old.splitlines()) != len(new.splitlines()): wrong.append(f'README.md has another number of lines in {name!r}')
        text = text.replace(f'<!-- numbers: {name} -->\n{there[name]}', f'<!-- numbers: {name} -->\n\n{new}\n' if new[0] == '|' else f'<!-- numbers: {name} -->\n{new}')
    if '--write' in sys.argv[1:]: path.write_text(text)
    elif wrong: sys.exit('\n'.join(wrong))

if __name__ == '__main__': main()
