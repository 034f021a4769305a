// What the service worker fetches beforehand: the shell and everything a citizen needs to write,
// keep and send a report without a network. Staff pages and English are cached when first used.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SUMBER = [
  'index.html',
  'src/publik/Beranda.tsx',
  'src/publik/Lacak.tsx',
  'src/publik/Konten.tsx',
  'src/publik/DetailLaporan.tsx',
  'src/publik/Rusak.tsx',
  'src/lapor/LaporAwal.tsx',
  'src/lapor/LaporLanjut.tsx',
  'src/lapor/Terkirim.tsx',
  'src/lapor/kirim.ts',
  'src/saya/Draf.tsx',
  'src/saya/LaporanSaya.tsx',
  'src/publik/Jelajah.tsx',
  'src/rute-jarang.ts',
  ...['publik', 'konten', 'lapor', 'laporan', 'saya', 'akun'].map(
    (b) => `src/bahasa/id/${b}.ts`,
  ),
];

function tambah(daftar, kunci, hasil) {
  const m = daftar[kunci];
  if (!m || hasil.has(`/${m.file}`)) return;
  hasil.add(`/${m.file}`);
  // The stylesheet of the entry is inlined; without that of its page a page does not open.
  if (!m.isEntry) for (const c of m.css ?? []) hasil.add(`/${c}`);
  for (const i of m.imports ?? []) tambah(daftar, i, hasil);
}

export function daftarBerkas(web) {
  const daftar = JSON.parse(readFileSync(new URL('aset/daftar.json', web), 'utf8'));
  const hasil = new Set(['/cangkang.html', '/manifest.webmanifest', '/ikon.svg']);
  for (const s of SUMBER) tambah(daftar, s, hasil);
  const berkas = [...hasil];
  const hash = createHash('sha256');
  for (const f of berkas) hash.update(f).update(readFileSync(new URL(f.slice(1), web)));
  return { berkas, versi: hash.digest('hex').slice(0, 12) };
}
