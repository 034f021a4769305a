#!/usr/bin/env python3
"""Support: once for each citizen, counted exactly, told of what moves, and
nobody learns who supports or what the reporter was told."""
import threading

from lapor import SANDI, Klien, Uji, bersama, kunci, masuk, utama

_n = [0]


def warga():
	_n[0] += 1
	k = Klien()
	j = k.minta('POST', '/akun', {'nama': 'Pendukung Uji', 'sandi': SANDI,
		'telepon': f'+6289977{_n[0]:06}'}, harap=None, kunci=kunci())
	if j.status != 201:  # from an earlier run, or too many an hour
		return Klien().masuk('warga2')
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	return k


def dukung(k, t, harap=200, metode='POST', **kw):
	j = k.minta(metode, f'/laporan/{t}/dukungan', harap=harap, **kw)
	return (j.json['dukungan'], j.json['didukung']) if harap == 200 else j


def terbuka(**ubah):
	t = masuk('warga').kirim(**ubah)
	masuk('admin.metro').verifikasi(t)
	return t


class Dukungan(Uji):
	def test_once(self):
		t, w = terbuka(), masuk('warga2')
		self.assertEqual(w.laporan(t)['didukung'], False)
		self.assertEqual(dukung(w, t), (1, True))
		self.assertEqual(dukung(w, t), (1, True))
		self.assertEqual(dukung(warga(), t)[0] >= 1, True)
		self.assertEqual(w.laporan(t)['didukung'], True)
		n = Klien().laporan(t)['dukungan']
		self.assertNotIn('didukung', Klien().laporan(t))
		self.assertEqual(dukung(w, t, metode='DELETE'), (n - 1, False))
		self.assertEqual(dukung(w, t, metode='DELETE'), (n - 1, False))
		self.sama(t)

	def sama(self, t):
		"""The count is the number of rows."""
		a, b = bersama().sql('SELECT l.dukungan, (SELECT COUNT(*) FROM'
			' dukungan d WHERE d.laporan_id = l.id) FROM laporan l WHERE'
			f" l.tracking_id = '{t}'")[0]
		self.assertEqual(a, b)

	def test_at_the_same_time(self):
		t, w = terbuka(), masuk('warga2')
		v = [threading.Thread(target=dukung, args=(w, t, 200,
			'DELETE' if n % 3 == 2 else 'POST')) for n in range(24)]
		for x in v:
			x.start()
		for x in v:
			x.join()
		self.sama(t)
		self.assertEqual(dukung(w, t), (1, True))

	def test_whom(self):
		t = terbuka()
		self.assertEqual(dukung(masuk('warga'), t, 403).kode,
			'tidak-berhak')
		dukung(masuk('admin.metro'), t, 403)
		dukung(Klien(), t, 401)
		s = terbuka(rahasia=True)
		dukung(masuk('warga2'), s, 404)
		dukung(masuk('warga2'), masuk('warga').kirim(), 404)

	def test_it_changes_nothing_else(self):
		t = terbuka()
		lama = masuk('admin.metro').laporan(t)
		dukung(masuk('warga2'), t)
		baru = masuk('admin.metro').laporan(t)
		self.assertEqual({k: v for k, v in baru.items() if k != 'dukungan'},
			{k: v for k, v in lama.items() if k != 'dukungan'})

	def lonceng(self, k, t):
		return [n for n in k.baca('/notifikasi')['data']
			if n['tracking_id'] == t]

	def test_told_of_what_moves(self):
		t, w = terbuka(), masuk('warga2')
		bersama().tick()
		dukung(w, t)  # what was before is not told
		bersama().tick()
		self.assertEqual(self.lonceng(w, t), [])
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		bersama().tick()
		j = self.lonceng(w, t)
		self.assertEqual(len(j), 1)
		self.assertIn(t, j[0]['teks'])
		masuk('admin.metro').aksi(t, 'tutup', alasan='tuntas',
			keterangan='Rahasia antara kami dan pelapor saja')
		bersama().tick()
		self.assertEqual(len(self.lonceng(w, t)), 2)
		self.assertNotIn('Rahasia antara', str(self.lonceng(w, t)))
		self.assertNotIn('Rahasia antara', str(bersama().sql(
			'SELECT n.variabel FROM notifikasi n JOIN pengguna p ON'
			" p.id = n.pengguna_id WHERE p.nama_pengguna = 'warga2'")))

	def test_not_told_of_what_is_hidden(self):
		t, w = terbuka(), masuk('warga2')
		bersama().tick()
		dukung(w, t)
		masuk('admin.metro').aksi(t, 'atur_kerahasiaan', rahasia=True,
			alasan='Memuat nama anak di bawah umur')
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		bersama().tick()
		self.assertEqual(self.lonceng(w, t), [])

	def test_not_told_after_withdrawing(self):
		t, w = terbuka(), masuk('warga2')
		bersama().tick()
		dukung(w, t)
		dukung(w, t, metode='DELETE')
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		bersama().tick()
		self.assertEqual(self.lonceng(w, t), [])


if __name__ == '__main__':
	utama()
