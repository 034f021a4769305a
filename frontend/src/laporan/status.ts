// The one table of statuses for the eye: tab, colour, shape. A colour never stands without its
// shape and its word (WCAG 1.4.1), so `Lencana` always draws all three.
import type { Status, TabLaporan } from './tipe';

export type Warna = 'merah' | 'kuning' | 'hijau' | 'abu';
export type Bentuk = 'kotak' | 'segitiga' | 'bulat' | 'garis';

export const bentuk: Record<Warna, Bentuk> = {
  merah: 'kotak',
  kuning: 'segitiga',
  hijau: 'bulat',
  abu: 'garis',
};

interface RinciStatus {
  tab: TabLaporan;
  warna: Warna;
  /** How far along: 0 sent, 1 checked, 2 at work, 3 done. Archived reports stop at 0. */
  langkah: 0 | 1 | 2 | 3;
  /** The public may read it. */
  publik: boolean;
}

const baris = (
  tab: TabLaporan,
  warna: Warna,
  langkah: RinciStatus['langkah'],
  publik: boolean,
): RinciStatus => ({ tab, warna, langkah, publik });

export const status: Record<Status, RinciStatus> = {
  belum_terverifikasi: baris('belum_terverifikasi', 'abu', 0, false),
  instansi_belum_terhubung: baris('tertunda', 'abu', 0, false),
  menunggu_kelengkapan: baris('tertunda', 'abu', 0, false),
  menunggu_evaluasi: baris('tertunda', 'abu', 0, false),
  diarsipkan_admin: baris('arsip', 'abu', 0, false),
  diarsipkan_pelapor: baris('arsip', 'abu', 0, false),
  diarsipkan_sistem: baris('arsip', 'abu', 0, false),
  terverifikasi: baris('belum_ditindaklanjuti', 'merah', 1, true),
  ditindaklanjuti_instansi: baris('sedang_diproses', 'kuning', 2, true),
  ditanggapi_pelapor: baris('sedang_diproses', 'kuning', 2, true),
  ditutup_sistem: baris('selesai', 'hijau', 3, true),
  ditutup_admin: baris('selesai', 'hijau', 3, true),
  ditutup_pelapor: baris('selesai', 'hijau', 3, true),
};

/** Unknown codes (a newer server) are shown grey instead of breaking the page. */
export const rinciStatus = (kode: string): RinciStatus =>
  status[kode as Status] ?? baris('belum_terverifikasi', 'abu', 0, false);

/** Working panel, in the order and wording of the admin guide. */
export const tabKelola: readonly TabLaporan[] = [
  'belum_terverifikasi',
  'tertunda',
  'belum_ditindaklanjuti',
  'sedang_diproses',
  'selesai',
  'arsip',
];
