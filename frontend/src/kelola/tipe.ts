// What the API sends to staff beyond the public shape.
import type {
  Acuan,
  Bobot,
  JenisPermintaan,
  Laporan,
  LaporanRingkas,
  Status,
  TabLaporan,
  Tenggat,
} from '../laporan/tipe';

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

/** `lebih`: counting stopped there, there may be more. */
export interface AngkaRekap {
  jumlah: number;
  lebih: boolean;
}

export interface RekapTab extends AngkaRekap {
  tab: TabKelola;
  nama: string;
  /** By their nearest deadline. */
  terlambat: AngkaRekap;
  hari_ini: AngkaRekap;
}

export interface Rekap {
  data: RekapTab[];
}

export interface BarisKelola extends LaporanRingkas {
  versi: number;
  bobot?: Bobot;
  ditahan?: boolean;
}

export interface Permintaan {
  id: string;
  jenis: JenisPermintaan | 'banding';
  jenis_nama: string;
  alasan: string;
  saran_instansi: Acuan | null;
  laporan: {
    tracking_id: string;
    judul: string;
    status: Status;
    status_nama: string;
    versi: number;
  };
  /** Null when the reporter asks (banding). */
  instansi: Acuan | null;
  pemohon: 'instansi' | 'pelapor';
  pemutus: Acuan | null;
  terbuka: boolean;
  dapat_diputuskan: boolean;
  dibuat: string;
  batas?: string | null;
  sisa_hari_kerja?: number | null;
  putusan?: {
    keputusan: 'terima' | 'tolak' | 'tarik';
    catatan: string | null;
    pada: string;
  };
}

export interface LaporanPetugas extends Laporan {
  /** Only in the answer to buka_identitas: it is told once. */
  identitas?: { nama: string | null; telepon: string | null; email: string | null };
  /** Open and decided requests this reader may see. */
  permintaan?: Permintaan[];
}

/** The countdown of a request, as a clock like the others. */
export const tenggatPermintaan = (p: Permintaan): Tenggat => ({
  jam: 'P',
  batas: p.batas ?? null,
  sisa_hari_kerja: p.sisa_hari_kerja ?? null,
  dijeda: false,
});

export const jalurLaporan = (lacak: string): string =>
  `/laporan/${encodeURIComponent(lacak)}`;

export const alamatKelola = (lacak: string, lanjut = ''): string =>
  `/kelola/laporan/${encodeURIComponent(lacak)}${lanjut}`;
