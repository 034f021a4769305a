// Indonesia as 38 tiles of one size, each with name and number: a small province is as easy to hit
// as a large one. It is a list of links; where the screen is narrow the tiles stand in rows by
// island. Shades repeat the numbers.
import { t } from '../inti/bahasa';
import { Batang } from './Batang';
import { Bingkai } from './Bingkai';
import { type ButirGrafik, persen, tulisN } from './bentuk';
import { PETAK } from './petak';

interface Props {
  judul: string;
  provinsi: readonly { kode?: string | null; nama?: string | null; n: number | null }[];
  semua: number;
  ke: (kode: string) => string | null;
}

export function PetaUbin({ judul, provinsi, semua, ke }: Props) {
  const ada = new Map(provinsi.map((p) => [p.kode, p]));
  const terbesar = Math.max(1, ...provinsi.map((p) => p.n ?? 0));
  const butir: ButirGrafik[] = provinsi.map((p) => ({
    kunci: p.kode ?? '-',
    nama: p.nama ?? '–',
    n: p.n,
    ke: p.kode ? ke(p.kode) : null,
  }));
  const isi = butir.filter((b) => (b.n ?? 0) > 0).length;
  const puncak = butir[0];
  const kalimat = puncak
    ? t('grafik.kalimat_peta', {
        n: isi,
        nama: puncak.nama,
        m: tulisN(puncak.n),
        persen: persen(puncak.n ?? 0, semua),
      })
    : t('grafik.kosong');
  return (
    <Bingkai
      kalimat={kalimat}
      tabel={
        <Batang
          judul={judul}
          apa={t('grafik.provinsi')}
          butir={butir}
          semua={semua}
          awal={40}
        />
      }
    >
      <ul class="peta-ubin" aria-label={judul}>
        {PETAK.map(([kode, pendek, kol, bar]) => {
          const p = ada.get(kode);
          const n = p ? p.n : 0;
          const nama = p?.nama ?? pendek;
          const tujuan = p ? ke(kode) : null;
          const dalam = (
            <>
              <span class="nama" aria-hidden="true">
                {pendek}
              </span>
              <span class="tak-tampak">{nama}: </span>
              <span class="nilai">{n === null ? t('grafik.sedikit') : tulisN(n)}</span>
            </>
          );
          return (
            <li key={kode} class={`k${kol} b${bar} t${tingkat(n, terbesar)}`}>
              {tujuan ? <a href={tujuan}>{dalam}</a> : <span>{dalam}</span>}
            </li>
          );
        })}
      </ul>
    </Bingkai>
  );
}

/** 0: none, 1: some, 2: a quarter of the largest, 3: more than half of it. */
function tingkat(n: number | null, terbesar: number): number {
  if (n === 0) return 0;
  const x = (n ?? 1) / terbesar;
  return x > 0.5 ? 3 : x > 0.25 ? 2 : 1;
}
