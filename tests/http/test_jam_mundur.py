#!/usr/bin/env python3
"""The clock goes back and forth by a day and by a year (an operator, NTP, a
dead battery): nothing ends early or twice, nothing hangs, and the scheduler
goes on."""
import hashlib
import os
import subprocess
import threading

import lapor
from lapor import AKAR, Uji, instansi_baru, masuk, sampai, utama

HARI = 86400


def akar_dari(x):
	"""The root that the way of docs/bukti.md leads to."""
	def sha(*v):
		return hashlib.sha256(b''.join(v)).digest()
	h = sha(b'\0', bytes.fromhex(x['hash']))
	for j in x['jalur']:
		lain = bytes.fromhex(j['hash'])
		h = sha(b'\1', *((lain, h) if j['sisi'] == 'kiri' else (h, lain)))
	return h.hex()


class Mundur(Uji):
	@classmethod
	def setUpClass(cls):
		cls.i = lapor._bersama = instansi_baru('--now',
			'2026-03-02T09:00:00+07:00')
		cls.i.bekukan()

	@classmethod
	def tearDownClass(cls):
		cls.i.teruskan()

	def keadaan(self):
		return self.i.sql('SELECT tracking_id, versi, status FROM laporan'
			' ORDER BY id')

	def batas(self, t, jam):
		return int(self.i.nilai('SELECT j.batas FROM jam j JOIN laporan l ON'
			' l.id = j.laporan_id WHERE j.terbuka AND l.tracking_id ='
			f' "{t}" AND j.jam = {jam}'))

	def buat(self):
		w, a, pu = (masuk(n) for n in ('warga', 'admin.metro',
			'penghubung.pu.metro'))
		baru, tunda, proses, minta = (w.kirim() for _ in range(4))
		a.aksi(tunda, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		for t in (proses, minta):
			a.verifikasi(t)
		pu.tindak_lanjut(proses)
		pu.aksi(minta, 'minta', jenis='bukan_wewenang',
			alasan='Ini jalan provinsi, bukan jalan kota.')
		self.i.tick()
		return baru, tunda, proses, minta

	def test_back_and_forth(self):
		baru, tunda, proses, minta = self.buat()
		kini, ada = self.i.kini(), self.keadaan()
		for beda in (-HARI, -365 * HARI, 0, -365 * HARI, -HARI):
			self.i.jam(kini + beda)
			self.i.tick()
			self.assertEqual(self.keadaan(), ada, beda)
		# then each at its own moment, and not before
		p = int(self.i.nilai('SELECT batas FROM permintaan WHERE buka = 1'))
		def versi(v):
			return [int(self.i.nilai('SELECT versi FROM laporan WHERE'
				f' tracking_id = "{t}"')) for t in v]
		self.assertEqual(self.batas(baru, 0), p, 'both after 3 HK')
		for v, pada in (((baru, minta), p),
				((proses,), self.batas(proses, 3)),
				((tunda,), self.batas(tunda, 4))):
			self.i.jam(pada - 120)
			self.i.tick()
			lama = versi(v)
			self.i.jam(kini - 365 * HARI)
			self.i.tick()
			self.assertEqual(versi(v), lama)
			for _ in range(2):  # once, also when it is looked at again
				self.i.jam(pada)
				self.i.tick()
				self.assertEqual(versi(v), [n + 1 for n in lama], v)
				self.i.jam(kini - HARI)
				self.i.tick()
		# far ahead, and back: what is filed now is dated by now
		self.i.jam(kini + 365 * HARI)
		self.i.tick()
		self.i.jam(kini + 40 * HARI)
		lapor.masuk_lagi()
		t = masuk('warga').kirim()
		self.i.tick()
		self.assertLess(self.batas(t, 0), kini + 50 * HARI)
		self.assertEqual(self.i.sql('SELECT nama FROM pekerjaan WHERE'
			' gagal > 0'), [])

	def test_written_ahead(self):
		"""Messages that acts of a clock a year ahead owe are delivered when
		it is back, not in a year."""
		kini = self.i.kini()
		self.i.jam(kini + 365 * HARI)
		lapor.masuk_lagi()
		t = masuk('warga').kirim()
		self.i.jam(kini)
		lapor.masuk_lagi()
		self.i.tick()
		self.assertNotEqual(self.i.nilai('SELECT COUNT(*) FROM notifikasi n'
			' JOIN laporan l ON l.id = n.laporan_id WHERE l.tracking_id ='
			f' "{t}"'), '0')

	def segel(self):
		"""All seals, and whether the rows still say what they say."""
		v = masuk('pusat').baca('/segel')['data']
		j = subprocess.run([os.environ.get('LAPOR_BIN', str(AKAR /
			'build/bin')) + '/lapor', '--conf', f'{self.i.dir}/lapor.conf',
			'verifikasi-riwayat'], capture_output=True, text=True)
		self.assertEqual(j.returncode, 0, j.stdout + j.stderr)
		return {x['nomor']: x for x in v}

	def test_sealed_day(self):
		"""What is written into a day that is sealed already: no published seal
		changes, the new rows get one of their own, and each row finds its
		way to the seal it stands in."""
		kini = self.i.kini()
		hari = (kini + 7 * 3600) // HARI
		lapor.masuk_lagi()
		w = masuk('warga')
		dulu = w.kirim(judul='Sebelum disegel, lampu jalan mati')
		self.i.jam(kini + HARI)
		self.i.tick()
		pertama = self.segel()
		self.assertIn(hari, pertama)
		# back into the sealed day, twice; and a day further on, unsealed
		for ke in (1, 2):
			self.i.jam(kini + 600 * ke)
			lapor.masuk_lagi()
			w = masuk('warga')
			t = w.kirim(judul=f'Sesudah disegel ke-{ke}, lampu jalan mati')
			self.i.tick()
			self.assertEqual(set(self.segel()), set(pertama) |
				{hari + 1000000 * n for n in range(1, ke)})
			self.assertIsNone(w.baca(f'/laporan/{t}/bukti/1')['segel'])
			self.i.jam(kini + HARI)
			self.i.tick()
			lapor.masuk_lagi()
			w = masuk('warga')
			kedua = self.segel()
			self.assertEqual(kedua, {**kedua, **pertama}, 'none has changed')
			x = w.baca(f'/laporan/{t}/bukti/1')
			self.assertEqual(x['segel'], kedua[hari + 1000000 * ke])
			self.assertEqual(akar_dari(x), x['segel']['akar'])
			x = w.baca(f'/laporan/{dulu}/bukti/1')
			self.assertEqual(x['segel'], pertama[hari])
			self.assertEqual(akar_dari(x), x['segel']['akar'])
		# an hour of the future was sealed; the days before it are, too
		self.i.jam(kini + 40 * HARI)
		lapor.masuk_lagi()
		masuk('warga').kirim()
		self.i.jam(kini + 41 * HARI)
		self.i.tick()
		self.assertIn(hari + 40, self.segel())
		self.i.jam(kini + 5 * HARI)
		lapor.masuk_lagi()
		masuk('warga').kirim()
		self.i.jam(kini + 6 * HARI)
		self.i.tick()
		self.assertIn(hari + 5, self.segel())

	def test_lease(self):
		"""A lease that the machine's clock left in the far future is taken;
		one that somebody may hold is not, a tick waits for its end."""
		def pekerjaan(nama):
			return self.i.sql('SELECT pemilik, epoch FROM pekerjaan WHERE'
				f' nama = "{nama}"')[0]
		def sewa(detik):
			self.i.sql('UPDATE pekerjaan SET epoch = epoch + 1, pemilik ='
				f' "lain", sewa_sampai = UNIX_TIMESTAMP() + {detik}'
				' WHERE nama = "fold"')
		sewa(60)
		lama = pekerjaan('deliver_bell')[1]
		t = threading.Thread(target=self.i.tick)
		t.start()
		# the job before it is done, so this one is its next
		sampai(lambda: pekerjaan('deliver_bell')[1] != lama and self.i.nilai(
			'SELECT sewa_sampai FROM pekerjaan WHERE nama = "deliver_bell"')
			== '0', apa='the tick at its job')
		self.assertEqual(pekerjaan('fold')[0], 'lain')
		self.assertTrue(t.is_alive(), 'gone on without that job')
		self.i.sql('UPDATE pekerjaan SET sewa_sampai = 0 WHERE nama = "fold"')
		t.join()
		self.assertNotEqual(pekerjaan('fold')[0], 'lain')
		sewa(365 * HARI)
		self.i.tick()
		self.assertNotEqual(pekerjaan('fold')[0], 'lain')


if __name__ == '__main__':
	utama()
