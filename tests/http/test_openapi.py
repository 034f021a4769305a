#!/usr/bin/env python3
"""The contract against the code: every row of routes.def is in it and the
other way round, with the same roles; every form has the fields, lengths and
words of its C table; the validator finds planted faults."""
import re
import unittest

import kontrak
from kontrak import AKAR, KONTRAK

BACKEND = AKAR / 'backend'


def tabel(nama, makro):
	"""Rows of a .def table, as lists of stripped arguments."""
	text = (BACKEND / 'tables' / f'{nama}.def').read_text()
	text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
	for m in re.finditer(r'^%s\((.*)\)\s*$' % makro, text, re.M):
		yield [a.strip() for a in re.findall(
			r'(?:"(?:[^"\\]|\\.)*"|[^,"])+', m.group(1))]


def kode(nama, makro='ITEM', kolom=1):
	return [r[kolom].strip('"') for r in tabel(nama, makro)]


KATA = {
	'klasifikasi': kode('klasifikasi'), 'bobot': kode('bobot'),
	'tl_jenis': kode('tl_jenis'), 'minta_jenis': kode('minta_jenis'),
	'tunda_kategori': kode('tunda_kategori'),
	'tutup_alasan': kode('tutup_alasan'),
	'jenis_instansi': kode('jenis_instansi'),
	'arsip_kategori': kode('arsip_kategori', 'ARSIP'),
	'templat_untuk': kode('templat_untuk'),
	'bahasa': ['id', 'en'], 'sumber': kode('sumber'),
	'peran': kode('roles', 'PERAN'),
	'libur': ['libur_nasional', 'cuti_bersama'],
	'kontak': ['email', 'telepon'],
	'ekspor_jenis': kode('ekspor_jenis'),
	'ekspor_format': kode('ekspor_format', 'FORMAT'),
	'saluran': kode('saluran'), 'hak_kunci': kode('hak_kunci'),
	'kirim_status': kode('kirim_status'),
	'x_status': kode('x_status'),
}
ANGKA = {'ISI_MAX': 10000, 'KETERANGAN_MAX': 3000, 'SANDI_MIN': 10,
	'SANDI_MAX': 200, 'IDS_MAX': 100, 'X_MAX': 20,
	'SUMBER_KATA_MAKS': 160}


def isian_c():
	"""{table: {field: options}}; two tables of one name get the file's."""
	out = {}
	for f in sorted(BACKEND.rglob('*.c')):
		for m in re.finditer(
				r'const struct field (\w+)\[\w*\] = \{(.*?)\n\};',
				f.read_text(), re.S):
			rows = {}
			for r in re.finditer(
					r'FIELD(_AS|_OBJECT)?\(\s*struct \w+,\s*(\w+)((?:[^()]|'
					r'\([^()]*\))*)\)', m.group(2)):
				nama, rest = r.group(2), r.group(3)
				if r.group(1) == '_AS':
					nama = re.search(r'"([^"]+)"', rest).group(1)
				rows[nama] = dict(
					(k, v.strip()) for k, v in re.findall(
						r'\.(\w+) = ([^,]+)', rest))
				if r.group(1) == '_OBJECT':
					rows[nama]['objek'] = True
			out[f'{f.name}:{m.group(1)}'] = rows
			out[m.group(1)] = rows
	return out


def angka(s):
	return ANGKA[s] if s in ANGKA else int(s)


def bertanda(s, hasil):
	"""Every schema that says which C table it is."""
	if isinstance(s, dict):
		if 'x-isian' in s:
			hasil.append(s)
		for v in s.values():
			bertanda(v, hasil)
	elif isinstance(s, list):
		for v in s:
			bertanda(v, hasil)
	return hasil


# What others rely on and nobody may rename: resources with all of GET (all and
# one), POST, PATCH, DELETE, and single routes.
ACUAN = ('instansi pengguna kategori hari-libur program-prioritas kunci-api '
	'webhook')
TETAP = """
POST /akun, POST /sesi, GET /sesi, DELETE /sesi, POST /laporan, GET /laporan,
GET /laporan/{}, GET /laporan/{}/riwayat, GET /laporan/{}/tindak-lanjut,
POST /laporan/{}/aksi/{}, GET /kelola/laporan, GET /kelola/rekap,
GET /permintaan, POST /permintaan/{}/putuskan, POST /lampiran,
GET /lampiran/{}, POST /laporan-manual, GET /sosial,
POST /sosial/{}/jadikan-laporan, GET /wilayah, GET /wilayah/{},
GET /statistik/publik, GET /statistik/pengelolaan, GET /statistik/pemanfaatan,
POST /ekspor, GET /ekspor/{}, GET /ekspor/{}/berkas, GET /notifikasi,
POST /notifikasi/dibaca, POST /kanal/sms, GET /sehat, GET /metrik"""


class Kontrak(unittest.TestCase):
	def test_routes_that_stay(self):
		ada = {(m, re.sub(r':\w+', '{}', p.strip('"')))
			for m, p, *_ in tabel('routes', 'ROUTE')}
		tetap = {tuple(r.split()) for r in TETAP.split(',')}
		for a in ACUAN.split():
			tetap |= {('GET', f'/{a}'), ('POST', f'/{a}'),
				('GET', f'/{a}/{{}}'), ('PATCH', f'/{a}/{{}}'),
				('DELETE', f'/{a}/{{}}')}
		self.assertEqual(tetap - ada, set())

	def test_routes(self):
		kode_rute = {}
		for m, p, h, who, flags, *_ in tabel('routes', 'ROUTE'):
			p = re.sub(r':(\w+)', r'{\1}', p.strip('"'))
			kode_rute[(m, p)] = (h, who, [w.lower() for w in re.findall(
				r'ROUTE_(BACA|KIRIM|WAKILI|MILIK)\b', flags)])
		kontrak_rute = {}
		for p, ops in KONTRAK['paths'].items():
			for m, op in ops.items():
				if m != 'parameters':
					kontrak_rute[(m.upper(), p)] = (op['operationId'],
						op['x-peran'], op.get('x-kunci', []))
		self.assertGreater(len(kode_rute), 25)
		self.assertEqual(kode_rute, kontrak_rute)

	def test_path_variables(self):
		for p, ops in KONTRAK['paths'].items():
			named = {kontrak.rujuk(x)['name']
				for x in ops.get('parameters', ())
				if kontrak.rujuk(x)['in'] == 'path'}
			self.assertEqual(named, set(re.findall(r'\{(\w+)\}', p)), p)

	def test_actions(self):
		text = (BACKEND / 'aksi/aksi_http.c').read_text()
		pintu = re.findall(r'^\t\{ "(\w+)", &form_', text, re.M)
		p = KONTRAK['paths']['/laporan/{tracking_id}/aksi/{aksi}']
		kata = [x for x in p['parameters'] if x.get('name') == 'aksi']
		self.assertEqual(sorted(pintu), sorted(kata[0]['schema']['enum']))

	def test_forms(self):
		c = isian_c()
		skema = bertanda(KONTRAK['components']['schemas'], [])
		self.assertGreater(len(skema), 15)
		for s in skema:
			with self.subTest(s['x-isian']):
				self.same_form(s, c[s['x-isian']])

	def same_form(self, s, rows):
		self.assertEqual(set(s.get('properties', {})), set(rows))
		self.assertEqual(set(s.get('required', ())),
			{k for k, v in rows.items() if v.get('required') == 'true'})
		for nama, c in rows.items():
			p = kontrak.rujuk(s['properties'][nama])
			if 'kosakata' in c:
				self.assertEqual(p['enum'],
					KATA[c['kosakata'].removeprefix('&kosakata_')], nama)
			jenis = p.get('type')
			self.assertEqual(isinstance(jenis, list) and 'null' in jenis,
				c.get('nullable') == 'true', nama)
			low, high = {
				'array': ('minItems', 'maxItems'),
				'string': ('minLength', 'maxLength'),
			}.get(jenis[0] if isinstance(jenis, list) else jenis,
				('minimum', 'maximum'))
			if 'min' in c:
				self.assertEqual(p[low], angka(c['min']), nama)
			if 'max' in c:
				self.assertEqual(p[high], angka(c['max']), nama)

	def test_words(self):
		s = KONTRAK['components']['schemas']
		self.assertEqual(s['Status']['enum'], kode('status', 'STATUS'))
		self.assertEqual(s['Peran']['enum'], kode('roles', 'PERAN'))
		self.assertEqual(s['Tab']['enum'] + ['permintaan'],
			kode('tab', 'TAB'))
		for nama, k in (('Klasifikasi', 'klasifikasi'), ('Bobot', 'bobot'),
				('TlJenis', 'tl_jenis'), ('MintaJenis', 'minta_jenis'),
				('ArsipKategori', 'arsip_kategori'),
				('JenisInstansi', 'jenis_instansi')):
			self.assertEqual(s[nama]['enum'], KATA[k])

	def test_every_schema_closed(self):
		def walk(s, di):
			if isinstance(s, dict):
				if s.get('type') == 'object':
					self.assertIs(s.get('additionalProperties'), False, di)
				for k, v in s.items():
					walk(v, f'{di}/{k}')
			elif isinstance(s, list):
				for i, v in enumerate(s):
					walk(v, f'{di}/{i}')
		walk(KONTRAK['components']['schemas'], '')


class Validator(unittest.TestCase):
	"""It can fail."""
	GOOD = {'masuk': True, 'csrf': 'x', 'ganti_sandi': False,
		'pasang_totp': False,
		'pengguna': {'id': '3', 'nama': 'A', 'peran': 'pelapor',
			'instansi': None}}

	def faults(self, **ubah):
		v = dict(self.GOOD, **ubah)
		return list(kontrak.cacat(v,
			KONTRAK['components']['schemas']['Sesi']))

	def test_good(self):
		self.assertEqual(self.faults(), [])

	def test_planted(self):
		for ubah in ({'masuk': 1}, {'masuk': None}, {'lebih': 1},
				{'csrf': 7}, {'pengguna': {}},
				{'pengguna': dict(self.GOOD['pengguna'], id=3)},
				{'pengguna': dict(self.GOOD['pengguna'], id='x')},
				{'pengguna': dict(self.GOOD['pengguna'], peran='raja')},
				{'pengguna': dict(self.GOOD['pengguna'], telepon='0')}):
			self.assertNotEqual(self.faults(**ubah), [], ubah)
		v = dict(self.GOOD)
		del v['csrf']
		self.assertNotEqual(list(kontrak.cacat(v,
			KONTRAK['components']['schemas']['Sesi'])), [])

	def test_unexpected_answers(self):
		for args in (('GET', '/sehat', 418, 'text/plain', b''),
				('GET', '/nirwana', 200, 'application/json', b'{}'),
				('GET', '/laporan', 200, 'text/html', b'x'),
				('DELETE', '/sesi', 204, 'text/plain', b'x'),
				('GET', '/laporan', 201, 'application/json', b'{}')):
			with self.assertRaises((AssertionError, ValueError)):
				kontrak.nilai(*args)


if __name__ == '__main__':
	unittest.main()
