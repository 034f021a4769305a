#!/usr/bin/env python3
"""scripts/check_docs.py - what developers' pages name is there.

In the *.md of the tree: a link leads to a file; a `path` or `file.c` in
backquotes is one of ours, from the root, the page's folder or the end of a
path; a `word_like_this` or `call()` stands in some file that is not a page.
Prints each breach; status 1 when there is one."""
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FENCE = re.compile(r'^```.*?^```', re.S | re.M)
CODE = re.compile(r'`([^`\n]+)`')
LINK = re.compile(r'\]\(([^)#\s]+)')
PATH = re.compile(r'\.{0,2}/?[\w.-]+(/[\w.-]+)*/?')
ENDINGS = ('.c', '.h', '.py', '.sh', '.def', '.md', '.sql', '.ts', '.tsx',
	'.css', '.mjs', '.yaml', '.tsv', '.txt', '.svg')
NAME = re.compile(r'[a-z]\w*_\w+(\(\))?|[a-z]\w+\(\)')

# made by building or running, of other programs, or examples
ELSEWHERE = ('build/', 'data_dir/', 'DIR/', 'terbuka/', 'application/')
NOT_OURS = {'recipient_delimiter', 'relay_recipient_maps', 'foo.c',
	'.css', 'wilayah.tsv'}


def our_files():
	found = []
	for folder, below, names in os.walk(ROOT):
		below[:] = set(below) - {'.git', 'build', 'node_modules',
			'__pycache__'}
		found += [os.path.relpath(os.path.join(folder, n), ROOT)
			for n in names]
	return sorted(found)


def ends(files):
	"""Every path of ours from any of its folders on, folders too."""
	found = set()
	for f in files:
		parts = f.split('/')
		for end in range(1, len(parts) + 1):
			for start in range(end):
				found.add('/'.join(parts[start:end]))
	return found


def words(files):
	found = set()
	for f in files:
		if not f.endswith('.md'):
			found |= set(re.findall(r'\w+', (ROOT / f).read_text('utf-8',
				'ignore')))
	return found


def is_path(s):
	return PATH.fullmatch(s) and (s.endswith(ENDINGS) or '/' in s.strip('/'))


def main():
	files = our_files()
	ours, known, faults = ends(files), words(files), []
	for page in files:
		if not page.endswith('.md') or page.startswith('tests/corpus/'):
			continue
		text = FENCE.sub('', (ROOT / page).read_text())
		here = os.path.dirname(page)
		for to in LINK.findall(CODE.sub('', text)):
			if ':' not in to and not (ROOT / here / to).exists():
				faults.append(f'{page}: leads to {to}')
		for s in CODE.findall(text):
			if s in NOT_OURS or s.startswith(ELSEWHERE + ('/',)):
				continue
			if is_path(s):
				there = os.path.normpath(os.path.join(here, s))
				if not {there, os.path.normpath(s)} & ours:
					faults.append(f'{page}: names {s}')
			elif NAME.fullmatch(s) and s.rstrip('()') not in known:
				faults.append(f'{page}: knows {s}')
	print('\n'.join(faults), end='\n' if faults else '')
	return 1 if faults else 0


sys.exit(main())
