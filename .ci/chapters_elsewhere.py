"""Run the chapters of the book where a reader would: from the wheel alone, outside the checkout, without a network.

    python .ci/chapters_elsewhere.py            a fresh environment, for which packages are fetched
    python .ci/chapters_elsewhere.py --reuse    the packages of this interpreter, but perturbx from the wheel
    python .ci/chapters_elsewhere.py --reuse 01_question 02_screen      some chapters only
"""
import argparse, os, shutil, subprocess, sys, sysconfig, tempfile
from pathlib import Path
from time import perf_counter

root = Path(__file__).resolve().parent.parent
LONGEST = 180 # seconds that a chapter may take on two quiet cores

# put into the environment: no way out of the machine, and nothing of the book's own tools
SITE = '''
import socket, sys
_connect = socket.socket.connect
def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ('127.0.0.1', '::1', 'localhost'):
        raise OSError(f'no network here: {address}')
    return _connect(self, address)
socket.socket.connect = connect
def getaddrinfo(host, *args, **kwargs): raise socket.gaierror(f'no network here: {host}')
socket.getaddrinfo = getaddrinfo
class NoBookTools:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('myst_nb', 'jupyter_book'): raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoBookTools())
'''

# run in the environment: all code cells of one notebook, in a shell as Jupyter has it
CHAPTER = '''
import json, sys
import matplotlib
matplotlib.use('agg')
from IPython.core.interactiveshell import InteractiveShell
from perturbx.core.storage import repository_root
import perturbx
assert perturbx.__file__.startswith(sys.prefix), perturbx.__file__
assert repository_root() is None, repository_root()
shell = InteractiveShell.instance()
for cell in json.load(open(sys.argv[1]))['cells']:
    if cell['cell_type'] != 'code': continue
    result = shell.run_cell(''.join(cell['source']))
    if not result.success: sys.exit(f"cell {cell['id']} failed")
'''

def build_wheel(folder):
    "A wheel of what git knows of the checkout, made in a copy so that nothing is left in it"
    copy = folder/'source'
    listed = subprocess.run(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], cwd=root,
        check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split('\0')):
        path = copy/name
        path.parent.mkdir(parents=True, exist_ok=True)
        if (root/name).is_symlink() or (root/name).is_file(): shutil.copy2(root/name, path, follow_symlinks=False)
    subprocess.run([sys.executable, '-m', 'pip', 'wheel', '-q', '--no-deps', '-w', folder/'dist', copy], check=True)
    return next((folder/'dist').glob('*.whl'))

def environment(folder, wheel, reuse):
    "The interpreter of an environment with the wheel; with `reuse` it sees the packages of this interpreter behind it"
    subprocess.run([sys.executable, '-m', 'venv', folder/'venv'], check=True)
    python = folder/'venv'/'bin'/'python'
    pip = [python, '-m', 'pip', 'install', '-q']
    if reuse: subprocess.run([*pip, '--no-deps', wheel], check=True)
    else: subprocess.run([*pip, wheel, 'ipython', '-c', root/'constraints.txt'], check=True)
    site = Path(subprocess.run([python, '-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'], check=True,
        capture_output=True, text=True).stdout.strip())
    if reuse: (site/'behind.pth').write_text(sysconfig.get_path('purelib') + '\n')
    (site/'sitecustomize.py').write_text(SITE)
    return python

def run_chapter(python, path, folder):
    "One row of the table: seconds, what came of it, what was skipped"
    clean = {k: v for k, v in os.environ.items() if not k.startswith(('PERTURBX_', 'PYTHON', 'MPL'))}
    started = perf_counter()
    done = subprocess.run([python, '-c', CHAPTER, path.name], cwd=folder, env=clean, capture_output=True, text=True)
    seconds = perf_counter() - started
    skipped = [line for line in done.stdout.splitlines() if line.startswith('Skipped')]
    if done.returncode: print(done.stdout[-3000:], done.stderr[-1000:], sep='\n')
    return dict(chapter=path.stem, seconds=round(seconds), passed=not done.returncode, skipped=' '.join(skipped)[:70])

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--reuse', action='store_true', help='take the other packages from this interpreter')
    parser.add_argument('chapters', nargs='*', help='names of notebooks; all if none is given')
    args = parser.parse_args()
    paths = [p for p in sorted((root/'book').glob('[0-9]*.ipynb')) if p.stem in args.chapters or not args.chapters]
    folder = Path(tempfile.mkdtemp(prefix='perturbx-elsewhere-'))
    try:
        python = environment(folder, build_wheel(folder), args.reuse)
        pages = folder/'pages'
        pages.mkdir()
        rows = []
        for path in paths:
            shutil.copy(path, pages)
            rows.append(run_chapter(python, pages/path.name, pages))
            print('{chapter:20} {seconds:5} s  {passed!s:5} {skipped}'.format(**rows[-1]), flush=True)
    finally: shutil.rmtree(folder, ignore_errors=True)
    slow = [r['chapter'] for r in rows if r['seconds'] > LONGEST]
    if slow: print('longer than', LONGEST, 's:', ', '.join(slow))
    failed = sum(not r['passed'] for r in rows)
    print(f'{len(rows) - failed} passed, {failed} failed')
    sys.exit(bool(failed))

if __name__ == '__main__': main()
