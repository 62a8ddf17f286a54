"""Join what a cell printed in pieces: where it is cut depends on the moment, and a notebook that is run again shall not change."""
import json, sys
from pathlib import Path


def joined(outputs):
    "Outputs, pieces of one stream that follow each other as one"
    kept = []
    for o in outputs:
        last = kept[-1] if kept else {}
        if o['output_type'] == 'stream' and last.get('output_type') == 'stream' and last['name'] == o['name']:
            last['text'] = ''.join([*last['text'], *o['text']]).splitlines(keepends=True)
        else:
            kept.append(o)
    return kept


for path in map(Path, sys.argv[1:]):
    text = path.read_text()
    notebook = json.loads(text)
    for cell in notebook['cells']:
        if 'outputs' in cell:
            cell['outputs'] = joined(cell['outputs'])
    new = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + '\n'
    if json.loads(new) != json.loads(text):
        path.write_text(new)
