"""Fails where a chapter holds an error, a computed number that is not glued, a figure without caption, or a result without its source.

`python book/check.py links`, after the book is built, fails where the `Docs:` line of a module leads to no page."""
from pathlib import Path
import ast, json, re, sys, tomllib

here = Path(__file__).parent
root = here.parent
not_prose = [r'```.*?```', r'\$\$.*?\$\$', r'\$[^$\n]*\$', r'\{[a-z:]+\}`[^`]*`', r'`[^`]*`', r'\]\([^)]*\)', r'<[^>]*>', r'doi:\S+']
number = re.compile(r'(?<![\w.])(?!95 %)\d+(?:\.\d+|\s?%|\s?per cent)')  # 95 % is a convention, not a result

def prose(md):
    "Markdown without code, mathematics, roles and links"
    for p in not_prose: md = re.sub(p, ' ', md, flags=re.S)
    return md

def _shows(cell): return any('image/png' in o.get('data', {}) for o in cell.get('outputs', []))

def _about(nb):
    "(what is wrong, where) of one chapter"
    for i,c in enumerate(nb['cells']):
        text,meta = ''.join(c['source']),c['metadata']
        if c['cell_type'] == 'markdown':
            for line in prose(text).splitlines():
                if (m := number.search(line)) and '{cite' not in text: yield f'number not glued: {m[0]!r} in {line.strip()[:80]!r}',i
            continue
        for o in c.get('outputs', []):
            if o['output_type'] == 'error': yield f"error output: {o['ename']}",i
            if o.get('name') == 'stderr': yield f"stderr: {''.join(o['text'])[:60]!r}",i
        if not _shows(c): continue
        caption = meta.get('mystnb', {}).get('figure', {}).get('caption', '')
        if not caption: yield 'figure without caption',i
        elif not re.search(r'simulated|real|made up|diagram|drawn by code', caption, re.I): yield f'caption without its source: {caption[:60]!r}',i

def problems(path):
    "One line a problem of a chapter"
    nb = json.loads(path.read_text())
    if path.stat().st_size > 500_000: yield f'{path.name}: {path.stat().st_size:,} bytes, more than 500,000'
    for what,i in _about(nb): yield f'{path.name}, cell {i}: {what}'

def dead_links():
    "One line a module whose `Docs:` line is missing, or leads to no page of the built book"
    site = tomllib.loads((root/'pyproject.toml').read_text())['project']['urls']['Documentation']
    for path in sorted((root/'perturbx').rglob('[!_]*.py')):
        name = path.relative_to(root)
        docs = re.search(r'^Docs: (\S+)$', ast.get_docstring(ast.parse(path.read_text())) or '', re.M)
        if not docs: yield f'{name}: no `Docs:` line; is there a sentence under the title of its notebook?'
        elif not docs[1].startswith(site): yield f'{name}: {docs[1]} is not in the book at {site}'
        elif not (here/'_build'/'html'/docs[1].removeprefix(site)).is_file(): yield f'{name}: {docs[1]} leads to no page'

if __name__ == '__main__':
    if 'links' in sys.argv[1:]: found = list(dead_links())
    else: found = [p for f in sorted(here.glob('[0-9]*.ipynb')) for p in problems(f)]
    sys.exit('\n'.join(found) or None)
