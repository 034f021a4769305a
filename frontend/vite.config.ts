import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { kontrak } from './alat/kontrak.mjs';

// Where `npm run kembang` finds the API; the palsu server is the default.
const api = process.env.LAPOR_API ?? 'http://127.0.0.1:18101';

// A few chunks instead of dozens: every request costs 400 ms on slow 3G. `inti` is on every page,
// `ui` on every form and wherever a report is written, `ui-lain` is the rest.
const INTI =
  /node_modules\/(preact|@preact)|preload-helper|oxc-project|src\/inti\/(?!foto|data|ikat|unduh|unggah|waktu)|src\/bahasa\/id\/umum|src\/tata\/(?!MenuKelola|menu-kelola)|ui\/(GambarIkon|Kabar|Lompat)/;
const UI =
  /src\/ui\/(Tombol|Tautan|Kolom|Pilih|Halaman|RingkasanGalat|pesan|Spanduk|Teks|Ikon)\.|src\/inti\/(data|ikat|waktu)|src\/lapor\/(draf|aturan|serupa|Lapor)\.|idb-keyval|src\/akun\/kontak/;

const baca = (f: string) => readFileSync(new URL(f, import.meta.url), 'utf8');

/** The icon files that a source file imports from lucide: they travel in its chunk. */
function ikonDari(f: string): RegExp {
  const indeks = baca('./node_modules/lucide/dist/esm/lucide.mjs');
  const nama = /import \{([^}]*)\} from 'lucide'/.exec(baca(f))?.[1]?.match(/\w+/g) ?? [];
  const berkas = nama.map((n) => {
    const m = new RegExp(
      `default as ${n}\\b[^}]*\\} from './icons/([\\w-]+)\\.mjs'`,
    ).exec(indeks);
    if (!m) throw new Error(`${f}: lucide has no ${n}`);
    return m[1];
  });
  return new RegExp(`lucide/dist/esm/icons/(${berkas.join('|')})\\.mjs`);
}

const ikonInti = ikonDari('./src/tata/KepalaSitus.tsx');
const ikonUi = ikonDari('./src/ui/Ikon.tsx');

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'publik',
  plugins: [kontrak()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: process.env.LAPOR_WEB || '../build/web',
    emptyOutDir: true,
    assetsDir: 'aset',
    target: 'es2020',
    manifest: 'aset/daftar.json',
    modulePreload: {
      polyfill: false,
      // What every page has already need not be listed for each.
      resolveDependencies: (_, deps) =>
        deps.filter((d) => !/\/(inti|ui|rolldown-runtime)-/.test(d)),
    },
    // Strict CSP: nothing may turn into a data: URL behind our back.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One chunk of components instead of a dozen: every request costs 400 ms on slow 3G.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'inti',
              priority: 3,
              test: (id) => INTI.test(id) || ikonInti.test(id),
            },
            { name: 'ui', priority: 2, test: (id) => UI.test(id) || ikonUi.test(id) },
            {
              name: 'ui-lain',
              priority: 1,
              test: /src\/ui\/|src\/laporan\/(?!Percakapan|DaftarBerkas)|node_modules\/lucide|inti\/(foto|unduh|unggah)/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 18100,
    strictPort: true,
    proxy: { '/api': api, '/open311': api },
  },
  preview: { host: '127.0.0.1', port: 18100, strictPort: true, proxy: { '/api': api } },
});
