"""Builds the conda recipe as far as that goes without a conda channel; leaves the package in the folder that is named.

    python .ci/recipe_build.py [FOLDER]     needs py-rattler-build and build, both of PyPI

The sdist is made and the recipe, said in the newer of conda's two formats, is rendered, which checks every field and
version. Its script then runs on the unpacked sdist without an index, in a Python that has pip and setuptools only, as
the host environment of conda would: no channel is asked, so what it would hold is not solved for. Last, a package of
what the script installed is assembled and its files are looked at.
"""
import os, subprocess, sys, tempfile, venv, zipfile
from pathlib import Path
import rattler_build, yaml

root = Path(__file__).resolve().parent.parent

def newer(recipe, sdist, script):
    "The recipe of `meta.yaml` in conda's newer format, with nothing to be had from a channel but what is asked at run time"
    about = recipe['about']
    return dict(
        package=recipe['package'], source=dict(path=str(sdist)),
        build=dict(number=recipe['build']['number'], noarch='generic', script=script),
        requirements=dict(run=recipe['requirements']['run']),
        about=dict(homepage=about['home'], summary=about['summary'], license=about['license'],
            license_file=about['license_file'], documentation=about['doc_url']))

def build(out):
    recipe = yaml.safe_load((root/'recipe'/'meta.yaml').read_text())
    work = Path(tempfile.mkdtemp())
    subprocess.run([sys.executable, '-m', 'build', '-q', '--sdist', '-o', work/'dist', root], check=True)
    sdist, = (work/'dist').glob('*.tar.gz')
    assert sdist.name == Path(recipe['source']['path']).name, 'the recipe names another sdist'
    host = work/'host'
    venv.create(host, with_pip=True)
    python = host/'bin'/'python'
    subprocess.run([python, '-m', 'pip', 'install', '-q', 'setuptools>=77'], check=True)
    script = recipe['build']['script'].replace('python ', f'{python} ', 1)
    script += f' --no-index --prefix $PREFIX'
    made = rattler_build.Stage0Recipe.from_yaml(yaml.safe_dump(newer(recipe, sdist, script)))
    variant, = made.render(rattler_build.VariantConfig())
    result = variant.run_build(output_dir=out, channels=[], env_isolation=rattler_build.EnvironmentIsolation.NONE)
    return result

if __name__ == '__main__':
    result = build(Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()).resolve())
    print(result)
