#!/usr/bin/env bash
# The lowest versions that pyproject.toml claims: an environment of these, the wheel in it, the commands and the quick study.
#   bash .ci/lowest.sh [PYTHON]     Python 3.11 if not given; LOWEST=folder keeps the environment there
# Installing the wheel may change no package of the environment: who has an older torch keeps it.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-3.11}
work=${LOWEST:-$(mktemp -d)}
mkdir -p "$work"
work=$(realpath "$work")
export MPLBACKEND=agg OMP_NUM_THREADS=${OMP_NUM_THREADS:-2}
unset PYTHONPATH

[ -x "$work/tools/bin/uv" ] || { python3 -m venv "$work/tools" && "$work/tools/bin/pip" install -q uv build; }
"$work/tools/bin/uv" pip compile -q --resolution lowest-direct --python-version "$python" --no-annotate --no-header \
    pyproject.toml -o "$work/lowest.txt"
[ -x "$work/env/bin/python" ] || "$work/tools/bin/uv" venv -q --python "$python" "$work/env"
"$work/tools/bin/uv" pip install -q --python "$work/env/bin/python" -r "$work/lowest.txt"
"$work/tools/bin/uv" pip freeze --python "$work/env/bin/python" | grep -v -i '^perturbx' > "$work/before.txt"
"$work/tools/bin/python" -m build -q --wheel -o "$work/dist" .
"$work/tools/bin/uv" pip install -q --python "$work/env/bin/python" --reinstall-package perturbx "$work"/dist/perturbx-*.whl
"$work/tools/bin/uv" pip freeze --python "$work/env/bin/python" | grep -v -i '^perturbx' > "$work/after.txt"
cmp "$work/before.txt" "$work/after.txt"
grep -i -E '^(anndata|h5py|matplotlib|numba|numpy|pandas|scanpy|scikit-learn|scipy|shap|torch|umap-learn)=' "$work/after.txt"

cd "$(mktemp -d)"
perturbx() { "$work/env/bin/python" "$work/env/bin/perturbx" "$@" --quiet; }
keys="--context cell_line --perturbation perturbation --control DMSO"
perturbx simulate twin.h5ad --contexts 10 --responsive 4 --genes 300 --cells 30
perturbx evaluate twin.h5ad $keys --stratify tp53 --folds 3 --models average,ridge,perturbx --out scores
perturbx score twin.h5ad scores $keys --models '' --stratify tp53 --folds 3 --out again
cmp scores/metrics.csv again/metrics.csv
perturbx fit twin.h5ad $keys --holdout LINE01 --out model
perturbx predict model twin.h5ad --out effect.h5ad
perturbx explain model twin.h5ad --out why
perturbx simulate many.h5ad --drugs 3 --contexts 6 --genes 200 --cells 20
perturbx atlas many.h5ad $keys --folds 3 --null 2 --out atlas
"$work/env/bin/python" - <<'PY'
from sklearn.cross_decomposition import PLSRegression
import perturbx as px
adata = px.simulate_screen(8, 3, 200, 20)
screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO').prepare(100)
model = px.PerturbX('paper', n_selected=8, n_epochs=20).fit(screen, holdout='LINE01')
assert model.predict(screen, 'LINE01').shape == (1, 100)
px.pl.latent(model.latents(screen), method='umap', save='latent.png')
px.cross_validate(screen, px.leave_one_out(screen)[:2], [px.models.from_regressor(PLSRegression(2))], null=0)
PY
perturbx study --profile smoke --out smoke
[ "${STUDY:-quick}" = smoke ] || perturbx study --profile "${STUDY:-quick}" --out study
echo "lowest versions on Python $python: all commands ran"
