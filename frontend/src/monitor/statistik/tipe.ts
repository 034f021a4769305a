// What /statistik/* answers.
export interface Hitung {
  kode?: string | null;
  id?: string;
  nama?: string | null;
  n: number | null;
  /** What it is made of, adding up to n. */
  rinci?: readonly Hitung[];
}

export interface Lama {
  n: number | null;
  median_jam: number | null;
  p90_jam: number | null;
  terlambat: number | null;
}

export interface Ukuran {
  verifikasi: Lama;
  respon_pertama: Lama;
  penyelesaian: Lama;
  dibuka_kembali: number | null;
  banding: number | null;
  bukan_wewenang: number | null;
  rating: {
    n: number | null;
    rata_ratus: number | null;
    sebaran: readonly (number | null)[];
  };
  cara_tutup: readonly Hitung[];
  arsip?: readonly Hitung[];
}

interface Sebelumnya {
  dari: string;
  sampai: string;
  total: number;
  selesai: number;
  ukuran: Ukuran;
}

export type Judul =
  | 'per_tab'
  | 'per_status'
  | 'per_instansi'
  | 'per_klasifikasi'
  | 'per_kategori'
  | 'per_sumber'
  | 'per_wilayah'
  | 'per_provinsi'
  | 'per_program'
  | 'per_tag'
  | 'per_bulan';

export type DataStatistik = {
  instansi: { id: string; nama: string };
  dari: string | null;
  sampai: string;
  total: number;
  ukuran: Ukuran;
  sebelumnya: Sebelumnya | null;
  petugas_aktif?: number;
} & Partial<Record<Judul, readonly Hitung[]>>;

export interface Anak {
  id: string;
  nama: string;
  punya_anak: boolean;
  total: number | null;
  belum_terverifikasi?: number | null;
  tertunda?: number | null;
  belum_ditindaklanjuti: number | null;
  sedang_diproses: number | null;
  selesai: number | null;
  arsip?: number | null;
  penyelesaian: Pick<Lama, 'n' | 'median_jam' | 'terlambat'>;
  rating: { n: number | null; rata_ratus: number | null };
}

export interface DataAnak {
  data: readonly Anak[];
  /** There are more than were asked for. */
  lagi: boolean;
  sendiri: { total: number | null };
}
