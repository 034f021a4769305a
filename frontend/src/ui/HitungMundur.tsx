// The countdown chip: "sisa 3 hari kerja (s.d. Rabu, 25 November)". Numbers are the server's.
import { t, teksAtau } from '../inti/bahasa';
import { hariTenggat } from '../inti/waktu';
import type { Tenggat } from '../laporan/tipe';
import { Ikon } from './Ikon';

type Desak = 'jauh' | 'dekat' | 'lewat' | 'jeda';

export function desak(x: Tenggat): Desak {
  if (x.dijeda) return 'jeda';
  const sisa = x.sisa_hari_kerja;
  if (sisa === null) return 'jauh';
  if (sisa < 0) return 'lewat';
  return sisa <= 1 ? 'dekat' : 'jauh';
}

function teksSisa(x: Tenggat): string {
  if (x.dijeda) return t('tenggat.dijeda');
  const n = x.sisa_hari_kerja;
  if (n === null) return t('tenggat.belum_tahu');
  const satuan = x.jam === 'L' ? '_kalender' : '';
  if (n < 0) return t(`tenggat.terlambat${satuan}`, { n: -n });
  return n === 0 ? t('tenggat.hari_ini') : t(`tenggat.sisa${satuan}`, { n });
}

interface Props {
  tenggat: Tenggat;
  /** Chip only, without the date. */
  ringkas?: boolean;
  /** Says which clock: "Verifikasi". */
  nama?: boolean;
}

export function HitungMundur({ tenggat, ringkas, nama }: Props) {
  return (
    <span class={`hitung-mundur ${desak(tenggat)}`}>
      <Ikon nama={desak(tenggat) === 'lewat' ? 'awas' : 'jam'} besar={16} />
      {nama && <strong>{teksAtau(`jam.${tenggat.jam}`, tenggat.jam)}: </strong>}
      {teksSisa(tenggat)}
      {!ringkas && !tenggat.dijeda && tenggat.batas && (
        <span class="sd"> ({t('tenggat.sd', { hari: hariTenggat(tenggat.batas) })})</span>
      )}
    </span>
  );
}

/** The clock that matters most: the first running one to end. */
export const tenggatUtama = (
  semua: readonly Tenggat[] | undefined,
): Tenggat | undefined =>
  [...(semua ?? [])].sort(
    (a, b) =>
      Number(a.dijeda) - Number(b.dijeda) ||
      ((a.batas ?? '9') < (b.batas ?? '9') ? -1 : 1),
  )[0];
