"""Builds the conda recipe as far as that goes without a channel; the package is left in the folder that is named.

    python .ci/recipe_build.py [FOLDER]     needs build, py-rattler-build and pyyaml, all of PyPI

rattler-build reads the newer of conda's two formats, so `recipe/meta.yaml` is handed to it in that; rendering it checks
its fields and what it asks for. Then it runs the script of the recipe on the sdist, without an index, in a Python that
has pip and setuptools only, as conda's host environment would, and packs what that installed. What only a channel has
is left out: the environments for building and testing are not solved for.
"""
import subprocess, sys, tempfile, venv
from pathlib import Path
import rattler_build, yaml

root = Path(__file__).resolve().parent.parent
NEEDED = 'settings.ini', 'py.typed', 'evaluation/atlas.css', 'evaluation/atlas.js', 'tables/', 'evidence/'

def newer(recipe, sdist, script):
    "The recipe in the format of rattler-build; nothing is to be had from a channel but what is asked for at run time"
    about = recipe['about']
    return dict(
        package=recipe['package'],
        source=dict(path=str(sdist)),
        build=dict(number=recipe['build']['number'], noarch='generic', script=script),
        requirements=dict(run=recipe['requirements']['run']),
        about=dict(
            homepage=about['home'], summary=about['summary'], license=about['license'],
            license_file=about['license_file'], documentation=about['doc_url']))

def build(out):
    "The package that rattler-build packs"
    recipe = yaml.safe_load((root/'recipe'/'meta.yaml').read_text())
    work = Path(tempfile.mkdtemp())
    subprocess.run([sys.executable, '-m', 'build', '-q', '--sdist', '-o', work/'dist', root], check=True)
    sdist = work/'dist'/Path(recipe['source']['path']).name
    venv.create(work/'host', with_pip=True)
    python = work/'host'/'bin'/'python'
    subprocess.run([python, '-m', 'pip', 'install', '-q', 'setuptools>=77'], check=True)
    script = recipe['build']['script'].replace('python ', f'{python} ', 1) + ' --no-index --prefix $PREFIX'
    stage = rattler_build.Stage0Recipe.from_yaml(yaml.safe_dump(newer(recipe, sdist, script)))
    variant, = stage.render(rattler_build.VariantConfig())
    apart = rattler_build.EnvironmentIsolation.NONE
    result = variant.run_build(output_dir=out, channels=[], env_isolation=apart)
    return rattler_build.Package.from_file(result.packages[0])

if __name__ == '__main__':
    package = build(Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()).resolve())
    lacking = [o for o in NEEDED if not any(f'/perturbx/{o}' in f for f in package.files)]
    if lacking or 'bin/perturbx' not in package.files: sys.exit(f'the package lacks {lacking or "the command"}')
    print(f'{package.filename}: {len(package.files)} files, asks for {len(package.depends)} packages')
