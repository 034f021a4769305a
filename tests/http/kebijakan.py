"""Who may do what, written from the specification and from nothing else: not
from routes.def, not from transitions.def, not from the C sources.  The matrix
test compares the two; where they differ one of them is wrong.

The tree of the test:  pusat > lampung > metro > pu, dlh
                                       > tetangga (a sibling of metro)
                             > asing (of another branch)"""

INDUK = {'pu': 'metro', 'dlh': 'metro', 'metro': 'lampung',
	'tetangga': 'lampung', 'lampung': 'pusat', 'asing': 'pusat', 'pusat': None}

STAF = {'pejabat_penghubung', 'admin_instansi', 'admin_koordinator',
	'admin_pusat', 'pengawas'}
ADMIN = {'admin_instansi', 'admin_koordinator', 'admin_pusat'}
BERTINDAK = ADMIN | {'pejabat_penghubung'}

MASUK = {'belum_terverifikasi', 'instansi_belum_terhubung',
	'menunggu_kelengkapan', 'menunggu_evaluasi'}
DIPROSES = {'ditindaklanjuti_instansi', 'ditanggapi_pelapor'}
SELESAI = {'ditutup_sistem', 'ditutup_admin', 'ditutup_pelapor'}
PUBLIK = {'terverifikasi'} | DIPROSES | SELESAI
SEMUA_STATUS = MASUK | PUBLIK | {'diarsipkan_admin', 'diarsipkan_pelapor',
	'diarsipkan_sistem'}


class Subjek:
	def __init__(self, nama, peran, instansi=None, pemilik=False,
			csrf=True, kode=False):
		self.nama = nama
		self.peran = peran
		self.instansi = instansi
		self.pemilik = pemilik    # reported every report of the matrix
		self.csrf = csrf          # sends the right token
		self.kode = kode          # sends a secret code, of no report here


class Objek:
	"""A report: where it is, who may read it, how secret it is."""

	def __init__(self, status, pemegang, pernah=(), salinan=(),
			anonim=False, rahasia=False, disunting=False):
		self.status = status
		self.disunting = disunting
		self.pemegang = pemegang
		self.pernah = pernah
		self.salinan = salinan
		self.anonim = anonim
		self.rahasia = rahasia


def di_bawah(simpul, atas):
	"""Is it that instansi, or below it?"""
	while simpul is not None:
		if simpul == atas:
			return True
		simpul = INDUK[simpul]
	return False


def petugas(s, o):
	"""Staff see what an instansi of their scope holds, held, or got."""
	if s.peran not in STAF:
		return False
	return any(di_bawah(x, s.instansi)
		for x in (o.pemegang, *o.pernah, *o.salinan))


def pandangan(s, o):
	"""None, 'publik', 'pelapor' or 'petugas'."""
	if petugas(s, o):
		return 'petugas'
	if s.pemilik:
		return 'pelapor'
	if o.status in PUBLIK and not o.rahasia:
		return 'publik'
	return None


def nama_terlihat(s, o):
	"""Is the reporter's name shown to this reader (who sees the report)?"""
	return not o.anonim and s.peran != 'pengawas'


def asli_terlihat(s):
	"""The sealed original: its author; pusat by an action, with a reason."""
	return s.pemilik


def rahasia_terlihat(s, o):
	"""A secret follow-up: the reporter, and all staff who see the report."""
	return pandangan(s, o) in ('pelapor', 'petugas')


def permintaan_terlihat(s, pemohon, pemutus):
	"""A request (pemohon None: the reporter's objection): the inbox of who
	decides, and whoever filed it; their overseers too."""
	return s.peran in STAF and any(x and di_bawah(x, s.instansi)
		for x in (pemohon, pemutus))


def permintaan_diputus(s, pemutus):
	return s.peran in ADMIN and di_bawah(pemutus, s.instansi)


def catatan_terlihat(s, o):
	"""Internal notes: staff who act and see the report, not its reporter."""
	return s.peran in BERTINDAK and petugas(s, o) and not s.pemilik


def admin_pemegang(s, o):
	return s.peran in ADMIN and di_bawah(o.pemegang, s.instansi)


def di_atas(s, o):
	"""Admin above the instansi that holds it."""
	return admin_pemegang(s, o) and s.instansi != o.pemegang


def pemilik(s, o):
	return s.pemilik


def unit_atau_atas(s, o):
	return s.peran in BERTINDAK and di_bawah(o.pemegang, s.instansi)


def unit(s, o):
	return s.peran in BERTINDAK and s.instansi == o.pemegang


def pusat(s, o):
	return s.peran == 'admin_pusat'


# action: (who has the right, from which statuses)
AKSI = {
	'verifikasi': (admin_pemegang, MASUK),
	'lempar': (admin_pemegang, MASUK),
	'arsip': (admin_pemegang, MASUK),
	# asking the reporter for more; without a choice that is what is meant
	'tunda': (admin_pemegang, {'belum_terverifikasi', 'menunggu_evaluasi'}),
	'lengkapi': (pemilik, {'menunggu_kelengkapan'}),
	'arsip_sendiri': (pemilik, MASUK),
	'hidupkan': (pemilik, {'diarsipkan_sistem'}),
	'tindak_lanjut': (unit_atau_atas, {'terverifikasi'} | DIPROSES),
	'tanggapi': (pemilik, DIPROSES),
	'teruskan': (admin_pemegang, {'terverifikasi'} | DIPROSES),
	'tutup': (di_atas, DIPROSES),
	'puas': (pemilik, DIPROSES),
	'buka': (di_atas, SELESAI),
	'buka_identitas': (pusat, SEMUA_STATUS),
	# once an original is kept: see Objek.disunting
	'buka_asli': (pusat, SEMUA_STATUS),
	'atur_kerahasiaan': (admin_pemegang, MASUK | PUBLIK),
	# without a kind it is "not our authority"
	'minta': (unit, MASUK | {'terverifikasi'}),
	'banding': (pemilik, {'diarsipkan_admin', 'diarsipkan_sistem'} | SELESAI),
}
# What is offered: some kind of request can be filed in more statuses.
DITAWARKAN = {**AKSI, 'minta': (unit, MASUK | PUBLIK)}
# Their form is empty, so an empty body would do them.
TANPA_ISIAN = {'arsip_sendiri', 'hidupkan'}


def aksi(s, o, nama, tabel=AKSI):
	"""'sembunyi', 'tidak', 'bukan_sekarang' or 'boleh'."""
	if pandangan(s, o) is None:
		return 'sembunyi'
	hak, dari = tabel[nama]
	if not hak(s, o):
		return 'tidak'
	if nama == 'buka_asli' and not o.disunting:
		return 'bukan_sekarang'
	return 'boleh' if o.status in dari else 'bukan_sekarang'


SEMUA = 'semua'
SIAPA = {
	'masuk': lambda s: s.peran != 'publik',
	'pelapor': lambda s: s.peran == 'pelapor',
	'staf': lambda s: s.peran in STAF,
	'admin': lambda s: s.peran in ADMIN,
	'bertindak': lambda s: s.peran in BERTINDAK,
	'kelola': lambda s: s.peran in ('admin_koordinator', 'admin_pusat'),
	'pusat': lambda s: s.peran == 'admin_pusat',
	'pengembang': lambda s: s.peran in ('pengembang', 'admin_pusat'),
	# they keep keys, admins above watch over them
	'penjaga': lambda s: s.peran in ADMIN | {'pengembang'},
	# exports: admins, and who only oversees
	'ekspor': lambda s: s.peran in ADMIN | {'pengawas'},
	SEMUA: lambda s: True,
}

def kelola_pengguna(s, instansi):
	"""Who manages the accounts bound to this instansi; None: a reporter's,
	which nobody manages."""
	return (s.peran in {'admin_koordinator', 'admin_pusat'} and
		instansi is not None and di_bawah(instansi, s.instansi))


# (method, path): who, the status for those who may, what to send
# 'laporan' and 'lampiran' depend on the report and are asked one by one.
RUTE = {
	('GET', '/sehat'): (SEMUA, 200),
	('GET', '/metrik'): (SEMUA, 200),
	('GET', '/laporan'): (SEMUA, 200),
	('POST', '/laporan'): (SEMUA, 422, {}),
	('GET', '/laporan/:tracking_id'): 'laporan',
	('GET', '/laporan/:tracking_id/riwayat'): 'laporan',
	('GET', '/laporan/:tracking_id/tindak-lanjut'): 'laporan',
	('GET', '/laporan/:tracking_id/bukti'): 'laporan',
	('GET', '/laporan/:tracking_id/bukti.pdf'): 'laporan',
	('GET', '/laporan/:tracking_id/disposisi.pdf'): 'laporan',
	('GET', '/laporan/:tracking_id/bukti/:urut'): 'laporan',
	('POST', '/laporan/:tracking_id/aksi/:aksi'): 'aksi',
	('POST', '/laporan/:tracking_id/aksi/:aksi/pratinjau'): 'pratinjau',
	('GET', '/laporan/:tracking_id/templat-jawaban'): 'petugas',
	('GET', '/laporan/:tracking_id/saran-instansi'): 'petugas',
	('GET', '/laporan/:tracking_id/catatan'): 'petugas',
	('POST', '/laporan/:tracking_id/catatan'): 'petugas',
	('GET', '/laporan/:tracking_id/petugas'): 'petugas',
	('GET', '/saya/laporan'): ('masuk', 200),
	('POST', '/laporan/:tracking_id/dukungan'): ('pelapor', 404),
	('DELETE', '/laporan/:tracking_id/dukungan'): ('pelapor', 404),
	('GET', '/saya/akses'): ('masuk', 200),
	('GET', '/laporan/:tracking_id/akses'): 'laporan',
	('GET', '/laporan/:tracking_id/aktivitas'): 'laporan',
	('GET', '/kelola/laporan'): ('staf', 200),
	('GET', '/kelola/rekap'): ('staf', 200),
	# everybody's own; the id is that of an instansi
	# the own instansi's keys; the id is that of an instansi
	('GET', '/kunci-api'): ('penjaga', 200),
	('POST', '/kunci-api'): ('pengembang', 422, {}),
	('GET', '/kunci-api/:id'): ('penjaga', 404),
	('PATCH', '/kunci-api/:id'): ('pengembang', 404, {}),
	('DELETE', '/kunci-api/:id'): ('penjaga', 404),
	('POST', '/kunci-api/:id/putar'): ('pengembang', 404, {}),
	('POST', '/kunci-api/:id/izin'): ('admin', 404, {}),
	('DELETE', '/kunci-api/:id/izin'): ('penjaga', 404),
	('GET', '/kunci-api/:id/log'): ('penjaga', 404),
	('POST', '/laporan/:tracking_id/rujukan'): 'petugas',
	# for keys alone
	('GET', '/peristiwa'): (SEMUA, 401),
	('GET', '/webhook'): ('penjaga', 200),
	('POST', '/webhook'): ('pengembang', 422, {}),
	('GET', '/webhook/:id'): ('penjaga', 404),
	('PATCH', '/webhook/:id'): ('pengembang', 404, {}),
	('DELETE', '/webhook/:id'): ('penjaga', 404),
	('GET', '/webhook/:id/kirim'): ('penjaga', 404),
	('POST', '/webhook/:id/putar'): ('pengembang', 404, {}),
	('POST', '/webhook/:id/coba'): ('pengembang', 404),
	('POST', '/webhook/:id/ulang'): ('pengembang', 404, {}),
	('GET', '/rujukan'): ('bertindak', 200),
	('GET', '/saringan'): ('staf', 200),
	('POST', '/saringan'): ('staf', 422, {}),
	('PATCH', '/saringan/:id'): ('staf', 404, {}),
	('DELETE', '/saringan/:id'): ('staf', 404),
	('POST', '/laporan-manual'): ('admin', 422, {}),
	('GET', '/sosial'): ('admin', 200),
	('POST', '/sosial'): ('admin', 422, {}),
	('POST', '/sosial/siapkan'): ('admin', 422, {}),
	('POST', '/sosial/:id/jadikan-laporan'): ('admin', 404, {}),
	('POST', '/sosial/:id/status'): ('admin', 404, {'status': 'diabaikan'}),
	# nothing was typed
	('GET', '/pelapor'): ('admin', 422),
	('GET', '/permintaan'): ('staf', 200),
	('GET', '/permintaan/:id'): ('staf', 404),
	('POST', '/permintaan/:id/putuskan'): ('admin', 404, {}),
	('POST', '/permintaan/:id/putuskan/pratinjau'): ('admin', 404, {}),
	('POST', '/sesi'): (SEMUA, 422, {}),
	('GET', '/sesi'): (SEMUA, 200),
	('DELETE', '/sesi'): (SEMUA, 204),
	('GET', '/sesi/daftar'): ('masuk', 200),
	('DELETE', '/sesi/:id'): ('masuk', 404),
	('POST', '/akun'): (SEMUA, 422, {}),
	('GET', '/akun'): ('masuk', 200),
	('PATCH', '/akun'): ('masuk', 422, {'nama': 'x'}),
	('POST', '/akun/sandi'): ('masuk', 422, {}),
	('POST', '/akun/kontak'): ('masuk', 422, {}),
	('POST', '/akun/kontak/sah'): ('masuk', 422, {}),
	('POST', '/akun/data'): ('masuk', 422, {}),
	('GET', '/akun/hapus'): ('pelapor', 200),
	('POST', '/akun/hapus'): ('pelapor', 422, {}),
	('POST', '/akun/lupa'): (SEMUA, 422, {}),
	('POST', '/akun/sandi-baru'): (SEMUA, 422, {}),
	('POST', '/akun/totp'): ('masuk', 200),
	('POST', '/akun/totp/sah'): ('masuk', 422, {}),
	('POST', '/akun/totp/cadangan'): ('masuk', 422, {}),
	('DELETE', '/akun/totp'): ('masuk', 422, {}),
	('GET', '/notifikasi'): ('masuk', 200),
	('POST', '/notifikasi/dibaca'): ('masuk', 422, {}),
	('GET', '/akun/kabar'): ('masuk', 200),
	('PATCH', '/akun/kabar'): ('masuk', 422, {'email': ['entah']}),
	('POST', '/akun/kabar/uji'): ('masuk', 200),
	('POST', '/akun/push'): ('masuk', 422, {}),
	('DELETE', '/akun/push/:id'): ('masuk', 404),
	('GET', '/berhenti/:token'): (SEMUA, 303),
	('POST', '/berhenti/:token'): (SEMUA, 404),
	('GET', '/templat-notifikasi'): ('pusat', 200),
	# the id is that of an instansi
	('GET', '/templat-notifikasi/:id'): ('pusat', 404),
	('PATCH', '/templat-notifikasi/:id'): ('pusat', 404, {}),
	('DELETE', '/templat-notifikasi/:id'): ('pusat', 404),
	('POST', '/templat-notifikasi/:id/pratinjau'): ('pusat', 404, {}),
	('GET', '/surat-mati'): ('pusat', 200),
	('POST', '/surat-mati/:id/kirim-ulang'): ('pusat', 404),
	('POST', '/surat-mati/kirim-ulang'): ('pusat', 422, {}),
	('POST', '/lampiran'): (SEMUA, 415, {}),
	# asked by nginx for an upload, so it must prove what an upload must
	('GET', '/lampiran-izin'): (SEMUA, 204, 'unsafe'),
	('GET', '/lampiran/:id'): 'lampiran',
	('GET', '/instansi'): (SEMUA, 200),
	('GET', '/instansi/:id'): (SEMUA, 200),
	('POST', '/instansi'): ('kelola', 422, {}),
	('PATCH', '/instansi/:id'): ('kelola', 422, {'nama': 'x'}),
	# it has users and instansi below it
	('DELETE', '/instansi/:id'): ('kelola', 409),
	('GET', '/pengguna'): ('kelola', 200),
	('POST', '/pengguna'): ('kelola', 422, {}),
	# the id is that of an instansi
	('GET', '/pengguna/:id'): ('kelola', 404),
	('PATCH', '/pengguna/:id'): ('kelola', 404, {}),
	('DELETE', '/pengguna/:id'): ('kelola', 404),
	('POST', '/pengguna/:id/sandi'): ('kelola', 404),
	('GET', '/pengguna/:id/tanggungan'): ('kelola', 404),
	('GET', '/kelola/instansi'): ('kelola', 200),
	('GET', '/instansi/:id/halangan'): ('kelola', 200),
	# where to, was not said
	('GET', '/instansi/:id/pindah'): ('kelola', 422),
	('GET', '/instansi/:id/sematan'): ('kelola', 200),
	('PATCH', '/instansi/:id/sematan'): ('kelola', 422, {'asal': ['x']}),
	('GET', '/templat-jawaban'): ('staf', 200),
	('POST', '/templat-jawaban'): ('bertindak', 422, {}),
	# there is none of that id
	('PATCH', '/templat-jawaban/:id'): ('bertindak', 404, {}),
	('DELETE', '/templat-jawaban/:id'): ('bertindak', 404),
	('GET', '/kategori'): (SEMUA, 200),
	# reference data are kept by pusat; none is called ":kode"
	('GET', '/kategori/:kode'): (SEMUA, 404),
	('POST', '/kategori'): ('pusat', 422, {}),
	('PATCH', '/kategori/:kode'): ('pusat', 404, {}),
	('DELETE', '/kategori/:kode'): ('pusat', 404),
	('GET', '/program-prioritas/:kode'): (SEMUA, 404),
	('POST', '/program-prioritas'): ('pusat', 422, {}),
	('PATCH', '/program-prioritas/:kode'): ('pusat', 404, {}),
	('DELETE', '/program-prioritas/:kode'): ('pusat', 404),
	('GET', '/hari-libur/:tanggal'): (SEMUA, 404),
	('GET', '/hari-libur/:tanggal/dampak'): ('pusat', 404),
	('POST', '/hari-libur'): ('pusat', 422, {}),
	('PATCH', '/hari-libur/:tanggal'): ('pusat', 404, {}),
	('DELETE', '/hari-libur/:tanggal'): ('pusat', 404),
	('GET', '/tag/:id'): ('staf', 404),
	('POST', '/tag'): ('pusat', 422, {}),
	('PATCH', '/tag/:id'): ('pusat', 404, {}),
	('DELETE', '/tag/:id'): ('pusat', 404),
	('GET', '/profil-sla'): ('staf', 200),
	('GET', '/profil-sla/:id'): ('staf', 404),
	('POST', '/profil-sla'): ('pusat', 422, {}),
	('PATCH', '/profil-sla/:id'): ('pusat', 404, {}),
	('DELETE', '/profil-sla/:id'): ('pusat', 404),
	('GET', '/wilayah'): (SEMUA, 200),
	('GET', '/wilayah/:kode'): (SEMUA, 404),
	('GET', '/hari-libur'): (SEMUA, 200),
	('GET', '/program-prioritas'): (SEMUA, 200),
	('GET', '/tag'): ('staf', 200),
	('GET', '/statistik/publik'): (SEMUA, 200),
	('GET', '/statistik/pengelolaan'): ('staf', 200),
	('GET', '/statistik/pemanfaatan'): ('staf', 200),
	('POST', '/impor-berkas'): ('kelola', 415, {}),
	('GET', '/impor-izin'): ('kelola', 204, 'unsafe'),
	('GET', '/impor'): ('kelola', 200),
	('GET', '/impor/:id'): ('kelola', 404),
	('DELETE', '/impor/:id'): ('kelola', 404),
	('GET', '/impor/:id/temuan'): ('kelola', 404),
	('POST', '/impor/:id/mulai'): ('kelola', 404),
	('GET', '/data-terbuka'): (SEMUA, 200),
	('GET', '/data-terbuka/:nama'): (SEMUA, 404),
	('GET', '/statistik/sumber'): ('staf', 200),
	('GET', '/statistik/kata'): ('staf', 200),
	('GET', '/statistik/anak'): ('staf', 200),
	('GET', '/statistik/publik/anak'): (SEMUA, 200),
	('GET', '/statistik/kejadian'): ('staf', 422),
	('GET', '/statistik/publik/kejadian'): (SEMUA, 422),
	('POST', '/ekspor'): ('ekspor', 422, {}),
	('GET', '/ekspor'): ('ekspor', 200),
	('GET', '/ekspor-pratinjau'): ('ekspor', 200),
	('GET', '/ekspor/:id'): ('ekspor', 404),
	('DELETE', '/ekspor/:id'): ('ekspor', 404),
	('GET', '/ekspor/:id/berkas'): ('ekspor', 404),
	('GET', '/segel'): (SEMUA, 200),
	# whoever has a link may use it; nothing was sent
	('GET', '/kelola/sms'): ('admin', 200),
	('POST', '/kelola/sms/:id/jadikan-laporan'): ('admin', 404, {}),
	('POST', '/kelola/sms/:id/abaikan'): ('admin', 404),
	# off: as if it were not there
	('POST', '/kanal/sms'): (SEMUA, 404),
	('GET', '/kanal/sms/antar/:meterai'): (SEMUA, 404),
	('POST', '/tautan'): (SEMUA, 422, {}),
	('POST', '/tautan/akun'): (SEMUA, 422, {}),
	('POST', '/tautan/akun/masuk'): (SEMUA, 422, {}),
	('POST', '/tautan/jawab'): (SEMUA, 422, {}),
}


def rute(s, siapa, ok, unsafe):
	"""The status of a call that depends on the role alone."""
	if unsafe and s.peran != 'publik' and not s.csrf:
		return 403
	if SIAPA[siapa](s):
		return ok
	return 401 if s.peran == 'publik' else 403
