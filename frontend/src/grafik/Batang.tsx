// Horizontal bars that are a table: name, number, share, and the bar beside them. The bar repeats
// the number, so it is hidden from screen readers. A name with a list is a link to it.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { type KolomTabel, Tabel } from '../ui/Tabel';
import { Tombol } from '../ui/Tombol';
import { Bingkai } from './Bingkai';
import { type ButirGrafik, persen, tulisN } from './bentuk';

/** A row; `bagian`: of the one above it. */
type Baris = ButirGrafik & { bagian?: boolean };

interface Props {
  /** Of the table. */
  judul: string;
  /** What the rows are: heading of the first column. */
  apa: string;
  butir: readonly ButirGrafik[];
  /** What all rows are a part of. */
  semua: number;
  kalimat?: string;
  /** Rows shown at first. */
  awal?: number;
}

/** "Terbanyak: Jalan Berlubang, 5 laporan (6,3%)." */
function kalimatDari(butir: readonly ButirGrafik[], semua: number): string {
  const b = butir.reduce((x, y) => ((y.n ?? 0) > (x.n ?? 0) ? y : x));
  return t('grafik.terbanyak', {
    nama: b.nama,
    n: tulisN(b.n),
    persen: persen(b.n ?? 0, semua),
  });
}

function Bilah({ n, dari }: { n: number | null; dari: number }) {
  return (
    <svg
      class="bilah"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="alas" width="100" height="10" />
      <rect class="isi" width={dari ? (100 * (n ?? 0)) / dari : 0} height="10" />
    </svg>
  );
}

export function Batang({ judul, apa, butir, semua, kalimat, awal = 10 }: Props) {
  const [penuh, setPenuh] = useState(false);
  const [dibuka, setDibuka] = useState<string | null>(null);
  if (butir.length === 0) return <p class="redup">{t('grafik.kosong')}</p>;
  const terbesar = Math.max(...butir.map((b) => b.n ?? 0));
  const tampak = (penuh ? butir : butir.slice(0, awal)).flatMap((b) =>
    b.kunci === dibuka ? [b, ...(b.rinci ?? []).map((r) => ({ ...r, bagian: true }))] : b,
  );
  const kolom: KolomTabel<Baris>[] = [
    {
      kunci: 'nama',
      judul: apa,
      kepala: true,
      isi: (b) => (
        <>
          {b.ke ? <a href={b.ke}>{b.nama}</a> : b.nama}
          {b.rinci && (
            <Tombol
              kecil
              jenis="polos"
              aria-expanded={b.kunci === dibuka}
              aria-label={t('statistik.rinci_dari', { nama: b.nama, n: b.rinci.length })}
              onClick={() => setDibuka(b.kunci === dibuka ? null : b.kunci)}
            >
              {t('statistik.rinci', { n: b.rinci.length })}
            </Tombol>
          )}
        </>
      ),
    },
    { kunci: 'n', judul: t('grafik.jumlah'), angka: true, isi: (b) => tulisN(b.n) },
    {
      kunci: 'bagian',
      judul: t('grafik.bagian'),
      isi: (b) => (
        <span class="bagian-grafik">
          <Bilah n={b.n} dari={terbesar} />
          {b.n !== null && <span>{persen(b.n, semua)}</span>}
        </span>
      ),
    },
  ];
  return (
    <Bingkai kalimat={kalimat ?? kalimatDari(butir, semua)}>
      <Tabel<Baris>
        judul={judul}
        baris={tampak}
        kolom={kolom}
        kunciBaris={(b) => b.kunci}
        kelasBaris={(b) => (b.bagian ? 'rinci-grafik' : undefined)}
      />
      {butir.length > awal && (
        <Tombol kecil onClick={() => setPenuh(!penuh)} aria-expanded={penuh}>
          {penuh ? t('grafik.ringkas') : t('grafik.semua', { n: butir.length })}
        </Tombol>
      )}
    </Bingkai>
  );
}
