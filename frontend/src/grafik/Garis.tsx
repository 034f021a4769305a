// A line over months. Drawn at the width there is, so that its letters keep their size; where a
// month is wide enough it is a link one can tab to. The largest and the last say their number.
import { useEffect, useRef, useState } from 'preact/hooks';
import { angka, t } from '../inti/bahasa';
import { type KolomTabel, Tabel } from '../ui/Tabel';
import { Bingkai } from './Bingkai';
import { type ButirGrafik, isiBulan, namaBulan, skala, tulisN } from './bentuk';

interface Props {
  judul: string;
  bulan: readonly { kode?: string | null; n: number | null }[];
  ke?: (bulan: string) => string | null;
}

const TINGGI = 220;
const ATAS = 24;
const BAWAH = 28;
const KIRI = 48;
const KANAN = 40;

function useLebar() {
  const kotak = useRef<HTMLDivElement>(null);
  const [lebar, setLebar] = useState(640);
  useEffect(() => {
    const el = kotak.current;
    if (!el) return;
    const ukur = () => setLebar(Math.max(240, el.clientWidth));
    ukur();
    const amat = new ResizeObserver(ukur);
    amat.observe(el);
    return () => amat.disconnect();
  }, []);
  return [kotak, lebar] as const;
}

function kalimatDari(b: readonly ButirGrafik[]): string {
  const puncak = b.reduce((x, y) => ((y.n ?? 0) > (x.n ?? 0) ? y : x));
  const akhir = b.at(-1)!;
  return t('grafik.kalimat_bulan', {
    puncak: puncak.nama,
    n: tulisN(puncak.n),
    akhir: akhir.nama,
    m: tulisN(akhir.n),
  });
}

export function Garis({ judul, bulan, ke }: Props) {
  const [kotak, lebar] = useLebar();
  const butir: ButirGrafik[] = isiBulan(bulan).map((b) => ({
    kunci: b.kode,
    nama: namaBulan(b.kode),
    n: b.n,
    ke: ke?.(b.kode),
  }));
  if (butir.length === 0) return <p class="redup">{t('grafik.kosong')}</p>;
  if (butir.length === 1)
    return (
      <p>{t('grafik.satu_bulan', { nama: butir[0]!.nama, n: tulisN(butir[0]!.n) })}</p>
    );
  const kolom: KolomTabel<ButirGrafik>[] = [
    {
      kunci: 'nama',
      judul: t('grafik.bulan'),
      kepala: true,
      isi: (b) => (b.ke ? <a href={b.ke}>{b.nama}</a> : b.nama),
    },
    { kunci: 'n', judul: t('grafik.jumlah'), angka: true, isi: (b) => tulisN(b.n) },
  ];
  return (
    <Bingkai
      kalimat={kalimatDari(butir)}
      tabel={
        <Tabel<ButirGrafik>
          judul={judul}
          baris={butir}
          kolom={kolom}
          kunciBaris={(b) => b.kunci}
        />
      }
    >
      <div class="garis" ref={kotak}>
        <Gambar judul={judul} butir={butir} lebar={lebar} />
      </div>
    </Bingkai>
  );
}

function Gambar(p: { judul: string; butir: readonly ButirGrafik[]; lebar: number }) {
  const { butir, lebar } = p;
  const terbesar = Math.max(...butir.map((b) => b.n ?? 0));
  const { puncak, langkah } = skala(terbesar);
  const jarak = (lebar - KIRI - KANAN) / Math.max(butir.length - 1, 1);
  const x = (i: number) =>
    butir.length === 1 ? (KIRI + lebar - KANAN) / 2 : KIRI + i * jarak;
  const y = (n: number | null) =>
    ATAS + (TINGGI - ATAS - BAWAH) * (1 - (n ?? 0) / puncak);
  const garis = Array.from({ length: puncak / langkah + 1 }, (_, i) => i * langkah);
  const tiap = Math.max(1, Math.ceil(76 / jarak));
  const iPuncak = butir.findIndex((b) => b.n === terbesar);
  const akhir = butir.length - 1;
  const bertulis = (i: number) =>
    i === iPuncak || (i === akhir && (akhir - iPuncak) * jarak > 40);
  const ukuran = { viewBox: `0 0 ${lebar} ${TINGGI}`, width: lebar, height: TINGGI };
  return (
    <>
      <svg {...ukuran} aria-hidden="true" focusable="false">
        {garis.map((n) => (
          <g key={n}>
            <line class="kisi-garis" x1={KIRI} x2={lebar - KANAN} y1={y(n)} y2={y(n)} />
            <text x={KIRI - 8} y={y(n) + 4} text-anchor="end">
              {angka(n)}
            </text>
          </g>
        ))}
        <polyline
          class="alur"
          points={butir.map((b, i) => `${x(i)},${y(b.n)}`).join(' ')}
        />
        {butir.map((b, i) => (
          <g key={b.kunci}>
            {(akhir - i) % tiap === 0 && (
              <text x={x(i)} y={TINGGI - 8} text-anchor="middle">
                {namaBulan(b.kunci, true)}
              </text>
            )}
            {jarak >= 10 && <circle cx={x(i)} cy={y(b.n)} r={4} />}
            {bertulis(i) && (
              <text class="nilai" x={x(i)} y={y(b.n) - 9} text-anchor="middle">
                {tulisN(b.n)}
              </text>
            )}
          </g>
        ))}
      </svg>
      {jarak >= 24 && butir.some((b) => b.ke) && (
        <nav class="atas" aria-label={p.judul}>
          <svg {...ukuran}>
            <title>{p.judul}</title>
            {butir.map((b, i) => (
              <Titik key={b.kunci} b={b} x={x(i)} y={y(b.n)} jarak={jarak} />
            ))}
          </svg>
        </nav>
      )}
    </>
  );
}

/** One month as a link, over the whole height. */
function Titik(p: { b: ButirGrafik; x: number; y: number; jarak: number }) {
  if (!p.b.ke) return null;
  const w = Math.min(p.jarak, 64);
  return (
    <a href={p.b.ke} aria-label={`${p.b.nama}: ${tulisN(p.b.n)}`}>
      <rect
        class="bidik"
        x={p.x - w / 2}
        y={ATAS - 8}
        width={w}
        height={TINGGI - ATAS - BAWAH + 8}
      />
      <circle cx={p.x} cy={p.y} r={4} />
    </a>
  );
}
