// One request as a developer wrote it, with the session of this browser or with a key. Apart from
// inti/api.ts, whose answers are for pages: here the answer is shown as it came.

import type { Operasi } from 'virtual:kontrak';
import { DASAR, tokenCsrf, uuid } from '../inti/api';

export interface Hasil {
  status: number;
  ms: number;
  kepala: string[];
  isi: string;
}

const TAMPIL = ['Content-Type', 'Retry-After', 'Idempotent-Replayed', 'ETag'];

/** The address, with what was typed for its variables and its query. */
function alamatCoba(o: Operasi, nilai: Readonly<Record<string, string>>): string {
  const jalur = o.jalur.replace(/\{(\w+)\}/g, (_, n: string) =>
    encodeURIComponent(nilai[n] ?? ''),
  );
  const cari = new URLSearchParams();
  for (const p of o.param)
    if (p.di === 'query' && nilai[p.nama]) cari.set(p.nama, nilai[p.nama] ?? '');
  return DASAR + jalur + (cari.size ? `?${cari}` : '');
}

export async function coba(
  o: Operasi,
  nilai: Readonly<Record<string, string>>,
  badan: string,
  kunci: string,
): Promise<Hasil> {
  const h = new Headers({ Accept: 'application/json' });
  if (o.isian) h.set('Content-Type', 'application/json');
  if (o.param.some((p) => p.nama === 'Idempotency-Key')) h.set('Idempotency-Key', uuid());
  const versi = nilai['If-Match'];
  if (versi) h.set('If-Match', /^"/.test(versi) ? versi : `"${versi}"`);
  const csrf = tokenCsrf();
  if (kunci) h.set('Authorization', `Bearer ${kunci}`);
  else if (csrf && o.metode !== 'GET') h.set('X-CSRF-Token', csrf);
  const mulai = performance.now();
  const r = await fetch(alamatCoba(o, nilai), {
    method: o.metode,
    headers: h,
    credentials: kunci ? 'omit' : 'same-origin',
    cache: 'no-store',
    ...(o.isian && { body: badan }),
  });
  const teks = await r.text();
  return {
    status: r.status,
    ms: Math.round(performance.now() - mulai),
    kepala: TAMPIL.flatMap((n) => {
      const v = r.headers.get(n);
      return v ? [`${n}: ${v}`] : [];
    }),
    isi: rapi(teks),
  };
}

function rapi(teks: string): string {
  try {
    return JSON.stringify(JSON.parse(teks), null, 2);
  } catch {
    return teks.slice(0, 20_000);
  }
}
