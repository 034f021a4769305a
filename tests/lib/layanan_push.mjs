// A push service: it hands out subscriptions, checks who sends (VAPID, RFC
// 8292) and reads what was sent (RFC 8291), with Node's own crypto: another
// implementation than the one under test.
//
//   GET  /langganan/KIND    a subscription; KIND says how its endpoint answers
//   POST /titik/KIND/N      what the product does
//   GET  /diterima          everything that was taken, decrypted
//   POST /sibuk?kali=N      the next N pushes to kind `sibuk` answer 429
import crypto from 'node:crypto';
import http from 'node:http';

const punya = [];
const diterima = [];
let sibuk = 0;
const b64 = (b) => Buffer.from(b).toString('base64url');

const hkdf = (salt, ikm, info, n) =>
  Buffer.from(crypto.hkdfSync('sha256', ikm, salt, info, n));

function buka(isi, l) {
  const salt = isi.subarray(0, 16);
  const rs = isi.readUInt32BE(16);
  const idlen = isi[20];
  const pengirim = isi.subarray(21, 21 + idlen);
  const badan = isi.subarray(21 + idlen);
  if (badan.length > rs) throw new Error('longer than its record');
  const ecdh = l.ecdh.computeSecret(pengirim);
  const info = Buffer.concat([
    Buffer.from('WebPush: info\0'),
    l.ecdh.getPublicKey(),
    pengirim,
  ]);
  const ikm = hkdf(l.auth, ecdh, info, 32);
  const kunci = hkdf(salt, ikm, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(salt, ikm, Buffer.from('Content-Encoding: nonce\0'), 12);
  const d = crypto.createDecipheriv('aes-128-gcm', kunci, nonce);
  d.setAuthTag(badan.subarray(-16));
  const terang = Buffer.concat([d.update(badan.subarray(0, -16)), d.final()]);
  const akhir = terang.lastIndexOf(2);
  if (akhir < 0 || terang.subarray(akhir + 1).some((x) => x !== 0))
    throw new Error('no delimiter');
  return { teks: terang.subarray(0, akhir).toString(), panjang: isi.length };
}

function periksaVapid(kepala, asal) {
  const m = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(kepala ?? '');
  if (!m) throw new Error('no vapid header');
  const k = Buffer.from(m[4], 'base64url');
  const kunci = crypto.createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: b64(k.subarray(1, 33)),
      y: b64(k.subarray(33)),
    },
  });
  const sah = crypto.verify(
    'sha256',
    Buffer.from(`${m[1]}.${m[2]}`),
    { key: kunci, dsaEncoding: 'ieee-p1363' },
    Buffer.from(m[3], 'base64url'),
  );
  const c = JSON.parse(Buffer.from(m[2], 'base64url'));
  const kini = Date.now() / 1000;
  if (!sah || c.aud !== asal || c.exp < kini || c.exp > kini + 86400)
    throw new Error('vapid is not valid');
  return { sub: c.sub, k: m[4] };
}

function titik(q, jenis, nomor, isi, port) {
  if (jenis === 'hilang') return [410];
  if (jenis === 'tiada') return [404];
  if (jenis === 'sibuk' && sibuk > 0) {
    sibuk -= 1;
    return [429, { 'Retry-After': '120' }];
  }
  const l = punya[nomor];
  const vapid = periksaVapid(q.headers.authorization, `http://127.0.0.1:${port}`);
  diterima.push({
    nomor: Number(nomor),
    vapid,
    kepala: q.headers,
    ...buka(isi, l),
  });
  return [201];
}

function langganan(jenis, port) {
  const ecdh = crypto.createECDH('prime256v1');
  ecdh.generateKeys();
  const auth = crypto.randomBytes(16);
  punya.push({ ecdh, auth });
  return {
    titik: `http://127.0.0.1:${port}/titik/${jenis}/${punya.length - 1}`,
    p256dh: b64(ecdh.getPublicKey()),
    auth: b64(auth),
  };
}

const server = http.createServer(async (q, r) => {
  const bagian = [];
  for await (const b of q) bagian.push(b);
  const { port } = server.address();
  const u = new URL(q.url, 'http://x');
  const [, apa, jenis, nomor] = u.pathname.split('/');
  const json = (v) => {
    r.writeHead(200, { 'Content-Type': 'application/json' });
    r.end(JSON.stringify(v));
  };
  try {
    if (apa === 'langganan') json(langganan(jenis, port));
    else if (apa === 'diterima') json(diterima);
    else if (apa === 'sibuk') {
      sibuk = Number(u.searchParams.get('kali'));
      json({});
    } else r.writeHead(...titik(q, jenis, nomor, Buffer.concat(bagian), port)).end();
  } catch (g) {
    diterima.push({ galat: String(g) });
    r.writeHead(400).end();
  }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
