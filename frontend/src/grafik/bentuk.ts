// Numbers of charts: what they are called, how a line is laid out. No drawing here.
import { angka, lokal, t } from '../inti/bahasa';

/** One row of a chart. n null: too few to tell. */
export interface ButirGrafik {
  kunci: string;
  nama: string;
  n: number | null;
  /** The list behind the number. */
  ke?: string | null | undefined;
  /** Which pattern, where it means something (2 merah, 1 kuning, 4 hijau); else by position. */
  ragam?: number;
  /** What it is made of, shown when asked for. */
  rinci?: readonly ButirGrafik[] | undefined;
}

/** "12,5%" */
export const persen = (bagian: number, semua: number): string =>
  semua === 0
    ? '–'
    : new Intl.NumberFormat(lokal(), {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(bagian / semua);

/** "5 jam", "3,4 hari": hours, until two days are full. */
export function lama(jam: number | null): string {
  if (jam === null) return '–';
  if (jam < 48) return t('grafik.jam', { n: jam });
  const hari = new Intl.NumberFormat(lokal(), { maximumFractionDigits: 1 });
  return t('grafik.hari', { n: hari.format(jam / 24) });
}

/** The number, or that it is too small to be told. */
export const tulisN = (n: number | null): string =>
  n === null ? t('grafik.disamarkan') : angka(n);

/** "Maret 2026" of 2026-03, "Mar 2026" when short. */
export const namaBulan = (ym: string, pendek = false): string =>
  new Intl.DateTimeFormat(lokal(), {
    month: pendek ? 'short' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${ym}-01T00:00:00Z`));

/** Every month from the first to the last, those without reports as 0. */
export function isiBulan(
  baris: readonly { kode?: string | null; n: number | null }[],
): { kode: string; n: number | null }[] {
  const ada = new Map(baris.map((b) => [b.kode ?? '', b.n]));
  const semua = [...ada.keys()].filter(Boolean).sort();
  const akhir = semua.at(-1);
  const hasil: { kode: string; n: number | null }[] = [];
  for (let k = semua[0]; k && akhir && k <= akhir; k = bulanSesudah(k))
    hasil.push({ kode: k, n: ada.has(k) ? ada.get(k)! : 0 });
  return hasil;
}

function bulanSesudah(ym: string): string {
  const [y, m] = ym.split('-').map(Number) as [number, number];
  return m === 12 ? `${y + 1}-01` : `${y}-${String(m + 1).padStart(2, '0')}`;
}

/** The end of the axis: 1, 2 or 5 times a power of ten, in at most five steps. */
export function skala(terbesar: number): { puncak: number; langkah: number } {
  const kasar = Math.max(terbesar, 1) / 4;
  const pangkat = 10 ** Math.floor(Math.log10(kasar));
  const kali = [1, 2, 5, 10].find((x) => x * pangkat >= kasar) ?? 10;
  const langkah = Math.max(1, kali * pangkat);
  return { puncak: Math.ceil(Math.max(terbesar, 1) / langkah) * langkah, langkah };
}
