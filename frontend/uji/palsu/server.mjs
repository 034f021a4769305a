// Development server: the API contract over made-up data in memory, and ../build/web with the
// strict headers of production. For looking at screens only; nothing is tested against it.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { pathToFileURL } from 'node:url';
import {
  acuan,
  batas,
  contoh,
  kategori,
  kini,
  rfc,
  semuaInstansi,
  wilayah,
} from './data.mjs';

const PORT = Number(process.env.PORT ?? 18101);
const web = process.env.LAPOR_WEB
  ? pathToFileURL(`${process.env.LAPOR_WEB}/`)
  : new URL('../../../build/web/', import.meta.url);
const laporan = contoh();
const lampiran = new Map();
const sesi = new Map();
const idem = new Map();
const orang = {
  warga: { id: 'u1', nama: 'Siti Aminah', peran: 'pelapor', instansi: null },
  'admin.metro': {
    id: 'u2',
    nama: 'Budi Santoso',
    peran: 'admin_instansi',
    instansi: acuan('3'),
  },
  'koordinator.metro': {
    id: 'u3',
    nama: 'Rina Wati',
    peran: 'admin_koordinator',
    instansi: acuan('3'),
  },
  'penghubung.pu.metro': {
    id: 'u4',
    nama: 'Agus Salim',
    peran: 'pejabat_penghubung',
    instansi: acuan('4'),
  },
  pusat: { id: 'u5', nama: 'Dewi Lestari', peran: 'admin_pusat', instansi: acuan('1') },
};

class Tolak {
  constructor(status, kode, detail, bidang) {
    Object.assign(this, { status, kode, detail, bidang });
  }
}

const publik = (l) =>
  !l.rahasia && /^(terverifikasi|ditindak|ditanggapi|ditutup)/.test(l.status);
const tab = (s) =>
  s.startsWith('ditutup')
    ? 'selesai'
    : s.startsWith('diarsip')
      ? 'arsip'
      : s === 'terverifikasi'
        ? 'belum_ditindaklanjuti'
        : /^ditin|^ditang/.test(s)
          ? 'sedang_diproses'
          : s === 'belum_terverifikasi'
            ? s
            : 'tertunda';
const warna = {
  belum_ditindaklanjuti: 'merah',
  sedang_diproses: 'kuning',
  selesai: 'hijau',
};
const nama = (s) => s.replace(/_/g, ' ');

function ringkas(l) {
  return {
    tracking_id: l.tracking_id,
    judul: l.judul,
    ringkas: l.isi.slice(0, 160),
    status: l.status,
    status_nama: nama(l.status),
    tab: tab(l.status),
    warna: warna[tab(l.status)] ?? 'abu',
    klasifikasi: l.klasifikasi,
    kategori: l.kategori,
    lokasi: l.lokasi,
    pemegang: acuan('3'),
    terdisposisi: publik(l) ? acuan(l.instansi) : null,
    dibuat: rfc(l.dibuat),
    diperbarui: rfc(l.dibuat + 864e5),
    dukungan: l.dukungan,
    pelapor: l.anonim ? null : { nama: 'Siti A.' },
  };
}

function tenggat(l) {
  if (/^ditutup|^diarsip/.test(l.status)) return [];
  if (l.status === 'belum_terverifikasi')
    return [{ jam: 'V', batas: batas(3), sisa_hari_kerja: 3, dijeda: false }];
  if (l.status === 'menunggu_kelengkapan')
    return [{ jam: 'L', batas: batas(30), sisa_hari_kerja: 30, dijeda: false }];
  const d = { jam: 'D', batas: batas(9), sisa_hari_kerja: 7, dijeda: false };
  if (l.status === 'ditindaklanjuti_instansi')
    return [d, { jam: 'C', batas: batas(13), sisa_hari_kerja: 9, dijeda: false }];
  return [{ jam: 'F', batas: batas(-2), sisa_hari_kerja: -1, dijeda: false }, d];
}

function aksiPelapor(l) {
  const s = l.status;
  if (s === 'belum_terverifikasi') return ['arsip_sendiri'];
  if (s === 'menunggu_kelengkapan') return ['lengkapi', 'arsip_sendiri'];
  if (s === 'ditindaklanjuti_instansi' || s === 'ditanggapi_pelapor')
    return ['tanggapi', 'puas'];
  return /^ditutup|^diarsipkan_(admin|sistem)/.test(s) ? ['banding'] : [];
}

function rinci(l, q) {
  const milik = milikSaya(l, q);
  return {
    ...ringkas(l),
    versi: l.versi,
    isi: l.isi,
    disunting: l.versi > 2,
    sumber: 'website',
    anonim: l.anonim,
    rahasia: l.rahasia,
    prioritas: false,
    bobot: 'sedang',
    ditahan: false,
    lampiran: l.lampiran ?? [],
    tanggal_kejadian: '2026-11-02',
    pertanyaan: l.pertanyaan ?? null,
    rating: l.rating ?? null,
    tenggat: tenggat(l),
    aksi: milik ? aksiPelapor(l) : [],
  };
}

const pengguna = (q) => sesi.get(/lapor=([\w-]+)/.exec(q.headers.cookie ?? '')?.[1]);
const milikSaya = (l, q) =>
  (pengguna(q) && l.pemilik === pengguna(q).akun) ||
  (l.kode && q.headers['x-kode-rahasia'] === l.kode);

function cari(q, id) {
  const l = laporan.find((x) => x.tracking_id === id);
  if (!l || !(publik(l) || milikSaya(l, q)))
    throw new Tolak(404, 'tidak_ada', 'Laporan tidak ditemukan.');
  return l;
}

function tindak(l) {
  const x = (jenis, isi, siapa, hari, instansi) => ({
    id: `${l.tracking_id}${hari}`,
    jenis,
    isi,
    rahasia: false,
    lampiran: [],
    pada: rfc(l.dibuat + hari * 864e5),
    penulis: { nama: siapa, peran: instansi ? 'pejabat_penghubung' : 'pelapor' },
    instansi: acuan(instansi),
  });
  const t = [];
  if (/^ditin|^ditang|^ditutup/.test(l.status)) {
    t.push(
      x(
        'respon_awal',
        'Terima kasih atas laporannya. Tim kami akan memeriksa lokasi besok pagi.',
        'Agus Salim',
        1.2,
        l.instansi,
      ),
    );
    t.push(
      x(
        'progres',
        'Lokasi sudah diperiksa. Penambalan dijadwalkan hari Jumat setelah material datang dari gudang.',
        'Agus Salim',
        1.6,
        l.instansi,
      ),
    );
  }
  if (/^ditang|^ditutup/.test(l.status))
    t.push(x('tanggapan', 'Terima kasih, saya tunggu hari Jumat.', 'Siti A.', 1.8, null));
  return [...t, ...l.tindak];
}

function halaman(semua, url) {
  const mulai = Number(url.searchParams.get('sesudah') ?? 0);
  const n = Number(url.searchParams.get('batas') ?? 20);
  const data = semua.slice(mulai, mulai + n);
  return { data, berikutnya: mulai + n < semua.length ? String(mulai + n) : null };
}

function saring(url) {
  const p = (k) => url.searchParams.get(k);
  const kata = p('kata')?.toLowerCase();
  return laporan.filter(publik).filter(
    (l) =>
      (!kata || `${l.judul} ${l.isi} ${l.tracking_id}`.toLowerCase().includes(kata)) &&
      (!p('status') ||
        p('status')
          .split(',')
          .some((s) => s === l.status || s === tab(l.status))) &&
      (!p('instansi') || l.instansi === p('instansi')) &&
      (!p('kategori') || l.kategori?.kode === p('kategori')) &&
      (!p('wilayah') || l.lokasi.kode_wilayah.startsWith(p('wilayah'))),
  );
}

function baru(q, b) {
  const bidang = [];
  if (!b.judul) bidang.push({ nama: 'judul', pesan: 'Judul wajib diisi.' });
  if ((b.isi ?? '').length < 20)
    bidang.push({ nama: 'isi', pesan: 'Isi laporan paling sedikit 20 karakter.' });
  if (!pengguna(q) && !b.tanpa_identitas && !b.nama)
    bidang.push({ nama: 'nama', pesan: 'Nama wajib diisi.' });
  if (bidang.length)
    throw new Tolak(422, 'tidak_sah', 'Ada isian yang perlu diperbaiki.', bidang);
  const l = {
    tracking_id: Array.from(
      { length: 10 },
      () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Math.floor(Math.random() * 32)],
    ).join(''),
    pemilik: pengguna(q)?.akun,
    kode: pengguna(q) ? null : randomUUID().replace(/-/g, '').slice(0, 26),
    judul: b.judul,
    isi: b.isi,
    status: 'belum_terverifikasi',
    klasifikasi: b.klasifikasi,
    anonim: !!b.anonim,
    rahasia: !!b.rahasia,
    kategori: kategori.find((k) => k.kode === b.kategori) ?? null,
    lokasi: b.lokasi ?? null,
    instansi: b.instansi ?? '3',
    dibuat: Date.now(),
    dukungan: 0,
    tindak: [],
    versi: 1,
    lampiran: (b.lampiran ?? []).map((x) => lampiran.get(x)?.meta).filter(Boolean),
  };
  laporan.unshift(l);
  return [
    201,
    {
      tracking_id: l.tracking_id,
      ...(l.kode ? { kode_rahasia: l.kode } : {}),
      bukti: { hash: randomUUID().replace(/-/g, '').repeat(2), pada: rfc(Date.now()) },
      langkah: [
        { jam: 'V', nama: 'Verifikasi', batas: batas(3) },
        { jam: 'F', nama: 'Respon', batas: batas(10) },
        { jam: 'D', nama: 'Penyelesaian', batas: batas(21) },
      ],
      laporan: rinci(l, q),
    },
  ];
}

const lanjut = {
  lengkapi: 'menunggu_evaluasi',
  tanggapi: 'ditanggapi_pelapor',
  puas: 'ditutup_pelapor',
  arsip_sendiri: 'diarsipkan_pelapor',
};

function aksi(q, id, apa, b) {
  const l = cari(q, id);
  if (!milikSaya(l, q) || !aksiPelapor(l).includes(apa))
    throw new Tolak(409, 'salah_status', 'Tindakan ini tidak bisa dilakukan sekarang.');
  if (q.headers['if-match'] !== `"${l.versi}"`)
    throw new Tolak(412, 'versi_basi', 'Laporan sudah berubah.');
  if (b.isi !== undefined && b.isi.length < 5)
    throw new Tolak(422, 'tidak_sah', 'x', [
      { nama: 'isi', pesan: 'Tulis lebih lengkap.' },
    ]);
  if (b.isi)
    l.tindak.push({
      id: randomUUID(),
      jenis: apa === 'lengkapi' ? 'kelengkapan' : 'tanggapan',
      isi: b.isi,
      rahasia: false,
      penulis: { nama: 'Anda', peran: 'pelapor' },
      instansi: null,
      pada: rfc(Date.now()),
      lampiran: (b.lampiran ?? []).map((x) => lampiran.get(x)?.meta).filter(Boolean),
    });
  l.rating = b.rating;
  l.status = lanjut[apa] ?? l.status;
  l.versi++;
  return rinci(l, q);
}

const notif = Array.from({ length: 7 }, (_, i) => ({
  id: `n${i}`,
  judul: i % 2 ? 'Laporan ditindaklanjuti' : 'Laporan diteruskan',
  tracking_id: laporan[0].tracking_id,
  teks: `Laporan “${laporan[0].judul}” ${i % 2 ? 'mendapat tindak lanjut dari' : 'diteruskan kepada'} Dinas Pekerjaan Umum dan Tata Ruang Kota Metro.`,
  pada: rfc(kini - i * 7.3 * 3600e3),
  dibaca: i > 1,
}));

function api(q, url, b) {
  const j = url.pathname.slice(7);
  const rute = `${q.method} ${j}`;
  const p = pengguna(q);
  const kata = url.searchParams.get('kata')?.toLowerCase() ?? '';
  const m = /^\/laporan\/([^/]+)(?:\/(.+))?$/.exec(j);
  if (rute === 'GET /sesi')
    return { masuk: !!p, pengguna: p ? p.orang : null, csrf: p ? 'palsu' : null };
  if (rute === 'POST /sesi') {
    if (!orang[b.pengenal] || b.sandi !== 'rahasia-sekali')
      throw new Tolak(401, 'sandi_salah', 'Nama pengguna atau kata sandi salah.');
    const id = randomUUID();
    sesi.set(id, { akun: b.pengenal, orang: orang[b.pengenal] });
    return [
      201,
      { masuk: true },
      { 'Set-Cookie': `lapor=${id}; HttpOnly; SameSite=Strict; Path=/` },
    ];
  }
  if (rute === 'DELETE /sesi') {
    sesi.clear();
    return [204];
  }
  if (rute === 'GET /sesi/daftar')
    return {
      data: [
        {
          id: 's1',
          perangkat: 'Chrome di Android',
          ip: '10.0.0.2',
          dibuat: rfc(kini - 1e8),
          terakhir: rfc(kini),
          ini: true,
        },
        {
          id: 's2',
          perangkat: 'Firefox di Windows',
          ip: '10.0.0.9',
          dibuat: rfc(kini - 9e8),
          terakhir: rfc(kini - 2e8),
          ini: false,
        },
      ],
    };
  if (rute === 'POST /akun') {
    orang[b.email ?? b.telepon] = {
      id: randomUUID(),
      nama: b.nama,
      peran: 'pelapor',
      instansi: null,
    };
    return [201, {}];
  }
  if (rute === 'GET /statistik/publik') {
    const n = (t) =>
      laporan.filter((l) => publik(l) && tab(l.status) === t).length * 1317;
    return {
      total: laporan.length * 1317,
      belum: n('belum_ditindaklanjuti'),
      proses: n('sedang_diproses'),
      selesai: n('selesai'),
    };
  }
  if (rute === 'GET /laporan') return halaman(saring(url).map(ringkas), url);
  if (rute === 'POST /laporan') return baru(q, b);
  if (rute === 'GET /saya/laporan')
    return halaman(
      laporan
        .filter((l) => p && l.pemilik === p.akun)
        .map((l) => ({ ...ringkas(l), tenggat: tenggat(l), aksi: aksiPelapor(l) })),
      url,
    );
  if (rute === 'GET /wilayah')
    return { data: wilayah.filter((w) => w.nama.toLowerCase().includes(kata)) };
  if (rute === 'GET /kategori') return { data: kategori };
  if (rute === 'GET /instansi')
    return { data: semuaInstansi.filter((i) => i.nama.toLowerCase().includes(kata)) };
  if (rute === 'GET /notifikasi')
    return {
      ...halaman(notif, url),
      belum_dibaca: notif.filter((n) => !n.dibaca).length,
    };
  if (rute === 'POST /notifikasi/dibaca') {
    for (const n of notif) if (b.semua || b.ids.includes(n.id)) n.dibaca = true;
    return [204];
  }
  if (m && q.method === 'GET' && !m[2]) return rinci(cari(q, m[1]), q);
  if (m && q.method === 'GET' && m[2] === 'tindak-lanjut')
    return { data: tindak(cari(q, m[1])), berikutnya: null };
  if (m && q.method === 'GET' && m[2] === 'riwayat') {
    const l = cari(q, m[1]);
    const r = (urut, a, s, hari, teks) => ({
      urut,
      jenis: 'status',
      aksi: a,
      status_lama: null,
      status_baru: s,
      pelaku: {
        nama: urut ? 'Budi Santoso' : 'Pelapor',
        peran: urut ? 'admin_instansi' : 'pelapor',
      },
      instansi_dari: null,
      instansi_ke: urut === 1 ? acuan(l.instansi) : null,
      teks,
      pada: rfc(l.dibuat + hari * 864e5),
      hash: 'a'.repeat(64),
    });
    const x = [r(0, 'kirim', 'belum_terverifikasi', 0, 'Laporan diterima.')];
    if (publik(l))
      x.push(
        r(1, 'verifikasi', 'terverifikasi', 0.6, 'Laporan diverifikasi dan diteruskan.'),
      );
    if (/^ditin|^ditang|^ditutup/.test(l.status))
      x.push(
        r(
          2,
          'tindak_lanjut',
          'ditindaklanjuti_instansi',
          1.2,
          'Instansi menindaklanjuti.',
        ),
      );
    if (/^ditutup/.test(l.status)) x.push(r(3, 'puas', l.status, 3, 'Laporan ditutup.'));
    return { data: x, berikutnya: null };
  }
  if (m && q.method === 'POST' && m[2]?.startsWith('aksi/'))
    return aksi(q, m[1], m[2].slice(5), b);
  throw new Tolak(404, 'tidak_ada', 'Tidak ditemukan.');
}

const csp = () => {
  const f = new URL('csp.json', web);
  const hash = existsSync(f) ? JSON.parse(readFileSync(f, 'utf8')) : {};
  const boleh = (apa) => ["'self'", ...(hash[apa] ?? []).map((h) => `'${h}'`)].join(' ');
  return `default-src 'none'; script-src ${boleh('script')}; style-src ${boleh('style')}; img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
};
const MIME = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  png: 'image/png',
  txt: 'text/plain',
};

function statis(url, a) {
  const coba = [
    url.pathname.slice(1),
    `${url.pathname.slice(1)}/index.html`.replace(/^\/+/, ''),
    'cangkang.html',
  ];
  const f = coba
    .map((x) => new URL(x, web))
    .find((u) => existsSync(u) && statSync(u).isFile());
  if (!f) return a.writeHead(404).end();
  const gz = existsSync(`${f.pathname}.gz`);
  a.writeHead(200, {
    'Content-Type': MIME[f.pathname.split('.').pop()] ?? 'application/octet-stream',
    'Content-Security-Policy': csp(),
    'Cache-Control': f.pathname.includes('/aset/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ...(gz ? { 'Content-Encoding': 'gzip' } : {}),
  });
  a.end(readFileSync(gz ? `${f.pathname}.gz` : f));
}

function jawab(q, a, url, isi) {
  if (url.pathname === '/api/v1/lampiran') {
    const meta = {
      id: randomUUID(),
      nama: decodeURIComponent(q.headers['x-nama-berkas'] ?? 'berkas'),
      jenis: q.headers['content-type'],
      ukuran: isi.length,
    };
    lampiran.set(meta.id, { meta, isi });
    return a
      .writeHead(201, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(meta));
  }
  const unduh = /^\/api\/v1\/lampiran\/(.+)$/.exec(url.pathname);
  if (unduh && lampiran.has(unduh[1])) {
    const l = lampiran.get(unduh[1]);
    return a.writeHead(200, { 'Content-Type': l.meta.jenis }).end(l.isi);
  }
  const kunci = q.headers['idempotency-key'];
  let hasil = kunci && idem.get(kunci);
  try {
    hasil ??= api(q, url, isi.length ? JSON.parse(isi) : {});
    if (kunci) idem.set(kunci, hasil);
  } catch (g) {
    if (!(g instanceof Tolak)) throw g;
    return a
      .writeHead(g.status, { 'Content-Type': 'application/problem+json' })
      .end(JSON.stringify({ type: 'about:blank', title: g.kode, ...g }));
  }
  const [status, badan, kepala] = Array.isArray(hasil) ? hasil : [200, hasil];
  a.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...kepala,
  });
  a.end(status === 204 ? undefined : JSON.stringify(badan));
}

/** With LAPOR_API=http://127.0.0.1:8080 only the pages are ours; the API is a real instance's. */
function teruskan(q, a) {
  const u = new URL(q.url, process.env.LAPOR_API);
  const r = request(
    u,
    { method: q.method, headers: { ...q.headers, host: u.host } },
    (j) => {
      a.writeHead(j.statusCode, j.headers);
      j.pipe(a);
    },
  );
  r.on('error', () => a.writeHead(502).end());
  q.pipe(r);
}

createServer((q, a) => {
  const url = new URL(q.url, 'http://x');
  if (process.env.LAPOR_API && url.pathname.startsWith('/api/')) return teruskan(q, a);
  const potong = [];
  q.on('data', (c) => potong.push(c));
  q.on('end', () => {
    if (url.pathname.startsWith('/api/'))
      setTimeout(
        () => jawab(q, a, url, Buffer.concat(potong)),
        Number(process.env.LAMBAT ?? 30),
      );
    else statis(url, a);
  });
}).listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}`));
