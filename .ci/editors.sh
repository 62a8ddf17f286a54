#!/usr/bin/env bash
# What an editor sees of an installed perturbx: builds a wheel, installs it into a folder of its own, and asks pyright and jedi.
# `PY=path/of/bin bash .ci/editors.sh`: a Python that has the package's dependencies, `build` and jedi. pyright comes from npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) && root=$(dirname "$here") && py=${PY:-$root/.venv/bin}
command -v npm >/dev/null || { echo "npm is not here: nothing was checked" >&2; exit 1; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
"$py/pip" install -q build
"$py/python" -m build -q -o "$work/wheel" "$root" >/dev/null
"$py/pip" install -q --no-deps --target "$work/site" "$work"/wheel/*.whl 2>/dev/null
npm install --silent --no-fund --no-audit --prefix "$work/npm" pyright >/dev/null
"$py/python" "$here/editors.py" "$work" "$py/python"
