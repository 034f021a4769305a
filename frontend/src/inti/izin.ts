// Coarse rights, for menus and routes only. What may be done to a report is the server's `aksi[]`.
import type { Peran, Sesi } from './sesi';

/** umum: anybody. masuk: any account. The rest: staff. */
export type Siapa = 'umum' | 'masuk' | 'petugas' | 'admin' | 'koordinator' | 'pusat';

const PETUGAS: readonly Peran[] = [
  'pejabat_penghubung',
  'admin_instansi',
  'admin_koordinator',
  'admin_pusat',
  'pengawas',
];
const ADMIN: readonly Peran[] = ['admin_instansi', 'admin_koordinator', 'admin_pusat'];

const ISI: Record<Exclude<Siapa, 'umum' | 'masuk'>, readonly Peran[]> = {
  petugas: PETUGAS,
  admin: ADMIN,
  koordinator: ['admin_koordinator', 'admin_pusat'],
  pusat: ['admin_pusat'],
};

export function boleh(siapa: Siapa, sesi: Sesi | null): boolean {
  if (siapa === 'umum') return true;
  const peran = sesi?.pengguna?.peran;
  if (!peran) return false;
  return siapa === 'masuk' || ISI[siapa].includes(peran);
}

export const petugas = (sesi: Sesi | null): boolean => boleh('petugas', sesi);
