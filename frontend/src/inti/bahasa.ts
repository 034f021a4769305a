// Two languages, typed keys, no library. Indonesian is the source of the keys; English must have
// the same ones (a unit test compares them). A dictionary is split into parts so that a citizen's
// phone never downloads the words of the staff panel: the route table names the parts of a page.
import { signal } from '@preact/signals';
import type { Bagian, Kamus, Kunci } from '../bahasa/bagian';
import umum from '../bahasa/id/umum';
import { baca, simpan } from './simpanan';

export type Bahasa = 'id' | 'en';
export type { Bagian, Kunci };

type Pemuat = Record<Bagian, () => Promise<{ default: Kamus }>>;

const pemuat: Record<Bahasa, Pemuat> = {
  id: {
    umum: async () => ({ default: umum }),
    publik: () => import('../bahasa/id/publik'),
    konten: () => import('../bahasa/id/konten'),
    lapor: () => import('../bahasa/id/lapor'),
    laporan: () => import('../bahasa/id/laporan'),
    akun: () => import('../bahasa/id/akun'),
    saya: () => import('../bahasa/id/saya'),
    kabar: () => import('../bahasa/id/kabar'),
    kelola: () => import('../bahasa/id/kelola'),
    kerja: () => import('../bahasa/id/kerja'),
    monitor: () => import('../bahasa/id/monitor'),
    pengaturan: () => import('../bahasa/id/pengaturan'),
    warga: () => import('../bahasa/id/warga'),
  },
  en: {
    umum: () => import('../bahasa/en/umum'),
    publik: () => import('../bahasa/en/publik'),
    konten: () => import('../bahasa/en/konten'),
    lapor: () => import('../bahasa/en/lapor'),
    laporan: () => import('../bahasa/en/laporan'),
    akun: () => import('../bahasa/en/akun'),
    saya: () => import('../bahasa/en/saya'),
    kabar: () => import('../bahasa/en/kabar'),
    kelola: () => import('../bahasa/en/kelola'),
    kerja: () => import('../bahasa/en/kerja'),
    monitor: () => import('../bahasa/en/monitor'),
    pengaturan: () => import('../bahasa/en/pengaturan'),
    warga: () => import('../bahasa/en/warga'),
  },
};

export const bahasa = signal<Bahasa>('id');
const kamus = signal<Kamus>(umum);
const dimuat = new Set<string>(['id/umum']);
const bagianDipakai = new Set<Bagian>(['umum']);

/** Loads dictionary parts of the current language; resolves at once when they are there. */
export async function muatTeks(bagian: readonly Bagian[], kode: Bahasa = bahasa.value) {
  for (const b of bagian) bagianDipakai.add(b);
  const kurang = ['umum' as Bagian, ...bagian].filter((b) => !dimuat.has(`${kode}/${b}`));
  if (kurang.length === 0) return;
  const isi = await Promise.all(kurang.map((b) => pemuat[kode][b]()));
  for (const b of kurang) dimuat.add(`${kode}/${b}`);
  kamus.value = Object.assign({}, kamus.value, ...isi.map((i) => i.default));
}

/** Switches the language of everything on screen, `html[lang]` included. */
export async function gantiBahasa(kode: Bahasa) {
  for (const b of bagianDipakai) dimuat.delete(`${kode}/${b}`);
  await muatTeks([...bagianDipakai], kode);
  bahasa.value = kode;
  document.documentElement.lang = kode;
  simpan('bahasa', kode);
}

/** The language chosen on this device earlier. */
export const bahasaTersimpan = (): Bahasa => (baca('bahasa') === 'en' ? 'en' : 'id');

/**
 * The text of a key. `{nama}` is replaced; `{n:satu|banyak}` picks by number (English only needs it).
 */
export function t(kunci: Kunci, isi?: Record<string, string | number>): string {
  const teks = kamus.value[kunci] ?? kunci;
  return isi ? sisipkan(teks, isi) : teks;
}

/** True when a key computed at run time (a code sent by the server) has a text. */
const adaTeks = (kunci: string): kunci is Kunci => kunci in kamus.value;

/** The text of a computed key, or what the server called it. */
export const teksAtau = (kunci: string, cadangan: string): string =>
  adaTeks(kunci) ? t(kunci) : cadangan;

export function sisipkan(teks: string, isi: Record<string, string | number>): string {
  return teks.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (semua, nama, satu, banyak) => {
      const nilai = isi[nama];
      if (nilai === undefined) return semua;
      if (satu !== undefined) return Number(nilai) === 1 ? satu : banyak;
      return typeof nilai === 'number' ? angka(nilai) : nilai;
    },
  );
}

export const lokal = (): string => (bahasa.value === 'en' ? 'en-GB' : 'id-ID');

/** 12.345 in Indonesian, 12,345 in English. */
export const angka = (n: number): string => new Intl.NumberFormat(lokal()).format(n);
