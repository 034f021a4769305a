"""X as its documentation describes it (docs.x.com, publish.twitter.com): recent
search with pages, one post, oEmbed, pictures, limits.  Posts are given by the
test; test_x.py compares the shapes with the specification of its API where that
is to be had.

	x = LayananX(); x.tambah(teks='...'); x.asal"""
import http.server
import json
import threading
import time
import urllib.parse

KUNCI = 'kunci-x-percobaan'
AWAL = 1990000000000000000


class LayananX:
	def __init__(self):
		self.kiriman = {}  # id -> post, with its author and media beside it
		self.penulis = {}
		self.media = {}
		self.gambar = {}  # path -> (type, bytes)
		self.tanya = []  # (path, query) as they came
		self.batas = None  # so many searches, then 429
		self.reset = 2  # seconds, then as many again
		self.rusak = None  # status that everything answers with
		self.tertua = 0  # since_id below it is refused
		self.nomor = AWAL
		self.kunci = threading.Lock()
		luar = self

		class Jawab(http.server.BaseHTTPRequestHandler):
			protocol_version = 'HTTP/1.1'

			def do_GET(self):
				luar.jawab(self)

			def log_message(self, *a):
				pass

		self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Jawab)
		self.asal = f'http://127.0.0.1:{self.server.server_port}'
		threading.Thread(target=self.server.serve_forever,
			daemon=True).start()

	def setelan(self, **ubah):
		v = {'x_driver': 'api', 'x_kunci': KUNCI, 'x_api': self.asal,
			'x_oembed': self.asal + '/oembed', 'x_media_host': self.asal}
		v.update(ubah)
		return [a for k, n in v.items() for a in ('--set', f'{k}={n}')]

	def tambah(self, teks, penulis='warga_metro', nama='Warga Metro',
			utas=None, gambar=(), panjang=None):
		"""One more post; its id."""
		self.nomor += 1 << 22  # a millisecond later
		i = str(self.nomor)
		akun = str(1000 + sum(penulis.encode()))
		self.penulis[akun] = {'id': akun, 'username': penulis, 'name': nama}
		k = {'id': i, 'text': teks, 'author_id': akun,
			'conversation_id': str(utas or i),
			'created_at': '2026-11-24T03:00:00.000Z',
			'edit_history_tweet_ids': [i]}
		if panjang:
			k['note_tweet'] = {'text': panjang}
		if gambar:
			k['attachments'] = {'media_keys': []}
			k['entities'] = {'urls': [{'start': 0, 'end': 1,
				'url': 'https://t.co/foto',
				'expanded_url': f'https://x.com/{penulis}/status/{i}/photo/1',
				'display_url': 'pic.x.com/foto'},
				{'start': 0, 'end': 1, 'url': 'https://t.co/luar',
				'expanded_url': 'https://contoh.id/peta?a=1'}]}
			for n, (tipe, isi) in enumerate(gambar):
				key, path = f'3_{i}{n}', f'/media/{i}-{n}.png'
				k['attachments']['media_keys'].append(key)
				self.media[key] = {'media_key': key, 'type': 'photo',
					'url': self.asal + path}
				self.gambar[path] = (tipe, isi)
		self.kiriman[i] = k
		return i

	def termasuk(self, v):
		keys = [m for k in v for m in
			k.get('attachments', {}).get('media_keys', ())]
		out = {'users': [self.penulis[a] for a in
			sorted({k['author_id'] for k in v})]}
		if keys:
			out['media'] = [self.media[m] for m in keys]
		return out

	def cari(self, q):
		sejak = int(q.get('since_id', 0))
		if 0 < sejak < self.tertua:
			return 400, {'title': 'Invalid Request', 'type':
				'https://api.twitter.com/2/problems/invalid-request',
				'errors': [{'parameters': {'since_id': [str(sejak)]},
					'message': "'since_id' must be a tweet id created after"}]}
		if self.batas is not None:
			if self.batas == 0:
				return 429, {'title': 'Too Many Requests', 'type':
					'about:blank', 'status': 429}
			self.batas -= 1
		# what the tests search for: (@LAPOR1708 OR #lapor)
		v = sorted((k for i, k in self.kiriman.items() if int(i) > sejak and
			('@LAPOR1708' in k['text'] or '#lapor' in k['text'])),
			key=lambda k: -int(k['id']))
		mulai = int(q.get('next_token', 'b0')[1:])
		n = int(q['max_results'])
		assert 10 <= n <= 100, n
		hal = v[mulai:mulai + n]
		if not hal:
			return 200, {'meta': {'result_count': 0}}
		meta = {'newest_id': hal[0]['id'], 'oldest_id': hal[-1]['id'],
			'result_count': len(hal)}
		if mulai + n < len(v):
			meta['next_token'] = f'b{mulai + n}'
		return 200, {'data': hal, 'includes': self.termasuk(hal),
			'meta': meta}

	def satu(self, i):
		if i not in self.kiriman:
			return 200, {'errors': [{'value': i, 'detail':
				f'Could not find tweet with id: [{i}].', 'title':
				'Not Found Error', 'resource_type': 'tweet', 'parameter':
				'id', 'resource_id': i, 'type':
				'https://api.twitter.com/2/problems/resource-not-found'}]}
		k = self.kiriman[i]
		return 200, {'data': k, 'includes': self.termasuk([k])}

	def oembed(self, q):
		i = q['url'].rsplit('/', 1)[1]
		if i not in self.kiriman:
			return 404, {'error': 'Sorry, that page does not exist'}
		k = self.kiriman[i]
		p = self.penulis[k['author_id']]
		url = f'https://twitter.com/{p["username"]}'
		teks = k['text'].replace('\n', '<br>')
		return 200, {'url': f'{url}/status/{i}', 'author_name': p['name'],
			'author_url': url, 'html': '<blockquote class="twitter-tweet" '
			f'data-dnt="true"><p lang="in" dir="ltr">{teks}</p>&mdash; '
			f'{p["name"]} (@{p["username"]}) <a href="{url}/status/{i}?'
			'ref_src=twsrc%5Etfw">November 24, 2026</a></blockquote>\n',
			'width': 550, 'height': None, 'type': 'rich', 'cache_age':
			'3153600000', 'provider_name': 'Twitter', 'provider_url':
			'https://twitter.com', 'version': '1.0'}

	def jawab(self, h):
		u = urllib.parse.urlsplit(h.path)
		q = dict(urllib.parse.parse_qsl(u.query))
		with self.kunci:
			self.tanya.append((u.path, q))
			if u.path in self.gambar:
				tipe, isi = self.gambar[u.path]
				return self.tulis(h, 200, tipe, isi)
			if self.rusak:
				return self.tulis(h, self.rusak, 'text/html', b'<h1>x</h1>')
			if u.path == '/oembed':
				status, isi = self.oembed(q)
			elif h.headers.get('Authorization') != f'Bearer {KUNCI}':
				status, isi = 401, {'title': 'Unauthorized', 'status': 401,
					'type': 'about:blank', 'detail': 'Unauthorized'}
			elif u.path == '/2/tweets/search/recent':
				status, isi = self.cari(q)
			else:
				status, isi = self.satu(u.path.rsplit('/', 1)[1])
		self.tulis(h, status, 'application/json; charset=utf-8',
			json.dumps(isi).encode())

	def tulis(self, h, status, tipe, isi):
		h.send_response(status)
		h.send_header('Content-Type', tipe)
		h.send_header('Content-Length', str(len(isi)))
		if status == 429:
			h.send_header('x-rate-limit-limit', '450')
			h.send_header('x-rate-limit-remaining', '0')
			h.send_header('x-rate-limit-reset',
				str(int(time.time()) + self.reset))
		h.end_headers()
		try:
			h.wfile.write(isi)
		except ConnectionError:
			pass  # more than the reader wants

	def henti(self):
		self.server.shutdown()
