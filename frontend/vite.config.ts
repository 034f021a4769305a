import { defineConfig } from 'vite';

// Where `npm run kembang` finds the API; the palsu server is the default.
const api = process.env.LAPOR_API ?? 'http://127.0.0.1:18101';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'publik',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    assetsDir: 'aset',
    target: 'es2020',
    manifest: 'aset/daftar.json',
    modulePreload: { polyfill: false },
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
              test: /node_modules\/(preact|@preact)|src\/inti\/(?!foto|antrean)|src\/bahasa\/id\/umum|src\/tata\/(?!MenuKelola)|ui\/(GambarIkon|Kabar|Lompat)/,
            },
            {
              name: 'ui',
              test: /src\/ui\/(?!Unggah|GambarIkon|Kabar|Lompat)|node_modules\/lucide|src\/laporan\/status/,
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
