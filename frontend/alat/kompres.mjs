// .gz and .br beside every text file, for nginx gzip_static and brotli_static.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export function* semuaBerkas(folder) {
  for (const e of readdirSync(folder, { withFileTypes: true })) {
    if (e.isDirectory()) yield* semuaBerkas(new URL(`${e.name}/`, folder));
    else yield new URL(e.name, folder);
  }
}

export async function kompres(web) {
  for (const f of semuaBerkas(web)) {
    if (!/\.(html|js|css|svg|json|webmanifest|txt)$/.test(f.pathname)) continue;
    const isi = readFileSync(f);
    if (isi.length < 256) continue;
    writeFileSync(`${f.pathname}.gz`, gzipSync(isi, { level: 9 }));
    const mutu = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${f.pathname}.br`, brotliCompressSync(isi, { params: mutu }));
  }
}
