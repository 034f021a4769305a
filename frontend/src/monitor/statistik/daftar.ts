// The lists behind figures. A figure counts by day of receipt, exactly one kategori or region, and
// the instansi that holds the report; the list is asked for the same.
import { alamat } from '../../inti/api';
import { lokasi } from '../../inti/router';
import type { Gabungan } from '../../kelola/saringan';
import type { TabKelola } from '../../kelola/tipe';
import { rinciStatus } from '../../laporan/status';
import type { DataStatistik, Hitung, Judul } from './tipe';

/** All reports of an instansi and what lies below it, of the days of the figures. */
export const daftarUnit = (id: string, tab: TabKelola | Gabungan): string => {
  const { cari } = lokasi.value;
  const dari = cari.get('dari');
  return alamat('/kelola/laporan', {
    tab,
    instansi: id,
    dari,
    sampai: dari && cari.get('sampai'),
  });
};

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
  if (judul === 'per_provinsi') return b.kode ? ke('semua', { wilayah: b.kode }) : null;
  if (judul === 'per_tag') return b.id ? ke('semua', { tag: b.id }) : null;
  const kunci = KUNCI[judul];
  if (!kunci) return null;
  if (!b.kode) return ke('semua', { tanpa: kunci });
  const tepat = judul === 'per_kategori' || judul === 'per_wilayah' ? 'ya' : null;
  return ke('semua', { [kunci]: b.kode, tepat });
}
