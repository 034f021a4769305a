"""What the matrix is asked of: accounts of every role in every place, reports
in every state, and a sibling and a stranger in the tree."""
from kebijakan import Objek, Subjek
from lapor import DLH, METRO, PU, Klien, bersama, masuk, png

TETANGGA, ASING = '19999', '19998'
LAMPUNG = '1800'


def siapkan():
	"""Accounts that the seed does not have, and a sibling of Kota Metro."""
	i = bersama()
	i.sql(f"""
	INSERT IGNORE INTO instansi (id, induk_id, nama, cari, slug, jenis,
	 punya_admin) SELECT {TETANGGA}, 1800, 'Pemerintah Kota Tetangga',
	 'pemerintah kota tetangga', 'kota-tetangga', jenis, 1 FROM instansi
	 WHERE id = {METRO};
	INSERT IGNORE INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)
	 SELECT {TETANGGA}, leluhur_id, jarak FROM instansi_leluhur
	 WHERE keturunan_id = {METRO} AND leluhur_id <> {METRO};
	INSERT IGNORE INTO instansi (id, induk_id, nama, cari, slug, jenis,
	 punya_admin) SELECT {ASING}, 1, 'Kementerian Asing',
	 'kementerian asing', 'kementerian-asing', jenis, 1 FROM instansi
	 WHERE id = {METRO};
	INSERT IGNORE INTO instansi_leluhur VALUES ({TETANGGA}, {TETANGGA}, 0),
	 ({ASING}, {ASING}, 0), ({ASING}, 1, 1);
	""")
	for nama, peran, instansi in (('admin.pu', 3, PU),
			('admin.tetangga', 3, TETANGGA),
			('penghubung.tetangga', 2, TETANGGA),
			('admin.asing', 3, ASING), ('pengawas.lampung', 6, LAMPUNG),
			('pengawas.tetangga', 6, TETANGGA), ('pengembang.metro', 7, METRO),
			('nonaktif.metro', 3, METRO), ('basi.metro', 3, METRO)):
		i.sql('INSERT IGNORE INTO pengguna (nama, nama_pengguna, sandi, '
			f"peran, instansi_id, dibuat) SELECT '{nama}', '{nama}', sandi, "
			f"{peran}, {instansi}, dibuat FROM pengguna WHERE nama_pengguna = "
			"'admin.metro'")
	i.sql("UPDATE pengguna SET aktif = 1 WHERE nama_pengguna = "
		"'nonaktif.metro'")


def subjek():
	"""(policy's subject, client)"""
	def orang(nama, peran, instansi=None, pemilik=False, akun=None):
		return Subjek(nama, peran, instansi, pemilik), masuk(akun or nama)

	def hampa(akun, sql):
		"""A session that was good once."""
		k = Klien().masuk(akun)
		bersama().sql(sql)
		return k
	v = [
		(Subjek('publik', 'publik'), Klien()),
		(Subjek('kode salah', 'publik', kode=True),
			Klien(kode='0000-' * 6 + '0000')),
		orang('warga', 'pelapor', pemilik=True),
		orang('warga2', 'pelapor'),
		orang('penghubung.pu.metro', 'pejabat_penghubung', 'pu'),
		orang('penghubung.dlh.metro', 'pejabat_penghubung', 'dlh'),
		orang('penghubung.tetangga', 'pejabat_penghubung', 'tetangga'),
		orang('admin.pu', 'admin_instansi', 'pu'),
		orang('admin.metro', 'admin_instansi', 'metro'),
		orang('admin.tetangga', 'admin_instansi', 'tetangga'),
		orang('admin.lampung', 'admin_instansi', 'lampung'),
		orang('koordinator.metro', 'admin_koordinator', 'metro'),
		orang('pusat', 'admin_pusat', 'pusat'),
		orang('pengawas.metro', 'pengawas', 'metro'),
		orang('pengawas.tetangga', 'pengawas', 'tetangga'),
		orang('pengawas.lampung', 'pengawas', 'lampung'),
		orang('admin.asing', 'admin_instansi', 'asing'),
		orang('pengembang.metro', 'pengembang', 'metro'),
		(Subjek('nonaktif', 'publik'), hampa('nonaktif.metro',
			"UPDATE pengguna SET aktif = 0 WHERE nama_pengguna = "
			"'nonaktif.metro'")),
		(Subjek('sesi basi', 'publik'), hampa('basi.metro',
			'UPDATE sesi SET berakhir = 1 WHERE pengguna_id = (SELECT id '
			"FROM pengguna WHERE nama_pengguna = 'basi.metro')")),
	]
	for nama, peran, instansi, pemilik in (
			('warga', 'pelapor', None, True),
			('admin.metro', 'admin_instansi', 'metro', False)):
		for apa, token in (('tanpa csrf', None), ('csrf orang lain',
				masuk('warga2').csrf)):
			k = Klien()
			k.kuki, k.csrf = masuk(nama).kuki, token
			v.append((Subjek(f'{nama} {apa}', peran, instansi, pemilik,
				csrf=False), k))
	return v


def laporan():
	"""[(policy's object, Tracking ID, id of its file)] in many states."""
	w, a = masuk('warga'), masuk('admin.metro')
	pu = masuk('penghubung.pu.metro')
	out = []

	def baru(status, **ubah):
		f = w.unggah(png()).json['id']
		t = w.kirim(lampiran=[f], **ubah)
		o = Objek(status, 'metro', anonim=ubah.get('anonim', False),
			rahasia=ubah.get('rahasia', False))
		out.append((o, t, f))
		return o, t
	for ubah in ({}, {'anonim': True}, {'rahasia': True},
			{'anonim': True, 'rahasia': True}):
		baru('belum_terverifikasi', **ubah)
		_, t = baru('menunggu_kelengkapan', **ubah)
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		_, t = baru('menunggu_evaluasi', **ubah)
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		w.aksi(t, 'lengkapi', isi='Di depan pasar.')
		_, t = baru('diarsipkan_admin', **ubah)
		a.aksi(t, 'arsip', kategori='spam', keterangan='Berulang-ulang.')
		_, t = baru('diarsipkan_pelapor', **ubah)
		w.aksi(t, 'arsip_sendiri')
		for akhir in ('terverifikasi', 'ditindaklanjuti_instansi',
				'ditanggapi_pelapor', 'ditutup_pelapor', 'ditutup_admin'):
			for salinan in ((), ('dlh',)):
				o, t = baru(akhir, **ubah)
				o.pemegang, o.pernah = 'pu', ('metro',)
				o.disunting = True
				o.salinan = salinan
				a.verifikasi(t, judul='Judul yang disunting admin',
					salinan=[DLH] if salinan else [])
				lanjut(w, a, pu, t, akhir)
		for akhir in ('terverifikasi', 'ditindaklanjuti_instansi'):
			o, t = baru(akhir, **ubah)
			a.verifikasi(t)
			a.aksi(t, 'teruskan', instansi=DLH, salinan=[TETANGGA])
			o.pemegang, o.pernah, o.salinan = 'dlh', ('metro', 'pu'), \
				('tetangga',)
			lanjut(w, a, masuk('penghubung.dlh.metro'), t, akhir)
		o, t = baru('instansi_belum_terhubung', **ubah)
		ke_atas(a, t)
		o.pemegang, o.pernah = 'lampung', ('metro',)
		o, t = baru('ditutup_sistem', **ubah)
		o.pemegang, o.pernah = 'pu', ('metro',)
		a.verifikasi(t)
		pu.tindak_lanjut(t)
		habis(t, 3)
		_, t = baru('diarsipkan_sistem', **ubah)
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		habis(t, 4)
	bersama().tick()
	for o, t, _ in out:
		assert masuk('pusat').laporan(t)['status'] == o.status, (t, o.status)
	return out


def ke_atas(a, t):
	"""The city is freed of it, the province defers it."""
	a.aksi(t, 'minta', jenis='bukan_wewenang', alasan='Wewenang provinsi.')
	p = masuk('admin.lampung').laporan(t)['permintaan'][0]['id']
	masuk('admin.lampung').minta('POST', f'/permintaan/{p}/putuskan', {
		'keputusan': 'terima', 'catatan': 'Benar.', 'aksi': 'tunda',
		'isian': {'kategori': 'instansi_belum_terhubung',
			'keterangan': 'Balai itu belum terhubung.'}})


def habis(t, jam):
	"""That clock has run out: it began two months ago, for the clock of this
	instance is everybody's."""
	i = bersama()
	i.sql(f'UPDATE jam SET batas = {i.kini() - 60}, mulai = mulai - '
		'60 * 86400 WHERE terbuka = 1 AND '
		f'jam = {jam} AND laporan_id = (SELECT id FROM laporan WHERE '
		f"tracking_id = '{t}')")


def lanjut(w, a, pu, t, akhir):
	if akhir == 'terverifikasi':
		return
	pu.tindak_lanjut(t)
	if akhir == 'ditanggapi_pelapor':
		w.aksi(t, 'tanggapi', isi='Belum selesai.')
	elif akhir == 'ditutup_pelapor':
		w.aksi(t, 'puas', rating=5)
	elif akhir == 'ditutup_admin':
		a.aksi(t, 'tutup', alasan='tuntas', keterangan='Sudah selesai.')


def jejak():
	"""What may not change: rows, versions, and the outbox."""
	return bersama().sql('SELECT (SELECT COUNT(*) FROM riwayat), (SELECT '
		'SUM(versi) FROM laporan), (SELECT COUNT(*) FROM kotak_keluar), '
		'(SELECT COUNT(*) FROM tindak_lanjut), (SELECT COUNT(*) FROM '
		'permintaan)')[0]
