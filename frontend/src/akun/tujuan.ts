import { petugas } from '../inti/izin';
import type { Sesi } from '../inti/sesi';

/** Only paths of this site: `lanjut` comes from the address bar. */
export function tujuan(s: Sesi, lanjut: string | null): string {
  if (lanjut && /^\/(?![/\\])/.test(lanjut)) return lanjut;
  if (s.pengguna?.peran === 'pengembang') return '/pengaturan/kunci-api';
  return petugas(s) ? '/kelola' : '/saya/laporan';
}
