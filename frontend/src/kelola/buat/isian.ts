// The form of a manual report: what it holds, what is missing, what is sent.
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import type { Bobot, Klasifikasi } from '../../laporan/tipe';
import type { Butir } from '../../ui/Saran';
import type { BerkasUnggah } from '../../ui/Unggah';
import { bobotBiasa } from '../verifikasi/isian';

/** Ways on which something reaches an officer (backend: laporan_manual.c). */
export const SUMBER_MANUAL = [
  'tatap_muka',
  'hotline_service',
  'pos_surat',
  'email_instansi',
  'whatsapp',
  'instagram',
  'twitter',
  'lainnya',
] as const;

export interface IsianManual {
  sumber: string;
  judul: string;
  isi: string;
  klasifikasi: Klasifikasi | '';
  kategori: Butir | null;
  tanggal_kejadian: string;
  wilayah: Butir | null;
  alamat: string;
  cara: 'cari' | 'baru' | 'tanpa';
  pelapor: Butir | null;
  nama: string;
  telepon: string;
  email: string;
  anonim: boolean;
  rahasia: boolean;
  prioritas: boolean;
  /** Tick Disposisi: verified and assigned at once. */
  langsung: boolean;
  tags: Butir[];
  bobot: Bobot | '';
  program: string;
  disposisi: Butir | null;
  salinan: Butir[];
  catatan: string;
  /** Posts of X that it is made of. */
  x: string[];
  /** Attachments that the server has. */
  berkas: BerkasUnggah[];
}

export const KOSONG: IsianManual = {
  sumber: 'tatap_muka',
  judul: '',
  isi: '',
  klasifikasi: '',
  kategori: null,
  tanggal_kejadian: '',
  wilayah: null,
  alamat: '',
  cara: 'cari',
  pelapor: null,
  nama: '',
  telepon: '',
  email: '',
  anonim: false,
  rahasia: false,
  prioritas: false,
  langsung: false,
  tags: [],
  bobot: '',
  program: '',
  disposisi: null,
  salinan: [],
  catatan: '',
  x: [],
  berkas: [],
};

/** What may be chosen: verification says more of a complaint than filing does. */
export const klasifikasiPilihan = (langsung: boolean): Klasifikasi[] =>
  langsung
    ? [
        'pengaduan_berkadar_pengawasan',
        'pengaduan_tidak_berkadar_pengawasan',
        'aspirasi',
        'permintaan_informasi',
      ]
    : ['pengaduan', 'aspirasi', 'permintaan_informasi'];

/** The tick asks for more of a complaint, its absence for less; the rest stays. */
export const tandaiLangsung = (f: IsianManual, langsung: boolean): IsianManual => ({
  ...f,
  langsung,
  klasifikasi:
    langsung && f.klasifikasi === 'pengaduan'
      ? 'pengaduan_tidak_berkadar_pengawasan'
      : !langsung && f.klasifikasi.startsWith('pengaduan')
        ? 'pengaduan'
        : f.klasifikasi,
});

export const bobotTampil = (f: IsianManual): Bobot =>
  f.bobot || bobotBiasa(f.klasifikasi);

export function kurangnya(f: IsianManual): GalatBidang[] {
  const k: GalatBidang[] = [];
  const wajib = (salah: boolean, nama: string, pesan: string) => {
    if (salah) k.push({ nama, pesan });
  };
  wajib(f.judul.trim().length < 5, 'judul', t('manual.wajib_judul'));
  wajib(f.isi.trim().length < 20, 'isi', t('manual.wajib_isi'));
  wajib(
    !klasifikasiPilihan(f.langsung).includes(f.klasifikasi as Klasifikasi),
    'klasifikasi',
    t('manual.wajib_klasifikasi'),
  );
  wajib(f.cara === 'cari' && !f.pelapor, 'pelapor', t('manual.wajib_pelapor'));
  wajib(
    f.cara === 'baru' && f.nama.trim().length < 2,
    'pelapor_baru.nama',
    t('manual.wajib_nama'),
  );
  wajib(f.langsung && !f.disposisi, 'verifikasi.disposisi', t('manual.wajib_disposisi'));
  return k;
}

const isi = (s: string) => s.trim() || undefined;

/** The body of POST /laporan-manual; what is empty is left out. */
export function badan(f: IsianManual, lampiran: string[]): Record<string, unknown> {
  const lokasi = { kode_wilayah: f.wilayah?.id, alamat: isi(f.alamat) };
  return {
    sumber: f.sumber,
    ...(f.x.length > 0 && { x: f.x }),
    judul: f.judul.trim(),
    isi: f.isi.trim(),
    klasifikasi: f.klasifikasi,
    kategori: f.kategori?.id,
    tanggal_kejadian: isi(f.tanggal_kejadian),
    ...((lokasi.kode_wilayah || lokasi.alamat) && { lokasi }),
    anonim: f.anonim,
    rahasia: f.rahasia,
    prioritas: f.prioritas,
    lampiran,
    ...(f.cara === 'cari' && f.pelapor && { pelapor: { id: f.pelapor.id } }),
    ...(f.cara === 'baru' && {
      pelapor_baru: {
        nama: f.nama.trim(),
        telepon: isi(f.telepon),
        email: isi(f.email),
      },
    }),
    ...(f.cara === 'tanpa' && { tanpa_identitas: true }),
    ...(f.langsung && {
      verifikasi: {
        tags: f.tags.map((x) => x.id),
        bobot: bobotTampil(f),
        program_prioritas: isi(f.program),
        disposisi: f.disposisi?.id,
        salinan: f.salinan.map((x) => x.id),
        catatan: isi(f.catatan),
      },
    }),
  };
}
