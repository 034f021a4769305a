#!/usr/bin/env python3
"""Exports: every data set in every format for every role; what is in a file is
what is on the screen; nothing of an anonim reporter, nothing that a spreadsheet
computes; cancelling, dying, no room, expiry, rights that change."""
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile
from xml.etree import ElementTree

from lapor import (METRO, PU, Klien, Uji, bersama, instansi_baru, kunci,
	masuk, masuk_lagi, sampai, teks, utama)

JENIS = ('masuk', 'tertunda', 'terlempar', 'terdisposisi', 'arsip', 'pengguna')
TABEL = ('xlsx', 'csv')
HARI = ('Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu')
GAMBAR = {'png': b'\x89PNG', 'svg': b'<?xml', 'pdf': b'%PDF'}
NS = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
RESMI = ['Tracking ID', 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk',
	'Nama Pelapor', 'Klasifikasi Laporan', 'ID Kategori', 'Kategori',
	'Judul Laporan', 'Isi Laporan Awal', 'Isi Laporan Akhir',
	'Tipe Laporan (Anonim/Rahasia)', 'Sumber Laporan', 'Instansi Induk',
	'ID Instansi Terdisposisi', 'Instansi Terdisposisi', 'Status Laporan',
	'Alasan Tunda/Arsip', 'Provinsi', 'Kota/Kabupaten', 'Kecamatan',
	'Kelurahan']
JAHAT = ['=1+1 dan seterusnya supaya cukup panjang',
	'=HYPERLINK("http://contoh.invalid/?x="&A1,"klik") panjang sekali',
	'+6281234567890 hubungi nomor ini untuk keterangan',
	'-2+3+cmd|\' /C calc\'!A0 panjang sekali teksnya',
	'@SUM(1+9)*cmd|\' /C calc\'!A0 panjang sekali teksnya',
	'  =1+2 dengan spasi di depannya, cukup panjang',
	'＝1+1 tanda lebar, cukup panjang juga isinya',
	'http://contoh.invalid/tautan yang tidak boleh hidup',
	'mailto:seseorang@contoh.invalid tidak boleh hidup',
	'_x0041_ harus tetap begitu adanya, bukan huruf',
	'"kutip", koma; titik koma\nbaris baru & <b>tanda</b>',
	'{=1+1} larik, cukup panjang untuk laporan ini',
	'DDE("cmd";"/C calc";"x") panjang sekali teksnya',
	'%0A=1+1 persen di depan, cukup panjang untuk ini']


def minta(k, jenis='masuk', format='xlsx', harap=202, grafik=None, **filter):
	f = {'jenis': jenis, 'format': format, 'filter': filter}
	if grafik:
		f['grafik'] = grafik
	j = k.minta('POST', '/ekspor', f, harap=harap, kunci=kunci())
	return j.json if harap == 202 else j


def tunggu(k, e, status='selesai', detik=30):
	def satu():
		now = k.baca('/ekspor/' + e['id'])
		return now if now['status'] not in ('antre', 'berjalan') else None
	e = sampai(satu, detik, f"export {e['id']}")
	assert e['status'] == status, e
	return e


def ambil(k, e, harap=200):
	return k.minta('GET', f"/ekspor/{e['id']}/berkas", harap=harap)


def buat(k, *a, **kw):
	e = tunggu(k, minta(k, *a, **kw))
	return e, ambil(k, e).isi


def sel(c):
	t = c.find(f'{NS}is/{NS}t')
	if t is not None:
		return t.text or ''
	v = c.find(f'{NS}v')
	return float(v.text) if v is not None else ''


def kolom_ke(ref):
	n = 0
	for ch in re.match('[A-Z]+', ref).group():
		n = n * 26 + ord(ch) - 64
	return n - 1


def lembar(isi, nama='xl/worksheets/sheet1.xml'):
	"""Rows of a sheet, read by nothing of ours."""
	z = zipfile.ZipFile(io.BytesIO(isi))
	rows = []
	for r in ElementTree.fromstring(z.read(nama)).iter(f'{NS}row'):
		v = []
		for c in r.iter(f'{NS}c'):
			k = kolom_ke(c.get('r'))
			v += [''] * (k + 1 - len(v))
			v[k] = sel(c)
		v_at = int(r.get('r'))
		rows += [[] for _ in range(v_at - 1 - len(rows))]
		rows.append(v)
	return rows


def isi_xlsx(isi):
	rows = lembar(isi)
	return rows[10], [r + [''] * (len(rows[10]) - len(r)) for r in rows[11:]]


def isi_csv(isi):
	rows = list(csv.reader(io.StringIO(isi.decode('utf-8-sig'), newline='')))
	return rows[10], rows[11:]


ISI = {'xlsx': isi_xlsx, 'csv': isi_csv}


def layar(k, tab):
	"""Tracking IDs of a tab, page by page, as the screen has them."""
	out, sesudah = set(), None
	while True:
		p = k.baca('/kelola/laporan', tab=tab, batas=50,
			**({'sesudah': sesudah} if sesudah else {}))
		out |= {x['tracking_id'] for x in p['data']}
		sesudah = p['berikutnya']
		if not sesudah:
			return out


TAB = {'tertunda': ('tertunda',), 'arsip': ('arsip',),
	'terdisposisi': ('belum_ditindaklanjuti', 'sedang_diproses', 'selesai'),
	'masuk': ('belum_terverifikasi', 'tertunda', 'belum_ditindaklanjuti',
		'sedang_diproses', 'selesai', 'arsip')}
# A month, as charts name it.
BULAN = re.compile(r'(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)'
	r' 20\d\d\b')


class Ekspor(Uji):
	@classmethod
	def setUpClass(cls):
		w, a = masuk('warga'), masuk('admin.metro')
		pu = masuk('penghubung.pu.metro')
		cls.anonim = [
			w.kirim(anonim=True, rahasia=r, judul='Rahasia di kelurahan')
			for r in (False, True)]
		Klien().kirim(nama='Pelapor Kenari', telepon='081298765432',
			anonim=True, isi='Isi laporan kenari yang cukup panjang.')
		t = w.kirim()
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya lampu itu?')
		t = w.kirim()
		a.aksi(t, 'arsip', kategori='spam', keterangan='Berulang-ulang.')
		cls.disunting = w.kirim(isi='Naskah asli yang disegel, panjang.')
		a.verifikasi(cls.disunting, isi='Naskah terbitan, sudah disunting.')
		pu.tindak_lanjut(cls.disunting)
		cls.terlempar = Klien().kirim(instansi='1800')
		masuk('admin.lampung').aksi(cls.terlempar, 'lempar',
			instansi=METRO)
		bersama().tick()  # nothing that is due moves between file and screen

	def test_every_set_in_every_format(self):
		for nama in ('pusat', 'koordinator.metro', 'admin.metro',
				'admin.lampung', 'pengawas.metro'):
			k = masuk(nama)
			semua = JENIS
			if nama == 'pengawas.metro':
				minta(k, 'pengguna', harap=422)
				semua = JENIS[:-1]
			# several at once: the workers take them side by side
			v = {j: [minta(k, j, f) for f in TABEL] for j in semua[:5]}
			for jenis in semua:
				if jenis not in v:
					v[jenis] = [minta(k, jenis, f) for f in TABEL]
				got = []
				for e in (tunggu(k, e) for e in v[jenis]):
					head, rows = ISI[e['format']](ambil(k, e).isi)
					self.assertEqual(len(rows), e['jumlah'], (nama, jenis))
					got.append(sorted(str(r[0]) for r in rows))
					if jenis != 'pengguna':
						self.assertEqual(head[:21], RESMI)
				self.assertEqual(got[0], got[1])
				self.same_as_screen(k, nama, jenis, got[0])

	def same_as_screen(self, k, nama, jenis, got):
		with self.subTest(nama=nama, jenis=jenis):
			if jenis in TAB:
				want = set().union(*(layar(k, t) for t in TAB[jenis]))
				self.assertEqual(set(got), want)
				self.assertEqual(len(got), len(want))
				p = k.baca('/ekspor-pratinjau', jenis=jenis)
				self.assertEqual(p['jumlah'], len(got))
			elif jenis == 'terlempar':
				above = nama in ('pusat', 'admin.lampung')
				self.assertEqual(self.terlempar in got, above)

	def test_charts(self):
		k = masuk('admin.metro')
		v = [minta(k, 'masuk', f, grafik={'bentuk': b, 'menurut': m})
			for f, b, m in (('png', 'batang', 'bulan'),
				('svg', 'tumpuk', 'instansi'), ('pdf', 'donat', 'status'),
				('svg', 'garis', 'bulan'))]
		for e in v:
			e = tunggu(k, e)
			self.assertTrue(ambil(k, e).isi.startswith(GAMBAR[e['format']]))
		for jenis, b, m, bidang in (
				('pengguna', 'garis', 'instansi', 'grafik.bentuk'),
				('pengguna', 'batang', 'bulan', 'grafik.menurut')):
			j = minta(k, jenis, 'png', 422, {'bentuk': b, 'menurut': m})
			self.assertEqual(j.bidang, {bidang})

	def test_lines_are_of_months(self):
		"""A line for each status, agency or category, together all reports;
		years when the months would be too many."""
		for menurut in ('status', 'instansi', 'kategori'):
			e, _ = buat(masuk('admin.lampung'), 'masuk', 'csv')
			t = self.grafik('garis', menurut)
			self.assertIn(f'per bulan menurut {menurut}', t)
			n = [int(x.replace('.', '')) for x in
				re.findall(r'\(([\d.]+)\)', t)]
			self.assertGreater(len(n), menurut != 'kategori', t)
			self.assertEqual(sum(n), e['jumlah'], t)
			self.assertTrue(BULAN.search(t), t)
		self.geser(-2000)
		try:
			t = self.grafik('garis', 'status')
		finally:
			self.geser(2000)
		axis = re.sub(r'Dibuat pada.*?WIB\.', '', t)
		self.assertFalse(BULAN.search(axis), t)
		self.assertGreaterEqual(len(re.findall(r'\b20\d\d\b', axis)), 5, t)

	def test_workbook_on_paper(self):
		"""A4: the charts on one sheet, the rows across."""
		z = zipfile.ZipFile(io.BytesIO(buat(masuk('admin.metro'))[1]))
		data, grafik = (z.read(f'xl/worksheets/sheet{n}.xml').decode()
			for n in (1, 2))
		self.assertIn('<pageSetup paperSize="9" orientation="landscape"',
			data)
		self.assertIn('fitToPage="1"', grafik)
		self.assertIn('<pageSetup paperSize="9"', grafik)
		bar = [x for n in range(1, 5) if 'barDir val="bar"' in (x :=
			z.read(f'xl/charts/chart{n}.xml').decode())]
		self.assertTrue(bar and all(
			'<c:tickLblSkip val="1"/>' in x for x in bar))

	def grafik(self, bentuk, menurut):
		"""The words of a chart of Lampung."""
		k = masuk('admin.lampung')
		e, isi = buat(k, 'masuk', 'pdf', grafik={'bentuk': bentuk,
			'menurut': menurut})
		return ' '.join(teks(isi).split())

	def geser(self, hari):
		"""One report came so many days later."""
		bersama().sql(f'UPDATE laporan SET dibuat = dibuat + {hari} * 86400 '
			f"WHERE tracking_id = '{self.disunting}'")

	def test_charts_tell_apart(self):
		"""Agencies of one name in one chart bear another beside it."""
		i = bersama()
		lama = i.sql('SELECT id, nama FROM instansi WHERE id IN (1872, 10001)')
		i.sql("UPDATE instansi SET nama = 'Dinas Uji' WHERE id IN (1872, "
			'10001)')
		try:
			for bentuk in ('batang', 'donat'):
				t = self.grafik(bentuk, 'instansi')
				self.assertIn('Dinas Uji (Provinsi Lampung)', t)
				self.assertIn('Dinas Uji (Dinas Uji)', t)
				self.assertNotIn('Pemerintah Provinsi Lampung (', t)
		finally:
			for id, nama in lama:
				i.sql(f"UPDATE instansi SET nama = '{nama}' WHERE id = {id}")
		self.assertNotIn('(Provinsi Lampung)', self.grafik('batang',
			'instansi'))

	def test_a_ring_has_no_part_of_nothing(self):
		"""Months without a report are bars, but no part of a ring, nor of
		its "Lainnya"."""
		self.geser(-330)
		try:
			donat = self.grafik('donat', 'bulan')
			batang = self.grafik('batang', 'bulan')
		finally:
			self.geser(330)
		self.assertNotIn('Lainnya', donat)
		def ada(t):
			return set(BULAN.findall(t))
		self.assertEqual(len(ada(donat)), 2, donat)
		self.assertGreater(len(ada(batang)), 8, batang)

	def test_roles_and_owners(self):
		minta(masuk('warga'), harap=403)
		minta(masuk('penghubung.pu.metro'), harap=403)
		minta(Klien(), harap=401)
		a = masuk('admin.metro')
		e = tunggu(a, minta(a))
		for other in ('koordinator.metro', 'pusat'):
			ambil(masuk(other), e, 404)
			masuk(other).minta('DELETE', f"/ekspor/{e['id']}", harap=404)
		j = minta(a, harap=422, instansi='1800', dari='kemarin',
			sampai='2026-13-01', kategori='tiada', wilayah='99')
		self.assertEqual(j.bidang, {'filter.instansi', 'filter.dari',
			'filter.sampai', 'filter.kategori', 'filter.wilayah'})

	def test_nobody_who_is_anonim(self):
		for nama in ('pusat', 'admin.metro', 'pengawas.metro'):
			k = masuk(nama)
			for f in TABEL:
				_, isi = buat(k, 'masuk', f)
				head, rows = ISI[f](isi)
				teks = str(rows)
				for kenari in ('Kenari', '81298765432'):
					self.assertNotIn(kenari, teks.replace(
						'Isi laporan kenari', ''))
				row = next(r for r in rows if r[0] == self.anonim[1])
				self.assertEqual(row[3], 'Anonim')
				self.assertEqual(row[10], 'Anonim|Rahasia')
				row = next(r for r in rows if r[0] == self.disunting)
				self.assertEqual(row[3] != '', nama != 'pengawas.metro')
				self.assertEqual(row[8], '') # sealed
				self.assertEqual(row[9], 'Naskah terbitan, sudah disunting.')

	def test_whose_names_went_out(self):
		k = masuk('admin.metro')
		e, _ = buat(k)
		i = bersama()
		peta = {int(b): bytes.fromhex(h) for b, h in i.sql(
			'SELECT ember, HEX(isi) FROM ekspor_identitas WHERE '
			f"ekspor_id = {e['id']}")}

		def named(t):
			n = int(i.nilai('SELECT id FROM laporan WHERE tracking_id = '
				f"'{t}'"))
			b, at = peta.get(n // 4096, b''), n % 4096
			if len(b) == 512:
				return bool(b[at // 8] >> at % 8 & 1)
			return at in [b[j] << 8 | b[j + 1] for j in range(0, len(b), 2)]
		self.assertTrue(named(self.disunting))
		self.assertFalse(any(named(t) for t in self.anonim))
		n = i.nilai("SELECT COUNT(*) FROM catatan_admin WHERE objek_id = "
			f"{e['id']} AND sesudah LIKE '%\"format\":\"xlsx\"%'")
		self.assertEqual(n, '2') # asked for, and fetched once
		w = masuk('pengawas.metro')
		e, _ = buat(w)
		self.assertEqual(i.nilai('SELECT COUNT(*) FROM ekspor_identitas '
			f"WHERE ekspor_id = {e['id']}"), '0')

	def test_filter(self):
		k = masuk('admin.metro')
		hari = time.strftime('%Y-%m-%d', time.gmtime(
			bersama().kini() + 7 * 3600))
		for filter in ({'status': 'terverifikasi'}, {'dari': hari},
				{'sampai': '2020-01-01'}, {'instansi': PU},
				{'klasifikasi': 'pengaduan'}, {'sumber': 'website'}):
			e, isi = buat(k, **filter)
			p = k.baca('/ekspor-pratinjau', jenis='masuk', **filter)
			self.assertEqual(p['jumlah'], len(isi_xlsx(isi)[1]), filter)

	def test_deadline_is_the_day_on_the_screen(self):
		"""A deadline is the end of a day: both name that day, not the next."""
		k = masuk('admin.metro')
		head, rows = isi_xlsx(buat(k, 'terdisposisi')[1])
		r = dict(zip(head, next(r for r in rows
			if r[0] == self.disunting)))
		j = next(j for j in k.laporan(self.disunting)['tenggat']
			if j['jam'] == 'D')
		hari = datetime.date(1899, 12, 30) + datetime.timedelta(
			int(r['Batas Waktu']))
		self.assertIn(f's.d. {HARI[hari.weekday()]}, {hari.day} ',
			j['teks'])
		self.assertEqual(r['Sisa Hari Kerja (minus: terlambat)'],
			j['sisa_hari_kerja'])

	def test_all_filters_at_once(self):
		"""Twelve ranges of the reach, each with every condition."""
		k = masuk('admin.metro')
		semua = {'dari': '2020-01-01', 'sampai': '2040-01-01',
			'status': 'terverifikasi', 'klasifikasi': 'pengaduan',
			'sumber': 'lainnya:Pos', 'kategori': 'agama',
			'wilayah': '18.72.01'}
		p = k.baca('/ekspor-pratinjau', jenis='terlempar', **semua)
		self.assertEqual(p['baris'], [])
		_, isi = buat(k, 'terlempar', **semua)
		self.assertEqual(isi_xlsx(isi)[1], [])

	def test_cancel_expire_rights(self):
		k = masuk('koordinator.metro')
		e = tunggu(k, minta(k))
		ambil(k, e)
		k.minta('DELETE', f"/ekspor/{e['id']}", harap=204)
		ambil(k, e, 404)
		e = tunggu(k, minta(k))
		i = bersama()
		i.sql(f"UPDATE ekspor SET instansi_id = 1800 WHERE id = {e['id']}")
		self.assertEqual(ambil(k, e, 403).kode, 'tidak-berhak')


class Suntikan(Uji):
	def test_nothing_computes(self):
		k, w = masuk('admin.metro'), Klien()
		ids = {Klien().kirim(judul=j[:60].split('\n')[0], isi=j,
			nama='Budi ' + j[0] + 'x'): j for j in JAHAT}
		_, isi = buat(k)
		z = zipfile.ZipFile(io.BytesIO(isi))
		for n in z.namelist():
			x = z.read(n)
			if n.startswith('xl/charts/'):
				continue # they name the ranges they draw
			for bad in (b'<f>', b'<f ', b'<hyperlink', b'<definedName',
					b'vbaProject', b'externalLink', b'relationships/hyperlink'):
				self.assertFalse(bad in x, (bad, n))
		head, rows = isi_xlsx(isi)
		got = {r[0]: r for r in rows}
		for t, j in ids.items():
			x = got[t][9]
			self.assertEqual(x.replace('_x005F_', '_'), j.strip(), t)
		self.typed(z, head)
		_, isi2 = buat(k, format='csv')
		for r in isi_csv(isi2)[1]:
			for c in r:
				self.assertNotRegex(c, r'^\s*[=+\-@|%＝＋－＠]'
					r'(?!\d+$)', r[0])
		self.libreoffice(isi, ids)

	def typed(self, z, head):
		"""Dates and numbers are numbers with a format, texts are texts."""
		root = ElementTree.fromstring(z.read('xl/worksheets/sheet1.xml'))
		angka = {head.index(x) for x in head if x.startswith(('Tanggal',
			'Waktu', 'Jumlah', 'ID ', 'Batas', 'Rating', 'Sisa'))}
		seen = set()
		for r in list(root.iter(f'{NS}row'))[11:]:
			for c in r.iter(f'{NS}c'):
				k = kolom_ke(c.get('r'))
				if c.find(f'{NS}v') is None and c.find(f'{NS}is') is None:
					continue
				self.assertEqual(c.get('t') == 'inlineStr', k not in angka,
					(head[k], c.get('r')))
				if k == 1:
					self.assertIsNotNone(c.get('s'))
				seen.add(k)
		self.assertGreater(len(seen & angka), 4)

	def libreoffice(self, isi, ids):
		"""Another program opens it and writes what it understood."""
		soffice = shutil.which('soffice') or shutil.which('localc')
		if not soffice:
			print('LibreOffice is not here: its part is left out')
			return
		with tempfile.TemporaryDirectory() as d:
			p = pathlib.Path(d, 'a.xlsx')
			p.write_bytes(isi)
			subprocess.run([soffice, f'-env:UserInstallation=file://{d}/u',
				'--headless', '--convert-to', 'fods', '--outdir', d, p],
				check=True, timeout=120, stdout=subprocess.DEVNULL,
				stderr=subprocess.DEVNULL)
			x = pathlib.Path(d, 'a.fods').read_text()
		tabel = x.split('<table:table table:name="Grafik"')[0]
		self.assertNotIn('table:formula', tabel)
		self.assertNotIn('<text:a ', tabel)
		self.assertIn('office:value-type="date"', tabel)
		self.assertIn('office:value-type="time"', tabel)
		self.assertIn('office:value-type="float"', tabel)
		for t in ids:
			self.assertIn(t, tabel)


class Cetak(Uji):
	def teks(self, j):
		"""What stands on the paper, by another program."""
		self.assertEqual(j.jenis, 'application/pdf')
		with tempfile.NamedTemporaryFile() as f:
			f.write(j.isi)
			f.flush()
			return subprocess.run(['pdftotext', '-layout', f.name, '-'],
				check=True, stdout=subprocess.PIPE, text=True).stdout

	def test_receipt(self):
		k = Klien()
		t = k.kirim(judul='Lampu <b>mati</b> & gelap',
			isi='Isi yang panjang sekali. ' * 380,
			tanggal_kejadian='2024-11-05')
		x = self.teks(k.minta('GET', f'/laporan/{t}/bukti.pdf'))
		for kata in (f'{t[:4]}-{t[4:8]}-{t[8:]}', 'Rukmini', 'sidik',
				'Selasa, 5 November 2024', 'Lampu <b>mati</b> & gelap',
				'Pemerintah Kota Metro', 'Halaman 2',
				k.bukti['bukti']['hash']):
			self.assertIn(kata, x)
		for nama in ('admin.metro', 'warga2', 'pusat'):
			masuk(nama).minta('GET', f'/laporan/{t}/bukti.pdf', harap=404)
		Klien().minta('GET', f'/laporan/{t}/bukti.pdf', harap=404)
		Klien().minta('GET', f'/laporan/{t}/disposisi.pdf', harap=401)

	def test_sheet(self):
		t = masuk('warga').kirim(anonim=True, rahasia=True)
		masuk('admin.metro').verifikasi(t)
		x = self.teks(masuk('penghubung.pu.metro').minta('GET',
			f'/laporan/{t}/disposisi.pdf'))
		for kata in (f'{t[:4]}-{t[4:8]}-{t[8:]}', 'RAHASIA', 'Anonim', 'Arahan',
				'Penyelesaian',
				'Dinas Pekerjaan Umum'):
			self.assertIn(kata, x)
		self.assertNotIn('Sekar', x)
		masuk('warga').minta('GET', f'/laporan/{t}/disposisi.pdf', harap=403)
		masuk('penghubung.dlh.metro').minta('GET',
			f'/laporan/{t}/disposisi.pdf', harap=404)


def banyak(i, n):
	"""Thousands of reports of one instansi, straight into the tables."""
	i.sql(f"""
	INSERT INTO laporan (tracking_id, status, tab, publik, klasifikasi, bobot,
	 judul, isi, sumber, anonim, rahasia, pemegang_id, dibuat, diperbarui,
	 status_sejak) SELECT CONCAT('Z', LPAD(seq, 9, '0')), 0, 0, 0, 0, 1,
	 CONCAT('Judul ', seq), REPEAT(CONCAT('Isi laporan ke-', seq, '. '), 12),
	 0, 1, 0, {METRO}, 1767200000 + seq, 1767200000, 1767200000
	 FROM seq_1_to_{n};
	INSERT INTO jangkauan SELECT h.leluhur_id, 1, 0, l.id, 9000000000000
	 FROM laporan l JOIN instansi_leluhur h ON h.keturunan_id = {METRO}
	 WHERE l.tracking_id LIKE 'Z0%';
	""")


def satu_baris(rows):
	"""An import folds whatever separates words in a title, whoever wrote
	the file; and no XML can hold U+FFFE and U+FFFF."""
	rows = [[re.sub('[\ufffe\uffff]', '', x) for x in r] for r in rows]
	return [r[:2] + [re.sub('[\\s\x00-\x1f\x7f\u200b\ufeff]+', ' ', r[2])
		.strip()] + r[3:] for r in rows]


class Mati(Uji):
	"""An instance of its own, whose processes may die."""

	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru()
		banyak(cls.i, 30000)
		cls.k = Klien(cls.i).masuk('admin.metro')
		cls.i.tick()  # the open data of the day, whose maker is a child too

	def setUp(self):
		sampai(lambda: self.anak() is None, apa='no child at work')

	def anak(self):
		"""The child at work, if any."""
		v = self.i.proses('lapor-scheduler')
		induk = {p for p, top in v if top}
		for p in pathlib.Path('/proc').iterdir():
			try:
				stat = (p / 'stat').read_text()
			except (OSError, NotADirectoryError):
				continue
			rest = stat[stat.rindex(')') + 2:].split()
			if 'lapor-sched' in stat and rest[0] != 'Z' and \
					int(rest[1]) in {p for p, _ in v}:
				return int(p.name)
		return None

	def sedang(self, e):
		"""Wait until rows are being written; the worker, stopped."""
		def satu():
			now = self.k.baca('/ekspor/' + e['id'])
			assert now['status'] in ('antre', 'berjalan'), now
			pid = now['status'] == 'berjalan' and self.anak()
			return pid or None
		pid = sampai(satu, 20, 'a worker')
		return pid

	def test_killed_in_the_middle(self):
		e = minta(self.k)
		pid = self.sedang(e)
		os.kill(pid, signal.SIGKILL)
		e = tunggu(self.k, e, detik=60)
		head, rows = isi_xlsx(ambil(self.k, e).isi)
		n = int(self.i.nilai('SELECT COUNT(*) FROM jangkauan WHERE leluhur_id '
			f'= {METRO} AND memegang = 1'))
		self.assertGreaterEqual(n, 30000)
		self.assertEqual(len(rows), n)
		self.assertEqual(len({r[0] for r in rows}), n)
		self.assertEqual(self.i.nilai('SELECT epoch FROM ekspor WHERE id = '
			+ e['id']), '2')
		self.assertEqual(list((self.i.dir / 'data/tmp').glob('ekspor-*')), [])
		self.assertEqual(len(list((self.i.dir / 'data/ekspor').iterdir())), 1)

	def test_work_goes_on_meanwhile(self):
		"""What leaves the unit while the file is written is in it: the file
		is of one moment, as it was counted."""
		pinggir = ' OR '.join(f"""laporan_id = {self.i.nilai(
			f'SELECT {x}(laporan_id) FROM jangkauan WHERE leluhur_id = '
			f'{METRO} AND memegang = 1')}""" for x in ('MIN', 'MAX'))
		pindah = 'UPDATE jangkauan SET memegang = {} WHERE leluhur_id = ' + \
			f'{METRO} AND ({pinggir})'
		e = minta(self.k)
		pid = self.sedang(e)
		os.kill(pid, signal.SIGSTOP)
		try:
			self.i.sql(pindah.format(0))
		finally:
			os.kill(pid, signal.SIGCONT)
		try:
			e = tunggu(self.k, e, detik=60)
			self.assertGreaterEqual(e['baris'], 30000)
			self.assertEqual(self.i.nilai(
				'SELECT epoch FROM ekspor WHERE id = ' + e['id']), '1')
		finally:
			self.i.sql(pindah.format(1))

	def test_cancelled_in_the_middle(self):
		e = minta(self.k)
		self.sedang(e)
		self.k.minta('DELETE', '/ekspor/' + e['id'], harap=204)
		sampai(lambda: self.anak() is None, 20, 'the worker to end')
		self.assertEqual(self.k.baca('/ekspor/' + e['id'])['status'], 'batal')
		ambil(self.k, e, 404)
		self.assertEqual(list((self.i.dir / 'data/tmp').glob('ekspor-*')), [])

	def test_no_room(self):
		"""Another scheduler, told to leave more free than there is."""
		conf = self.i.dir / 'sempit.conf'
		conf.write_text((self.i.dir / 'lapor.conf').read_text() +
			'\nekspor_sisa_mib = 900000000\n')
		os.chmod(conf, 0o644)
		self.i.bekukan()
		try:
			e = minta(self.k)
			b = os.environ.get('LAPOR_BIN', 'build/bin')
			subprocess.run([f'{b}/lapor-scheduler', '--conf', conf, '--once'],
				timeout=400, check=False, stderr=subprocess.DEVNULL)
			e = tunggu(self.k, e, 'gagal')
			self.assertEqual(e['galat']['kode'], 'ruang_penuh')
		finally:
			self.i.teruskan()

	def test_comes_back_by_import(self):
		"""Both formats, into another instance: same reports, same moments,
		same words; again, and nothing changes."""
		k, there = masuk('admin.metro'), bersama()
		asli = Klien().kirim(isi='=1+1 isi yang menyerupai rumus,\n\tpanjang',
			judul='+62 judul yang menyerupai rumus')
		v = [tunggu(k, minta(k, 'masuk', f)) for f in TABEL]
		b = os.environ.get('LAPOR_BIN', 'build/bin')
		kolom = ("tracking_id, dibuat, judul, REPLACE(REPLACE(isi, '\\n', '|'),"
			" '\\t', '|'), status, anonim, rahasia")
		for e, baru in zip(v, (True, False)):
			p = self.i.dir / e['nama']
			p.write_bytes(ambil(k, e).isi)
			out = subprocess.run([f'{b}/lapor', '--conf',
				self.i.dir / 'lapor.conf', 'impor', p], text=True, check=True,
				stdout=subprocess.PIPE).stdout
			n = e['jumlah'] if baru else 0
			self.assertIn(f'{n} baru, 0 berubah status', out)
			self.assertIn(' 0 ditolak', out)
		q = f"SELECT {kolom} FROM laporan WHERE tracking_id IN (%s) ORDER BY 1"
		ids = [r[0] for r in isi_csv(ambil(k, v[1]).isi)[1]]
		q = q % ', '.join(f"'{t}'" for t in ids)
		self.assertIn(asli, ids)
		self.assertEqual(satu_baris(self.i.sql(q)), satu_baris(there.sql(q)))

	def test_expires_after_seven_days(self):
		k = Klien(self.i).masuk('pusat')
		e = tunggu(k, minta(k, 'pengguna', 'csv'))
		berkas = self.i.nilai('SELECT berkas FROM ekspor WHERE id = ' +
			e['id'])
		p = self.i.dir / 'data/ekspor' / berkas
		self.assertTrue(p.exists())
		self.i.maju(days=7, seconds=1)
		self.i.tick()
		self.assertFalse(p.exists())
		k = Klien(self.i).masuk('pusat')
		self.assertEqual(k.baca('/ekspor/' + e['id'])['status'],
			'kedaluwarsa')
		ambil(k, e, 404)
		self.__class__.k = Klien(self.i).masuk('admin.metro')


if __name__ == '__main__':
	utama()
