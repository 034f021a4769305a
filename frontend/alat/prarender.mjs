// Writes each prerenderable route as HTML with the stylesheet inlined and its code preloaded, plus
// cangkang.html, the empty shell for every other address. csp.json names the hashes of
// what is inlined; headers must allow exactly that.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const lepas = (s) =>
  s.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c],
  );

/** Who presses before the code of a page is here loses nothing: masuk.tsx ends this, and presses
 * again. Only where modules run; elsewhere the form does what a form does. */
const TEKAN = 'onsubmit=e=>!(self.tekan=e.target)';

const KOSONG = '<div id="lapor"></div>';
/** The shell until its code and the session are here: on a slow line that is many seconds. */
const MENUNGGU = `<div id="lapor"><div class="bilah-muat"></div>
      <header class="kepala-situs"><div class="pita"></div><div class="dalam"><a class="merek" href="/">LAPOR<b>!</b></a></div></header>
      <main class="halaman"><p role="status">Memuat halaman… <span class="redup">Bila lama, jaringan atau server sedang lambat; tunggu sebentar, lalu muat ulang.</span></p>
      <p class="redup kecil" lang="en">Loading… If it takes long, the network or our server is slow: wait a moment, then reload.</p>
      <noscript><p>Halaman ini memerlukan JavaScript. Melapor juga bisa lewat SMS ke 1708.</p></noscript></main></div>`;

/** Every script a module needs at once: itself and its static imports, from Vite's manifest. */
function berkasModul(daftar, kunci, ada = new Set()) {
  const m = daftar[kunci];
  if (!m || ada.has(m.file)) return ada;
  ada.add(m.file);
  for (const i of m.imports ?? []) berkasModul(daftar, i, ada);
  return ada;
}

/** The source file of a lazy page: bangun.mjs names SSR chunks after it, `__` for `/`. */
function kunciHalaman(rute) {
  const nama = /import\(["'`]\.\/(src__\w+)\.js/.exec(rute.muat.toString());
  if (!nama) throw new Error(`${rute.jalur}: no chunk in ${rute.muat}`);
  return `${nama[1].replaceAll('__', '/')}.tsx`;
}

export async function prarender(web, ssr) {
  const { semua, tulis } = await import(new URL('ssr.js', ssr).href);
  const daftar = JSON.parse(readFileSync(new URL('aset/daftar.json', web), 'utf8'));
  let cangkang = readFileSync(new URL('index.html', web), 'utf8');
  const tautan = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(cangkang);
  if (cangkang.match(/<link rel="stylesheet"/g).length !== 1)
    throw new Error('the shell must have one stylesheet: it is inlined under one hash');
  const css = readFileSync(new URL(tautan[1], web), 'utf8').trim();
  rmSync(new URL(tautan[1], web));
  const hash = (x) => `sha256-${createHash('sha256').update(x).digest('base64')}`;
  cangkang = cangkang.replace(tautan[0], () => `<style>${css}</style>`);
  writeFileSync(
    new URL('csp.json', web),
    `${JSON.stringify({ script: [hash(TEKAN)], style: [hash(css)] }, null, 2)}\n`,
  );
  writeFileSync(new URL('cangkang.html', web), cangkang.replace(KOSONG, MENUNGGU));
  const inti = berkasModul(daftar, 'index.html');
  for (const r of semua) {
    const { html, judul } = await tulis(r);
    const kunci = kunciHalaman(r);
    const muka = [...berkasModul(daftar, kunci), ...teks(daftar, r)]
      .filter((f) => !inti.has(f))
      .map((f) => `<link rel="modulepreload" href="/${f}">`)
      .join('');
    const isi = cangkang
      .replace(/<title>.*<\/title>/, () => `<title>${lepas(judul)}</title>`)
      .replace('<script', () => `<script type="module">${TEKAN}</script><script`)
      .replace('</head>', () => `${muka}</head>`)
      .replace(
        /<div id="lapor">.*<\/div>/,
        () => `<div id="lapor" data-jalur="${r.jalur}">${html}</div>`,
      );
    const folder = r.jalur === '/' ? web : new URL(`${r.jalur.slice(1)}/`, web);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('index.html', folder), isi);
  }
  return { halaman: semua.length + 1, css: css.length };
}

function teks(daftar, r) {
  return r.teks.flatMap((b) => [...berkasModul(daftar, `src/bahasa/id/${b}.ts`)]);
}
