#!/usr/bin/env python3
"""Mail that comes in, through a real postfix and its pipe: replies become
tanggapan and kelengkapan, once; bounces silence an address; programs, forged
and worn addresses write nothing; while the database is away nothing is lost."""
import email.message
import email.policy
import os
import pathlib
import pwd
import random
import re
import signal
import subprocess
import sys
import unittest

import lapor
from lapor import AKAR, Klien, Uji, kunci, masuk, png, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
from surat import Postfix

SIANG = '2026-11-24T10:00:00+07:00'
SANDI = 'kata-sandi-panjang-9'
LAPOR = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin')) / 'lapor'
BANYAK = 1500 if 'SOAK' in os.environ else 80
BIJI = int(os.environ.get('LAPOR_SEED', '1708')) if 'SOAK' in os.environ \
	else 1708


def setUpModule():
	global pos, ins
	pos = Postfix()
	pos.mulai()
	ins = lapor.instansi_baru('--now', SIANG, *pos.setelan(),
		'--set', 'email_per_detik=500', '--set', 'email_maks_mib=2')
	lapor._bersama = ins
	pos.pipa(LAPOR, ins.dir / 'lapor.conf',
		pwd.getpwuid((ins.dir / 'data').stat().st_uid).pw_name)


def tearDownModule():
	pos.buang()


def daftar(nama, alamat):
	k = Klien(ins)
	j = k.minta('POST', '/akun', {'nama': nama, 'sandi': SANDI,
		'email': alamat}, harap=201, kunci=kunci())
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	return k


def surat(ke, n=1, detik=40):
	def ada():
		ins.tick()
		v = pos.surat(ke)
		return len(v) >= n and v
	return sampai(ada, detik, f'{n} mails to {ke}')


def balasan(m, teks, dari='orang@contoh.id', berkas=(), **kepala):
	"""An answer to that mail, as a mail program writes it."""
	b = email.message.EmailMessage(policy=email.policy.SMTP)
	b['From'] = f'Seseorang <{dari}>'
	b['To'] = m['Reply-To']
	b['Subject'] = 'Re: ' + m['Subject'].replace('\n', ' ')
	b['In-Reply-To'] = m['Message-ID']
	b['Message-ID'] = f'<{lapor.secrets.token_hex(8)}@contoh.id>'
	for k, v in kepala.items():
		k = k.replace('_', '-')
		del b[k]
		b[k] = v
	b.set_content(f'{teks}\n\nPada Sel, 24 Nov 2026 LAPOR! '
		'<lapor@lapor.uji> menulis:\n> Petugas sudah memeriksa.\n')
	for nama, tipe, isi in berkas:
		b.add_attachment(isi, maintype=tipe.split('/')[0],
			subtype=tipe.split('/')[1], filename=nama)
	return b


def kirim(b, m, dari='orang@contoh.id'):
	pos.kirim(b.as_bytes(), dari, m['Reply-To'])


def masuk_ke(t, n, detik=30):
	"""The reporter's own words about a report, once there are n."""
	q = ('SELECT t.isi FROM tindak_lanjut t JOIN laporan l ON l.id ='
		f' t.laporan_id WHERE l.tracking_id = "{t}" AND t.penulis_id IS NULL'
		' AND t.jenis IN (3, 4) ORDER BY t.id')
	return sampai(lambda: len(v := ins.sql(q)) >= n and [r[0] for r in v],
		detik, f'{n} entries')


def jumlah():
	return [int(ins.nilai(f'SELECT COUNT(*) FROM {t}')) for t in
		('laporan', 'riwayat', 'tindak_lanjut', 'lampiran', 'surel_pantul')]


def langsung(mail, untuk, dari='orang@contoh.id', **kw):
	"""What postfix's pipe does, without postfix."""
	return subprocess.run([LAPOR, '--conf', ins.dir / 'lapor.conf', 'surel',
		dari, untuk], input=mail, capture_output=True, timeout=120, **kw)


def dijawab(alamat, **ubah):
	"""A report that was answered, its reporter, and the mail that says so."""
	k = daftar('Pelapor', alamat)
	t = k.kirim(**ubah)
	masuk('admin.metro').verifikasi(t)
	masuk('penghubung.pu.metro').tindak_lanjut(t)
	m = sampai(lambda: next((m for m in surat(alamat) if 'tindak lanjut' in
		m['Subject'].lower()), None), 40, 'the mail')
	return k, t, m


class Balas(Uji):
	def test_reply(self):
		"""With a photo: tanggapan, in the name of nobody, quotation gone."""
		k, t, m = dijawab('sri@contoh.id')
		self.assertRegex(m['Reply-To'],
			r'^balas\+b\w+-\w+-\w+-\w{20}@lapor\.uji$')
		self.assertLessEqual(len(m['Reply-To'].split('@')[0]), 64)
		kirim(balasan(m, 'Yang di depan pasar masih mati – mohon dicek.',
			berkas=[('IMG_1.png', 'image/png', png())]), m)
		isi = masuk_ke(t, 1)
		self.assertEqual(isi, ['Yang di depan pasar masih mati – mohon dicek.'])
		l = k.laporan(t)
		self.assertEqual(l['status'], 'ditanggapi_pelapor')
		x = k.baca(f'/laporan/{t}/tindak-lanjut')['data']
		x = next(x for x in x if x['jenis'] == 'tanggapan')
		self.assertEqual([f['jenis'] for f in x['lampiran']], ['image/png'])
		got = k.minta('GET', f'/lampiran/{x["lampiran"][0]["id"]}')
		self.assertTrue(got.kepala['Content-Type'] == 'image/png')

	def test_completes(self):
		"""A guest's answer to a question; the same mail again is nothing."""
		k = Klien(ins)
		t = k.kirim(nama='Tamu', telepon=None, email='tamu@contoh.id',
			anonim=True)
		masuk('admin.metro').aksi(t, 'tunda',
			kategori='data_belum_lengkap', keterangan='Sejak kapan?')
		m = surat('tamu@contoh.id', 2)[1]
		b = balasan(m, 'Sejak Senin.', berkas=[('KTP Tamu.png', 'image/png',
			png())])
		kirim(b, m)
		masuk_ke(t, 1)
		self.assertEqual(k.laporan(t)['status'],
			'menunggu_evaluasi')
		kirim(b, m)
		ins_ = sampai(lambda: not pos.sisa('balas+') and jumlah(), 20)
		self.assertEqual(len(masuk_ke(t, 1)), 1)
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM surel_masuk s JOIN'
			' laporan l ON l.id = s.laporan_id WHERE'
			f' l.tracking_id = "{t}"'), '1')
		nama = ins.nilai('SELECT a.nama FROM lampiran a JOIN laporan l ON'
			f' l.id = a.laporan_id WHERE l.tracking_id = "{t}"')
		self.assertRegex(nama, r'^lampiran-\w+\.png$')
		self.assertGreater(ins_[0], 0)

	def test_told_what_to_do(self):
		"""Not taken: a mail to the reporter's own address, that says what to
		do; what was taken only in part says which part."""
		k = daftar('Wulan', 'wulan@contoh.id')
		t = k.kirim()
		m = surat('wulan@contoh.id')[0]
		kirim(balasan(m, 'Halo?', dari='lain@contoh.id'), m)
		v = surat('wulan@contoh.id', 2)
		self.assertIn('belum dapat kami terima', v[1]['Subject'])
		teks = v[1].get_body().get_content()
		self.assertIn('Buka laporan', teks)
		self.assertIn(f'/saya/laporan/{t}', teks)
		self.assertEqual(v[1]['Auto-Submitted'], 'auto-generated')
		self.assertEqual(pos.surat('lain@contoh.id'), [])
		masuk('admin.metro').verifikasi(t)
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		m = surat('wulan@contoh.id', 4)[-1]
		kirim(balasan(m, 'Ini berkasnya.', berkas=[
			('a.png', 'image/png', b'bukan png'),
			('b.exe', 'application/x-msdownload', b'MZ'),
			('c.png', 'image/png', png())]), m)
		masuk_ke(t, 1)
		v = surat('wulan@contoh.id', 5)
		teks = v[-1].get_body().get_content().replace('\n', ' ')
		self.assertIn('Berkas 1: isi berkas tidak sesuai', teks)
		self.assertIn('Berkas 2: jenisnya tidak diterima', teks)
		self.assertNotIn('Berkas 3', teks)
		# nothing new, too long, too large
		for isi, kata in (('', 'tidak menemukan tulisan'),
				('panjang ' * 1400, '10.000 huruf'),
				('x\n' + 'y' * 70 + '\n' * 3, None)):
			if kata is None:
				b = balasan(m, 'Besar', berkas=[('d.pdf',
					'application/pdf', os.urandom(2 << 20))])
				kata = 'terlalu besar'
			else:
				b = balasan(m, isi)
			pos.tenang()
			n = len(pos.surat('wulan@contoh.id'))
			kirim(b, m)
			v = surat('wulan@contoh.id', n + 1)
			self.assertIn(kata, v[-1].get_body().get_content()
				.replace('\n', ' '))
		self.assertEqual(len(masuk_ke(t, 1)), 1)

	def test_nobody_else(self):
		"""Forged, another's, altered, worn: nothing is written."""
		k, t, m = dijawab('budi@contoh.id')
		k2, t2, m2 = dijawab('ani@contoh.id')
		sama = jumlah()
		lokal = m['Reply-To'].split('@')[0]
		lain = m2['Reply-To'].split('@')[0]
		a, b = lokal.split('-'), lain.split('-')
		palsu = {'-'.join(x) for x in ([a[0], b[1], a[2], a[3]],
			[b[0], a[1], a[2], a[3]], [a[0], a[1], 'ffff', a[3]],
			[a[0], '0', a[2], a[3]], a[:3] + [a[3][:-1] + 'x'])} - {lokal, lain}
		palsu |= {lokal[:-1], lokal + '0', 'balas+', 'balas+b1-1-1-',
			lokal.replace('balas', 'pantul'), 'lapor'}
		isi = balasan(m, 'Saya pelapornya.').as_bytes()
		for p in sorted(palsu):
			r = langsung(isi, f'{p}@lapor.uji')
			self.assertEqual(r.returncode, 67, p)
			self.assertIn(b'Tracking ID', r.stdout)
		self.assertEqual(langsung(isi, f'{lokal}@lain.uji').returncode, 67)
		# by postfix: whoever tried is told
		pos.kirim(isi, 'penipu@contoh.id', sorted(palsu)[-1] + '@lapor.uji')
		d = sampai(lambda: pos.surat('penipu@contoh.id'), 30, 'a bounce')[0]
		self.assertIn('Tracking ID', d.as_string())
		# another case of letters is the same address
		r = langsung(balasan(m, 'Huruf besar.').as_bytes(),
			m['Reply-To'].upper())
		self.assertEqual(r.returncode, 0, r.stderr)
		self.assertEqual(masuk_ke(t, 1), ['Huruf besar.'])
		self.assertEqual(jumlah()[0], sama[0])
		# a closed account
		ins.sql('UPDATE pengguna SET aktif = 0 WHERE email = "ani@contoh.id"')
		r = langsung(balasan(m2, 'Halo').as_bytes(), m2['Reply-To'])
		self.assertEqual(r.returncode, 67)

	def test_programs(self):
		"""What no person wrote is passed over without a word."""
		k, t, m = dijawab('joko@contoh.id')
		sama = jumlah()
		pos.tenang()
		n = len(pos.surat('joko@contoh.id'))
		for x in ({'Auto_Submitted': 'auto-replied'}, {'Precedence': 'bulk'},
				{'X_Autoreply': 'yes'}, {'List_Id': '<a.b>'},
				{'Message_ID': m['Message-ID']}):
			r = langsung(balasan(m, 'Saya cuti.', **x).as_bytes(),
				m['Reply-To'])
			self.assertEqual((r.returncode, r.stdout, r.stderr),
				(0, b'', b''), x)
		for dari in ('', 'MAILER-DAEMON'):
			langsung(balasan(m, 'Bounce').as_bytes(), m['Reply-To'],
				dari=dari)
		# out of office answers the bounce address: no bounce
		langsung(balasan(m, 'Cuti', Auto_Submitted='auto-replied')
			.as_bytes(), m['Return-Path'].strip('<>'), dari='')
		self.assertEqual(jumlah(), sama)
		ins.tick()
		pos.tenang()
		self.assertEqual(len(pos.surat('joko@contoh.id')), n)

	def test_loop(self):
		"""A program that answers everything and does not say so: it is told
		five times a day, then there is silence."""
		k = daftar('Robot', 'robot@contoh.id')
		t = k.kirim()
		m = surat('robot@contoh.id')[0]
		for i in range(25):
			r = langsung(balasan(m, f'Terima kasih atas surat Anda {i}.')
				.as_bytes(), m['Reply-To'])
			self.assertEqual(r.returncode, 0, r.stderr)
		surat('robot@contoh.id', 6)
		ins.tick()
		pos.tenang()
		self.assertEqual(len(pos.surat('robot@contoh.id')), 6)

	def test_worn(self):
		"""After 60 days the address of a mail is spent."""
		k, t, m = dijawab('tua@contoh.id')
		ins.maju(days=62)
		lapor.masuk_lagi()
		pos.tenang()
		n = len(pos.surat('tua@contoh.id'))
		r = langsung(balasan(m, 'Masih mati.').as_bytes(), m['Reply-To'])
		self.assertEqual(r.returncode, 0)
		teks = surat('tua@contoh.id', n + 1)[-1].get_body().get_content()
		self.assertRegex(teks, 'lebih dari 60\\s+hari|ditutup')


class Pantul(Uji):
	def setUp(self):
		lapor.masuk_lagi()

	def test_bounce(self):
		"""Gone for good: no more mail, until the address is another one or
		pusat sends again."""
		k = daftar('Lenyap', 'lenyap@contoh.id')
		t = k.kirim()
		def mati():
			ins.tick()
			return ins.sql('SELECT s.status, s.galat FROM surat s JOIN'
				' pengguna p ON p.id = s.penerima_id WHERE p.email ='
				' "lenyap@contoh.id" AND s.status = 2')
		v = sampai(mati, 40, 'a bounce')
		self.assertEqual(v[0][1], 'dipantulkan: 5.1.1')
		self.assertNotIn('lenyap', lapor.jalankan('scripts/instance', 'sql',
			'--dir', ins.dir, '--', '--binary-as-hex', '-N', '-e',
			'SELECT * FROM surel_pantul'))
		masuk('admin.metro').verifikasi(t)
		def batal():
			ins.tick()
			return ins.sql('SELECT 1 FROM surat s JOIN pengguna p ON p.id ='
				' s.penerima_id WHERE p.email = "lenyap@contoh.id" AND'
				' s.galat = "alamat email tidak ada"')
		sampai(batal, 40, 'silence')
		p = masuk('pusat')
		r = next(x for x in p.baca('/surat-mati')['data']
			if x['galat'] == 'dipantulkan: 5.1.1')
		ins.bekukan()  # or it has come back before one looks
		p.minta('POST', f'/surat-mati/{r["id"]}/kirim-ulang')
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM surel_pantul'), '0')
		ins.teruskan()
		sampai(mati, 40, 'it again')
		# another address
		ins.sql('UPDATE pengguna SET email = "ada@contoh.id" WHERE email ='
			' "lenyap@contoh.id"')
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		surat('ada@contoh.id')

	def test_told_and_mended(self):
		"""The account says that its address came back; a code that arrives
		there, also at a confirmed one, ends the silence."""
		ke = 'lenyap.sementara@contoh.id'
		k = daftar('Pulih', ke)
		self.assertIsNone(k.baca('/akun')['email_ditolak'])
		t = k.kirim()
		def ditolak():
			ins.tick()
			return k.baca('/akun')['email_ditolak']
		sampai(ditolak, 40, 'a bounce')
		ins.sql(f'UPDATE pengguna SET email_sah = 1 WHERE email = "{ke}"')
		pos.pulih(ke)
		masuk('admin.metro').verifikasi(t)
		sampai(lambda: ins.tick() or ins.sql('SELECT 1 FROM surat s JOIN'
			' pengguna p ON p.id = s.penerima_id WHERE p.email = "'
			f'{ke}" AND s.galat = "alamat email tidak ada"'), 40, 'silence')
		self.assertEqual(pos.surat(ke), [])
		self.assertTrue(k.minta('POST', '/akun/kontak',
			{'email': ke}).json['kode_dikirim'])
		kode = re.search(r'\d{3} \d{3}', surat(ke)[0]['Subject']).group()
		a = k.minta('POST', '/akun/kontak/sah', {'kontak': 'email',
			'kode': kode}).json
		self.assertEqual((a['email_ditolak'], a['email_sah']), (None, True))
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		surat(ke, 2)
		k.minta('POST', '/akun/kontak', {'email': ke}, harap=422)

	def test_full(self):
		"""A full mailbox is no dead one."""
		k = daftar('Penuh', 'penuh@contoh.id')
		k.kirim()
		def mati():
			ins.tick()
			return ins.sql('SELECT 1 FROM surat WHERE status = 2 AND'
				' galat = "dipantulkan: 5.2.2"')
		sampai(mati, 40)
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM surel_pantul v JOIN'
			' pengguna p ON p.id = v.pengguna_id WHERE p.email ='
			' "penuh@contoh.id"'), '0')


class Keras(Uji):
	def setUp(self):
		lapor.masuk_lagi()

	def test_database_away(self):
		"""postfix keeps it and hands it in again; then it is there, once."""
		k, t, m = dijawab('tabah@contoh.id')
		pid = next(p for p, _ in ins.proses('mariadbd'))
		os.kill(pid, signal.SIGSTOP)
		try:
			isi = balasan(m, 'Selagi basis data pergi.')
			kirim(isi, m)
			r = langsung(isi.as_bytes(), m['Reply-To'])
			self.assertEqual(r.returncode, 75)
			sampai(lambda: 'status=deferred' in pos.log(), 30, 'deferred')
		finally:
			os.kill(pid, signal.SIGCONT)
		self.assertEqual(masuk_ke(t, 1, 60), ['Selagi basis data pergi.'])
		sampai(lambda: not pos.sisa('balas+'), 30, 'an empty queue')
		self.assertEqual(len(masuk_ke(t, 1)), 1)

	def test_settings_away(self):
		"""A mail must not bounce because we are being installed."""
		r = subprocess.run([LAPOR, '--conf', '/tiada', 'surel', 'a@b.id',
			'balas+x@lapor.uji'], input=b'x', capture_output=True)
		self.assertEqual(r.returncode, 75)

	def test_twice_at_once(self):
		k, t, m = dijawab('ganda@contoh.id')
		isi = balasan(m, 'Sekali saja.', berkas=[('a.png', 'image/png',
			png())]).as_bytes()
		p = [subprocess.Popen([LAPOR, '--conf', ins.dir / 'lapor.conf',
			'surel', 'a@b.id', m['Reply-To']], stdin=subprocess.PIPE)
			for _ in range(6)]
		for x in p:
			x.stdin.write(isi)
		for x in p:
			x.stdin.close()
		self.assertEqual([x.wait() for x in p], [0] * 6)
		self.assertEqual(masuk_ke(t, 1), ['Sekali saja.'])

	def test_killed(self):
		"""kill -9 anywhere on the way, then again: once."""
		k, t, m = dijawab('bunuh@contoh.id')
		acak = random.Random(BIJI)
		isi = balasan(m, 'Tetap sekali.', berkas=[('a.png', 'image/png',
			png())]).as_bytes()
		for _ in range(12):
			p = subprocess.Popen([LAPOR, '--conf', ins.dir / 'lapor.conf',
				'surel', 'a@b.id', m['Reply-To']], stdin=subprocess.PIPE)
			p.stdin.write(isi)
			p.stdin.close()
			try:
				p.wait(acak.uniform(0, 0.06))
			except subprocess.TimeoutExpired:
				p.kill()
				p.wait()
		self.assertEqual(langsung(isi, m['Reply-To']).returncode, 0)
		self.assertEqual(masuk_ke(t, 1), ['Tetap sekali.'])

	def test_mangled(self):
		"""Mails mangled at random, into the program itself."""
		k, t, m = dijawab('rusak@contoh.id')
		acak = random.Random(BIJI)
		asal = [f.read_bytes() for f in
			sorted((AKAR / 'tests/corpus/surel').glob('*.eml'))]
		asal.append(balasan(m, 'Isi.', berkas=[('a.png', 'image/png', png()),
			('b.pdf', 'application/pdf', b'%PDF-1.4')]).as_bytes())
		for _ in range(BANYAK):
			b = bytearray(acak.choice(asal))
			for _ in range(acak.randrange(1, 9)):
				at = acak.randrange(len(b))
				n = acak.randrange(60)
				b[at:at + acak.choice((0, n))] = acak.choice((b'',
					acak.randbytes(n), b'\n--B1\n', b'\0' * n, b'\r'))
				b = b or bytearray(b'x')
			r = langsung(bytes(b), m['Reply-To'])
			self.assertEqual(r.returncode, 0, (BIJI, bytes(b)[:300]))
			self.assertEqual(r.stderr, b'')
		self.assertIn(k.laporan(t)['status'], ('ditindaklanjuti_instansi',
			'ditanggapi_pelapor'))
		self.assertLessEqual(int(ins.nilai('SELECT COUNT(*) FROM surel_masuk s'
			' JOIN laporan l ON l.id = s.laporan_id WHERE l.tracking_id ='
			f' "{t}" AND s.hasil <> 8')), 20)

	def test_bombs(self):
		k, t, m = dijawab('bom@contoh.id')
		dalam = b'MIME-Version: 1.0\nContent-Type: '
		for i in range(20000):
			dalam += b'multipart/mixed; boundary=b%d\n\n--b%d\n' \
				b'Content-Type: ' % (i, i)
		lebar = b'MIME-Version: 1.0\nContent-Type: multipart/mixed; ' \
			b'boundary=x\n\n' + b'--x\nContent-Type: image/png\n\nabc\n' * 30000
		kepala = b'X-A: ' + b'a' * 1900000 + b'\n\nHalo\n'
		html = b'Content-Type: text/html\n\n' + b'<div>' * 300000
		surat_ = b'Content-Type: message/rfc822\n\n' * 20000 + b'Halo\n'
		for b in (dalam, lebar, kepala, html, surat_, b'', b'\0' * 100000,
				b'\n' * 1000000):
			r = langsung(b[:2 << 20], m['Reply-To'])
			self.assertIn(r.returncode, (0, 65), b[:60])
			self.assertEqual(r.stderr, b'')
		# "Halo" below a long header is an answer; nothing else is
		self.assertEqual(set(masuk_ke(t, 1)), {'Halo'})
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM lampiran a JOIN'
			f' laporan l ON l.id = a.laporan_id WHERE l.tracking_id = "{t}"'),
			'0')


class Mati(Uji):
	def test_off(self):
		"""Without email_domain there is no such address."""
		lain = lapor.instansi_baru()
		r = subprocess.run([LAPOR, '--conf', lain.dir / 'lapor.conf', 'surel',
			'a@b.id', 'balas+b1-1-1-00000000000000000000@lapor.uji'],
			input=b'x', capture_output=True)
		self.assertEqual(r.returncode, 67)
		lain.henti()


if __name__ == '__main__':
	utama()
