// The kinds of riwayat as one filters them; reads of an identity count as activity.
import type { Riwayat } from './tipe';

export const JENIS_RIWAYAT = ['semua', 'status', 'permintaan', 'aktivitas'] as const;
export type JenisRiwayat = (typeof JENIS_RIWAYAT)[number];

export const cocokJenis = (r: Riwayat, j: JenisRiwayat) =>
  j === 'semua' ||
  (j === 'aktivitas' ? r.jenis !== 'status' && r.jenis !== 'permintaan' : r.jenis === j);
