#!/usr/bin/env python3
"""scripts/check_sizes.py - lines per function and file, depth of braces.

Functions end in 70 lines, files in 500 (those of the pages too), braces nest
three deep, lines fit 80 columns.  Python: tabs of 4, and files in 700, as each
conversation of tests/http costs an instance of its own.  What may be larger
stands in ALLOWED with its reason.  --stats prints medians instead."""
import pathlib
import re
import statistics
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAX_FUNCTION, MAX_FILE, MAX_DEPTH, MAX_COLUMNS = 70, 500, 3, 80
MAX_PYTHON = 700

# "path" or "path:function": reason
ALLOWED = {
	'tests/unit/test_jam.c:test_batas_with_pauses':
		'braces of a table of cases, not of statements',
	'tests/http/jahat.py': 'signs that take no column, or two',
}


def blank(text):
	"""Comments, strings and characters as spaces, lines kept."""
	pattern = re.compile(
		r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
		re.S)
	return pattern.sub(lambda m: re.sub(r'[^\n]', ' ', m.group()), text)


def functions(text):
	"""(name, first line, lines, depth) of each function body."""
	depth, start, deepest, head, name = 0, 0, 0, [], ''
	for number, line in enumerate(blank(text).split('\n'), 1):
		if line.lstrip().startswith('#'):
			continue
		if depth == 0:
			head.append(line)
		for char in line:
			if char == '{':
				if depth == 0:
					joined = ' '.join(head[-8:])
					match = re.findall(
						r'\b(\w+)\s*\([^;{}]*\)\s*\{?[^;]*$',
						joined)
					name = match[-1] if match else ''
					if '=' in joined.rsplit(')', 1)[-1]:
						name = ''
					start, deepest = number, 0
				depth += 1
				deepest = max(deepest, depth)
			elif char == '}':
				depth -= 1
				if depth == 0:
					if name:
						yield (name, start, number - start + 1,
							deepest - 1)
					head = []
			elif char == ';' and depth == 0:
				head = []


def measure(name, text, tab, most, faults):
	"""Lines of the file and columns of its lines."""
	if name in ALLOWED:
		return
	if text.count('\n') > most:
		faults.append(f'{name}: {text.count(chr(10))} lines')
	for number, line in enumerate(text.split('\n'), 1):
		width = len(line.expandtabs(tab))
		if width > MAX_COLUMNS:
			faults.append(f'{name}:{number}: {width} columns')


def main():
	faults, sizes, files = [], [], []
	paths = sorted(ROOT.glob('backend/**/*.[ch]')) + \
		sorted(ROOT.glob('tests/**/*.[ch]'))
	for path in paths:
		name = str(path.relative_to(ROOT))
		text = path.read_text()
		count = text.count('\n')
		if name.endswith('.c') and name.startswith('backend'):
			files.append(count)
		measure(name, text, 8, MAX_FILE, faults)
		if not name.endswith('.c'):
			continue
		for function, first, lines, depth in functions(text):
			key = f'{name}:{function}'
			if name.startswith('backend'):
				sizes.append(lines)
			if lines > MAX_FUNCTION and key not in ALLOWED:
				faults.append(f'{name}:{first}: {function} has '
					f'{lines} lines')
			if depth > MAX_DEPTH and key not in ALLOWED:
				faults.append(f'{name}:{first}: {function} nests '
					f'{depth} deep')
	for folder in 'scripts', 'tests':
		for path in sorted((ROOT / folder).rglob('*.py')):
			if 'node_modules' not in path.parts:
				measure(str(path.relative_to(ROOT)), path.read_text(),
					4, MAX_PYTHON, faults)
	for path in sorted((ROOT / 'frontend/src').rglob('*.*')):
		count = path.read_bytes().count(b'\n')
		if path.suffix in ('.ts', '.tsx', '.css') and count > MAX_FILE:
			faults.append(f'{path.relative_to(ROOT)}: {count} lines')
	if '--stats' in sys.argv:
		sizes.sort()
		print(f'functions {len(sizes)}, median '
			f'{statistics.median(sizes)}, p90 '
			f'{sizes[len(sizes) * 9 // 10]}, max {sizes[-1]}; files '
			f'{len(files)}, median {statistics.median(files)}, '
			f'max {max(files)}')
		return 0
	print('\n'.join(faults), end='\n' if faults else '')
	return 1 if faults else 0


sys.exit(main())
