// What a report must have before it is sent; the server checks all of it again. Pure, tested.
import { pecahKontak } from '../akun/kontak';
import type { GalatBidang } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { hariIni } from '../inti/waktu';
import type { Draf } from './draf';

export const LANGKAH = [
  'jenis',
  'isi',
  'waktu-tempat',
  'instansi',
  'lampiran',
  'privasi',
  'serupa',
  'identitas',
  'periksa',
] as const;
export type Langkah = (typeof LANGKAH)[number];

export const JUDUL_MIN = 5;
export const JUDUL_MAKS = 150;
export const ISI_MIN = 20;
export const ISI_MAKS = 10_000;

/** On which page a field stands, to lead a server's complaint back to it. */
export const langkahBidang: Record<string, Langkah> = {
  klasifikasi: 'jenis',
  judul: 'isi',
  isi: 'isi',
  tanggal_kejadian: 'waktu-tempat',
  lokasi: 'waktu-tempat',
  'lokasi.kode_wilayah': 'waktu-tempat',
  'lokasi.alamat': 'waktu-tempat',
  instansi: 'instansi',
  kategori: 'instansi',
  lampiran: 'lampiran',
  anonim: 'privasi',
  rahasia: 'privasi',
  nama: 'identitas',
  email: 'identitas',
  telepon: 'identitas',
  kontak: 'identitas',
  identitas: 'identitas',
};

type Periksa = (d: Draf, masuk: boolean) => [string, Kunci][];

const aturan: Partial<Record<Langkah, Periksa>> = {
  jenis: (d) => (d.klasifikasi ? [] : [['klasifikasi', 'lapor.wajib_jenis']]),
  isi: (d) => {
    const g: [string, Kunci][] = [];
    if (d.judul.trim().length < JUDUL_MIN) g.push(['judul', 'lapor.wajib_judul']);
    else if (d.judul.trim().length > JUDUL_MAKS) g.push(['judul', 'lapor.judul_panjang']);
    const n = d.isi.trim().length;
    if (n < ISI_MIN) g.push(['isi', 'lapor.isi_pendek']);
    else if (n > ISI_MAKS) g.push(['isi', 'lapor.isi_panjang']);
    return g;
  },
  'waktu-tempat': (d) =>
    d.tanggal_kejadian > hariIni() ? [['tanggal_kejadian', 'lapor.tanggal_depan']] : [],
  identitas: (d, masuk) => {
    if (masuk || d.identitas === 'tanpa') return [];
    if (d.identitas !== 'kontak') return [['identitas', 'lapor.wajib_identitas']];
    const g: [string, Kunci][] = [];
    if (!d.nama.trim()) g.push(['nama', 'lapor.wajib_nama']);
    if (!pecahKontak(d.kontak)) g.push(['kontak', 'lapor.wajib_kontak']);
    return g;
  },
};

/** Everything missing on one step. */
export const periksaLangkah = (
  langkah: Langkah,
  d: Draf,
  masuk: boolean,
): GalatBidang[] =>
  (aturan[langkah]?.(d, masuk) ?? []).map(([nama, kunci]) => ({ nama, pesan: t(kunci) }));

/** Everything missing in the whole draft. */
export const periksaSemua = (d: Draf, masuk: boolean): GalatBidang[] =>
  LANGKAH.flatMap((l) => periksaLangkah(l, d, masuk));

/** Something that looks like a NIK, a phone number or an e-mail in a text the public may read. */
export const dataPribadi = (teks: string): boolean =>
  /(?<!\d)\d{16}(?!\d)|(?<!\d)(\+?62|0)8\d{8,11}(?!\d)|\S+@\S+\.\S{2,}/.test(
    teks.replace(/(\d)[\s-](?=\d)/g, '$1'),
  );

type Ranah = 'kriminal' | 'pemilu' | 'peradilan' | 'swasta';

const tandaRanah: [Ranah, RegExp][] = [
  [
    'kriminal',
    /\b(di)?(curi|rampok|begal|perkosa|bunuh|aniaya)\w*|\bpencurian|\bnarkoba/i,
  ],
  ['pemilu', /\b(kpu|bawaslu|pemilu|pilkada|caleg)\b/i],
  ['peradilan', /\b(putusan (hakim|pengadilan)|kasasi|sidang perkara|terdakwa)\b/i],
  ['swasta', /\b(pinjol|pinjaman online|marketplace|penipuan online)\b/i],
];

/** A gentle hint, never a refusal: words that often mean another office is faster. */
export const mungkinBukanRanah = (teks: string): Ranah | null =>
  tandaRanah.find(([, pola]) => pola.test(teks))?.[0] ?? null;
