// Files that the server makes for this reader.
import { DASAR, Galat, galatDari } from './api';
import { bahasa } from './bahasa';
import { kodeRahasia } from './kode';

export async function ambilPdf(jalur: string): Promise<Blob> {
  const kode = kodeRahasia(jalur);
  const r = await fetch(DASAR + jalur, {
    credentials: 'same-origin',
    headers: {
      Accept: 'application/pdf, application/problem+json',
      'Accept-Language': bahasa.value,
      ...(kode ? { 'X-Kode-Rahasia': kode } : {}),
    },
  }).catch(() => null);
  if (!r) throw new Galat(0, 'luring', 'tidak ada jaringan');
  if (!r.ok) throw galatDari(r.status, await r.text(), r.headers.get('Retry-After'));
  return r.blob();
}
