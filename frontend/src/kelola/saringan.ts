// The filters of the worklist: their names, and how they stand in an address.
import { alamat } from '../inti/api';
import { type TabKelola, tabKelola } from './tipe';

export const SARINGAN = [
  'kata',
  'status',
  'klasifikasi',
  'kategori',
  'wilayah',
  'instansi',
  'sumber',
  'pelapor',
  'prioritas',
  'terlambat',
  'hari_ini',
  'salinan',
] as const;
export type Saringan = (typeof SARINGAN)[number];

/** What a figure of the statistics brings along: not to be chosen here, only taken away again. */
export const SARINGAN_ANGKA = [
  'dari',
  'sampai',
  'program',
  'tag',
  'tanpa',
  'tepat',
] as const;
export type SaringanAngka = (typeof SARINGAN_ANGKA)[number];
export type NilaiSaringan = Partial<Record<Saringan | SaringanAngka, string>>;

/** Those that are on or off. */
const BENDERA: readonly Saringan[] = ['prioritas', 'terlambat', 'hari_ini', 'salinan'];

/** What GET and POST /saringan speak: flags are true, the rest are words. */
type IsianSaringan = { tab: string; urut?: string } & Partial<
  Record<Saringan, string | boolean>
>;

export interface SaringanTersimpan {
  id: string;
  nama: string;
  utama: boolean;
  isian: IsianSaringan;
}

/** Instead of a tab: reports of several; the list begins where most of them are. */
export const GABUNGAN = ['semua', 'berjalan'] as const;
export type Gabungan = (typeof GABUNGAN)[number];

export const gabunganKini = (cari: URLSearchParams): Gabungan | undefined =>
  GABUNGAN.find((g) => g === cari.get('tab'));

export const saringanDari = (cari: URLSearchParams): NilaiSaringan =>
  Object.fromEntries(
    [...SARINGAN, ...SARINGAN_ANGKA].map((k) => [k, cari.get(k)]).filter(([, v]) => v),
  ) as NilaiSaringan;

export const adaSaringan = (cari: URLSearchParams): boolean =>
  [...SARINGAN, ...SARINGAN_ANGKA].some((k) => cari.get(k));

/** Only the filters of every day can be kept under a name. */
export const bisaDisimpan = (cari: URLSearchParams): boolean =>
  SARINGAN.some((k) => cari.get(k)) && !SARINGAN_ANGKA.some((k) => cari.get(k));

export function tabKini(cari: URLSearchParams): TabKelola {
  const tab = cari.get('tab') as TabKelola;
  return tabKelola.includes(tab) && tab !== 'permintaan' ? tab : 'belum_terverifikasi';
}

const urutBiasa = (tab: TabKelola) =>
  tab === 'selesai' || tab === 'arsip' ? 'terbaru' : 'tenggat';
export const urutKini = (cari: URLSearchParams): string =>
  cari.get('urut') ?? urutBiasa(tabKini(cari));

/** A tab with these filters; a status belongs to one tab, so it stays behind. */
export function alamatTab(tab: TabKelola, { status: _, ...s }: NilaiSaringan = {}) {
  return tab === 'permintaan'
    ? '/kelola/permintaan'
    : alamat('/kelola/laporan', { tab, ...s });
}

/** Path of the API for the list at this address, without its page size. */
export const jalurDaftar = (cari: URLSearchParams): string =>
  alamat('/kelola/laporan', {
    tab: tabKini(cari),
    urut: urutKini(cari),
    ...saringanDari(cari),
  });

/** This address as something to keep. */
export function isianDari(cari: URLSearchParams): IsianSaringan {
  const s = SARINGAN.map((k) => [k, cari.get(k)] as const).filter(([, v]) => v);
  const isi = Object.fromEntries(
    s.map(([k, v]) => [k, BENDERA.includes(k as Saringan) ? true : v]),
  );
  const urut = cari.get('urut');
  return { tab: tabKini(cari), ...(urut && { urut }), ...isi };
}

export const alamatIsian = (isian: IsianSaringan): string =>
  alamat(
    '/kelola/laporan',
    Object.fromEntries(
      ['tab', 'urut', ...SARINGAN].map((k) => {
        const v = isian[k as Saringan];
        return [k, v === true ? 'ya' : v];
      }),
    ),
  );
