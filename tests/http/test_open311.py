#!/usr/bin/env python3
"""Open311 GeoReport v2 and FixMyStreet's updates: a client that knows the
standard and nothing of us, in both formats, against nginx and the workers."""
import datetime
import http.client
import json
import threading
import urllib.parse
import xml.etree.ElementTree as ET

from lapor import (METRO, Klien, Uji, instansi_baru, kunci, masuk, png,
	utama)

JENIS = {'json': 'application/json; charset=utf-8',
	'xml': 'text/xml; charset=utf-8'}
# elements that are lists, and what their items are called
DAFTAR = {'services': 'service', 'service_requests': 'request',
	'errors': 'error', 'service_request_updates': 'request_update',
	'attributes': 'attribute', 'values': 'value', 'endpoints': 'endpoint',
	'formats': 'format'}

_i = None


def instansi():
	global _i
	if _i is None:
		_i = instansi_baru('--set', 'open311=ya', '--set',
			'open311_uji=https://uji.example.go.id/open311/v2',
			'--set', 'laju_umum=60000', '--set', 'laju_cari=60000',
			'--set', 'laju_lacak=60000')
		_i.sql("INSERT INTO pengguna (nama, nama_pengguna, sandi, peran, "
			"instansi_id, aktif, dibuat) SELECT 'Pengembang Metro', "
			"'pengembang.metro', sandi, 7, 1872, 1, 0 FROM pengguna "
			"WHERE nama_pengguna = 'admin.metro'")
	return _i


def orang(nama):
	return masuk(nama, instansi())


def isi_xml(e):
	"""An element as the value that JSON would have."""
	if e.tag in DAFTAR:
		assert all(x.tag == DAFTAR[e.tag] for x in e), e.tag
		return [isi_xml(x) for x in e]
	if len(e):
		return {x.tag: isi_xml(x) for x in e}
	return e.text


def teks(v):
	"""JSON without types, as XML is."""
	if isinstance(v, dict):
		return {k: teks(x) for k, x in v.items()}
	if isinstance(v, list):
		return [teks(x) for x in v]
	if isinstance(v, bool):
		return 'true' if v else 'false'
	return None if v in (None, '') else str(v)


class Geo:
	"""One client of the standard."""

	def __init__(self, key=None, host=None):
		self.key = key
		self.host = host or instansi().host

	def mentah(self, method, path, body=None, kepala=()):
		c = http.client.HTTPConnection(self.host, timeout=30)
		# a foreign cookie passes by the one-second cache
		c.request(method, '/open311/v2/' + path, body,
			{'Cookie': 'segar=1', **dict(kepala)})
		r = c.getresponse()
		b = r.read()
		c.close()
		return r.status, r.headers, b

	def baca(self, jawab, fmt, harap):
		status, kepala, b = jawab
		assert status == harap, f'{status}, not {harap}: {b[:500]}'
		assert kepala['Content-Type'] == JENIS[fmt], kepala['Content-Type']
		return json.loads(b) if fmt == 'json' else isi_xml(ET.fromstring(b))

	def get(self, path, fmt='json', harap=200, **q):
		if self.key:
			q['api_key'] = self.key
		p = f'{path}.{fmt}'
		if q:
			p += '?' + urllib.parse.urlencode(q)
		return self.baca(self.mentah('GET', p), fmt, harap)

	def post(self, path, fmt='json', harap=200, kepala=(), **f):
		if self.key:
			f.setdefault('api_key', self.key)
		f = {k.replace('attribute_', 'attribute[') + ']'
			if k.startswith('attribute_') else k: v
			for k, v in f.items() if v is not None}
		return self.baca(self.mentah('POST', f'{path}.{fmt}',
			urllib.parse.urlencode(f), {'Content-Type':
			'application/x-www-form-urlencoded', **dict(kepala)}), fmt, harap)

	def lapor(self, fmt='json', harap=200, kepala=(), **ubah):
		f = {'service_code': 'haji-dan-umrah', 'lat': '-5.113', 'long':
			'105.306', 'address_string': 'Jalan Pala 7',
			'description': 'Tiga lampu jalan di Jalan Pala mati sejak Senin.',
			'first_name': 'Siti', 'last_name': 'Rukmini',
			'email': 'siti.rukmini@example.com'}
		f.update(ubah)
		return self.post('requests', fmt, harap, kepala, **f)


def kunci_baru(siapa='pengembang.metro', hak=('kirim', 'tanggapi'), **ubah):
	return orang(siapa).minta('POST', '/kunci-api', {'nama': 'Uji kota',
		'hak': list(hak), **ubah}, harap=201, kunci=kunci()).json


class Mati(Uji):
	def test_off_by_default(self):
		"""Nothing there, in the words of our own API."""
		k = Klien()
		for path in ('discovery.json', 'services.xml', 'requests.json'):
			s, h, b = Geo(host=k.instansi.host).mentah('GET', path)
			self.assertEqual(s, 404, b)
			self.assertEqual(json.loads(b)['kode'], 'tidak-ditemukan')


class Kunci(Uji):
	def test_made_shown_once_revoked(self):
		p = orang('pengembang.metro')
		k = kunci_baru(laju=300)
		self.assertRegex(k['kunci'], r'^lk_[\w-]{43}$')
		self.assertEqual((k['hak'], k['laju'], k['awalan']),
			(['kirim', 'tanggapi'], 300, k['kunci'][:8]))
		daftar = p.baca('/kunci-api')
		self.assertNotIn(k['kunci'], json.dumps(daftar))
		self.assertEqual(daftar['data'][0]['id'], k['id'])
		isi = instansi().nilai('SELECT GROUP_CONCAT(nama, awalan, '
			'HEX(sidik)) FROM kunci_api')
		self.assertNotIn(k['kunci'].encode().hex().upper(), isi)
		self.assertNotIn(k['kunci'], isi)
		g = Geo(k['kunci'])
		g.lapor()
		self.assertTrue(p.baca('/kunci-api')['data'][0]['terakhir'])
		orang('penghubung.pu.metro').minta('DELETE',
			f"/kunci-api/{k['id']}", harap=403)
		p.minta('DELETE', f"/kunci-api/{k['id']}", harap=204)
		p.minta('DELETE', f"/kunci-api/{k['id']}", harap=404)
		g.lapor(harap=403)
		self.assertTrue(p.baca('/kunci-api')['data'][0]['dicabut'])

	def test_same_request_same_key(self):
		p, key = orang('pengembang.metro'), kunci()
		f = {'nama': 'Sekali saja', 'hak': ['kirim']}
		a, b = (p.minta('POST', '/kunci-api', f, harap=201, kunci=key).json
			for _ in range(2))
		self.assertEqual(a, b)

	def test_all_errors_at_once(self):
		j = orang('pengembang.metro').minta('POST', '/kunci-api',
			{'nama': 'x', 'hak': ['raja'], 'laju': 0}, harap=422)
		self.assertEqual(j.bidang, {'nama', 'hak', 'laju'})

	def test_rate(self):
		g = Geo(kunci_baru(laju=3)['kunci'])
		# a window may end on the way, but not two
		v = [g.mentah('GET', f'requests/0000000000.{fmt}?api_key={g.key}')
			for fmt in ('json', 'xml', 'json') * 2 + ('json',)]
		self.assertEqual([s for s, _, _ in v[:3]].count(404), 3)
		s, h = next((s, h) for s, h, _ in v if s != 404)
		self.assertEqual(s, 429)
		self.assertGreater(int(h['Retry-After']), 0)
		g = Geo(kunci_baru(laju=3)['kunci'])
		g.get('requests/0000000000', 'json', 404)

	def test_rights(self):
		hanya = Geo(kunci_baru(hak=['kirim'])['kunci'])
		t = hanya.lapor()[0]['service_request_id']
		e = hanya.post('servicerequestupdates', harap=403,
			service_request_id=t, update_id='1', description='Masih mati.')
		self.assertEqual(e[0]['code'], 403)
		Geo(kunci_baru(hak=['tanggapi'])['kunci']).lapor(harap=403)
		# of another branch
		Geo(kunci_baru()['kunci']).lapor(jurisdiction_id='1800', harap=403)


class Baca(Uji):
	@classmethod
	def setUpClass(cls):
		cls.g = Geo()
		cls.w = Klien(instansi()).masuk('warga')
		a = orang('admin.metro')
		cls.t = cls.w.kirim(kategori='haji-dan-umrah', isi='Lampu <b>jalan</b> '
			'& trotoar "Pala" rusak; ]]> tidak \u2028 apa-apa \U0001f4a1.',
			lokasi={'kode_wilayah': '18.72', 'alamat': 'Jalan Pala 7'},
			lampiran=[cls.w.unggah(png()).json['id']])
		a.verifikasi(cls.t, kategori='haji-dan-umrah',
			lokasi={'kode_wilayah': '18.72', 'alamat': 'Jalan Pala 7'})
		orang('penghubung.pu.metro').tindak_lanjut(cls.t)
		cls.baru = cls.w.kirim()
		cls.tutup = cls.w.kirim()
		a.verifikasi(cls.tutup)
		orang('penghubung.pu.metro').tindak_lanjut(cls.tutup)
		a.aksi(cls.tutup, 'tutup', alasan='tuntas',
			keterangan='Lampu sudah menyala kembali semua.')

	def test_both_formats_say_the_same(self):
		for path, q in (('discovery', {}), ('services', {}),
				('services/haji-dan-umrah', {}), ('requests', {}),
				('requests', {'extensions': 'true'}),
				(f'requests/{self.t}', {}), ('servicerequestupdates', {}),
				('services', {'jurisdiction_id': 'entah'}),
				('requests', {'status': 'x', 'start_date': 'y'})):
			with self.subTest(path=path, q=q):
				harap = 404 if 'entah' in q.values() else \
					400 if 'x' in q.values() else 200
				a = self.g.get(path, 'json', harap, **q)
				b = self.g.get(path, 'xml', harap, **q)
				self.assertTrue(a)
				self.assertEqual(teks(a), b)

	def test_discovery(self):
		d = self.g.get('discovery')
		self.assertEqual({e['type'] for e in d['endpoints']},
			{'production', 'test'})
		self.assertEqual(d['endpoints'][0]['url'],
			instansi().url + '/open311/v2')

	def test_services(self):
		v = self.g.get('services')
		self.assertGreater(len(v), 20)
		for s in v:
			self.assertIs(s['metadata'], True)
			self.assertEqual(s['type'], 'realtime')
			self.assertEqual(set(s), {'service_code', 'service_name',
				'description', 'metadata', 'type', 'keywords', 'group'})
		d = self.g.get('services/haji-dan-umrah')
		self.assertEqual([a['code'] for a in d['attributes']], ['judul',
			'klasifikasi', 'tanggal_kejadian', 'anonim', 'rahasia'])
		self.assertEqual(len(d['attributes'][1]['values']), 3)
		for fmt in ('json', 'xml'):
			e = self.g.get('services/tidak-ada', fmt, 404)
			self.assertEqual(str(e[0]['code']), '404')

	def test_one_request(self):
		for fmt in ('json', 'xml'):
			p, = self.g.get(f'requests/{self.t.lower()}', fmt,
				extensions='true')
			self.assertEqual((p['status'], p['status_notes'],
				p['service_code'], p['address']), ('open',
				'Ditindaklanjuti oleh Instansi', 'haji-dan-umrah',
				'Jalan Pala 7'))
			self.assertEqual(p['extended_attributes']['status_kode'],
				'ditindaklanjuti_instansi')
			self.assertIn('<b>jalan</b> & trotoar "Pala"', p['description'])
			self.assertIn('\U0001f4a1', p['description'])
			self.assertIsNone(p['lat'], 'exact coordinates are not public')
			for k in ('requested_datetime', 'updated_datetime',
					'expected_datetime'):
				self.assertIsNotNone(datetime.datetime.fromisoformat(
					p[k]).tzinfo)
			u = urllib.parse.urlsplit(p['media_url'])
			c = http.client.HTTPConnection(u.netloc)
			c.request('GET', u.path)
			self.assertEqual(c.getresponse().status, 200)
			c.close()

	def ids(self, **q):
		return [p['service_request_id'] for p in
			self.g.get('requests', **q)]

	def test_filters(self):
		semua = self.ids()
		self.assertIn(self.t, semua)
		self.assertNotIn(self.baru, semua, 'not verified')
		buka, selesai = self.ids(status='open'), self.ids(status='closed')
		self.assertIn(self.t, buka)
		self.assertIn(self.tutup, selesai)
		self.assertEqual(sorted(buka + selesai), sorted(semua))
		self.assertEqual(self.ids(status='open,closed'), semua)
		self.assertIn(self.t, self.ids(service_code='haji-dan-umrah'))
		self.assertNotIn(self.tutup, self.ids(service_code='haji-dan-umrah'))
		self.assertIn(self.t, self.ids(service_code='agama,haji-dan-umrah'))
		self.assertEqual(self.ids(service_code=''), semua, 'empty is absent')
		slug = instansi().nilai(f'SELECT slug FROM instansi WHERE id = {METRO}')
		lain = instansi().nilai('SELECT slug FROM instansi WHERE id = 10002')
		self.assertIn(self.t, self.ids(jurisdiction_id=slug))
		self.assertNotIn(self.t, self.ids(jurisdiction_id=lain))
		# ids override all the rest
		self.assertEqual(set(self.ids(status='closed', service_request_id=
			f'{self.t},{self.tutup},{self.baru},0000000000,%%')),
			{self.t, self.tutup})

	def test_dates(self):
		now = datetime.datetime.fromtimestamp(instansi().kini(),
			datetime.timezone.utc)

		def w(**kw):
			return (now + datetime.timedelta(**kw)).isoformat(
				timespec='seconds')
		self.assertIn(self.t, self.ids(start_date=w(days=-1)))
		self.assertIn(self.t, self.ids(start_date=w(days=-89),
			end_date=w(hours=1)))
		self.assertEqual(self.ids(end_date=w(days=-1)), [])
		self.assertEqual(self.ids(start_date=w(days=-400)), [],
			'90 days from there')
		e = self.g.get('requests', 'json', 400, start_date=w(days=-91),
			end_date=w(days=0))
		self.assertIn('end_date', e[0]['description'])
		self.g.get('requests', 'xml', 400, start_date=w(days=1),
			end_date=w(days=-1))
		# a plus that became a blank
		b = now.astimezone(datetime.timezone(datetime.timedelta(hours=7)))
		s = (b - datetime.timedelta(hours=1)).isoformat(timespec='seconds')
		self.assertEqual(self.g.mentah('GET', 'requests.json?start_date=' +
			s.replace('+', '%20'))[0], 200)

	def test_pages(self):
		"""More than one inner page (200), and ours by sesudah."""
		i = instansi()
		semua = self.ids(page_size=1000)
		got, after = [], {}
		while True:
			s, h, b = self.g.mentah('GET', 'requests.json?' +
				urllib.parse.urlencode({'page_size': 1, **after}))
			v = json.loads(b)
			got += [p['service_request_id'] for p in v]
			if not v:
				break
			after = {'sesudah': h['X-Sesudah']}
		self.assertEqual(got, semua)
		for buruk in ('0', '1001', 'x', '-1'):
			self.g.get('requests', 'json', 400, page_size=buruk)

	def test_updates(self):
		v = [u for u in self.g.get('servicerequestupdates')
			if u['service_request_id'] == self.tutup]
		self.assertEqual([u['external_status_code'] for u in v],
			['terverifikasi', 'ditindaklanjuti_instansi', 'ditutup_admin'])
		self.assertEqual([u['status'] for u in v],
			['open', 'open', 'closed'])
		self.assertIn('memeriksa', v[1]['description'])
		semua = self.g.get('servicerequestupdates')
		self.assertEqual(semua, sorted(semua, key=lambda u:
			u['updated_datetime']))
		self.assertEqual(len({u['update_id'] for u in semua}), len(semua))
		self.assertEqual(self.g.get('servicerequestupdates', page_size=2),
			semua[:2])
		self.assertEqual(self.g.get('servicerequestupdates', 'xml', 200,
			end_date='2020-01-01'), [])


class Tulis(Uji):
	@classmethod
	def setUpClass(cls):
		cls.g = Geo(kunci_baru(laju=6000)['kunci'])

	def test_file_and_follow(self):
		"""The whole conversation of a council's system with ours."""
		a, pu = orang('admin.metro'), orang('penghubung.pu.metro')
		for fmt in ('json', 'xml'):
			g = self.g
			p, = g.lapor(fmt, media_url='https://foto.example.com/a.jpg')
			t = p['service_request_id']
			self.assertTrue(p['service_notice'])
			l = a.laporan(t)
			self.assertEqual((l['sumber'], l['pemegang']['id'],
				l['kategori']['kode'], l['judul'], l['pelapor']['nama']),
				('Open311', METRO, 'haji-dan-umrah',
				'Tiga lampu jalan di Jalan Pala mati sejak Senin.',
				'Siti Rukmini'))
			self.assertEqual((l['lat'], l['lng']), (-5.113, 105.306))
			self.assertIn('https://foto.example.com/a.jpg', l['isi'])
			# unpublished: for the key that filed it, and nobody else
			self.assertEqual(g.get(f'requests/{t}', fmt)[0]['status_notes'],
				'Belum Terverifikasi')
			Geo().get(f'requests/{t}', fmt, 404)
			Geo(kunci_baru()['kunci']).get(f'requests/{t}', fmt, 404)
			e = g.post('servicerequestupdates', fmt, 409,
				service_request_id=t, update_id=f'a-{fmt}',
				description='Kapan diperiksa?')
			self.assertIn('instansi menjawab', e[0]['description'])
			a.verifikasi(t)
			pu.tindak_lanjut(t)
			u = dict(service_request_id=t, update_id=f'b-{fmt}',
				description='Lampu ketiga masih mati.', status='OPEN',
				updated_datetime='2026-01-01T00:00:00+07:00')
			x = g.post('servicerequestupdates', fmt, **u)
			# sent again: taken once
			self.assertEqual(g.post('servicerequestupdates', fmt, **u), x)
			self.assertEqual(a.laporan(t)['status'], 'ditanggapi_pelapor')
			v = a.baca(f'/laporan/{t}/tindak-lanjut')['data']
			self.assertEqual([y['isi'] for y in v][1:],
				['Lampu ketiga masih mati.'])
			ada = {y['update_id'] for y in g.get('servicerequestupdates', fmt)}
			self.assertIn(x[0]['update_id'], ada)
			# another key may not speak for this reporter
			Geo(kunci_baru()['kunci']).post('servicerequestupdates', fmt, 404,
				**{**u, 'update_id': 'c'})

	def test_question_is_answered(self):
		a = orang('admin.metro')
		t = self.g.lapor()[0]['service_request_id']
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di RT berapa lampu itu?')
		self.g.post('servicerequestupdates', service_request_id=t,
			update_id='jawab-1', description='Di RT 04 RW 02.')
		self.assertEqual(a.laporan(t)['status'], 'menunggu_evaluasi')

	def test_sent_twice_at_once(self):
		a, pu = orang('admin.metro'), orang('penghubung.pu.metro')
		t = self.g.lapor()[0]['service_request_id']
		a.verifikasi(t)
		pu.tindak_lanjut(t)
		hasil = []

		def kirim():
			hasil.append(self.g.post('servicerequestupdates',
				service_request_id=t, update_id='serentak',
				description='Dikirim berkali-kali.'))
		v = [threading.Thread(target=kirim) for _ in range(6)]
		for x in v:
			x.start()
		for x in v:
			x.join()
		self.assertEqual(len(hasil), 6)
		self.assertEqual({x[0]['update_id'] for x in hasil},
			{hasil[0][0]['update_id']})
		self.assertEqual(len(a.baca(f'/laporan/{t}/tindak-lanjut')['data']), 2)

	def test_token(self):
		for fmt in ('json', 'xml'):
			p, = self.g.lapor(fmt, token='true')
			self.assertNotIn('service_request_id', p)
			x, = self.g.get(f"tokens/{p['token']}", fmt)
			self.assertEqual(x['token'], p['token'])
			self.assertEqual(self.g.get(f"requests/{x['service_request_id']}",
				fmt)[0]['service_request_id'], x['service_request_id'])
			for buruk in ('0' * 32, 'x', '0' * 31 + 'g', '%27'):
				Geo().get(f'tokens/{buruk}', fmt, 404)

	def test_idempotency(self):
		for fmt in ('json', 'xml'):
			h = {'Idempotency-Key': kunci()}
			a, b = (self.g.lapor(fmt, kepala=h) for _ in range(2))
			self.assertEqual(a, b)
			self.g.lapor(fmt, 400, h,
				description='Uraian yang lain sama sekali.')

	def test_key_in_header(self):
		g = Geo()
		g.lapor(kepala={'Authorization': 'Bearer ' + self.g.key})
		for key in ('', 'lk_salah', 'x' * 500, "' OR 1=1 -- "):
			e = g.lapor('xml', 403, api_key=key)
			self.assertEqual(e[0]['code'], '403')

	def test_all_errors_at_once(self):
		for fmt in ('json', 'xml'):
			e = self.g.post('requests', fmt, 400, lat='x', email='bukan',
				description='pendek', attribute_klasifikasi='entah',
				first_name='Siti', attribute_tanggal_kejadian='kemarin')
			bidang = {x['description'].split(':')[0] for x in e}
			self.assertEqual(bidang, {'service_code', 'lat', 'long', 'email',
				'phone', 'description', 'attribute[klasifikasi]',
				'attribute[tanggal_kejadian]'})
			self.assertEqual({str(x['code']) for x in e}, {'400'})
		n = instansi().nilai('SELECT COUNT(*) FROM laporan')
		self.g.lapor(harap=400, service_code='tidak-ada')
		self.g.lapor(harap=404, jurisdiction_id='tidak-ada')
		self.g.lapor(harap=400, lat='-91')
		self.g.lapor(harap=400, lat='nan')
		self.g.lapor(harap=400, lat=None, long=None, address_string=None)
		self.g.lapor(harap=400, media_url='javascript:alert(1)')
		self.assertEqual(instansi().nilai('SELECT COUNT(*) FROM laporan'), n)
		self.g.lapor(lat=None, long=None, address_string=None,
			attribute_klasifikasi='aspirasi')


class Bocor(Uji):
	def test_canary(self):
		"""Who is anonim has no name, what is rahasia is nowhere: neither in
		any list, nor by id, token or update, with a key or without."""
		burung = 'KENARI' + kunci()[:12]
		g = Geo(kunci_baru(laju=6000)['kunci'])
		a, pu = orang('admin.metro'), orang('penghubung.pu.metro')
		anonim = g.lapor(first_name=burung, last_name='Anonim',
			email=f'{burung}@example.com', phone='081234567890',
			attribute_anonim='true')[0]['service_request_id']
		a.verifikasi(anonim)
		self.assertIsNone(a.laporan(anonim)['pelapor'])
		p, = g.lapor(description=f'{burung} rahasia sekali, jangan dibuka.',
			token='true', attribute_rahasia='true')
		rahasia = instansi().nilai('SELECT tracking_id FROM laporan l JOIN '
			'laporan_kunci k ON k.laporan_id = l.id WHERE '
			f"k.token = UNHEX('{p['token']}')")
		a.verifikasi(rahasia)
		pu.tindak_lanjut(rahasia, isi=f'{burung} dalam jawaban rahasia.')
		pu.tindak_lanjut(anonim, isi=f'{burung} untuk pelapor saja.',
			rahasia=True)
		terbuka = Klien(instansi()).masuk('warga')
		bernama = terbuka.kirim(isi='Laporan biasa dengan nama yang diketahui.')
		a.verifikasi(bernama)
		nama = terbuka.laporan(bernama)['pelapor']['nama']
		for klien in (g, Geo()):
			for fmt in ('json', 'xml'):
				q = f'?api_key={klien.key}&' if klien.key else '?'
				for path in ('requests.%s' + q + 'extensions=true',
						'servicerequestupdates.%s' + q,
						'requests.%s' + q + 'service_request_id=' +
						f'{rahasia},{anonim},{bernama}',
						f'requests/{anonim}.%s' + q + 'extensions=true'):
					s, h, b = klien.mentah('GET', path % fmt)
					self.assertEqual(s, 200, path)
					for kata in (burung, rahasia, nama, '81234567890'):
						self.assertNotIn(kata, b.decode(), path)
					self.assertIn(anonim, b.decode(), path)
				klien.get(f'requests/{rahasia}', fmt, 404)


class Buruk(Uji):
	def test_hostile(self):
		"""Nothing of it is taken, nothing falls over."""
		g = Geo(kunci_baru(laju=6000)['kunci'])
		n = instansi().nilai('SELECT COUNT(*) FROM laporan')
		pids = sorted(p for p, _ in instansi().proses('lapor-api'))
		bom = ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM '
			'"file:///etc/passwd">]><a>&x;</a>').encode()
		form = {'Content-Type': 'application/x-www-form-urlencoded'}
		for fmt in ('json', 'xml'):
			for jenis, isi in (('text/xml', bom), ('application/xml', bom),
					('application/json', b'{}'), ('', b'a=b'),
					('multipart/form-data; boundary=x', b'--x--')):
				s, h, b = g.mentah('POST', f'requests.{fmt}', isi,
					{'Content-Type': jenis})
				self.assertEqual((s, h['Content-Type']), (415, JENIS[fmt]))
				self.assertNotIn(b'root:', b)
			for isi in (b'%zz=1', b'a=%', b'a=%ff%fe', b'a=%00',
					b'&'.join(b'n%d=1' % i for i in range(200)),
					b'description=' + b'%C0%AF'):
				s, h, b = g.mentah('POST', f'requests.{fmt}', isi, form)
				self.assertEqual(s, 400, (isi[:40], b))
			s, h, b = g.mentah('POST', f'requests.{fmt}',
				b'api_key=%s&api_key=%s' % ((g.key.encode(),) * 2), form)
			self.assertEqual(s, 400)
			g.lapor(fmt, 400, description='a' * 10001)
			s, h, b = g.mentah('POST', f'requests.{fmt}', b'a' * 1_100_000,
				form)
			self.assertEqual(s, 413)
			for d in ('2026-13-01', '2026-01-01T00:00:00', 'now()', '9' * 50,
					"' OR 1=1", '2026-01-01T25:00:00Z'):
				g.get('requests', fmt, 400, start_date=d)
			for path in ('requests/%00', 'requests/..', 'services/%2e%2e',
					'requests/' + 'a' * 200, 'tokens/' + '%27' * 20):
				s, h, b = g.mentah('GET', f'{path}.{fmt}')
				self.assertIn(s, (400, 404), path)
		for method, path in (('DELETE', 'requests.json'),
				('PUT', 'requests.json'), ('POST', 'services.xml')):
			s, h, b = g.mentah(method, path, b'', form)
			self.assertEqual(s, 405, (method, path))
		for path in ('requests', 'requests.html', 'requests.jsonp',
				'entah.json', '', 'requests.xml/x'):
			self.assertEqual(g.mentah('GET', path)[0], 404, path)
		# the same address below our own API is no route
		c = http.client.HTTPConnection(instansi().host)
		c.request('GET', '/api/v1/open311/v2/services.json')
		self.assertEqual(c.getresponse().status, 404)
		c.close()
		self.assertEqual(instansi().nilai('SELECT COUNT(*) FROM laporan'), n)
		self.assertEqual(sorted(p for p, _ in instansi().proses('lapor-api')),
			pids, 'a worker has died')

	def test_control_characters_in_xml(self):
		"""Refused when they come; what an import has brought is left out."""
		g = Geo(kunci_baru(laju=6000)['kunci'])
		g.lapor(harap=400, description='Baris satu yang panjang \u0001\u000b')
		t = g.lapor()[0]['service_request_id']
		orang('admin.metro').verifikasi(t)
		instansi().sql("UPDATE laporan SET isi = CONCAT('satu', CHAR(1), "
			"CHAR(11), CONVERT(X'EFBFBE' USING utf8mb4), ']]> & <x>') "
			f"WHERE tracking_id = '{t}'")
		p, = Geo().get(f'requests/{t}', 'xml')
		self.assertEqual(p['description'], 'satu]]> & <x>')
		p, = Geo().get(f'requests/{t}', 'json')
		self.assertIn('satu\x01\x0b', p['description'])


if __name__ == '__main__':
	utama()
