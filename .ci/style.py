"""Counts folded code: lines of the package that hold more than one thought, and lines that are too wide.

Prints the figures, and fails above the limits."""
import ast, json, re, sys
from collections import Counter
from pathlib import Path

root = Path(__file__).resolve().parent.parent
per_thousand = {'paired assignments (a, b = x, y)': 4, 'walrus': 1}  # limits per 1,000 lines
module_width, chapter_width = 110, 88

def is_paired(node):
    "Does an assignment give several names a value each?"
    if not isinstance(node, ast.Assign): return False
    return isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple)

def wide(lines, width, place):
    "`place:line` of each line over a width"
    return [f'{place}:{n}' for n, line in enumerate(lines, 1) if len(line) > width]

def modules():
    "(path, lines) of the exported modules"
    for path in sorted((root/'perturbx').rglob('*.py')):
        if path.name != '_modidx.py': yield path.relative_to(root), path.read_text().splitlines()

def chapters():
    "(file:cell, lines) of the code cells of the book"
    for path in sorted((root/'book').glob('*.ipynb')):
        for i, cell in enumerate(json.loads(path.read_text())['cells']):
            if cell['cell_type'] != 'code': continue
            yield f'{path.relative_to(root)}, cell {i}', ''.join(cell['source']).splitlines()

def counts():
    "(lines, name → how many, name → where per module)"
    total, found = 0, {name: {} for name in per_thousand}
    for path, lines in modules():
        total += len(lines)
        nodes = list(ast.walk(ast.parse('\n'.join(lines))))
        paired = sum(map(is_paired, nodes))
        walrus = sum(isinstance(node, ast.NamedExpr) for node in nodes)
        for name, n in zip(per_thousand, (paired, walrus)):
            if n: found[name][path] = n
    return total, found

if __name__ == '__main__':
    total, found = counts()
    failed = False
    print(f'{total:,} lines of exported code')
    for name, where in found.items():
        rate = 1000*sum(where.values())/total
        failed |= rate > per_thousand[name]
        print(f'  {name}: {rate:.1f} per 1,000 lines, at most {per_thousand[name]}')
        for path, n in Counter(where).most_common(5): print(f'    {path} {n}')
    widths = [(module_width, modules, 'exported code'), (chapter_width, chapters, 'code cells of the book')]
    for width, source, what in widths:
        places = [place for at, lines in source() for place in wide(lines, width, at)]
        failed |= bool(places)
        print(f'  lines over {width} columns in {what}: {len(places)}')
        for file, n in Counter(re.split('[:,]', place)[0] for place in places).most_common(20):
            print(f"    {file} {n}, the first: {next(o for o in places if o.startswith(file))}")
    sys.exit(failed)
