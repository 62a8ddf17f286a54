"""What editors and type checkers cannot find by themselves, written down for them.

Two things are hidden from a program that reads the package without running it: names that `perturbx`,
`perturbx.datasets` and `perturbx.plotting` import when they are asked for, and methods that `@patch` adds
to a class outside its body. `python .ci/stubs.py` writes both into `.pyi` files beside the modules;
`python .ci/stubs.py types` runs mypy on a copy of the package in which each such method stands in the
body of its class, so that the bodies are checked too."""
import ast, re, shutil, subprocess, sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
package = root/'perturbx'
lazy_packages = [package, package/'datasets', package/'models', package/'plotting']
written = '# Written by .ci/stubs.py (`make stubs`); do not edit.\n'


def modules():
    "All modules but the index that nbdev writes"
    return [p for p in sorted(package.rglob('*.py')) if p.name != '_modidx.py']


# Methods added by @patch

def patch_of(node):
    "The `@patch` of a function, or `None`"
    for decorator in getattr(node, 'decorator_list', []):
        name = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(name, ast.Name) and name.id == 'patch': return decorator

def kind_of_patch(decorator):
    "The decorator that the method would have in the body of its class, or `None`"
    options = [k.arg for k in decorator.keywords] if isinstance(decorator, ast.Call) else []
    if 'as_prop' in options: return 'property'
    if 'cls_method' in options: return 'classmethod'

def patched(tree):
    "Class name → the functions of the module that are added to it, for the classes that the module defines"
    methods = {n.name: [] for n in tree.body if isinstance(n, ast.ClassDef)}
    for node in tree.body:
        if not (isinstance(node, ast.FunctionDef) and patch_of(node)): continue
        owner = ast.unparse(node.args.args[0].annotation)
        if owner not in methods: sys.exit(f'{node.name} patches {owner}; classes are whole where defined')
        methods[owner].append(node)
    return {name: nodes for name, nodes in methods.items() if nodes}


# Stubs of modules

def without_body(node, is_method=False):
    "A function as a stub shows it: its signature, with `None` among the types of what is `None` by default"
    node = ast.parse(ast.unparse(node)).body[0]
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args]
    defaults = [None]*(len(named) - len(arguments.defaults)) + arguments.defaults
    for argument, default in [*zip(named, defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]:
        is_none = isinstance(default, ast.Constant) and default.value is None
        if is_none and argument.annotation and 'None' not in ast.unparse(argument.annotation):
            argument.annotation = ast.BinOp(argument.annotation, ast.BitOr(), ast.Constant(None))
    arguments.defaults = [short_default(d) for d in arguments.defaults]
    arguments.kw_defaults = [d and short_default(d) for d in arguments.kw_defaults]
    returned = [n.value for n in ast.walk(node) if isinstance(n, ast.Return)]
    if is_method and named and returned and node.returns is None:
        returns_itself = all(isinstance(r, ast.Name) and r.id == named[0].arg for r in returned)
        if returns_itself: node.returns = ast.Name('Self')
    node.body = [ast.Expr(ast.Constant(...))]
    return node

def documented(node, source):
    "A method's stub with the docstring of its source, which an editor cannot find elsewhere"
    docstring = ast.get_docstring(source, clean=False)
    if docstring and not source.name.startswith('_'): node.body = [ast.Expr(ast.Constant(docstring))]
    return node

def short_default(node):
    "A default value that a stub can hold"
    return node if isinstance(node, (ast.Constant, ast.Name, ast.Tuple, ast.UnaryOp)) else ast.Constant(...)

def as_method(node):
    "A patched function as it would stand in the body of its class"
    kind = kind_of_patch(patch_of(node))
    node = documented(without_body(node, is_method=True), node)
    node.decorator_list = [d for d in node.decorator_list if d is not patch_of(node)]
    if kind: node.decorator_list.insert(0, ast.Name(kind))
    node.args.args[0].annotation = None
    return node

displays = {ast.List: 'list', ast.Dict: 'dict', ast.Tuple: 'tuple', ast.Set: 'set'}
plain_types = ('bool', 'dict', 'float', 'int', 'list', 'set', 'str', 'tuple')

def type_of(value, names):
    "The type of a value, as far as its expression tells"
    if isinstance(value, ast.Constant) and value.value is not None: return type(value.value).__name__
    if isinstance(value, ast.Name) and value.id in names: return ast.unparse(names[value.id])
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        called = value.func.id
        if called[0].isupper() or called in plain_types: return called
    return displays.get(type(value), 'Any')

def declaration(name, annotation):
    "`name: annotation`"
    if isinstance(annotation, str): annotation = ast.parse(annotation, mode='eval').body
    return ast.AnnAssign(ast.Name(name), annotation, None, 1)

def attribute(target, value, names):
    "`target: type` for an attribute or a constant"
    return declaration(target, type_of(value, names))

def assigned(node, names):
    "(name, value) of the plain assignments of a node; several names at once count each"
    for target in node.targets:
        if not isinstance(target, ast.Tuple):
            yield target, node.value
            continue
        known = isinstance(node.value, ast.Tuple) and len(node.value.elts) == len(target.elts)
        yield from zip(target.elts, node.value.elts if known else [None]*len(target.elts))

def self_attributes(functions):
    "name → declaration, of what the methods of a class put into `self`"
    found = {}
    for function in functions:
        first, *others = function.args.args + function.args.kwonlyargs
        annotated = {a.arg: a.annotation for a in others if a.annotation}
        for node in ast.walk(function):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Attribute):
                if ast.unparse(node.target.value) == first.arg:
                    found[node.target.attr] = declaration(node.target.attr, node.annotation)
            if not isinstance(node, ast.Assign): continue
            for target, value in assigned(node, annotated):
                if isinstance(target, ast.Attribute) and ast.unparse(target.value) == first.arg:
                    found.setdefault(target.attr, attribute(target.attr, value, annotated))
    return found

def class_stub(node, added):
    "A class with all its methods and attributes"
    body, known = [], set()
    functions = [n for n in node.body if isinstance(n, ast.FunctionDef)]
    for member in node.body:
        if isinstance(member, ast.AnnAssign):
            body.append(member)
            known.add(member.target.id)
        if isinstance(member, ast.Assign):
            for target, value in assigned(member, {}):
                if isinstance(target, ast.Name):
                    body.append(attribute(target.id, value, {}))
                    known.add(target.id)
    methods = [without_body(n, is_method=True) for n in functions] + [as_method(n) for n in added]
    known |= {m.name for m in methods}
    attributes = self_attributes([f for f in functions + added if f.args.args])
    body += [line for name, line in attributes.items() if name not in known]
    body += methods
    if not body: body = [ast.Expr(ast.Constant(...))]
    return ast.ClassDef(node.name, node.bases, [], body, node.decorator_list, type_params=[])

def statement_stub(node, added):
    "What a stub says of a statement of a module: a list, mostly of one node"
    if isinstance(node, ast.Import): return [node]
    if isinstance(node, ast.ImportFrom): return [] if node.module == 'fastcore.basics' else [node]
    if isinstance(node, ast.ClassDef): return [class_stub(node, added.get(node.name, []))]
    if isinstance(node, ast.FunctionDef): return [] if patch_of(node) else [without_body(node)]
    if isinstance(node, ast.AnnAssign): return [declaration(node.target.id, node.annotation)]
    if not isinstance(node, ast.Assign): return []
    if ast.unparse(node.targets[0]) == '__all__': return [node]
    return [attribute(t.id, value, {}) for t, value in assigned(node, {}) if isinstance(t, ast.Name)]

def module_stub(source):
    "The text of a `.pyi`, or `None` where a module adds no methods to its classes"
    tree = ast.parse(source)
    added = patched(tree)
    if not added: return None
    body = []
    for node in tree.body: body += statement_stub(node, added)
    text = ast.unparse(ast.fix_missing_locations(ast.Module(body, [])))
    typing = [name for name in ('Any', 'Self') if re.search(rf'\b{name}\b', text)]
    return written + (f"from typing import {', '.join(typing)}\n" if typing else '') + text + '\n'


# Stubs of the names that are imported when they are asked for

def table(tree, name):
    "A table of the names that a package hands on: `_public` or `_rooms`"
    for node in tree.body:
        if not (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name): continue
        if isinstance(node.value, ast.Dict): return ast.literal_eval(node.value)
        return {k.arg: ast.literal_eval(k.value) for k in node.value.keywords}
    return {}

def package_stub(path):
    "The text of the `__init__.pyi` of a package with a table of public names"
    tree = ast.parse((path/'__init__.py').read_text())
    rooms, public, others = (table(tree, name) for name in ('_rooms', '_public', '_other_names'))
    homes = {name: home for home, names in public.items() for name in names.split()}
    lines = []
    for name, room in rooms.items():
        parent, _, module = room.rpartition('.')
        lines.append(f'from .{parent} import {module} as {name}')
    for home, names in public.items():
        lines.append(f'from .{home} import ' + ', '.join(f'{n} as {n}' for n in names.split()))
    lines += [f'from .{homes[name]} import {name} as {other}' for other, name in others.items()]
    if path == package: lines.append('\n__version__: str')
    names = sorted([*rooms, *homes])
    return written + '\n'.join(lines) + f'\n__all__ = {names}\n'

def stubs():
    "path → text of all stubs"
    found = {path.with_suffix('.pyi'): module_stub(path.read_text()) for path in modules()}
    found = {path: text for path, text in found.items() if text}
    return found | {path/'__init__.pyi': package_stub(path) for path in lazy_packages}


# Type checking with the methods where they belong

def folded(source):
    "`source` with patched methods in the bodies of their classes, and for each line where it came from"
    tree, lines = ast.parse(source), source.splitlines()
    kept = {n: [(n, line)] for n, line in enumerate(lines, 1)}
    for node in [n for n in tree.body if isinstance(n, ast.ClassDef)]:
        for method in patched(tree).get(node.name, []):
            decorator = patch_of(method)
            kind = kind_of_patch(decorator)
            first = method.args.args[0]
            rows = {n: lines[n - 1] for n in range(method.decorator_list[0].lineno, method.end_lineno + 1)}
            rows[decorator.lineno] = f'@{kind}' if kind else ''
            row = rows[first.lineno].encode()
            start, end = first.col_offset + len(first.arg), first.annotation.end_col_offset
            rows[first.lineno] = (row[:start] + row[end:]).decode()
            kept[node.end_lineno] += [(n, '    ' + row) for n, row in rows.items() if row]
            for n in rows: kept[n] = [(n, '')] if n != node.end_lineno else kept[n]
    pairs = [pair for n in sorted(kept) for pair in kept[n]]
    return '\n'.join(line for _, line in pairs) + '\n', [n for n, _ in pairs]

def check_types():
    "Run mypy on a copy of the package; what it finds is told with the lines of the package"
    copy = root/'.mypy_cache'/'whole_classes'
    shutil.rmtree(copy, ignore_errors=True)
    origins = {}
    for path in modules():
        place = path.relative_to(root)
        text, origins[str(place)] = folded(path.read_text())
        (copy/place).parent.mkdir(parents=True, exist_ok=True)
        (copy/place).write_text(text)
    for path in lazy_packages: shutil.copy(path/'__init__.pyi', copy/path.relative_to(root))
    shutil.copy(root/'pyproject.toml', copy/'pyproject.toml')
    places = ['--config-file', 'pyproject.toml', '--cache-dir', str(root/'.mypy_cache')]
    command = [sys.executable, '-m', 'mypy', *places, 'perturbx']
    answer = subprocess.run(command, cwd=copy, capture_output=True, text=True)
    for line in (answer.stdout + answer.stderr).splitlines():
        if (place := re.match(r'(\S+\.py):(\d+):', line)) and place[1] in origins:
            line = f'{place[1]}:{origins[place[1]][int(place[2]) - 1]}:' + line[place.end():]
        print(line)
    return answer.returncode


if __name__ == '__main__':
    texts = stubs()
    for path in set(package.rglob('*.pyi')) - set(texts): path.unlink()
    for path, text in texts.items():
        if not path.exists() or path.read_text() != text: path.write_text(text)
    if 'types' in sys.argv[1:]: sys.exit(check_types())
