// The lists behind figures. A figure counts by day of receipt, exactly one kategori or region, and
// the instansi that holds the report; the list is asked for the same.
import { alamat } from '../../inti/api';
import { rinciStatus } from '../../laporan/status';
import type { DataStatistik, Hitung, Judul } from './tipe';

/** The tab to begin with: where most of them are. */
function tabTerbanyak(s: DataStatistik): string {
  const tab = (s.per_tab ?? []).reduce<Hitung | null>(
    (x, y) => (!x || (y.n ?? 0) > (x.n ?? 0) ? y : x),
    null,
  );
  return tab?.kode ?? 'belum_terverifikasi';
}

const KUNCI: Partial<Record<Judul, string>> = {
  per_klasifikasi: 'klasifikasi',
  per_sumber: 'sumber',
  per_kategori: 'kategori',
  per_wilayah: 'wilayah',
  per_program: 'program',
};

export function daftar(s: DataStatistik, judul: Judul, b: Hitung): string | null {
  const dasar = {
    instansi: s.instansi.id,
    dari: s.dari,
    sampai: s.dari ? s.sampai : null,
  };
  const ke = (tab: string, saring: Record<string, string | null | undefined>) =>
    alamat('/kelola/laporan', { tab, ...dasar, ...saring });
  if (judul === 'per_tab') return b.kode ? ke(b.kode, {}) : null;
  if (judul === 'per_status')
    return b.kode ? ke(rinciStatus(b.kode).tab, { status: b.kode }) : null;
  if (judul === 'per_provinsi')
    return b.kode ? ke(tabTerbanyak(s), { wilayah: b.kode }) : null;
  if (judul === 'per_tag') return b.id ? ke(tabTerbanyak(s), { tag: b.id }) : null;
  const kunci = KUNCI[judul];
  if (!kunci) return null;
  if (!b.kode) return ke(tabTerbanyak(s), { tanpa: kunci });
  const tepat = judul === 'per_kategori' || judul === 'per_wilayah' ? 'ya' : null;
  return ke(tabTerbanyak(s), { [kunci]: b.kode, tepat });
}
