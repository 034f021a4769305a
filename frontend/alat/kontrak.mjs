// docs/openapi.yaml for the page of the API: read when building, references followed, and only what
// the page shows. A plug-in of vite: `import kontrak from 'virtual:kontrak'`.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const berkas = new URL('../../docs/openapi.yaml', import.meta.url);
const METODE = ['get', 'post', 'patch', 'put', 'delete'];

export function ringkas(teks = readFileSync(berkas, 'utf8')) {
  const dok = parse(teks, { merge: true });
  const rujuk = (s) => {
    let x = s;
    while (x?.$ref) {
      let n = dok;
      for (const b of x.$ref.slice(2).split('/')) n = n[b];
      const { $ref, ...lain } = x;
      x = { ...n, ...lain };
    }
    return x ?? {};
  };
  const jenis = (skema) => {
    const s = rujuk(skema);
    if (s.enum) return s.enum.join(' | ');
    if (s.type === 'array') return `[${jenis(s.items)}]`;
    if (s.oneOf) return s.oneOf.map(jenis).join(' | ');
    return [s.type ?? 'object'].flat().join(' | ');
  };
  /** An example body: what is required, with the first choice of each. */
  const contoh = (skema) => {
    const s = rujuk(skema);
    if (s.enum) return s.enum[0];
    if (s.oneOf) return contoh(s.oneOf[0]);
    const t = [s.type ?? 'object'].flat()[0];
    if (t === 'array') return [];
    if (t === 'boolean') return false;
    if (t === 'integer' || t === 'number') return s.minimum ?? 1;
    if (t === 'string') return '';
    return Object.fromEntries(
      (s.required ?? []).map((k) => [k, contoh(s.properties?.[k])]),
    );
  };
  const isian = (op) => {
    const s = rujuk(op.requestBody?.content?.['application/json']?.schema);
    if (!s.properties) return null;
    return {
      bidang: Object.entries(s.properties).map(([nama, x]) => ({
        nama,
        jenis: jenis(x),
        wajib: (s.required ?? []).includes(nama),
        uraian: rujuk(x).description ?? '',
      })),
      contoh: JSON.stringify(contoh(s), null, 2),
    };
  };
  const param = (p) => {
    const x = rujuk(p);
    return {
      nama: x.name,
      di: x.in,
      wajib: !!x.required,
      jenis: jenis(x.schema),
      uraian: x.description ?? '',
    };
  };
  const butir = [];
  for (const [jalur, isi] of Object.entries(dok.paths))
    for (const m of METODE.filter((x) => isi[x])) {
      const op = isi[m];
      butir.push({
        metode: m.toUpperCase(),
        jalur,
        kelompok: op.tags?.[0] ?? '',
        ringkas: op.summary ?? '',
        uraian: (op.description ?? '').trim(),
        peran: op['x-peran'],
        kunci: op['x-kunci'] ?? [],
        param: [...(isi.parameters ?? []), ...(op.parameters ?? [])].map(param),
        isian: isian(op),
        jawab: Object.entries(op.responses)
          .filter(([k]) => k !== 'default')
          .map(([kode, r]) => ({ kode, uraian: rujuk(r).description ?? '' })),
      });
    }
  return butir;
}

export const kontrak = () => ({
  name: 'kontrak',
  resolveId: (id) => (id === 'virtual:kontrak' ? '\0kontrak' : null),
  load(id) {
    if (id !== '\0kontrak') return null;
    this.addWatchFile(berkas.pathname);
    const teks = JSON.stringify(JSON.stringify(ringkas()));
    return `export default JSON.parse(${teks});`;
  },
});
