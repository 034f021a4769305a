#!/usr/bin/env python3
"""scripts/check_exports.py - what a header declares, somebody else uses.

A function that only its own file calls is static.  Names that a macro makes
(bila_##when) count as used when their rest stands in a table.  Prints each
breach; status 1 when there is one."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMENT = re.compile(r'/\*.*?\*/', re.S)
PROTOTYPE = re.compile(r'^[a-z][\w *]*?\b(\w+)\s*\([^{};]*\)[^{};]*;',
	re.M | re.S)


def main():
	words, made, rows, faults = {}, set(), set(), []
	for folder in 'backend', 'tests':
		for path in (ROOT / folder).rglob('*.[chd]*'):
			if path.suffix in ('.c', '.h', '.def'):
				text = COMMENT.sub('', path.read_text())
				words[path] = (text, set(re.findall(r'\w+', text)))
				made |= set(re.findall(r'(\w+_)##', text))
				if path.suffix == '.def':
					rows |= words[path][1]
	for header, (text, _) in sorted(words.items()):
		if header.suffix != '.h' or 'backend' not in header.parts:
			continue
		for name in PROTOTYPE.findall(text):
			if any(name.startswith(m) and name[len(m):] in rows
				for m in made):
				continue
			users = [p for p, (t, w) in words.items()
				if name in w and p != header and not re.search(
					rf'^{name}\([^;]*?\)\n\{{', t, re.M | re.S)]
			if not users:
				faults.append(f'{header.relative_to(ROOT)}: only its own '
					f'file uses {name}()')
	print('\n'.join(faults), end='\n' if faults else '')
	return 1 if faults else 0


sys.exit(main())
