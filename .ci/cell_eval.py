"""Make `book/evidence/cell_eval.csv`: three models on real blood cells, scored by cell-eval and by this package.

    perturbx evaluate kang_2018_ifnb_subset.h5ad --context context --perturbation perturbation --control control \\
        --group cell_type --n-top-genes 0 --models average,ridge,perturbx --export cell-eval exported --out scores
    cd exported; for m in average ridge perturbx; do cell-eval run -ap $m.h5ad -ar real.h5ad --control-pert control \\
        --pert-col perturbation --celltype-col context -o $m; done; cd ..
    python .ci/cell_eval.py scores exported

cell-eval may stand in an environment of its own: only files pass between the two."""
import sys
from pathlib import Path
import pandas as pd

MODELS = 'average', 'ridge', 'perturbx'
THEIRS = 'mse', 'pearson_delta', 'overlap_at_100', 'de_direction_match', 'de_sig_genes_recall', 'pr_auc', 'roc_auc'
OURS = 'mse', 'pearson_de', 'deg_overlap'

def theirs(exported):
    "Means over contexts of what cell-eval says, a row a metric and model"
    for model in MODELS:
        files = [o for o in sorted((exported/model).glob('*results.csv')) if 'agg_results' not in o.name]
        table = pd.concat([pd.read_csv(o) for o in files])
        for metric in THEIRS: yield 'cell-eval', metric, model, table[metric].mean(), len(files)

def ours(scores):
    "Means over contexts of this package's scores over all genes"
    table = pd.read_csv(scores/'metrics.csv')
    table = table[(table.genes == 'all') & table.metric.isin(OURS) & table.model.isin(MODELS)]
    for (metric, model), rows in table.groupby(['metric','model'], sort=False):
        yield 'perturbx', metric, model, rows.value.mean(), rows.context.nunique()

if __name__ == '__main__':
    scores, exported = map(Path, sys.argv[1:])
    rows = [*theirs(exported), *ours(scores)]
    out = Path(__file__).parent.parent/'book'/'evidence'/'cell_eval.csv'
    table = pd.DataFrame(rows, columns=['evaluator','metric','model','value','contexts'])
    table.assign(value=table.value.round(5), cells='real').to_csv(out, index=False)
    print(table.pivot(index=['evaluator','metric'], columns='model', values='value').round(4))
