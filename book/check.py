"""Fails where a chapter breaks a rule of the book.

A chapter may hold no error and no figure without caption, source and words for those who cannot see it.
Each computed number in its text is glued. Its code is at most 88 columns wide, and its text has a sentence a line.
It begins with the cell that installs the package where it is missing, and ends with what to take away and limits.
Three questions that a reader may have are on the page of questions.

`python book/check.py links`, after the book is built, fails where the `Docs:` line of a module leads to no page."""
from pathlib import Path
import ast, json, re, sys, tomllib

here = Path(__file__).parent
root = here.parent
WIDTH = 88
not_prose = [r'```.*?```', r'\$\$.*?\$\$', r'\$[^$\n]*\$', r'\{[a-z:]+\}`[^`]*`', r'`[^`]*`', r'\]\([^)]*\)',
    r'<[^>]*>', r'doi:\S+']
# 95 % is a convention, not a result
number = re.compile(r'(?<![\w.])(?!95 %)\d+(?:\.\d+|\s?%|\s?per cent)')
sentence = re.compile(r'(?<!et al)(?<!e\.g)(?<!i\.e)[.!?][*)]? +[A-Z*]')

def prose(md):
    "Markdown without code, mathematics, roles and links"
    for p in not_prose: md = re.sub(p, ' ', md, flags=re.S)
    return md

def source(cell): return ''.join(cell['source'])

def _shows(cell): return any('image/png' in o.get('data', {}) for o in cell.get('outputs', []))

def text_problems(cell):
    "What is wrong with a cell of text"
    text = source(cell)
    for line in prose(text).splitlines():
        found = number.search(line)
        if found and '{cite' not in text: yield f'number not glued: {found[0]!r} in {line.strip()[:80]!r}'
        is_item = re.match(r'\s*([-*>|]|\d+\.) ?', line)
        if not is_item and sentence.search(line): yield f'two sentences on a line: {line.strip()[:80]!r}'

def code_problems(cell):
    "What is wrong with a cell of code, and with what it shows"
    for line in source(cell).splitlines():
        if len(line) > WIDTH: yield f'{len(line)} columns of code: {line[:60]!r}'
    for o in cell.get('outputs', []):
        if o['output_type'] == 'error': yield f"error output: {o['ename']}"
        if o.get('name') == 'stderr': yield f"stderr: {''.join(o['text'])[:60]!r}"
    if not _shows(cell): return
    book = cell['metadata'].get('mystnb', {})
    caption = book.get('figure', {}).get('caption', '')
    if not caption: yield 'figure without caption'
    elif not re.search(r'simulated|real|made up|diagram|drawn by code', caption, re.I):
        yield f'caption without its source: {caption[:60]!r}'
    if not book.get('image', {}).get('alt'): yield 'figure without words for those who cannot see it (mystnb: image: alt)'

def chapter_problems(nb, install, questions, name):
    "What is wrong with a chapter as a whole"
    cells = nb['cells']
    first = next(source(c) for c in cells if c['cell_type'] == 'code')
    if first != install: yield 'the first cell of code is not the one that installs the package (see 01_question)'
    headings = re.findall(r'^## (.+)$', '\n'.join(source(c) for c in cells if c['cell_type'] == 'markdown'), re.M)
    if headings[-2:] != ['What to take away','Limits']: yield f'does not end with what to take away and limits: {headings[-2:]}'
    asked = re.findall(rf'^- .+\[\]\({name}\.ipynb', questions, re.M)
    if len(asked) < 3: yield f'{len(asked)} questions on the page of questions, of 3'

def problems(path, install, questions):
    "One line a problem of a chapter"
    nb = json.loads(path.read_text())
    if path.stat().st_size > 500_000: yield f'{path.name}: {path.stat().st_size:,} bytes, more than 500,000'
    for what in chapter_problems(nb, install, questions, path.stem): yield f'{path.name}: {what}'
    for i, cell in enumerate(nb['cells']):
        rules = text_problems if cell['cell_type'] == 'markdown' else code_problems
        for what in rules(cell): yield f'{path.name}, cell {i}: {what}'

def first_cell():
    "The cell that installs the package, which must name the version at hand"
    cells = json.loads((here/'01_question.ipynb').read_text())['cells']
    install = next(source(c) for c in cells if c['cell_type'] == 'code')
    version = re.search(r"__version__ = ['\"](.+?)['\"]", (root/'perturbx'/'__init__.py').read_text())[1]
    if f'@v{version}' not in install: sys.exit(f'the first cell of the chapters does not install version {version}')
    return install

def dead_links():
    "One line a module whose `Docs:` line is missing, or leads to no page of the built book"
    site = tomllib.loads((root/'pyproject.toml').read_text())['project']['urls']['Documentation']
    for path in sorted((root/'perturbx').rglob('[!_]*.py')):
        name = path.relative_to(root)
        docs = re.search(r'^Docs: (\S+)$', ast.get_docstring(ast.parse(path.read_text())) or '', re.M)
        if not docs: yield f'{name}: no `Docs:` line; is there a sentence under the title of its notebook?'
        elif not docs[1].startswith(site): yield f'{name}: {docs[1]} is not in the book at {site}'
        elif not (here/'_build'/'html'/docs[1].removeprefix(site)).is_file(): yield f'{name}: {docs[1]} leads to no page'

def all_problems():
    "One line a problem of all chapters"
    install = first_cell()
    questions = (here/'questions.md').read_text()
    for path in sorted(here.glob('[0-9]*.ipynb')): yield from problems(path, install, questions)

if __name__ == '__main__':
    found = list(dead_links() if 'links' in sys.argv[1:] else all_problems())
    sys.exit('\n'.join(found) or None)
