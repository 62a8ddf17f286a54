"""The trials of the default model with the default model of an earlier checkout.

    git worktree add ../before 57e8cdd        the last commit with the earlier default model
    python .ci/earlier_trials.py ../before book/evidence/default.csv [--kinds KIND ...] [--seeds N ...]

Screens and folds are made here and handed over in files; the earlier checkout fits, predicts and scores with
the same halves of the control cells. The average response goes along: where its errors are not those that
`default.csv` holds of it, the halves were others and the run stops. Rows that the file has are kept."""
import argparse, json, os, subprocess, sys, tempfile, warnings
from pathlib import Path

root = Path(__file__).resolve().parent.parent
NAME = 'earlier default'
ONE = {f'{o}_NUM_THREADS': '1' for o in ('OMP', 'OPENBLAS', 'MKL', 'NUMBA')}

def score(folder):
    "In the earlier checkout: scores of its default model on a screen in a folder"
    import perturbx as px, torch
    warnings.filterwarnings('ignore')
    torch.set_num_threads(1)
    told = json.loads((folder/'trial.json').read_text())
    screen = px.Screen(folder/'screen.h5ad', **told['keys'], normalized=True)
    folds = [px.Fold(f['name'], tuple(f['holdout']), f['grouped']) for f in told['folds']]
    models = {'average': px.AverageEffect(), NAME: px.PerturbX(seed=told['seed'], device='cpu')}
    px.cross_validate(screen, folds, models, **told['scored']).to_csv(folder/'scores.csv', index=False)

def hand_over(trial, folder, scored):
    "Write what the earlier checkout needs to know"
    screen = trial.screen
    screen.adata.write_h5ad(folder/'screen.h5ad')
    keys = dict(context=screen.context, perturbation=screen.perturbation, control=screen.control)
    folds = [dict(name=f.name, holdout=list(f.holdout), grouped=f.grouped) for f in trial.folds]
    told = dict(keys=keys, folds=folds, seed=trial.seed, scored=scored)
    (folder/'trial.json').write_text(json.dumps(told))

def rows_of(trial, checkout):
    "One row a model"
    import pandas as pd
    from perturbx.workflows.default_trials import SCORED, trial_rows
    env = os.environ | ONE | dict(PYTHONPATH=str(checkout))
    with tempfile.TemporaryDirectory() as folder:
        hand_over(trial, Path(folder), SCORED)
        command = [sys.executable, __file__, '--score', folder]
        subprocess.run(command, env=env, cwd=checkout, check=True)
        return trial_rows(trial, pd.read_csv(f'{folder}/scores.csv', float_precision='round_trip'))

def check_halves(rows, kept):
    "Stop where the average response is not what it is here"
    import numpy as np
    from perturbx.workflows.default_trials import MEASURES
    shared = [m for m in MEASURES if m in rows]
    mine = rows.loc[rows.model == 'average', shared].to_numpy(float)
    theirs = kept.loc[kept.model == 'average', shared].to_numpy(float)
    if not np.allclose(mine, theirs, rtol=1e-4):
        raise SystemExit(f'other halves: the average response has {mine}, and {theirs} in the file')

def read(path):
    "What a file of trials holds; `None` where there is none"
    import pandas as pd
    return pd.read_csv(path, float_precision='round_trip') if Path(path).is_file() else None

def has_row(done, kind, seed):
    "Is that trial in the file?"
    return done is not None and ((done.kind == kind) & (done.seed == seed) & (done.model == NAME)).any()

def add_trial(checkout, path, kind, seed):
    "Run one trial and add its row to the file"
    import pandas as pd
    from perturbx.workflows.default_trials import TRIALS
    trial = TRIALS[kind][1](kind=kind, seed=seed)
    if trial is None:
        return
    rows = rows_of(trial, checkout)
    known = read(root/'book'/'evidence'/'default.csv')
    check_halves(rows, known[(known.kind == kind) & (known.seed == seed)])
    rows = rows[rows.model == NAME].assign(source='run')
    done = read(path)
    table = rows if done is None else pd.concat([done, rows])
    table.to_csv(path, index=False, float_format='%.6g')
    print(kind, seed, rows[['treated top', 'treated all']].to_numpy().round(4), flush=True)

def main():
    from perturbx.workflows.default_trials import TRIALS
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument('checkout', type=Path, help='of the earlier version')
    parser.add_argument('path', type=Path, help='CSV file, made or added to')
    parser.add_argument('--kinds', nargs='*', default=list(TRIALS), help='of screens')
    parser.add_argument('--seeds', nargs='*', type=int, default=list(range(10)), help='of screens')
    asked = parser.parse_args()
    for seed in asked.seeds:
        for kind in asked.kinds:
            if seed < TRIALS[kind][0] and not has_row(read(asked.path), kind, seed):
                add_trial(asked.checkout.resolve(), asked.path, kind, seed)

if __name__ == '__main__':
    score(Path(sys.argv[2])) if sys.argv[1] == '--score' else main()
