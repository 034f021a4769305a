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
  },
  server: {
    host: '127.0.0.1',
    port: 18100,
    strictPort: true,
    proxy: { '/api': api, '/open311': api },
  },
  preview: { host: '127.0.0.1', port: 18100, strictPort: true, proxy: { '/api': api } },
});
