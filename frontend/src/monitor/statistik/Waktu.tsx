// How long it took: verification, first response, completion; half and nine of ten within, and how
// many were late. Beside each what it was before.

import { lama, persen, tulisN } from '../../grafik/bentuk';
import { t } from '../../inti/bahasa';
import { type KolomTabel, Tabel } from '../../ui/Tabel';
import { Perubahan } from './Angka';
import { keKejadian, type Pilihan } from './kejadian';
import { Tertaut } from './Tertaut';
import type { DataStatistik, Lama, Ukuran } from './tipe';

const JAM = ['verifikasi', 'respon_pertama', 'penyelesaian'] as const;
type Baris = { nama: (typeof JAM)[number]; kini: Lama; dulu: Lama | null };

interface Props {
  s: Pick<DataStatistik, 'instansi'>;
  u: Ukuran;
  dulu: Ukuran | null;
}

/** A number, and the list of what it counts. */
function Daftar({ s, n, p }: { s: Props['s']; n: number | null; p: Pilihan }) {
  return <Tertaut ke={keKejadian(s, n, p)}>{tulisN(n)}</Tertaut>;
}

export function Waktu({ s, u, dulu }: Props) {
  const kolom: KolomTabel<Baris>[] = [
    {
      kunci: 'nama',
      judul: t('grafik.langkah'),
      kepala: true,
      isi: (b) => t(`grafik.${b.nama}`),
    },
    {
      kunci: 'n',
      judul: t('grafik.kali'),
      angka: true,
      isi: (b) => <Daftar s={s} n={b.kini.n} p={{ ukuran: b.nama }} />,
    },
    {
      kunci: 'median',
      judul: t('grafik.median'),
      isi: (b) => (
        <>
          <strong>{lama(b.kini.median_jam)}</strong>
          {b.dulu?.median_jam != null && b.kini.median_jam != null && (
            <Perubahan kini={b.kini.median_jam} dulu={b.dulu.median_jam} tulis={lama} />
          )}
        </>
      ),
    },
    { kunci: 'p90', judul: t('grafik.p90'), isi: (b) => lama(b.kini.p90_jam) },
    {
      kunci: 'lewat',
      judul: t('grafik.terlambat'),
      isi: (b) =>
        b.kini.n === null ? (
          tulisN(null)
        ) : (
          <>
            <Daftar s={s} n={b.kini.terlambat} p={{ ukuran: b.nama, lewat: true }} />{' '}
            <span class="redup">({persen(b.kini.terlambat ?? 0, b.kini.n)})</span>
            {b.dulu?.n ? (
              <span class="redup">
                {t('grafik.dulu', { n: persen(b.dulu.terlambat ?? 0, b.dulu.n) })}
              </span>
            ) : null}
          </>
        ),
    },
  ];
  return (
    <Tabel<Baris>
      judul={t('grafik.waktu')}
      kolom={kolom}
      baris={JAM.map((nama) => ({ nama, kini: u[nama], dulu: dulu?.[nama] ?? null }))}
      kunciBaris={(b) => b.nama}
      kelasBaris={() => 'baris-waktu'}
    />
  );
}
