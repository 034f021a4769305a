// Module hooks: find `./x` as x.ts or x.tsx, strip types and JSX, let stylesheets be empty.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

export async function resolve(nama, konteks, lanjut) {
  if (/^\.\.?\//.test(nama) && !/\.\w+$/.test(nama))
    for (const akhir of ['.ts', '.tsx']) {
      const u = new URL(nama + akhir, konteks.parentURL);
      if (existsSync(u)) return { url: u.href, shortCircuit: true };
    }
  return lanjut(nama, konteks);
}

export async function load(url, konteks, lanjut) {
  if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true };
  if (!/\.tsx?$/.test(url)) return lanjut(url, konteks);
  const berkas = fileURLToPath(url);
  const { code } = await transformWithOxc(await readFile(berkas, 'utf8'), berkas, {
    jsx: { runtime: 'automatic', importSource: 'preact' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
