"""Run the chapters of the book where a reader would: from the wheel alone, outside the checkout, without a network.

    python .ci/chapters_elsewhere.py            a fresh environment, for which packages are fetched
    python .ci/chapters_elsewhere.py --reuse    the packages of this interpreter, but perturbx from the wheel
    python .ci/chapters_elsewhere.py --reuse 01_question 02_screen      some chapters only
    python .ci/chapters_elsewhere.py --colab torch==2.11.0              as on Colab: that torch is there, perturbx is not
    python .ci/chapters_elsewhere.py --table FILE   writes the table of times as Markdown too

On Colab the first cell of a chapter installs the package, here from the wheel, and may use the network for it.
Elsewhere a chapter runs in a network of its own that leads nowhere, where the system has such a thing (`unshare`).
"""
import argparse, os, platform, resource, shutil, subprocess, sys, sysconfig, tempfile
from pathlib import Path
from time import perf_counter

root = Path(__file__).resolve().parent.parent
LONGEST = 180 # seconds that a chapter may take on two quiet cores

# put into the environment: nothing of the book's own tools
NO_BOOK_TOOLS = '''
import sys
class NoBookTools:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('myst_nb', 'jupyter_book'): raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoBookTools())
'''

# and no way out of the machine
NO_NETWORK = '''
import socket
_connect = socket.socket.connect
def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ('127.0.0.1', '::1', 'localhost'):
        raise OSError(f'no network here: {address}')
    return _connect(self, address)
socket.socket.connect = connect
def getaddrinfo(host, *args, **kwargs): raise socket.gaierror(f'no network here: {host}')
socket.getaddrinfo = getaddrinfo
'''

# run in the environment: all code cells of one notebook, in a shell as Jupyter has it
CHAPTER = '''
import json, sys
import matplotlib
matplotlib.use('agg')
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
for cell in json.load(open(sys.argv[1]))['cells']:
    if cell['cell_type'] != 'code': continue
    result = shell.run_cell(''.join(cell['source']))
    if not result.success: sys.exit(f"cell {cell['id']} failed")
from perturbx.core.storage import repository_root
import perturbx
assert perturbx.__file__.startswith(sys.prefix), perturbx.__file__
assert repository_root() is None, repository_root()
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

def run_pip(python, *what):
    "Install something into an environment"
    subprocess.run([python, '-m', 'pip', 'install', '-q', *what], check=True)

def prints(python, code):
    "What a line of Python prints in an environment"
    return subprocess.run([python, '-c', code], check=True, capture_output=True, text=True).stdout.strip()

def environment(folder, wheel, reuse=False, colab=None):
    """The interpreter of a fresh environment, with the wheel in it

    With `reuse` it sees the packages of this interpreter behind it; with `colab` it has that torch, and no wheel."""
    subprocess.run([sys.executable, '-m', 'venv', folder/'venv'], check=True)
    python = folder/'venv'/'bin'/'python'
    if reuse: run_pip(python, '--no-deps', wheel)
    elif colab: run_pip(python, colab, 'ipython', 'matplotlib')
    else: run_pip(python, wheel, 'ipython', '-c', root/'constraints.txt')
    site = Path(prints(python, 'import sysconfig; print(sysconfig.get_path("purelib"))'))
    if reuse: (site/'behind.pth').write_text(sysconfig.get_path('purelib') + '\n')
    (site/'sitecustomize.py').write_text(NO_BOOK_TOOLS + ('' if colab else NO_NETWORK))
    return python

def no_network():
    "Words before a command that cut it off from the network, where the system has them"
    words = ['unshare', '--user', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up 2>/dev/null; exec "$@"', 'sh']
    try: return words if not subprocess.run([*words, 'true'], capture_output=True).returncode else []
    except OSError: return []

def run_chapter(python, path, folder, before=(), **variables):
    "One row of the table: seconds, those of all processors, what came of it, what was skipped"
    clean = {k: v for k, v in os.environ.items() if not k.startswith(('PERTURBX_', 'PYTHON', 'MPL'))}
    started = perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*before, python, '-c', CHAPTER, path.name], cwd=folder, env=clean | variables,
        capture_output=True, text=True)
    seconds = perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    skipped = [line for line in done.stdout.splitlines() if line.startswith('Skipped')]
    if done.returncode: print(done.stdout[-3000:], done.stderr[-1000:], sep='\n')
    return dict(chapter=path.stem, seconds=round(seconds), processor=round(processor), passed=not done.returncode,
        skipped=' '.join(skipped)[:70])

def write_table(path, rows, about):
    "The table of times as Markdown"
    lines = [about, '', '| chapter | seconds | processor seconds | |', '| --- | --- | --- | --- |']
    for r in rows: lines.append('| {chapter} | {seconds} | {processor} | {} |'.format('' if r['passed'] else 'failed', **r))
    Path(path).write_text('\n'.join(lines) + '\n')

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--reuse', action='store_true', help='take the other packages from this interpreter')
    parser.add_argument('--colab', metavar='TORCH', help='a requirement such as torch==2.11.0, installed before')
    parser.add_argument('--table', metavar='FILE', help='write the table of times here')
    parser.add_argument('chapters', nargs='*', help='names of notebooks; all if none is given')
    args = parser.parse_args()
    paths = [p for p in sorted((root/'book').glob('[0-9]*.ipynb')) if p.stem in args.chapters or not args.chapters]
    folder = Path(tempfile.mkdtemp(prefix='perturbx-elsewhere-'))
    rows = []
    try:
        wheel = build_wheel(folder)
        started = perf_counter()
        python = environment(folder, wheel, args.reuse, args.colab)
        setting_up = perf_counter() - started
        before = [] if args.colab else no_network()
        variables = dict(PERTURBX_SOURCE=str(wheel)) if args.colab else {}
        torch = 'from importlib.metadata import version; print(version("torch"))'
        there = prints(python, torch)
        about = f'Python {platform.python_version()}, torch {there}, {os.cpu_count()} cores; setting up {setting_up:.0f} s'
        print(about, flush=True)
        pages = folder/'pages'
        pages.mkdir()
        for path in paths:
            shutil.copy(path, pages)
            rows.append(run_chapter(python, pages/path.name, pages, before, **variables))
            print('{chapter:20} {seconds:5} s {processor:5} s of processors  {passed!s:5} {skipped}'.format(**rows[-1]), flush=True)
            if args.table: write_table(args.table, rows, about)
        now = prints(python, torch)
        if now != there: sys.exit(f'torch {there} was replaced by {now}')
        if args.colab:
            version = prints(python, 'from importlib.metadata import version; print(version("perturbx"))')
            if f'perturbx-{version}-' not in wheel.name: sys.exit(f'perturbx {version} was installed, not {wheel.name}')
            print(f'torch {now} was left as it was; perturbx {version} is that of the book')
    finally: shutil.rmtree(folder, ignore_errors=True)
    slow = [r['chapter'] for r in rows if r['seconds'] > LONGEST]
    if slow: print('longer than', LONGEST, 's:', ', '.join(slow))
    failed = sum(not r['passed'] for r in rows)
    print(f'{len(rows) - failed} passed, {failed} failed')
    sys.exit(bool(failed))

if __name__ == '__main__': main()
