"""Fails where `recipe/meta.yaml` asks for something else than `pyproject.toml`."""
import re, sys, tomllib
from pathlib import Path
import yaml

root = Path(__file__).resolve().parent.parent
OTHER_NAMES = {'torch': 'pytorch', 'matplotlib': 'matplotlib-base'} # what conda-forge calls them

def asked():
    "What the package needs, as conda says it"
    project = tomllib.loads((root/'pyproject.toml').read_text())['project']
    for line in [f"python{project['requires-python']}", *project['dependencies']]:
        name, version = re.match(r'([\w-]+)(.*)', line).groups()
        yield f'{OTHER_NAMES.get(name, name).lower()} {version}'

if __name__ == '__main__':
    recipe = yaml.safe_load((root/'recipe'/'meta.yaml').read_text())
    version = re.search(r'__version__ = ["\'](.+?)["\']', (root/'perturbx'/'__init__.py').read_text())[1]
    wrong = set(asked()) ^ set(recipe['requirements']['run'])
    if recipe['package']['version'] != version: wrong.add(f'version {version}')
    if wrong: sys.exit(f"recipe/meta.yaml and pyproject.toml differ in {', '.join(sorted(wrong))}")
