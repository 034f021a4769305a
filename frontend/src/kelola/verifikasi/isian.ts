// The form of a verification: its fields, what they start from, what is sent.

import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { tempat } from '../../laporan/Ringkas';
import type { Bobot, Klasifikasi } from '../../laporan/tipe';
import type { Butir } from '../../ui/Saran';
import type { LaporanPetugas } from '../tipe';

export interface IsianVerifikasi {
  judul: string;
  isi: string;
  klasifikasi: Klasifikasi | '';
  kategori: Butir | null;
  tags: Butir[];
  anonim: boolean;
  rahasia: boolean;
  prioritas: boolean;
  wilayah: Butir | null;
  alamat: string;
  bobot: Bobot;
  /** The admin chose the weight; klasifikasi no longer changes it. */
  bobotSendiri: boolean;
  disposisi: Butir | null;
  salinan: Butir[];
  program: string;
  catatan: string;
}

export const KLASIFIKASI = [
  'pengaduan_berkadar_pengawasan',
  'pengaduan_tidak_berkadar_pengawasan',
  'aspirasi',
  'permintaan_informasi',
] as const;

/** The weight a klasifikasi carries unless somebody decides otherwise. */
export const bobotBiasa = (k: Klasifikasi | ''): Bobot =>
  k === 'pengaduan_berkadar_pengawasan'
    ? 'berat'
    : k === 'aspirasi' || k === 'permintaan_informasi'
      ? 'ringan'
      : 'sedang';

export function isianAwal(l: LaporanPetugas): IsianVerifikasi {
  // A citizen says "pengaduan"; which of the two it is, the admin decides.
  const klasifikasi = l.klasifikasi === 'pengaduan' ? '' : l.klasifikasi;
  const kode = l.lokasi?.kode_wilayah;
  return {
    judul: l.judul,
    isi: l.isi,
    klasifikasi,
    kategori: l.kategori ? { id: l.kategori.kode, nama: l.kategori.nama } : null,
    tags: (l.tags ?? []).map((x) => ({ id: x, nama: x })),
    anonim: !!l.anonim,
    rahasia: !!l.rahasia,
    prioritas: !!l.prioritas,
    wilayah: kode
      ? { id: kode, nama: l.lokasi?.wilayah ?? tempat(l), rinci: l.wilayah_jalur }
      : null,
    alamat: l.alamat ?? '',
    bobot: bobotBiasa(klasifikasi),
    bobotSendiri: false,
    disposisi: null,
    salinan: [],
    program: '',
    catatan: '',
  };
}

export const badan = (f: IsianVerifikasi) => ({
  judul: f.judul.trim(),
  isi: f.isi.trim(),
  klasifikasi: f.klasifikasi,
  ...(f.kategori && { kategori: f.kategori.id }),
  tags: f.tags.map((x) => x.id),
  anonim: f.anonim,
  rahasia: f.rahasia,
  prioritas: f.prioritas,
  lokasi: {
    ...(f.wilayah && { kode_wilayah: f.wilayah.id }),
    ...(f.alamat.trim() && { alamat: f.alamat.trim() }),
  },
  bobot: f.bobot,
  ...(f.program && { program_prioritas: f.program }),
  disposisi: f.disposisi?.id ?? '',
  salinan: f.salinan.map((x) => x.id),
  ...(f.catatan.trim() && { catatan: f.catatan.trim() }),
});

/** Which of the ten steps of the guide a field belongs to. */
export function langkahBidang(nama: string): number {
  if (nama === 'judul') return 3;
  if (nama === 'isi') return 4;
  if (/^(klasifikasi|kategori|tags|bobot)/.test(nama)) return 5;
  if (/^(anonim|rahasia|prioritas)$/.test(nama)) return 6;
  if (/^(lokasi|alamat|kode_wilayah)/.test(nama)) return 7;
  if (/^(disposisi|salinan|catatan)/.test(nama)) return 8;
  return nama === 'program_prioritas' ? 9 : 10;
}

export function kurangnya(f: IsianVerifikasi): GalatBidang[] {
  const k: GalatBidang[] = [];
  if (f.judul.trim().length < 5)
    k.push({ nama: 'judul', pesan: t('verifikasi.wajib_judul') });
  if (f.isi.trim().length < 20) k.push({ nama: 'isi', pesan: t('verifikasi.wajib_isi') });
  if (!f.klasifikasi)
    k.push({ nama: 'klasifikasi', pesan: t('verifikasi.wajib_klasifikasi') });
  if (!f.disposisi) k.push({ nama: 'disposisi', pesan: t('verifikasi.wajib_disposisi') });
  return k;
}

/** Steps that need nothing more. The first two are done by standing here. */
export const sudah = (f: IsianVerifikasi, langkah: number): boolean =>
  langkah === 7
    ? !!f.wilayah
    : langkah === 10
      ? false
      : !kurangnya(f).some((k) => langkahBidang(k.nama) === langkah);
