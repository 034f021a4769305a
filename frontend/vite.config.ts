import { defineConfig } from 'vite';

// Where `npm run kembang` finds the API; the palsu server is the default.
const api = process.env.LAPOR_API ?? 'http://127.0.0.1:18101';

// A few chunks instead of dozens: every request costs 400 ms on slow 3G. `inti` is on every page,
// `ui` on every form and wherever a report is written, `ui-lain` is the rest.
const INTI =
  /node_modules\/(preact|@preact)|preload-helper|oxc-project|src\/inti\/(?!foto|data|waktu|unggah)|src\/bahasa\/id\/umum|src\/tata\/(?!MenuKelola)|ui\/(GambarIkon|Kabar|Lompat)|lucide\/dist\/esm\/icons\/(bell|circle-user|file-pen|globe|menu|x)\./;
const UI =
  /src\/ui\/(Tombol|Tautan|Kolom|Pilih|Halaman|RingkasanGalat|pesan|Spanduk|Teks|Ikon)\.|src\/inti\/(data|waktu)|lucide\/dist\/esm\/icons\/(arrow-left|arrow-right|camera|check|chevron-down|chevron-right|circle-help|circle-question-mark|house|circle-user|file-pen|home|info|lightbulb|map-pin|megaphone|plus|refresh-cw|search|send|trash(-2)?|triangle-alert|x)\.|src\/lapor\/(draf|aturan|serupa|Lapor)\.|idb-keyval|src\/akun\/kontak/;

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'publik',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: process.env.LAPOR_WEB ?? '../build/web',
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
            { name: 'inti', priority: 3, test: INTI },
            { name: 'ui', priority: 2, test: UI },
            {
              name: 'ui-lain',
              priority: 1,
              test: /src\/ui\/|src\/laporan\/(?!Percakapan|DaftarBerkas)|node_modules\/lucide|inti\/(unggah|foto)/,
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
