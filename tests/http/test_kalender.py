#!/usr/bin/env python3
"""A changed table of holidays dates open clocks anew, and a year without
holidays on record closes nothing."""
import datetime
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0,
	str(pathlib.Path(__file__).resolve().parent.parent / 'model'))
import dasar
from dunia import daftar
from lapor import AKAR, Klien, instansi_baru, sampai, utama

JAM = 'VFDCLP'
TANPA = 2**63 - 1


def hari(iso):
	return datetime.date.fromisoformat(iso).toordinal() - dasar.HARI0


class Kalender(unittest.TestCase):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-03-02T09:00:00+07:00')
		cls.asli = set(dasar.LIBUR)
		cls.segar()

	@classmethod
	def segar(cls):
		cls.a, cls.pu, cls.w = (Klien(cls.i).masuk(x) for x in
			('admin.metro', 'penghubung.pu.metro', 'warga'))

	def tearDown(self):
		"""The table as it was shipped."""
		dasar.LIBUR.clear()
		dasar.LIBUR.update(self.asli)
		self.i.sql("DELETE FROM hari_libur WHERE nama = 'Uji'")
		self.i.tick()

	def tambah(self, *iso):
		for d in iso:
			self.i.sql(f"INSERT INTO hari_libur VALUES "
				f"('{d}', 0, 'Uji', 'Uji')")
			dasar.LIBUR.add(hari(d))

	def hapus(self, *iso):
		for d in iso:
			self.i.sql(f"DELETE FROM hari_libur WHERE tanggal = '{d}'")
			dasar.LIBUR.discard(hari(d))

	def jam(self, t):
		"""{clock: (beginning, length, deadline)} of those that run."""
		return {JAM[int(j)]: (int(m), int(p), int(b)) for j, m, p, b in
			self.i.sql('SELECT j.jam, j.mulai, j.panjang, j.batas FROM jam j '
			'JOIN laporan l ON l.id = j.laporan_id WHERE l.tracking_id = '
			f"'{t}' AND j.terbuka AND NOT j.dijeda")}

	def langkah(self, t):
		return [r['aksi'] for r in self.w.baca(f'/laporan/{t}/riwayat')['data']]

	def pesan(self, t):
		"""Who was told of new dates."""
		aksi = daftar('transitions', 'TRANSITION').index('tenggat_ulang')
		tujuan = daftar('tujuan', 'TUJUAN')
		return sorted(tujuan[int(x)] for x, in self.i.sql('SELECT k.tujuan '
			'FROM kotak_keluar k JOIN laporan l ON l.id = k.laporan_id '
			f"WHERE l.tracking_id = '{t}' AND k.templat = {aksi}"))

	def benar(self, t):
		for j, (mulai, n, batas) in self.jam(t).items():
			if j != 'L':
				self.assertEqual(batas, dasar.tambah_hk(mulai, n), j)

	def proses(self):
		"""A report that is being handled, and one that waits for PU."""
		t, u = self.w.kirim(), self.w.kirim()
		for x in (t, u):
			self.a.verifikasi(x)
		self.pu.tindak_lanjut(t)
		return t, u

	def test_later_and_earlier(self):
		t, u = self.proses()
		dulu = self.jam(t)
		self.assertEqual(sorted(dulu), ['C', 'D'])
		self.tambah('2026-03-05')
		self.i.tick()
		for x in (t, u):
			self.benar(x)
			self.assertEqual(self.langkah(x).count('tenggat_ulang'), 1)
			self.assertEqual(self.pesan(x), [])
		self.assertNotEqual(self.jam(t), dulu)
		self.assertEqual(self.i.nilai('SELECT l.tenggat = j.batas FROM laporan '
			'l JOIN jam j ON j.laporan_id = l.id AND j.jam = 1 WHERE '
			f"l.tracking_id = '{u}'"), '1')
		# idempotent
		versi = self.w.laporan(t)['versi']
		self.i.tick()
		self.assertEqual(self.w.laporan(t)['versi'], versi)
		self.hapus('2026-03-05')
		self.i.tick()
		self.assertEqual(self.jam(t), dulu)
		for x in (t, u):
			self.assertEqual(self.langkah(x).count('tenggat_ulang'), 2)
			self.assertEqual(self.pesan(x), ['pelapor', 'pemegang'])
		baris = [r for r in self.w.baca(f'/laporan/{t}/riwayat')['data']
			if r['aksi'] == 'tenggat_ulang'][-1]
		self.assertIn('Penutupan otomatis: ', baris['teks'])
		self.assertEqual(baris['jenis'], 'aktivitas')

	def test_pause_request_hold(self):
		"""The ledger counts, requests are re-dated, what stands still is
		not."""
		t, u = self.proses()
		v = self.w.kirim()
		self.a.aksi(v, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana?')
		self.pu.aksi(u, 'minta', jenis='bukan_wewenang', alasan='Bukan kami.')
		self.tambah('2026-03-04')
		self.i.tick()
		self.benar(t)
		self.assertNotIn('tenggat_ulang', self.langkah(v))
		dibuat, batas = map(int, self.i.sql('SELECT p.dibuat, p.batas FROM '
			'permintaan p JOIN laporan l ON l.id = p.laporan_id WHERE '
			f"l.tracking_id = '{u}'")[0])
		self.assertEqual(batas, dasar.tambah_hk(dibuat, 3))
		# workers look at the table once a second
		sampai(lambda: [p for p in self.a.baca('/permintaan')['data']
			if p['laporan']['tracking_id'] == u and
			p['sisa_hari_kerja'] == 3])

	def test_two_schedulers(self):
		ts = [t for _ in range(4) for t in self.proses()]
		self.tambah('2026-03-06')
		ps = [subprocess.Popen([AKAR / 'build/bin/lapor-scheduler', '--conf',
			self.i.dir / 'lapor.conf', '--once']) for _ in range(3)]
		self.assertEqual([p.wait(240) for p in ps], [0, 0, 0])
		self.i.tick()
		for t in ts:
			self.benar(t)
			self.assertEqual(self.langkah(t).count('tenggat_ulang'), 1)

	def test_year_without_holidays(self):
		t, _ = self.proses()
		batas = self.jam(t)['C'][2]
		tahun = self.i.sql("SELECT tanggal FROM hari_libur WHERE "
			"YEAR(tanggal) = 2026")
		self.i.sql("UPDATE hari_libur SET tanggal = tanggal - INTERVAL 26 YEAR "
			"WHERE YEAR(tanggal) = 2026")
		try:
			self.i.tick()
			self.assertEqual(self.jam(t)['C'][2], TANPA)
			self.i.jam(batas + 86400)
			self.segar()
			self.i.tick()
			self.assertEqual(self.w.laporan(t)['status'],
				'ditindaklanjuti_instansi')
			self.assertIn('hari-libur-kosong', self.w.baca('/sehat')['alasan'])
			m = self.w.minta('GET', '/metrik').isi.decode()
			self.assertRegex(m, r'lapor_clock_undated{clock="C"} [1-9]')
			self.assertRegex(m, r'lapor_job_failures{job="redate"} 0\n')
			self.assertRegex(m, r'lapor_job_lag_seconds{job="auto_close"} \d')
			self.assertRegex(m, r'lapor_outbox_oldest_seconds \d')
		finally:
			self.i.sql("UPDATE hari_libur SET tanggal = tanggal + INTERVAL 26 "
				"YEAR WHERE YEAR(tanggal) = 2000")
		self.assertEqual(len(tahun), int(self.i.nilai("SELECT COUNT(*) FROM "
			"hari_libur WHERE YEAR(tanggal) = 2026")))
		self.i.tick()
		self.i.tick()
		self.assertEqual(self.w.laporan(t)['status'], 'ditutup_sistem')
		self.i.jam(batas - 14 * 86400)
		self.segar()


if __name__ == '__main__':
	utama()
