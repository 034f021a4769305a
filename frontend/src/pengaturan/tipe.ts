// What the API sends about accounts, agencies and reference data.
import type { Peran } from '../inti/sesi';

export interface Rujukan {
  id: string;
  nama: string;
}

export interface Catatan {
  perbuatan: string;
  pelaku: { nama: string; peran: string };
  sebelum: Record<string, unknown> | null;
  sesudah: Record<string, unknown> | null;
  pada: string;
}

export interface Pengguna {
  id: string;
  nama: string;
  nama_pengguna: string | null;
  email: string | null;
  telepon: string | null;
  peran: Peran;
  instansi: Rujukan;
  aktif: boolean;
  ganti_sandi: boolean;
  masuk_terakhir: string | null;
  dapat_diubah: boolean;
}

export interface PenggunaRinci extends Pengguna {
  totp: boolean;
  dibuat: string;
  catatan: Catatan[];
}

export interface SandiAwal {
  pengguna: Pengguna;
  sandi_awal: string;
}

export interface Tanggungan {
  instansi: Rujukan;
  laporan: number;
  permintaan: number;
  rekan: { id: string; nama: string; peran: Peran }[];
  petugas_terakhir: boolean;
  admin_terakhir: boolean;
}

export interface InstansiButir {
  id: string;
  nama: string;
  singkatan: string | null;
  jenis: string;
  induk: Rujukan | null;
  terhubung: boolean;
  aktif: boolean;
  punya_admin: boolean;
  jumlah_anak: number;
  jumlah_pengguna: number;
  menunggu_terhubung: number;
}

export interface InstansiRinci {
  id: string;
  nama: string;
  singkatan: string | null;
  jenis: string;
  jenis_nama: string;
  induk: Rujukan | null;
  jalur: string;
  terhubung: boolean;
  kode_wilayah: string | null;
  wilayah: string | null;
  zona: 7 | 8 | 9;
  jumlah_anak: number;
  kelola?: {
    slug: string;
    aktif: boolean;
    punya_admin: boolean;
    profil_sla: number;
    alias: string[];
    jumlah_pengguna: number;
    laporan: Record<string, number>;
    parkir: number;
    menunggu_terhubung: number;
    dapat_diubah: boolean;
    catatan?: Catatan[];
  };
}

export const PERAN_PETUGAS = [
  'pejabat_penghubung',
  'admin_instansi',
  'admin_koordinator',
  'pengawas',
  'pengembang',
] as const;

export const JENIS_INSTANSI = [
  'kementerian',
  'lembaga',
  'bumn',
  'perguruan_tinggi',
  'perwakilan',
  'pemprov',
  'pemkab',
  'pemkot',
  'opd',
  'uptd',
  'kecamatan',
  'kelurahan',
  'desa',
  'bumd',
  'unit_kerja',
] as const;

export const alamatPengguna = (id: string, sisa = '') =>
  `/pengaturan/pengguna/${encodeURIComponent(id)}${sisa}`;
export const alamatInstansi = (id: string, sisa = '') =>
  `/pengaturan/instansi/${encodeURIComponent(id)}${sisa}`;
