#!/usr/bin/env python3
"""Imports from the admin screen: trial first, scope of who imports, then the
import itself, killed in its middle; workbooks that are none."""
import csv
import io
import os
import signal
import zipfile
from xml.sax.saxutils import escape

from lapor import (LAMPUNG, METRO, Klien, Uji, bersama, kunci, masuk, sampai,
	utama)

XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
KEPALA = ['Tracking ID', 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk',
	'Judul Laporan', 'Isi Laporan Akhir', 'Instansi Terdisposisi',
	'Status Laporan', 'Kategori']


def baris(n, mulai, instansi='Dinas Kesehatan', kategori=''):
	return [[str(mulai + i), '3 Jan 2026', '02:15:09', f'Judul {i}',
		f'Isi laporan ke-{i} yang cukup panjang untuk diimpor.', instansi,
		'Ditutup oleh Sistem', kategori] for i in range(n)]


def berkas_csv(rows, instansi='Pemerintah Kota Metro'):
	f = io.StringIO()
	w = csv.writer(f)
	w.writerow(['Nama Instansi', '', instansi])
	w.writerow(KEPALA)
	w.writerows(rows)
	return f.getvalue().encode()


def berkas_xlsx(rows, instansi='Pemerintah Kota Metro'):
	"""As the real system and spreadsheets write it: shared strings, and a
	date that is a number with a format."""
	teks, xml = [], []

	def s(v):
		teks.append(v)
		return f't="s"><v>{len(teks) - 1}</v></c>'
	semua = [['Nama Instansi', '', instansi], [], KEPALA] + rows
	for y, r in enumerate(semua, 1):
		xml.append(f'<row r="{y}">')
		for x, v in enumerate(r):
			ref = f'{chr(65 + x)}{y}'
			if y > 3 and x == 1: # 3 Jan 2026
				xml.append(f'<c r="{ref}" s="1"><v>46025</v></c>')
			elif y > 3 and x == 2:
				xml.append(f'<c r="{ref}" s="2"><v>0.09385416667</v></c>')
			elif y > 3 and x == 0:
				xml.append(f'<c r="{ref}"><v>{v}.0</v></c>')
			elif v:
				xml.append(f'<c r="{ref}" ' + s(v))
		xml.append('</row>')
	ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
	rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
	f = io.BytesIO()
	with zipfile.ZipFile(f, 'w', zipfile.ZIP_DEFLATED) as z:
		z.writestr('xl/workbook.xml', f'<workbook {ns} xmlns:r="{rel}">'
			'<sheets><sheet name="Lembar" sheetId="1" r:id="rId7"/></sheets>'
			'</workbook>')
		z.writestr('xl/_rels/workbook.xml.rels', '<Relationships><Relationship '
			'Id="rId7" Target="worksheets/satu.xml"/></Relationships>')
		z.writestr('xl/styles.xml', f'<styleSheet {ns}><numFmts count="1">'
			'<numFmt numFmtId="170" formatCode="[$-421]d\\ mmm\\ yyyy"/>'
			'</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/>'
			'<xf numFmtId="21"/></cellXfs></styleSheet>')
		z.writestr('xl/sharedStrings.xml', f'<sst {ns}>' + ''.join(
			f'<si><r><t>{escape(t[:3])}</t></r>'
			f'<r><t>{escape(t[3:])}</t></r></si>'
			for t in teks) + '</sst>')
		z.writestr('xl/worksheets/satu.xml',
			f'<worksheet {ns}><sheetData>{"".join(xml)}'
			'</sheetData></worksheet>')
	return f.getvalue()


def ganti(isi, baru):
	"""The workbook with other parts."""
	f = io.BytesIO()
	with zipfile.ZipFile(f, 'w', zipfile.ZIP_DEFLATED) as z, \
			zipfile.ZipFile(io.BytesIO(isi)) as dari:
		for n in dari.namelist():
			z.writestr(n, baru.get(n, dari.read(n)))
	return f.getvalue()


def kirim(k, isi, jenis='text/csv', nama='ekspor.csv', harap=201):
	j = k.minta('POST', '/impor-berkas', mentah=isi, jenis=jenis, harap=harap,
		kunci=kunci(), kepala={'X-Nama-Berkas': nama})
	return j.json if harap == 201 else j


def tunggu(k, x, status, detik=60):
	def satu():
		y = k.baca('/impor/' + x['id'])
		return y if y['status'] not in ('antre_uji', 'uji', 'antre',
			'berjalan') else None
	y = sampai(satu, detik, 'the import')
	assert y['status'] == status, y
	return y


def ada(mulai, n):
	return int(bersama().nilai('SELECT COUNT(*) FROM laporan WHERE tracking_id '
		f"BETWEEN '{mulai}' AND '{mulai + n - 1}' AND LENGTH(tracking_id) = 8"))


class Layar(Uji):
	def test_trial_then_import(self):
		k = masuk('koordinator.metro')
		rows = baris(5, 77100001, kategori='Tidak Ada Yang Ini') + [
			['77100009', 'kapan-kapan', '', 'J', 'Isi', '', 'Terverifikasi',
			'']]
		for isi, jenis, baru in (
				(berkas_xlsx(rows[:5]), XLSX, 5),
				(berkas_csv(rows), 'text/csv', 0)):
			x = tunggu(k, kirim(k, isi, jenis), 'siap')
			self.assertEqual(x['instansi'], 'Pemerintah Kota Metro')
			self.assertEqual(x['baru'], baru)
			self.assertEqual(ada(77100001, 5), 5 - baru)
			t = k.baca(f"/impor/{x['id']}/temuan")['data']
			if baru:
				self.assertEqual({y['kolom'] for y in t}, {'Kategori'})
				self.assertEqual(len(t), 5)
				self.assertEqual(t[0]['baris'], 4)
			else:
				self.assertEqual(x['ditolak'], 1)
				self.assertEqual(t[-1]['nilai'].strip(), 'kapan-kapan')
			k.minta('POST', f"/impor/{x['id']}/mulai", harap=202)
			x = tunggu(k, x, 'selesai')
			self.assertEqual(ada(77100001, 5), 5)
			k.minta('POST', f"/impor/{x['id']}/mulai", harap=409)
		self.assertEqual(bersama().sql("SELECT DISTINCT dibuat FROM laporan "
			"WHERE tracking_id LIKE '771000%'"), [['1767406509']])

	def test_scope(self):
		"""Reports of others are neither made nor changed."""
		k = masuk('koordinator.metro')
		lain = baris(2, 77200001, 'Pemerintah Provinsi Lampung')
		for instansi in ('Pemerintah Kota Metro',
				'Pemerintah Provinsi Lampung'):
			x = tunggu(k, kirim(k, berkas_csv(lain, instansi)), 'siap')
			self.assertEqual((x['baru'], x['ditolak']), (0, 2))
			k.minta('POST', f"/impor/{x['id']}/mulai", harap=202)
			tunggu(k, x, 'selesai')
		self.assertEqual(ada(77200001, 2), 0)
		p = masuk('pusat')
		for path in ('', '/temuan'):
			p.minta('GET', f"/impor/{x['id']}{path}", harap=404)
		p.minta('POST', f"/impor/{x['id']}/mulai", harap=404)
		masuk('admin.metro').minta('GET', '/impor', harap=403)
		kirim(masuk('admin.metro'), b'x', harap=403)
		kirim(Klien(), b'x', harap=401)
		kirim(k, b'{}', 'application/json', harap=415)

	def test_what_is_no_export(self):
		k = masuk('koordinator.metro')
		utuh = berkas_xlsx(baris(3, 77300001))
		bom = io.BytesIO()
		with zipfile.ZipFile(bom, 'w') as z:
			z.writestr('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>')
		for isi in (b'PK\x03\x04', utuh[:len(utuh) // 2], bom.getvalue(),
				b'Tracking ID,"tak ditutup\n', b'\xff\xfe\x00', b'halo'):
			x = tunggu(k, kirim(k, isi, XLSX, 'a.xlsx'), 'gagal')
			self.assertGreater(len(x['galat']), 10)
			k.minta('POST', f"/impor/{x['id']}/mulai", harap=409)

	def test_bombs(self):
		"""Small files that would become large: refused with a reason, and
		the importer lives for the next."""
		k = masuk('koordinator.metro')
		utuh = berkas_xlsx(baris(3, 77350001))
		satu = '<c t="s"><v>0</v></c>'
		baru = {'xl/sharedStrings.xml': '<sst><si><t>' + 'x' * 1000000 +
			'</t></si></sst>', 'xl/worksheets/satu.xml':
			f'<worksheet><sheetData><row>{satu * 512}</row></sheetData>'
			'</worksheet>'}
		panjang = '<c t="inlineStr"><is><t>' + 'x' * 1000000 + '</t></is></c>'
		for isi in (ganti(utuh, baru), ganti(utuh, {
				'xl/worksheets/satu.xml': '<worksheet><sheetData><row>' +
				panjang * 10 + '</row></sheetData></worksheet>'}),
				b',' * 5000000, b'\n' * 5000000,
				b'"' + b'a' * 30000000 + b'"'):
			x = tunggu(k, kirim(k, isi, XLSX if isi[:2] == b'PK' else
				'text/csv', 'a.xlsx'), 'gagal')
			self.assertGreater(len(x['galat']), 10)
		tunggu(k, kirim(k, utuh, XLSX, 'a.xlsx'), 'siap')

	def test_killed_in_the_middle(self):
		k, n = masuk('koordinator.metro'), 400
		x = tunggu(k, kirim(k, berkas_xlsx(baris(n, 77400001)), XLSX), 'siap')
		k.minta('POST', f"/impor/{x['id']}/mulai", harap=202)
		induk = {p for p, _ in bersama().proses('lapor-scheduler')}

		def mulai():
			return 20 < ada(77400001, n)
		sampai(mulai, 30, 'some rows')
		for d in os.listdir('/proc'):
			try:
				with open(f'/proc/{d}/stat') as f:
					stat = f.read()
			except OSError:
				continue
			rest = stat[stat.rindex(')') + 2:].split()
			if 'lapor-sched' in stat and rest[0] != 'Z' and \
					int(rest[1]) in induk:
				os.kill(int(d), signal.SIGKILL)
		x = tunggu(k, x, 'selesai')
		self.assertEqual(ada(77400001, n), n)
		self.assertEqual(x['baru'] + x['sama'], n)
		self.assertEqual(bersama().nilai('SELECT COUNT(*) FROM riwayat r JOIN '
			"laporan l ON l.id = r.laporan_id WHERE l.tracking_id LIKE '774%'"),
			str(n))


if __name__ == '__main__':
	utama()
