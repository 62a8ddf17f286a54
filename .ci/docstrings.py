"""What `help()` says of all that is public: every parameter with its type, what is returned, an example.

Examples are run here; those of peers (scGen, scPRAM, CellFlow, biolord) where these
are installed. What would be downloaded are small
stand-ins, of simulated cells in files of the same layout, which lie where downloads are kept.
Public is what `px`, `px.datasets`, `px.pl` and `px.metrics` hand out, and the methods of these classes.
`python .ci/docstrings.py list` only lists what is missing. Examples find a small simulated screen as
`screen`, a model fitted on it as `model`, `folds`, their scores as `table`, an atlas as `atlas`, and run
in a folder of their own."""
import doctest, hashlib, inspect, os, re, shutil, sys, tempfile
from pathlib import Path
import numpy as np, pandas as pd, perturbx as px
from perturbx.datasets.public import KANG, MIXSEQ, write_mixseq
from perturbx.models.biolord import check_biolord
from perturbx.models.cellflow import check_cellflow
from perturbx.models.external import NotInstalledError, check_scgen, check_scpram

peers = dict(ScGen=check_scgen, ScPram=check_scpram, CellFlow=check_cellflow, Biolord=check_biolord)

options = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS

def members(name, o):
    "(name, object) of an object and, of a class, of its public methods and properties"
    yield name, o
    if not inspect.isclass(o) or issubclass(o, Exception): return
    for key in dir(o):
        member = inspect.getattr_static(o, key)
        if key.startswith('_') or not (inspect.isroutine(member) or isinstance(member, property)): continue
        yield f'{name}.{key}', getattr(o, key)

def public():
    "(name, object) of all that is public, each object once"
    seen = set()
    for name in px.__all__:
        o = getattr(px, name)
        inner = [(name, o)]
        if inspect.ismodule(o): inner = [(f'{name}.{k}', getattr(o, k)) for k in o.__all__]
        for path, member in (pair for start in inner for pair in members(*start)):
            if id(member) in seen or isinstance(member, (dict, list, tuple, str)): continue
            seen.add(id(member))
            yield path, member

def parameters(o):
    "Names of the parameters of a call"
    if inspect.isclass(o) and (issubclass(o, Exception) or getattr(o, '_is_protocol', False)): return []
    try: names = inspect.signature(o).parameters
    except (TypeError, ValueError): return []
    return [name for name in names if name not in ('self', 'cls')]

def described(doc):
    "(name, type) of what the Parameters and Attributes sections of a numpydoc docstring describe"
    section = r'^(?:Parameters|Attributes)\n-{3,}\n(.*?)(?=^\S[^\n]*\n-{3,}$|\Z)'
    for text in re.findall(section, doc, re.M | re.S):
        for line in text.splitlines():
            if not line or line[0].isspace(): continue
            names, _, kind = line.partition(' : ')
            for name in names.split(','): yield name.strip(' `'), kind

def returns_something(o):
    "Does a call give something back, as far as its annotation says?"
    if inspect.isclass(o) or not callable(o): return False
    return inspect.signature(o).return_annotation not in (None, 'None', inspect.Signature.empty)

def missing(name, o):
    "What a docstring does not say, one line each"
    doc = inspect.getdoc(o) or ''
    if not doc: yield f'{name}: no docstring'
    types = dict(described(doc))
    undescribed = [p for p in parameters(o) if p not in {name.lstrip('*') for name in types}]
    if undescribed: yield f'{name}: not described: {", ".join(undescribed)}'
    untyped = [p for p, kind in types.items() if not kind and not p.startswith('*')]
    if untyped: yield f'{name}: of no type: {", ".join(untyped)}'
    if returns_something(o) and '\nReturns\n---' not in doc: yield f'{name}: does not say what it returns'
    is_error = inspect.isclass(o) and issubclass(o, Exception)
    if '>>> ' not in doc and not is_error and not isinstance(o, property): yield f'{name}: no example'

def example_names():
    "What examples may take for granted"
    adata = px.simulate_screen(n_contexts=8, n_responsive=3, n_genes=200, n_cells=30, seed=0)
    screen = px.Screen(adata, context='cell_line', perturbation='perturbation', control='DMSO')
    screen = screen.prepare(n_top_genes=100)
    folds = px.stratified_folds(screen, k=4)
    model = px.PerturbX(n_selected=16).fit(screen, holdout=folds[0].holdout)
    table = px.cross_validate(screen, folds, ['average', 'ridge', 'perturbx'], n_draws=1, null=0)
    atlas = px.atlas(screen, folds, null=1)
    return dict(px=px, np=np, pd=pd, adata=adata, screen=screen, folds=folds, model=model, table=table, atlas=atlas)

def stand_ins(folder):
    "Small files in place of those that the readers of public screens download"
    os.environ['PERTURBX_DATA'] = str(folder)
    adata = px.simulate_screen(n_contexts=4, n_responsive=2, n_genes=100, n_cells=20)
    for arm, label in (('control', 'DMSO'), ('idasanutlin', 'idasanutlin')):
        name, _ = MIXSEQ[arm]
        cells = write_mixseq(adata[adata.obs.perturbation == label], folder/name.removesuffix('.zip'))
        archive = shutil.make_archive(cells, 'zip', folder, cells.name)
        Path(f'{archive}.md5').write_text(hashlib.md5(Path(archive).read_bytes()).hexdigest())
        shutil.rmtree(cells)
    labels = adata.obs.perturbation.map({'DMSO': 'ctrl', 'idasanutlin': 'stim'}).astype(str)
    adata.obs = pd.DataFrame(dict(label=labels, replicate='101', cell_type='B cells'))
    adata.write_h5ad(folder/KANG['name'])
    KANG['known'] = None

def not_installed(name):
    "What an example needs and this environment lacks, or `None`"
    room, _, rest = name.partition('.')
    peer = rest.split('.')[0]
    if room != 'models' or peer not in peers: return None
    try: peers[peer]()
    except NotInstalledError: return peer

def failures(name, o, given):
    "How many examples of a docstring do not show what it says; doctest prints which"
    test = doctest.DocTestParser().get_doctest(inspect.getdoc(o) or '', dict(given), name, name, 0)
    return doctest.DocTestRunner(optionflags=options).run(test).failed if test.examples else 0

if __name__ == '__main__':
    everything = list(public())
    lines = [line for name, o in everything for line in missing(name, o)]
    print('\n'.join(lines) or f'{len(everything)} public names: parameters are described, examples are there')
    failed, left_out = 0, []
    if 'list' not in sys.argv[1:]:
        os.environ.setdefault('MPLBACKEND', 'agg')
        given = example_names()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            stand_ins(Path(folder))
            for name, o in everything:
                peer = not_installed(name)
                if peer: left_out.append(f'{name} ({peer})')
                else: failed += failures(name, o, given)
            os.chdir('/')
        with_example = [name for name, o in everything if '>>> ' in (inspect.getdoc(o) or '')]
        print(f'{len(with_example) - len(left_out)} of {len(with_example)} examples ran, {failed} failed')
        if left_out: print(f"not installed here, so not run: {', '.join(left_out)}")
        skipped = [name for name, o in everything if '+SKIP' in (inspect.getdoc(o) or '')]
        if skipped: print(f"skipped: {', '.join(skipped)}")
        failed += len(skipped)
    sys.exit(bool(lines or failed))
