// What the API sends to staff beyond the public shape.
import type { Bobot, Laporan, LaporanRingkas, TabLaporan } from '../laporan/tipe';

export type TabKelola = TabLaporan | 'permintaan';

/** The tabs of the admin guide, in its order and wording. */
export const tabKelola: readonly TabKelola[] = [
  'belum_terverifikasi',
  'tertunda',
  'permintaan',
  'belum_ditindaklanjuti',
  'sedang_diproses',
  'selesai',
  'arsip',
];

export interface Rekap {
  data: { tab: TabKelola; nama: string; jumlah: number }[];
}

export interface BarisKelola extends LaporanRingkas {
  versi: number;
  bobot?: Bobot;
  ditahan?: boolean;
}

export type LaporanPetugas = Laporan;

export const jalurLaporan = (lacak: string): string =>
  `/laporan/${encodeURIComponent(lacak)}`;

export const alamatKelola = (lacak: string, lanjut = ''): string =>
  `/kelola/laporan/${encodeURIComponent(lacak)}${lanjut}`;
