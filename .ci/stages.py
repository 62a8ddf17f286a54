"""How long a bare clone takes, stage by stage: what README and CONTRIBUTING promise, measured.

    python .ci/stages.py              clones this repository into a new folder and runs all stages there
    python .ci/stages.py study        the stages of `make study` only; `test` those of `make test`
    python .ci/stages.py --write      also puts the tables into CONTRIBUTING.md

Prints the tables as Markdown, with the seconds of all processors beside those of the clock. Measure on a quiet machine.
Fails where a stage fails, where a promise is not kept, or where the book's outputs are not those that were committed."""
import os, platform, resource, subprocess, sys, tempfile
from pathlib import Path
from time import perf_counter

root = Path(__file__).resolve().parent.parent
setting_up = ('setting up', 'make .venv/ready')
STAGES = dict(
    study=[setting_up, ('Table 1: `perturbx study`', '.venv/bin/perturbx study --profile DEFAULT'),
        ('chapters: `make chapters`', 'make chapters'), ('book: `make book`', 'make book')],
    test=[setting_up, ('export, `make stubs`', "find perturbx -name '[!_]*.py' -delete && .venv/bin/nbdev-export && .venv/bin/nbdev-clean && make stubs"),
        ('`make lint`', 'make lint'), ('`make types`', 'make types'), ('`make docstrings`', 'make docstrings'),
        ('`make nbdev_test`', 'make nbdev_test'), ('`make book`', 'make book')])
PROMISED = {('study', 2): 240, ('study', 4): 480, ('test', 7): 720} # seconds after so many stages

def run_stage(command, clone, log):
    "Seconds, seconds of all processors, and whether it went well"
    clean = {k: v for k, v in os.environ.items() if not k.startswith(('PERTURBX_', 'PYTHON'))}
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = perf_counter()
    done = subprocess.run(command, shell=True, cwd=clone, env=clean, stdout=log, stderr=subprocess.STDOUT)
    seconds = perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime, done.returncode == 0

def run_all(name, folder, lines):
    "Run the stages of one command in a clone of its own; adds lines of a table, says what went wrong"
    def tell(line):
        lines.append(line)
        print(line, flush=True)
    clone = folder/name
    subprocess.run(['git', 'clone', '-q', root, clone], check=True)
    total, problems = 0, []
    for line in ('', f'| `make {name}` | seconds | processor seconds | seconds so far |', '| --- | --- | --- | --- |'): tell(line)
    with (folder/f'{name}.log').open('w') as log:
        for i, (what, command) in enumerate(STAGES[name], 1):
            seconds, processor, passed = run_stage(command, clone, log)
            total += seconds
            tell(f"| {what} | {seconds:.0f} | {processor:.0f} | {total:.0f} |{'' if passed else ' failed'}")
            if not passed: return [*problems, f'{what} failed, see {log.name}']
            if total > PROMISED.get((name, i), total): problems.append(f'{what}: {total:.0f} s, promised are {PROMISED[name, i]}')
    changed = subprocess.run(['git', 'status', '--porcelain'], cwd=clone, capture_output=True, text=True).stdout.split('\n')
    return problems + [f'changed by make {name}: {o}' for o in changed if o]

def write(lines):
    "Put the tables into CONTRIBUTING.md, between two comments"
    path = root/'CONTRIBUTING.md'
    before, rest = path.read_text().split('<!-- stages -->\n')
    path.write_text(before + '<!-- stages -->\n' + '\n'.join(lines) + '\n\n<!-- end -->' + rest.split('<!-- end -->', 1)[1])

def main():
    folder = Path(tempfile.mkdtemp(prefix='perturbx-stages-'))
    print(f'logs and clones are in {folder}')
    lines = [f'Measured by `python .ci/stages.py` with Python {platform.python_version()} on {os.cpu_count()} cores, each command in a bare clone:']
    print(lines[0])
    names = [o for o in sys.argv[1:] if o in STAGES] or list(STAGES)
    problems = [o for name in names for o in run_all(name, folder, lines)]
    if '--write' in sys.argv[1:]: write(lines)
    print(*problems, sep='\n')
    sys.exit(bool(problems))

if __name__ == '__main__': main()
