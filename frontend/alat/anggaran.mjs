// The size budget (docs: performance). Sizes are gzip bytes of build/web; 1 KB = 1000 bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { daftarBerkas } from './daftar-berkas.mjs';
import { semuaBerkas } from './kompres.mjs';

const web = process.env.LAPOR_WEB
  ? pathToFileURL(`${process.env.LAPOR_WEB}/`)
  : new URL('../../build/web/', import.meta.url);
const baca = (f) => readFileSync(new URL(f, web));
const gz = (f) => gzipSync(baca(f), { level: 9 }).length;
const daftar = JSON.parse(baca('aset/daftar.json'));
let gagal = 0;

function batas(nama, nilai, paling, satuan = 'KB') {
  const angka = satuan === 'KB' ? (nilai / 1000).toFixed(1) : nilai;
  const lulus = nilai <= (satuan === 'KB' ? paling * 1000 : paling);
  if (!lulus) gagal++;
  console.log(`${lulus ? 'ok  ' : 'GAGAL'} ${nama}: ${angka} dari ${paling} ${satuan}`);
}

const jumlah = (set) => [...set].reduce((n, f) => n + gz(f), 0);
const modul = (kunci, ada = new Set()) => {
  const m = daftar[kunci];
  if (!m || ada.has(m.file)) return ada;
  ada.add(m.file);
  for (const i of m.imports ?? []) modul(i, ada);
  return ada;
};

const entri = modul('index.html');
batas('JS awal (entri dan impornya)', jumlah(entri), 20);

const petugas = /^src\/(kelola|monitor|pengaturan)\//;
for (const [kunci, m] of Object.entries(daftar)) {
  if (
    !m.isDynamicEntry ||
    !/^src\/(publik|lapor|akun|saya|kelola|monitor|pengaturan)\//.test(kunci)
  )
    continue;
  batas(kunci, gz(m.file), petugas.test(kunci) ? 20 : 8);
}

const sematan = JSON.parse(baca('aset/daftar-sematan.json'));
const bingkai = new Set();
const pakai = (kunci) => {
  const m = sematan[kunci];
  if (!m || bingkai.has(m.file)) return;
  for (const f of [m.file, ...(m.css ?? [])]) bingkai.add(f);
  m.imports?.forEach(pakai);
};
for (const b of ['lapor', 'laporan', 'warga']) pakai(`src/bahasa/id/${b}.ts`);
pakai('sematan.html');
batas('formulir di situs instansi', jumlah(bingkai), 60);

let html = 0;
for (const f of semuaBerkas(web))
  if (f.pathname.endsWith('.html'))
    html = Math.max(html, gzipSync(readFileSync(f), { level: 9 }).length);
batas('halaman HTML terbesar dengan CSS sebaris', html, 10);

const lapor = new Set([
  ...entri,
  ...modul('src/lapor/LaporAwal.tsx'),
  ...modul('src/bahasa/id/lapor.ts'),
]);
batas('kunjungan pertama /lapor/jenis', jumlah(lapor) + gz('lapor/jenis/index.html'), 40);
batas('permintaan sebelum formulir dapat dipakai', lapor.size + 1, 6, 'permintaan');

const { berkas } = daftarBerkas(web);
batas(
  'simpanan awal service worker',
  berkas.reduce((n, f) => n + gz(f.slice(1)), 0),
  150,
);

const huruf = [...semuaBerkas(web)].filter((f) => /\.(woff2?|ttf|otf)$/.test(f.pathname));
batas('berkas huruf', huruf.length, 0, 'berkas');
const luar = [...semuaBerkas(web)]
  .filter((f) => /\.(js|html|css)$/.test(f.pathname))
  .flatMap(
    (f) =>
      readFileSync(f, 'utf8').match(
        /(?:src|href)="https?:[^"]+|url\(https?:|import\("https?:/g,
      ) ?? [],
  );
batas('permintaan ke pihak ketiga', luar.length, 0, 'permintaan');
if (!existsSync(new URL('csp.json', web)) || !readdirSync(web).includes('sw.js')) gagal++;
process.exitCode = gagal ? 1 : 0;
