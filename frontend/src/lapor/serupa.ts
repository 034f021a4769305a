// Open reports that may be about the same thing: the words that carry the title, in the same
// kecamatan. No answer, an empty one and a missing network are all the same: the page is skipped.
import { signal } from '@preact/signals';
import { alamat, ambil } from '../inti/api';
import type { Halaman, LaporanRingkas } from '../laporan/tipe';
import { draf } from './draf';

export const serupa = signal<readonly LaporanRingkas[]>([]);
const PALING = 3;

const UMUM = new Set(
  `ada agar atau belakang belum besar dalam dari dekat dengan depan desa dijalan jalan kabupaten
  kami kecamatan kelurahan kota laporan lingkungan mohon oleh pada perlu saat saja samping sangat
  saya sekitar setiap sudah tentang terhadap tidak tolong untuk usul wilayah yang`.split(
    /\s+/,
  ),
);

/** The two words of a title that say most; [] when there are none. */
export function kataPenting(judul: string): string[] {
  const kata = judul.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return [...new Set(kata)].filter((k) => !UMUM.has(k)).slice(0, 2);
}

/** "18.72.05.1001" → "18.72.05"; regions above a kecamatan are too wide to compare. */
export const kecamatan = (kode: string | undefined): string | null =>
  /^\d\d\.\d\d\.\d\d/.exec(kode ?? '')?.[0] ?? null;

export async function adaSerupa(): Promise<boolean> {
  const kata = kataPenting(draf.value.judul);
  const wilayah = kecamatan(draf.value.wilayah?.id);
  serupa.value = [];
  if (kata.length === 0 || !wilayah) return false;
  try {
    const j = await ambil<Halaman<LaporanRingkas>>(
      alamat('/laporan', { kata: kata.join(' '), wilayah, batas: 10 }),
      { batasMs: 3000 },
    );
    serupa.value = j.data.filter((l) => l.tab !== 'selesai').slice(0, PALING);
  } catch {
    // without it the citizen simply goes on
  }
  return serupa.value.length > 0;
}
