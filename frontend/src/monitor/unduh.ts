// What the Reporting screen and its list of files share: the contract of /ekspor, and periods.
import { kirim } from '../inti/api';
import { hariIni } from '../inti/waktu';

export const JENIS = [
  'masuk',
  'tertunda',
  'terlempar',
  'terdisposisi',
  'arsip',
  'pengguna',
] as const;
export type Jenis = (typeof JENIS)[number];
export type Format = 'xlsx' | 'csv' | 'png' | 'svg' | 'pdf';
export const BENTUK = ['batang', 'tumpuk', 'garis', 'donat'] as const;
export const MENURUT = ['bulan', 'status', 'instansi', 'kategori'] as const;
export type Bentuk = (typeof BENTUK)[number];
export type Menurut = (typeof MENURUT)[number];

export interface Filter {
  instansi?: string;
  dari?: string;
  sampai?: string;
  status?: string;
  klasifikasi?: string;
  sumber?: string;
  kategori?: string;
  wilayah?: string;
  prioritas?: boolean;
}

export interface Minta {
  jenis: Jenis;
  format: Format;
  filter: Filter;
  grafik?: { bentuk: Bentuk; menurut: Menurut };
}

export interface Ekspor {
  id: string;
  jenis: Jenis;
  jenis_nama: string;
  format: Format;
  filter: { instansi: { id: string; nama: string }; dari?: string; sampai?: string };
  status: 'antre' | 'berjalan' | 'selesai' | 'gagal' | 'batal' | 'kedaluwarsa';
  status_nama: string;
  kemajuan: number;
  baris: number;
  jumlah: number | null;
  nama: string;
  ukuran: number | null;
  galat: { kode: string; pesan: string } | null;
  dibuat: string;
  berakhir: string | null;
}

export const dibuat = (e: Ekspor) => e.status === 'antre' || e.status === 'berjalan';

export const alamatBerkas = (id: string) => `/api/v1/ekspor/${id}/berkas`;

/** Stops an export, or takes a ready file away. */
export const buang = (id: string) => kirim<void>('DELETE', `/ekspor/${id}`);

const PERIODE = ['bulan_ini', 'bulan_lalu', 'tahun_ini', 'semua'] as const;
export type Periode = (typeof PERIODE)[number];
export const periode = PERIODE;

/** First and last day of a named period, as dates of this device. */
export function rentang(p: Periode, kini: string = hariIni()) {
  if (p === 'semua') return { dari: '', sampai: '' };
  const [tahun = 0, bulan = 1] = kini.split('-').map(Number);
  if (p === 'tahun_ini') return { dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` };
  const m = p === 'bulan_lalu' ? bulan - 1 : bulan;
  const hari = (ke: number, tgl: number) =>
    new Date(Date.UTC(tahun, ke - 1, tgl)).toISOString().slice(0, 10);
  return { dari: hari(m, 1), sampai: hari(m + 1, 0) };
}
