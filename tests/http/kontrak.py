"""The contract, docs/openapi.yaml, as a judge of answers.

A small strict validator for the part of JSON Schema that the contract uses.
A keyword it does not know is an error of the contract, never passed over."""
import json
import pathlib
import re

import yaml

AKAR = pathlib.Path(__file__).resolve().parent.parent.parent
KONTRAK = yaml.safe_load((AKAR / 'docs/openapi.yaml').read_text())

JENIS = {
	'object': dict, 'array': list, 'string': str, 'boolean': bool,
	'null': type(None),
}
CATATAN = {'description', 'x-isian', 'default', 'title'}


def rujuk(s):
	"""Follow $ref."""
	while '$ref' in s:
		node = KONTRAK
		for part in s['$ref'].removeprefix('#/').split('/'):
			node = node[part]
		s = node
	return s


def berjenis(v, jenis):
	if jenis == 'integer':
		return isinstance(v, int) and not isinstance(v, bool)
	if jenis == 'number':
		return isinstance(v, (int, float)) and not isinstance(v, bool)
	return isinstance(v, JENIS[jenis])


def k_type(v, arg, s, di):
	arg = arg if isinstance(arg, list) else [arg]
	if not any(berjenis(v, t) for t in arg):
		yield f'{di}: {v!r} is not {"/".join(arg)}'


def k_enum(v, arg, s, di):
	if v not in arg:
		yield f'{di}: {v!r} is none of {arg}'


def k_const(v, arg, s, di):
	if v != arg:
		yield f'{di}: {v!r} is not {arg!r}'


def k_properties(v, arg, s, di):
	for key, sub in arg.items():
		if isinstance(v, dict) and key in v:
			yield from cacat(v[key], sub, f'{di}/{key}')


def k_required(v, arg, s, di):
	for key in arg:
		if isinstance(v, dict) and key not in v:
			yield f'{di}: {key} is missing'


def k_additional(v, arg, s, di):
	assert arg is False, 'additionalProperties must be false'
	for key in v if isinstance(v, dict) else ():
		if key not in s.get('properties', {}):
			yield f'{di}: {key} is not in the contract'


def k_items(v, arg, s, di):
	for i, x in enumerate(v if isinstance(v, list) else ()):
		yield from cacat(x, arg, f'{di}/{i}')


def k_one_of(v, arg, s, di):
	tries = [list(cacat(v, sub, di)) for sub in arg]
	right = sum(not t for t in tries)
	if right != 1:
		yield f'{di}: fits {right} of the choices: {tries}'


def k_pattern(v, arg, s, di):
	if isinstance(v, str) and not re.search(arg, v):
		yield f'{di}: {v!r} does not match {arg}'


def ukuran(of, op, name):
	def check(v, arg, s, di):
		n = of(v)
		if n is not None and not op(n, arg):
			yield f'{di}: {name} {arg}, has {n}'
	return check


def panjang(jenis):
	return lambda v: len(v) if isinstance(v, jenis) else None


def angka(v):
	return v if berjenis(v, 'number') else None


def paling(a, b):
	return a <= b


def sedikit(a, b):
	return a >= b


KATA = {
	'type': k_type, 'enum': k_enum, 'const': k_const,
	'properties': k_properties, 'required': k_required,
	'additionalProperties': k_additional, 'items': k_items,
	'oneOf': k_one_of, 'pattern': k_pattern,
	'minLength': ukuran(panjang(str), sedikit, 'at least'),
	'maxLength': ukuran(panjang(str), paling, 'at most'),
	'maxItems': ukuran(panjang(list), paling, 'at most'),
	'minimum': ukuran(angka, sedikit, 'at least'),
	'maximum': ukuran(angka, paling, 'at most'),
}


def cacat(v, skema, di=''):
	"""What is wrong with v, line by line."""
	s = rujuk(skema)
	for key, arg in s.items():
		if key not in CATATAN:
			yield from KATA[key](v, arg, s, di)


def pola(path):
	return re.compile('^' + re.sub(r'\{[^}]+\}', '[^/]+', path) + '$')


JALUR = [(pola(p), p) for p in KONTRAK['paths']]


def operasi(method, path):
	"""The operation of a request, or None.  Fixed paths win over {id}."""
	found = [p for rx, p in JALUR if rx.match(path)]
	found.sort(key=lambda p: p.count('{'))
	method = {'head': 'get'}.get(method.lower(), method.lower())
	for p in found:
		if method in KONTRAK['paths'][p]:
			return KONTRAK['paths'][p][method]
	return None


def nilai(method, path, status, jenis, isi):
	"""Judge one answer; raises AssertionError."""
	op = operasi(method, path)
	if op is None:
		assert status in (400, 404, 405, 413, 414, 503), \
			f'{method} {path}: {status}, and it is not in the contract'
		jawab = KONTRAK['components']['responses']['Masalah']
	else:
		jawab = op['responses'].get(str(status))
		if jawab is None:
			assert status >= 400, f'{method} {path}: {status} is not expected'
			jawab = op['responses']['default']
		jawab = rujuk(jawab)
	isian = jawab.get('content')
	if isian is None:
		assert isi == b'', f'{method} {path}: {status} has a body'
		return
	assert jenis in isian, f'{method} {path}: {status} as {jenis}'
	skema = isian[jenis].get('schema')
	if skema is None or not jenis.endswith('json'):
		return
	if method.upper() == 'HEAD':
		return
	salah = list(cacat(json.loads(isi), skema))
	assert not salah, f'{method} {path} {status}:\n' + '\n'.join(salah[:10])
