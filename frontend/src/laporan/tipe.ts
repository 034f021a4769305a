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
  | 'hidupkan'
  | 'tindak_lanjut'
  | 'tanggapi'
  | 'teruskan'
  | 'minta'
  | 'putuskan'
  | 'tutup'
  | 'puas'
  | 'buka'
  | 'banding'
  | 'buka_identitas'
  | 'atur_kerahasiaan'
  | 'buka_asli';

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
  kode_wilayah: string | null;
  /** Name of the smallest region known. */
  wilayah: string | null;
  kabupaten: string | null;
}

export interface Tenggat {
  jam: 'V' | 'F' | 'D' | 'C' | 'L' | 'P';
  /** Null while the holiday table of that year is missing. */
  batas: string | null;
  sisa_hari_kerja: number | null;
  /** Name of the clock and the countdown in words, in the language of the request. */
  nama?: string;
  teks?: string;
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
  jumlah_tindak_lanjut?: number;
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
  disunting?: boolean;
  /** The reporter's own words; its reporter and pusat only. */
  asli?: { judul: string; isi: string };
  wilayah_jalur?: string;
  alamat?: string;
  lat?: number;
  lng?: number;
  milik_saya?: boolean;
  /** Of a citizen with an account. */
  didukung?: boolean;
  tags?: string[];
  tanggal_kejadian?: string | null;
  bobot?: Bobot | null;
  ditahan?: boolean;
  lampiran?: Lampiran[];
  aksi?: Aksi[];
  minta_jenis?: JenisPermintaan[];
  rating?: number | null;
  ulasan?: string | null;
  /** Why it was archived, and where to go instead. */
  arsip?: { kategori: string; nama: string; teks: string; ganti: string };
  tunda_kategori?: string;
  tutup_alasan?: string;
  /** The admin's words on a tunda (then it is the question), arsip or tutup. */
  keterangan?: string;
}

type JenisTindakLanjut =
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
  penulis: { nama: string | null; peran: string };
  instansi: Acuan | null;
  lampiran: Lampiran[];
  pada: string;
}

/** A row this reader may not see keeps its place: `jenis` is `tertutup` and the rest is absent. */
export interface Riwayat {
  urut: number;
  jenis: 'status' | 'permintaan' | 'aktivitas' | 'baca_identitas' | 'tertutup';
  aksi?: string;
  status_lama?: Status | null;
  status_baru?: Status | null;
  pelaku?: { nama: string | null; peran: string };
  instansi?: string | null;
  instansi_dari?: string | null;
  instansi_ke?: string | null;
  teks?: string;
  /** What was edited; of a text both are null. Not for the public. */
  ubahan?: { bidang: string; dari: string | null; ke: string | null }[];
  pada: string;
  hash: string;
}

export interface Halaman<T> {
  data: T[];
  berikutnya: string | null;
}
