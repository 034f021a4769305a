// The lists behind figures of what happened ("ukuran"): where each stands, and what it answers.
import { alamat } from '../../inti/api';
import { lokasi } from '../../inti/router';
import type { LaporanRingkas } from '../../laporan/tipe';
import type { DataStatistik, Ukuran } from './tipe';

export type NamaUkuran = keyof Ukuran;

export interface Pilihan {
  ukuran: NamaUkuran;
  kunci?: string | null;
  lewat?: boolean;
}

/** The list of a figure of these days; null where there is nothing to list. */
export function keKejadian(
  s: Pick<DataStatistik, 'instansi'>,
  n: number | null | undefined,
  p: Pilihan,
): string | null {
  if (!n) return null;
  const { jalur, cari } = lokasi.value;
  const dasar = jalur.startsWith('/monitor') ? '/monitor/statistik' : '/statistik';
  return alamat(`${dasar}/kejadian`, {
    ukuran: p.ukuran,
    kunci: p.kunci ?? null,
    lewat: p.lewat ? 'ya' : null,
    instansi: s.instansi.id,
    dari: cari.get('dari'),
    sampai: cari.get('sampai'),
  });
}

export interface Kejadian {
  id: string;
  hari: string;
  kunci: string | null;
  /** Hours, of durations. */
  jam: number | null;
  instansi: { id: string; nama: string } | null;
  laporan: Pick<
    LaporanRingkas,
    'tracking_id' | 'judul' | 'status' | 'status_nama' | 'lokasi'
  > | null;
}

export interface HalamanKejadian {
  instansi: { id: string; nama: string };
  dari: string | null;
  sampai: string;
  ukuran: NamaUkuran;
  lewat: boolean;
  kunci: string | null;
  kunci_nama?: string;
  jumlah: number | null;
  disamarkan: boolean;
  data: Kejadian[];
  berikutnya: string | null;
}
