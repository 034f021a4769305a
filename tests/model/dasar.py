"""What the model of the workflow is made of: working days, the tree of the
seed `uji` and its people (all in WIB), statuses, clocks, requests."""
import datetime
import pathlib

AKAR = pathlib.Path(__file__).resolve().parent.parent.parent
WIB = 7 * 3600
HARI = 86400

# ---- working days

HARI0 = datetime.date(1970, 1, 1).toordinal()


def _libur():
	rows = (AKAR / 'db/seed/hari_libur.tsv').read_text().splitlines()[1:]
	return {datetime.date.fromisoformat(r.split('\t')[0]).toordinal() - HARI0
		for r in rows}


LIBUR = _libur()


def hari(t):
	return (t + WIB) // HARI


def kerja(h):
	return (h + 3) % 7 < 5 and h not in LIBUR


def tengah_malam(h):
	return h * HARI - WIB


def tambah_hk(t, n):
	"""24:00 of the n-th working day after the day of t."""
	h = hari(t)
	while n:
		h += 1
		n -= kerja(h)
	return tengah_malam(h + 1)


# ---- who

PUSAT, LAMPUNG, METRO = 1, 1800, 1872
PU, DLH, DINKES, KECAMATAN = 10001, 10002, 10003, 10004
INDUK = {LAMPUNG: PUSAT, METRO: LAMPUNG, PU: METRO, DLH: METRO,
	DINKES: METRO, KECAMATAN: METRO}
BERADMIN = (PUSAT, LAMPUNG, METRO)


def jalur(i):
	"""An instansi and all above it, nearest first."""
	v = [i]
	while v[-1] in INDUK:
		v.append(INDUK[v[-1]])
	return v


def meliputi(a, i):
	return a in jalur(i)


def beradmin(i):
	return next(x for x in jalur(i) if x in BERADMIN)


def di_atas(i):
	"""The nearest instansi with an admin strictly above, or None."""
	return next((x for x in jalur(i)[1:] if x in BERADMIN), None)


class Pelaku:
	"""peran: admin, penghubung, pengawas, warga, tamu (nobody), kode (the
	holder of the secret code of the report in question)."""

	def __init__(self, nama, peran, instansi=None):
		self.nama = nama
		self.peran = peran
		self.instansi = instansi

	@property
	def admin(self):
		return self.peran == 'admin'

	@property
	def staf(self):
		return self.instansi is not None


PELAKU = {p.nama: p for p in (
	Pelaku('pusat', 'admin', PUSAT),
	Pelaku('admin.lampung', 'admin', LAMPUNG),
	Pelaku('koordinator.metro', 'admin', METRO),
	Pelaku('admin.metro', 'admin', METRO),
	Pelaku('penghubung.pu.metro', 'penghubung', PU),
	Pelaku('penghubung.dlh.metro', 'penghubung', DLH),
	Pelaku('pengawas.metro', 'pengawas', METRO),
	Pelaku('warga', 'warga'), Pelaku('warga2', 'warga'),
	Pelaku('tamu', 'tamu'), Pelaku('kode', 'kode'))}

# ---- statuses

BARU, TERHUBUNG, LENGKAP, EVALUASI = ('belum_terverifikasi',
	'instansi_belum_terhubung', 'menunggu_kelengkapan', 'menunggu_evaluasi')
VERIF, TL, TANGGAP = ('terverifikasi', 'ditindaklanjuti_instansi',
	'ditanggapi_pelapor')
TUTUP_S, TUTUP_A, TUTUP_P = 'ditutup_sistem', 'ditutup_admin', 'ditutup_pelapor'
ARSIP_A, ARSIP_P, ARSIP_S = ('diarsipkan_admin', 'diarsipkan_pelapor',
	'diarsipkan_sistem')
TUNDA = (TERHUBUNG, LENGKAP, EVALUASI)
PRA = (BARU,) + TUNDA
PROSES = (TL, TANGGAP)
SELESAI = (TUTUP_S, TUTUP_A, TUTUP_P)
ARSIP = (ARSIP_A, ARSIP_P, ARSIP_S)
STATUS = PRA + (VERIF,) + PROSES + SELESAI + ARSIP
TAB = {BARU: 'belum_terverifikasi', VERIF: 'belum_ditindaklanjuti',
	**{s: 'tertunda' for s in TUNDA},
	**{s: 'sedang_diproses' for s in PROSES},
	**{s: 'selesai' for s in SELESAI}, **{s: 'arsip' for s in ARSIP}}
TABS = ('belum_terverifikasi', 'tertunda', 'belum_ditindaklanjuti',
	'sedang_diproses', 'selesai', 'arsip')
AKSI_PELAPOR = ('lengkapi', 'arsip_sendiri', 'hidupkan', 'tanggapi', 'puas',
	'banding')
# what takes a report no step further
TAK_MAJU = {'buka_identitas', 'buka_asli', 'atur_kerahasiaan', 'minta'}
MINTA = ('bukan_wewenang', 'tahan', 'lepas_tahan', 'tutup', 'buka')

PANJANG = {'V': 3, 'F': 5, 'C': 10, 'P': 3}
BOBOT = {'aspirasi': 5, 'permintaan_informasi': 5,
	'pengaduan_tidak_berkadar_pengawasan': 14,
	'pengaduan_berkadar_pengawasan': 30}

OK, TIADA_HAK, BENTROK, BASI, ISIAN = 'ok', 'tiada_hak', 409, 412, 422


# how a clock ends
DIPENUHI, DIPINDAH, DIHENTIKAN, LEWAT = range(4)


class Jam:
	"""One running clock."""

	def __init__(self, nama, instansi, mulai, n):
		self.nama = nama
		self.instansi = instansi
		self.mulai = mulai
		self.n = n
		self.jeda = []		# [from, to]; to None while it stands still
		self.sebab = set()	# why it stands still now
		self.tingkat = 0	# warnings given: V upwards, C and L to the reporter

	@property
	def dijeda(self):
		return bool(self.sebab)

	def tahan(self, sebab, kini):
		if not self.sebab:
			self.jeda.append([kini, None])
		self.sebab.add(sebab)

	def lepas(self, sebab, kini):
		if sebab in self.sebab:
			self.sebab.remove(sebab)
			if not self.sebab:
				self.jeda[-1][1] = kini

	def diam(self, h):
		"""Did it stand still at the end of that day?  silent: a working
		day is used up at its 24:00, whatever the hours before."""
		return any(hari(dari) <= h < hari(sampai)
			for dari, sampai in self.jeda if sampai is not None)

	def lewat(self, kini):
		"""Has it run out?  Not while it stands still, unless before."""
		return self.batas <= (self.jeda[-1][0] if self.dijeda else kini)

	@property
	def batas(self):
		if self.nama == 'L':
			return tengah_malam(hari(self.mulai) + self.n + 1)
		h, n = hari(self.mulai), self.n
		while n:
			h += 1
			n -= kerja(h) and not self.diam(h)
		return tengah_malam(h + 1)


class Permintaan:
	def __init__(self, jenis, instansi, pemutus, kini, akhir=False):
		self.jenis = jenis
		self.instansi = instansi	# None: the reporter
		self.pemutus = pemutus
		self.akhir = akhir		# its decision is final
		self.mulai = kini
		self.batas = tambah_hk(kini, PANJANG['P'])
