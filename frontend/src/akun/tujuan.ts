import { petugas } from '../inti/izin';
import type { Sesi } from '../inti/sesi';

/** Only paths of this site: `lanjut` comes from the address bar. */
export function tujuan(s: Sesi, lanjut: string | null): string {
  if (lanjut && /^\/(?![/\\])/.test(lanjut)) return lanjut;
  return petugas(s) ? '/kelola' : '/saya/laporan';
}
