"""The workflow of a laporan, written from its specification and apart from
the tables of the program: who may do what, what it changes, what it owes.

A decision of the program where the specification is silent is marked
`silent:`.  Times are UTC seconds; the tree of the seed `uji` is all in WIB."""
import collections

from dasar import (AKSI_PELAPOR, ARSIP, ARSIP_A, ARSIP_P, ARSIP_S, BARU,
	BASI, BENTROK, BERADMIN, BOBOT, DIHENTIKAN, DIPENUHI, DIPINDAH, EVALUASI,
	HARI, ISIAN, Jam, LENGKAP, LEWAT, MINTA, OK, PANJANG, PELAKU, PRA, PROSES,
	PUSAT, Permintaan, SELESAI, TAB, TAK_MAJU, TANGGAP, TERHUBUNG, TIADA_HAK,
	TL, TUTUP_A, TUTUP_P, TUTUP_S, VERIF, beradmin, di_atas, hari, jalur, kerja,
	meliputi, tambah_hk)


MINTA_URUT = MINTA + ('banding',)


class Laporan:
	def __init__(self, pelapor, tujuan, kini, rahasia=False, anonim=False):
		self.pelapor = pelapor		# name of the account, or 'kode'
		self.rahasia = rahasia
		self.anonim = anonim
		self.status = BARU
		self.pemegang = beradmin(tujuan) if tujuan else PUSAT
		self.terdisposisi = None
		self.pendelegasi = None		# who gave it to the holder
		self.jam = {}
		self.tamat = []			# clocks that ended: (name, how)
		self.minta = {}
		self.batas_tahan = None
		self.pembaca = set()
		self.hop = 0
		self.bebas = []			# who was freed of it
		self.final = False
		self.banding = 0
		self.keberatan = False		# to this decision already
		self.penutup = None		# instansi that archived or closed it
		self.sejak = kini
		self.kembali = TL		# status that buka brings back
		self.bobot = None
		self.riwayat = 0
		self.keluar = []		# (urut, whom, instansi)
		self.mulai('V', kini)
		self.tulis(('pelapor', 0), ('pemegang', self.pemegang))

	# what an act writes

	def tulis(self, *pesan):
		self.riwayat += 1
		for whom, instansi in dict.fromkeys(pesan):
			self.keluar.append((self.riwayat, whom, instansi))

	def mulai(self, nama, kini, n=None):
		self.jam[nama] = Jam(nama, self.pemegang, kini,
			n or PANJANG.get(nama, 30))

	def henti(self, kini, akhir, *nama):
		"""Clocks end: met (or too late), moved away, or stopped."""
		for n in nama or list(self.jam):
			j = self.jam.pop(n, None)
			if j and akhir == DIPENUHI and j.lewat(kini):
				self.tamat.append((n, LEWAT))
			elif j:
				self.tamat.append((n, akhir))

	def ke(self, status, kini):
		if status != self.status:
			self.keberatan = False
		self.status = status
		self.sejak = kini

	def pindah(self, i):
		if i != self.pemegang:
			self.pembaca.add(self.pemegang)
		self.pemegang = i

	def genting(self, kini):
		"""So near the end of a term that a second decides."""
		return min(abs(kini - self.sejak - n * HARI)
			for n in (14, 30)) < 30

	def tenggat(self):
		"""The deadline to sort by."""
		return min((j.batas for j in self.jam.values()
			if j.nama in 'VFD' and not j.dijeda), default=None)

	def buntu(self, kini):
		"""Open, yet without a clock, or with nobody who can go on."""
		if self.status in SELESAI + ARSIP:
			return False
		return not self.jam or not any(self.aksi(p, kini) -
			TAK_MAJU for p in PELAKU.values() if p.staf)

	# who

	@property
	def publik(self):
		return self.status in (VERIF,) + PROSES + SELESAI and not self.rahasia

	def milik(self, p):
		return p.nama == self.pelapor

	def lihat(self, p):
		if self.publik or self.milik(p):
			return True
		return p.staf and any(meliputi(p.instansi, i)
			for i in {self.pemegang} | self.pembaca)

	def admin(self, p):
		return p.admin and meliputi(p.instansi, self.pemegang)

	def admin_atas(self, p):
		"""Strictly above, or the holder that has disposed to itself."""
		return self.admin(p) and (p.instansi != self.pemegang or
			self.pendelegasi == self.pemegang)

	def berhak(self, p, aksi):
		if aksi in AKSI_PELAPOR:
			return self.milik(p)
		if aksi in ('verifikasi', 'lempar', 'tunda', 'arsip', 'teruskan',
				'atur_kerahasiaan'):
			return self.admin(p)
		if aksi == 'tindak_lanjut':
			return self.admin(p) or (p.peran == 'penghubung' and
				p.instansi == self.pemegang)
		if aksi in ('tutup', 'buka'):
			return self.admin_atas(p)
		if aksi == 'minta':
			return p.instansi == self.pemegang and (p.admin or
				p.peran == 'penghubung') and \
				di_atas(self.pemegang) is not None
		if aksi == 'buka_identitas':
			return p.instansi == PUSAT
		raise KeyError(aksi)

	def boleh_putus(self, p, jenis):
		q = self.minta.get(jenis)
		return bool(q) and p.admin and meliputi(p.instansi, q.pemutus)

	# from which status

	def bisa_minta(self, jenis):
		if jenis in self.minta:
			return False
		if jenis == 'bukan_wewenang':
			return self.status in PRA + (VERIF,) and not self.final
		if jenis == 'tahan':
			return self.status in PROSES and self.batas_tahan is None
		if jenis == 'lepas_tahan':
			return self.status in PROSES and self.batas_tahan is not None
		if jenis == 'tutup':
			return self.status in PROSES
		return self.status in SELESAI

	def bisa(self, p, aksi, kini, kategori=None):
		s = self.status
		bw = self.boleh_putus(p, 'bukan_wewenang')
		if aksi in ('verifikasi', 'lempar', 'arsip'):
			return s in PRA or bw
		if aksi == 'tunda':
			if kategori is None:
				return any(self.bisa(p, aksi, kini, k) for k in
					('data_belum_lengkap', 'instansi_belum_terhubung'))
			if kategori == 'data_belum_lengkap':
				return s in (BARU, EVALUASI) or bw
			return s == BARU or bw
		if aksi == 'lengkapi':
			return s == LENGKAP
		if aksi == 'arsip_sendiri':
			return s in PRA
		if aksi == 'hidupkan':
			return s == ARSIP_S and kini <= self.sejak + 30 * HARI
		if aksi == 'tindak_lanjut':
			return s in (VERIF,) + PROSES
		if aksi == 'tanggapi':
			return s in PROSES
		if aksi == 'teruskan':
			return s in (VERIF,) + PROSES
		if aksi in ('tutup', 'puas'):
			return s in PROSES
		if aksi == 'buka':
			return s in SELESAI
		if aksi == 'banding':
			return s in (ARSIP_A, ARSIP_S) + SELESAI and \
				self.banding < 2 and not self.keberatan and \
				kini <= self.sejak + 14 * HARI and \
				'banding' not in self.minta
		if aksi == 'minta':
			return any(self.bisa_minta(j) for j in MINTA)
		if aksi == 'atur_kerahasiaan':
			return s not in ARSIP
		if aksi == 'buka_identitas':
			return True
		raise KeyError(aksi)

	# what a reader is offered

	def aksi(self, p, kini):
		v = {a for a in ('verifikasi', 'lempar', 'tunda', 'arsip',
			'tindak_lanjut', 'teruskan', 'tutup', 'buka', 'minta',
			'buka_identitas', 'atur_kerahasiaan') + AKSI_PELAPOR
			if self.berhak(p, a) and self.bisa(p, a, kini)}
		if any(self.boleh_putus(p, j) for j in self.minta):
			v.add('putuskan')
		return v

	def minta_jenis(self, p):
		return {j for j in MINTA if self.berhak(p, 'minta') and
			self.bisa_minta(j)}

	def jangkauan(self):
		pegang = set(jalur(self.pemegang))
		v = {(i, 1) for i in pegang}
		for b in self.pembaca:
			v |= {(i, 0) for i in jalur(b) if i not in pegang}
		return v

	# requests that a step ends

	def jatuh(self, lama=None):
		"""Withdraw what has lost its ground, one row each.  lama: the
		status before, when staff acted."""
		for q in list(self.minta.values()):
			if not self.beralasan(q) or (lama not in (None, self.status)
					and q.jenis == 'bukan_wewenang'):
				# who handles it does not disown it any more
				self.tarik(q.jenis)

	def beralasan(self, q):
		if q.jenis == 'banding':
			return self.status in (ARSIP_A, ARSIP_S) + SELESAI
		if q.instansi != self.pemegang:
			return False
		return {'bukan_wewenang': self.status in PRA + (VERIF,),
			'tahan': self.status in PROSES and self.batas_tahan is None,
			'lepas_tahan': self.status in PROSES and
				self.batas_tahan is not None,
			'tutup': self.status in PROSES,
			'buka': self.status in SELESAI}[q.jenis]

	def tarik(self, jenis):
		q = self.minta.pop(jenis)
		self.tulis(('pelapor', 0) if q.instansi is None
			else ('pemohon', q.instansi))

	def lepas_jeda(self, sebab, kini):
		for j in self.jam.values():
			j.lepas(sebab, kini)

	def lepas_bw(self, kini):
		if 'bukan_wewenang' not in self.minta:
			self.lepas_jeda('permintaan', kini)

	# the acts

	def coba(self, p, aksi, kini, versi=None, **f):
		"""Try an act: OK and done, or why not."""
		if not self.lihat(p) or not self.berhak(p, aksi):
			return TIADA_HAK
		if versi is not None and versi != self.riwayat:
			return BASI
		if aksi == 'minta':
			if not self.bisa_minta(f['jenis']):
				return BENTROK
		elif not self.bisa(p, aksi, kini, f.get('kategori')
				if aksi == 'tunda' else None):
			return BENTROK
		if aksi in ('verifikasi', 'lempar', 'teruskan') and \
				not self.sasaran(p, aksi, f):
			return ISIAN
		if aksi == 'atur_kerahasiaan' and f['rahasia'] == self.rahasia:
			return ISIAN	# nothing would change
		pemutus = self.putus_langsung(p, aksi)
		pesan = self.terima(pemutus) if pemutus else []
		lama = None if aksi in AKSI_PELAPOR else self.status
		getattr(self, 'x_' + aksi)(p, kini, pesan, **f)
		self.jatuh(lama)
		self.lepas_bw(kini)
		return OK

	def putus_langsung(self, p, aksi):
		"""The request that this act, done directly, decides."""
		jenis = {'verifikasi': 'bukan_wewenang', 'lempar': 'bukan_wewenang',
			'arsip': 'bukan_wewenang', 'tunda': 'bukan_wewenang',
			'tutup': 'tutup', 'buka': 'buka'}.get(aksi)
		if jenis in self.minta and self.boleh_putus(p, jenis):
			return jenis
		return None

	def terima(self, jenis):
		"""A request is accepted; whom that tells."""
		q = self.minta.pop(jenis)
		if jenis == 'bukan_wewenang':
			self.hop += 1
			self.bebas.append(q.instansi)
			self.final = self.final or q.akhir
			# the delegator has it back, whatever becomes of it then
			self.pindah(q.pemutus)
			self.pendelegasi = self.terdisposisi = None
		if jenis in ('tutup', 'buka'):
			return []	# the holder asked, and is told as such
		return [('pelapor', 0) if q.instansi is None
			else ('pemohon', q.instansi)]

	def sasaran(self, p, aksi, f):
		"""Is the target in scope?"""
		i = f['disposisi'] if aksi == 'verifikasi' else f['instansi']
		if not meliputi(p.instansi, i):
			return False
		q = self.minta.get('bukan_wewenang')
		if q and self.boleh_putus(p, 'bukan_wewenang') and i == q.instansi:
			return False
		if aksi == 'lempar':
			return i in BERADMIN and i != p.instansi and i != self.pemegang
		if aksi == 'teruskan':
			return i != self.terdisposisi
		return True

	def x_verifikasi(self, p, kini, pesan, disposisi, klasifikasi,
			rahasia=None, salinan=()):
		if rahasia is not None:
			self.rahasia = rahasia
		self.henti(kini, DIPENUHI, 'V', 'L')
		self.henti(kini, DIPINDAH, 'F')
		self.serah(p, disposisi, salinan)
		self.mulai('F', kini)
		# silent: verified anew its weight may change, its beginning not
		d = self.jam.get('D')
		self.henti(kini, DIPINDAH, 'D')
		self.bobot = BOBOT[klasifikasi]
		self.mulai('D', d.mulai if d else kini, self.bobot)
		self.ke(VERIF, kini)
		self.tulis(('pelapor', 0), ('pemegang', disposisi),
			*(('salinan', i) for i in salinan if i != disposisi), *pesan)

	def serah(self, p, i, salinan):
		self.pindah(i)
		self.terdisposisi = i
		self.pendelegasi = p.instansi
		self.pembaca |= set(salinan) - {i}

	def x_lempar(self, p, kini, pesan, instansi):
		self.pindah(instansi)
		self.kembali_v(kini)
		self.terdisposisi = None
		self.pendelegasi = p.instansi
		self.ke(BARU, kini)
		self.tulis(('pemegang', instansi), *pesan)

	def kembali_v(self, kini):
		"""Back before verification: V runs (on)."""
		self.henti(kini, DIPENUHI, 'L')
		self.henti(kini, DIPINDAH, 'F', 'D')
		if 'V' in self.jam:
			# what is used up stays used, the new holder owes the rest
			self.jam['V'].instansi = self.pemegang
			self.jam['V'].lepas('tunda', kini)
		else:
			self.mulai('V', kini)

	def x_tunda(self, p, kini, pesan, kategori):
		if kategori == 'data_belum_lengkap':
			self.henti(kini, DIHENTIKAN, 'L')	# not answered: asked anew
		self.kembali_v(kini)	# also ends an older question
		self.terdisposisi = None
		self.jam['V'].tahan('tunda', kini)
		if kategori == 'data_belum_lengkap':
			self.mulai('L', kini)
			self.ke(LENGKAP, kini)
		else:
			self.ke(TERHUBUNG, kini)
		self.tulis(('pelapor', 0), *pesan)

	def x_lengkapi(self, p, kini, pesan):
		self.henti(kini, DIPENUHI, 'L')
		self.jam['V'].lepas('tunda', kini)
		self.ke(EVALUASI, kini)
		self.tulis(('pemegang', self.pemegang))

	def x_arsip(self, p, kini, pesan):
		self.henti(kini, DIHENTIKAN)
		self.terdisposisi = None
		self.penutup = p.instansi
		self.ke(ARSIP_A, kini)
		self.tulis(('pelapor', 0), *pesan)

	def x_arsip_sendiri(self, p, kini, pesan):
		self.henti(kini, DIHENTIKAN)
		self.ke(ARSIP_P, kini)
		self.tulis()

	def x_hidupkan(self, p, kini, pesan):
		self.mulai('V', kini)
		self.ke(EVALUASI, kini)
		self.tulis(('pemegang', self.pemegang))

	def x_tindak_lanjut(self, p, kini, pesan):
		self.henti(kini, DIPENUHI, 'F')
		self.henti(kini, DIHENTIKAN, 'C')
		self.mulai('C', kini)
		if self.batas_tahan is not None:
			self.jam['C'].tahan('tahan', kini)
		self.ke(TL, kini)
		self.tulis(('pelapor', 0))

	def x_tanggapi(self, p, kini, pesan):
		self.henti(kini, DIHENTIKAN, 'C')
		if 'F' not in self.jam:
			self.mulai('F', kini)
		self.ke(TANGGAP, kini)
		self.tulis(('pemegang', self.pemegang),
			*[('pendelegasi', self.pendelegasi)] *
			(self.pendelegasi not in (None, self.pemegang)))

	def x_teruskan(self, p, kini, pesan, instansi, salinan=()):
		lama = self.pemegang
		self.henti(kini, DIPINDAH, 'F', 'C')
		self.batas_tahan = None
		self.serah(p, instansi, salinan)
		self.mulai('F', kini)
		if 'D' in self.jam:
			self.jam['D'].instansi = instansi
			self.tamat.append(('D', DIPINDAH))
		else:
			# silent: after buka there is none to go on
			self.mulai('D', kini, self.bobot)
		self.ke(VERIF, kini)
		self.tulis(('pelapor', 0), ('pemegang', instansi),
			('pemegang_lama', lama),
			*(('salinan', i) for i in salinan if i != instansi))

	def x_minta(self, p, kini, pesan, jenis):
		pemutus = di_atas(self.pemegang)
		akhir = jenis == 'bukan_wewenang' and self.hop >= 2
		if akhir:
			pemutus = next(i for i in jalur(pemutus) if i in BERADMIN and
				all(i in jalur(x)[1:] or i == PUSAT for x in self.bebas))
		self.minta[jenis] = Permintaan(jenis, self.pemegang, pemutus, kini,
			akhir)
		if jenis == 'bukan_wewenang':
			# the holder's clock
			self.jam['V' if 'V' in self.jam else 'F'].tahan('permintaan',
				kini)
		self.tulis(('pemutus', pemutus))

	def tutup(self, status, kini, oleh):
		self.kembali = self.status
		self.henti(kini, DIHENTIKAN)
		self.batas_tahan = None
		self.penutup = oleh
		self.ke(status, kini)

	def x_tutup(self, p, kini, pesan):
		self.tutup(TUTUP_A, kini, p.instansi)
		self.tulis(('pelapor', 0), ('pemegang', self.pemegang), *pesan)

	def x_puas(self, p, kini, pesan):
		self.tutup(TUTUP_P, kini, None)
		self.tulis(('pemegang', self.pemegang))

	def x_buka(self, p, kini, pesan):
		if self.kembali == TL:
			self.mulai('C', kini)
		else:
			self.mulai('F', kini)
		self.ke(self.kembali, kini)
		self.tulis(('pelapor', 0), ('pemegang', self.pemegang), *pesan)

	def x_banding(self, p, kini, pesan):
		self.banding += 1
		self.keberatan = True
		pemutus = di_atas(self.penutup or self.pemegang) or PUSAT
		self.minta['banding'] = Permintaan('banding', None, pemutus, kini)
		self.tulis(('pemutus', pemutus))

	def x_buka_identitas(self, p, kini, pesan):
		self.tulis(('pelapor', 0))

	def x_atur_kerahasiaan(self, p, kini, pesan, rahasia):
		self.rahasia = rahasia
		self.tulis(('pelapor', 0))

	# decisions

	def putuskan(self, p, jenis, kini, keputusan, versi=None, aksi=None,
			**f):
		"""Decide an open request."""
		if not self.boleh_putus(p, jenis):
			return TIADA_HAK
		if versi is not None and versi != self.riwayat:
			return BASI
		if keputusan == 'tolak':
			q = self.minta.pop(jenis)
			self.final = self.final or q.akhir
			self.lepas_bw(kini)
			self.tulis(('pelapor', 0) if q.instansi is None
				else ('pemohon', q.instansi))
			return OK
		if jenis == 'bukan_wewenang':
			if aksi is None or aksi in ('verifikasi', 'lempar') and \
					not self.sasaran(p, aksi, f):
				return ISIAN
			getattr(self, 'x_' + aksi)(p, kini, self.terima(jenis), **f)
		elif jenis in ('tutup', 'buka'):
			getattr(self, 'x_' + jenis)(p, kini, self.terima(jenis))
		elif jenis == 'banding':
			self.terima(jenis)
			self.terima_banding(kini)
		else:
			pesan = self.terima(jenis)
			if jenis == 'tahan':
				self.tahan_sejak = kini
				self.batas_tahan = tambah_hk(kini, 30)
				if 'C' in self.jam:
					self.jam['C'].tahan('tahan', kini)
			else:
				self.lepas_tahan(kini)
			self.tulis(('pelapor', 0), *pesan)
		self.jatuh()
		self.lepas_bw(kini)
		return OK

	def lepas_tahan(self, kini):
		self.batas_tahan = None
		self.lepas_jeda('tahan', kini)

	def terima_banding(self, kini):
		if self.status in SELESAI:
			self.mulai('C' if self.kembali == TL else 'F', kini)
			self.ke(self.kembali, kini)
		else:
			self.mulai('V', kini)
			self.ke(BARU, kini)
		self.tulis(('pelapor', 0), ('pemegang', self.pemegang))

	# what time does

	def waktu(self, kini):
		"""Every job of the scheduler once."""
		c = self.jam.get('C')
		if c and not c.dijeda and self.status == TL and kini >= c.batas:
			self.tutup(TUTUP_S, kini, None)
			self.tulis(('pelapor', 0), ('pemegang', self.pemegang))
			self.jatuh()
		l = self.jam.get('L')
		if l and kini >= l.batas:
			self.henti(kini, DIHENTIKAN)
			self.penutup = None
			self.ke(ARSIP_S, kini)
			self.tulis(('pelapor', 0))
			self.jatuh()
		for q in sorted(self.minta.values(), key=lambda q: q.batas):
			if kini >= q.batas:
				self.naik(q, kini)
		if self.batas_tahan is not None and kini >= self.batas_tahan:
			self.lepas_tahan(kini)
			self.tulis(('pelapor', 0), ('pemegang', self.pemegang))
			self.jatuh()
		self.ingat(kini)
		self.eskalasi(kini)

	def tanggal(self):
		"""Every deadline that working days make, by what it is of."""
		v = {('jam', j.nama): j.batas for j in self.jam.values()
			if j.nama != 'L' and not j.dijeda}
		v |= {('minta', q.jenis): tambah_hk(q.mulai, PANJANG['P'])
			for q in self.minta.values()}
		if self.batas_tahan is not None:
			v['tahan', ''] = tambah_hk(self.tahan_sejak, 30)
		return v

	def tanggal_ulang(self, lama, kini):
		"""The calendar has changed since lama = tanggal(): what runs is
		dated anew in one row.  Told are those for whom a date that was to
		come is earlier.  silent: of several requests the last is told."""
		baru = self.tanggal()
		if baru == lama:
			return
		pesan = set()
		for k in sorted(baru, key=lambda k: (k[0] == 'minta', MINTA_URUT.index(
				k[1]) if k[0] == 'minta' else 0)):
			if k[0] == 'minta':
				self.minta[k[1]].batas = baru[k]
			elif k[0] == 'tahan':
				self.batas_tahan = baru[k]
			if lama[k] > kini and baru[k] < lama[k]:
				if k[0] == 'minta':
					pesan -= {p for p in pesan if p[0] == 'pemutus'}
					pesan.add(('pemutus', self.minta[k[1]].pemutus))
				else:
					pesan |= {('pelapor', 0), ('pemegang', self.pemegang)}
		self.tulis(*pesan)

	def ingat(self, kini):
		"""Before it ends by itself: 3 and 1 working days, days 7 and 21;
		of two that are due together the later one, each once."""
		for nama in 'CL':
			j = self.jam.get(nama)
			if not j or j.dijeda or kini >= j.batas:
				continue
			if nama == 'C':
				sisa = sum(kerja(h) for h in range(hari(kini) + 1,
					hari(j.batas - 1) + 1))
				tingkat = (sisa <= 3) + (sisa <= 1)
			else:
				n = hari(kini) - hari(j.mulai)
				tingkat = (n >= 7) + (n >= 21)
			if tingkat > j.tingkat:
				j.tingkat = tingkat
				self.tulis(('pelapor', 0))

	def naik(self, q, kini):
		"""Undecided: one level up; at the root it is told again."""
		q.pemutus = di_atas(q.pemutus) or PUSAT
		q.mulai = kini
		q.batas = tambah_hk(kini, PANJANG['P'])
		self.tulis(('pemutus', q.pemutus))

	def eskalasi(self, kini):
		"""V overdue: the level above at 3 HK, pusat at 6.  silent: both
		at once are one message, the higher; pusat is not told what lies
		with pusat."""
		v = self.jam.get('V')
		if not v or v.dijeda or kini < v.batas or self.pemegang == PUSAT:
			return
		if kini >= tambah_hk(v.batas - 1, 3):
			tingkat, i = 2, PUSAT
		else:
			tingkat, i = 1, di_atas(self.pemegang)
		if tingkat > v.tingkat:
			v.tingkat = tingkat
			self.tulis(('atasan', i))


def hitung(semua):
	"""Counts per instansi: its subtree's reports by tab, and requests."""
	n = collections.defaultdict(collections.Counter)
	for l in semua:
		for i in jalur(l.pemegang):
			n[i][TAB[l.status]] += 1
		for q in l.minta.values():
			for i in jalur(q.pemutus):
				n[i]['permintaan'] += 1
	return n
