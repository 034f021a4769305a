// The order of units in their table.
import type { Urutan } from '../../ui/Tabel';
import type { Anak } from './tipe';

/** Everything that somebody still has to do something about. */
export const belum = (b: Anak) =>
  (b.belum_terverifikasi ?? 0) +
  (b.tertunda ?? 0) +
  (b.belum_ditindaklanjuti ?? 0) +
  (b.sedang_diproses ?? 0);

const lewat = (b: Anak) =>
  b.penyelesaian.n ? (b.penyelesaian.terlambat ?? 0) / b.penyelesaian.n : null;
const NILAI: Record<string, (b: Anak) => number | string | null> = {
  nama: (b) => b.nama,
  total: (b) => b.total ?? 0,
  belum: (b) => belum(b),
  selesai: (b) => b.selesai ?? 0,
  median: (b) => b.penyelesaian.median_jam,
  lewat,
  rating: (b) => b.rating.rata_ratus,
};

/** Those without a value are last in both directions. */
export function urutkan(v: readonly Anak[], u: Urutan): readonly Anak[] {
  const nilai = NILAI[u.kunci]!;
  const arah = u.arah === 'naik' ? 1 : -1;
  return [...v].sort((a, b) => {
    const x = nilai(a);
    const y = nilai(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'string') return arah * x.localeCompare(String(y), 'id');
    return arah * (x - Number(y));
  });
}
