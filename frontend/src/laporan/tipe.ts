// What the API sends about reports (spec: GET /laporan, GET /laporan/{id} and its sub-lists).
// Keys a reader may not see are absent.

export type Status =
  | 'belum_terverifikasi'
  | 'instansi_belum_terhubung'
  | 'menunggu_kelengkapan'
  | 'menunggu_evaluasi'
  | 'diarsipkan_admin'
  | 'diarsipkan_pelapor'
  | 'diarsipkan_sistem'
  | 'terverifikasi'
  | 'ditindaklanjuti_instansi'
  | 'ditanggapi_pelapor'
  | 'ditutup_sistem'
  | 'ditutup_admin'
  | 'ditutup_pelapor';

export type TabLaporan =
  | 'belum_terverifikasi'
  | 'tertunda'
  | 'belum_ditindaklanjuti'
  | 'sedang_diproses'
  | 'selesai'
  | 'arsip';

export type Klasifikasi =
  | 'pengaduan'
  | 'pengaduan_berkadar_pengawasan'
  | 'pengaduan_tidak_berkadar_pengawasan'
  | 'aspirasi'
  | 'permintaan_informasi';

export type Bobot = 'ringan' | 'sedang' | 'berat';
export type JenisPermintaan =
  | 'bukan_wewenang'
  | 'tahan'
  | 'lepas_tahan'
  | 'tutup'
  | 'buka';

export type Aksi =
  | 'verifikasi'
  | 'lempar'
  | 'tunda'
  | 'lengkapi'
  | 'arsip'
  | 'arsip_sendiri'
  | 'tindak_lanjut'
  | 'tanggapi'
  | 'teruskan'
  | 'minta'
  | 'putuskan'
  | 'tutup'
  | 'puas'
  | 'buka'
  | 'banding'
  | 'buka_identitas';

export interface Acuan {
  id: string;
  nama: string;
}

export interface Kategori {
  kode: string;
  nama: string;
  induk?: string | null;
}

export interface Lokasi {
  kode_wilayah?: string | null;
  nama?: string | null;
  jalur?: string | null;
  alamat?: string | null;
  lat?: number | null;
  lng?: number | null;
}

export interface Tenggat {
  jam: 'V' | 'F' | 'D' | 'C' | 'L' | 'P';
  batas: string;
  sisa_hari_kerja: number;
  dijeda: boolean;
}

export interface Lampiran {
  id: string;
  nama: string;
  jenis: string;
  ukuran: number;
}

export interface LaporanRingkas {
  tracking_id: string;
  judul: string;
  ringkas?: string;
  status: Status;
  status_nama: string;
  tab: TabLaporan;
  warna?: string;
  klasifikasi: Klasifikasi;
  kategori: Kategori | null;
  lokasi: Lokasi | null;
  pemegang?: Acuan | null;
  terdisposisi: Acuan | null;
  dibuat: string;
  diperbarui?: string;
  dukungan?: number;
  anonim?: boolean;
  rahasia?: boolean;
  prioritas?: boolean;
  sumber?: string;
  versi?: number;
  pelapor?: { nama: string } | null;
  tenggat?: Tenggat[];
}

export interface Laporan extends LaporanRingkas {
  versi: number;
  isi: string;
  /** The reporter's own words, where the published text was edited. */
  isi_asli?: string;
  disunting?: boolean;
  tanggal_kejadian?: string | null;
  bobot?: Bobot | null;
  ditahan?: boolean;
  lampiran?: Lampiran[];
  aksi?: Aksi[];
  minta_jenis?: JenisPermintaan[];
  rating?: number | null;
  ulasan?: string | null;
  alasan?: { kategori?: string; keterangan?: string } | null;
  /** The open question of a tunda. */
  pertanyaan?: string | null;
}

export type JenisTindakLanjut =
  | 'respon_awal'
  | 'progres'
  | 'jawaban_akhir'
  | 'tanggapan'
  | 'kelengkapan'
  | 'pertanyaan';

export interface TindakLanjut {
  id: string;
  jenis: JenisTindakLanjut;
  isi: string;
  rahasia: boolean;
  penulis: { nama: string; peran: string } | null;
  instansi: Acuan | null;
  lampiran: Lampiran[];
  pada: string;
}

export interface Riwayat {
  urut: number;
  jenis: string;
  aksi: string;
  status_lama: Status | null;
  status_baru: Status | null;
  pelaku: { nama: string; peran: string } | null;
  instansi_dari: Acuan | string | null;
  instansi_ke: Acuan | string | null;
  teks: string;
  pada: string;
  hash: string;
}

export interface Halaman<T> {
  data: T[];
  berikutnya: string | null;
}
