"""Fails where a chapter breaks a rule of the book.

A chapter may hold no error and no figure without caption, source and words for those who cannot see it.
Each computed number in its text is glued. One that says what a page was run with stands in the code of the page.
What is left are conventions and citations, which are listed here. So are numbers written as words, from ten upward.
Its code is at most 88 columns wide, and its text has a sentence a line.
It begins with the cell that installs the package where it is missing, and ends with what to take away and limits.
Three questions that a reader may have are on the page of questions.
Each notebook of the package has its place in the table of contents.

`python book/check.py links`, after the book is built, fails where the `Docs:` line of a module leads to no page,
and where a link of a page leads to a page, a place on a page or a file that is not there."""
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
import ast, json, re, sys, tomllib

here = Path(__file__).parent
root = here.parent
WIDTH = 88
not_prose = [r'```.*?```', r'\$\$.*?\$\$', r'\$[^$\n]*\$', r'\{[a-z:]+\}`[^`]*`', r'`[^`]*`', r'\]\([^)]*\)',
    r'<[^>]*>', r'doi:\S+']
# a number, and whether it is a fraction or a share, which are always results
number = re.compile(r'(?<![\w.^/-])\d[\d,]*(\.\d+|\s?%|\s?per cent)?(?![\w/])')
words = {'ten': 10, 'eleven': 11, 'twelve': 12, 'two dozen': 24, 'dozen': 12, 'fourteen': 14, 'fifteen': 15, 'twenty': 20,
    'thirty': 30, 'forty': 40, 'fifty': 50, 'sixty': 60, 'sixty-four': 64, 'hundred': 100, 'thousand': 1000,
    'ten thousand': 10_000, 'a hundred thousand': 100_000, 'million': 1_000_000}
spelled = re.compile(r'\b(' + '|'.join(sorted(words, key=len, reverse=True)) + r')\b(?!-)', re.I)
# words around a number that is no result, and why it is none
stated = {
    r'(holds?|is that of|about) 95 %': 'a convention: the share that an interval holds',
    r'\b(Table|Figure) \d': 'a name in the published study',
    r'A perfect prediction has 1|It is 1 (for|when)|1 is perfect|(has|be|Below) 0': 'follows from the definition of a score',
    r'Mycobacterium tuberculosis\* for 18 hours': 'design of the published screen, cited beside it',
    r'the ten genes on which its prediction leaned': 'a published result, cited beside it',
    r'trained for 50 epochs': 'how `evidence/small.csv` was made, by the default of `px.models.ScGen`',
    r'Python 3\.11': 'what the package asks for, asserted on the page',
    r'ten lines': 'the name of a kind of screen in the tables',
}
sentence = re.compile(r'(?<!et al)(?<!e\.g)(?<!i\.e)[.!?][*)]? +[A-Z*]')

def prose(md):
    "Markdown without code, mathematics, roles and links"
    for p in not_prose: md = re.sub(p, ' ', md, flags=re.S)
    return md

def source(cell): return ''.join(cell['source'])

def numbers_run(nb):
    "The numbers that the code of a chapter is run with"
    code = '\n'.join(source(c) for c in nb['cells'] if c['cell_type'] == 'code')
    return {float(o.replace('_', '')) for o in re.findall(r'(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e\d+)?(?!\w)', code)}

def loose_numbers(line, run):
    "The numbers of a line of prose that are neither glued, nor run with, nor listed as stated"
    for phrase in stated: line = re.sub(phrase, ' ', line)
    for found in number.finditer(line):
        if found[1] or float(found[0].rstrip(',').replace(',', '')) not in run: yield found[0]
    for found in spelled.finditer(line):
        if words[found[0].lower()] not in run: yield found[0]

def _shows(cell): return any('image/png' in o.get('data', {}) for o in cell.get('outputs', []))

def text_problems(cell, run):
    "What is wrong with a cell of text"
    for line in prose(source(cell)).splitlines():
        for found in loose_numbers(line, run): yield f'number neither glued nor run with: {found!r} in {line.strip()[:80]!r}'
        is_item = re.match(r'\s*([-*>|]|\d+\.) ?', line)
        if not is_item and sentence.search(line): yield f'two sentences on a line: {line.strip()[:80]!r}'

def code_problems(cell, run):
    "What is wrong with a cell of code, and with what it shows"
    for line in source(cell).splitlines():
        if len(line) > WIDTH: yield f'{len(line)} columns of code: {line[:60]!r}'
    for o in cell.get('outputs', []):
        if o['output_type'] == 'error': yield f"error output: {o['ename']}"
        if o.get('name') == 'stderr': yield f"stderr: {''.join(o['text'])[:60]!r}"
    if not _shows(cell): return
    if any(o['output_type'] == 'execute_result' for o in cell['outputs']): yield 'figure with a second output; end the cell with a name = ...'
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
    run = numbers_run(nb)
    for i, cell in enumerate(nb['cells']):
        rules = text_problems if cell['cell_type'] == 'markdown' else code_problems
        for what in rules(cell, run): yield f'{path.name}, cell {i}: {what}'

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

class Page(HTMLParser):
    "The places of a page, and what it links to"
    def __init__(self, path):
        super().__init__()
        self.places, self.links = set(), []
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.places |= {attributes.get('id'), attributes.get('name')}
        self.links += [attributes[o] for o in ('href', 'src') if attributes.get(o)]

def lost_links():
    "One line a link within the built book that leads nowhere"
    site = here/'_build'/'html'
    pages = {o: Page(o) for o in sorted(site.rglob('*.html')) if '_static' not in o.relative_to(site).parts}
    for path, page in pages.items():
        for link in dict.fromkeys(page.links):
            to = urlsplit(link)
            if to.scheme or to.netloc: continue  # other hosts: a book must build without a network
            file = (path.parent/unquote(to.path)).resolve() if to.path else path
            if file.is_dir(): file = file/'index.html'
            name = path.relative_to(site)
            if not file.is_file(): yield f'{name}: {link} leads to no file'
            elif to.fragment and file in pages and unquote(to.fragment) not in pages[file].places:
                yield f'{name}: {link} leads to no place on that page'

def missing_pages():
    "One line a notebook of the package that the table of contents lacks"
    contents = (here/'_toc.yml').read_text()
    for path in sorted((root/'nbs').rglob('[!_.]*.ipynb')):
        page = re.sub(r'(^|/)\d+\w?_', r'\1', str(path.relative_to(root/'nbs').with_suffix('')))
        if '.ipynb_checkpoints' not in path.parts and not re.search(rf'_api/{page}$', contents, re.M):
            yield f'_toc.yml has no _api/{page}'

def all_problems():
    "One line a problem of all chapters, and of the contents"
    yield from missing_pages()
    install = first_cell()
    questions = (here/'questions.md').read_text()
    for path in sorted(here.glob('[0-9]*.ipynb')): yield from problems(path, install, questions)

if __name__ == '__main__':
    found = list([*dead_links(), *lost_links()] if 'links' in sys.argv[1:] else all_problems())
    sys.exit('\n'.join(found) or None)
