// The whole build: client, prerendered shells, service worker, CSP hashes, compression.
// Everything lands in ../build/web.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { daftarBerkas } from './daftar-berkas.mjs';
import { kompres } from './kompres.mjs';
import { prarender } from './prarender.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const web = process.env.LAPOR_WEB
  ? pathToFileURL(`${process.env.LAPOR_WEB}/`)
  : new URL('../../build/web/', import.meta.url);
const ssr = new URL('../.ssr/', import.meta.url);

/** src/akun/Masuk.tsx becomes src__akun__Masuk.js, so that prarender.mjs can find it again. */
const namaSumber = (c) => {
  const m = /\/frontend\/(src\/.*)\.tsx?$/.exec(c.facadeModuleId ?? '');
  return m ? `${m[1].replaceAll('/', '__')}.js` : '[name]-[hash].js';
};

await build({ logLevel: 'warn' });
await build({
  logLevel: 'warn',
  build: {
    ssr: 'src/ssr.tsx',
    outDir: ssr.pathname,
    emptyOutDir: true,
    manifest: false,
    copyPublicDir: false,
    minify: false,
    rolldownOptions: { output: { chunkFileNames: namaSumber } },
  },
});
const hasil = await prarender(web, ssr);
rmSync(ssr, { recursive: true, force: true });

// Pages for the sites of agencies: a build of its own, whose stylesheet stays a file.
await build({
  logLevel: 'warn',
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: 'aset/daftar-sematan.json',
    rolldownOptions: { input: 'sematan.html' },
  },
});

const { berkas, versi } = daftarBerkas(web);
await build({
  logLevel: 'warn',
  define: { __VERSI__: JSON.stringify(versi), __BERKAS__: JSON.stringify(berkas) },
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: false,
    rolldownOptions: {
      input: 'src/sw.ts',
      output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
    },
  },
});
await kompres(web);
console.log(`${web.pathname}: ${hasil.halaman} halaman, ${berkas.length} berkas luring`);
