// The citizen's own words beside the edited ones: what was taken out is struck, numbers of persons
// and insults are marked. Marks are words for a screen reader too.
import { t } from '../../inti/bahasa';
import { DaftarBerkas } from '../../laporan/DaftarBerkas';
import type { LaporanPetugas } from '../tipe';
import { beda, type Potong } from './beda';
import { type Peka, temukanPeka } from './peka';

/** One piece of the original, cut at the places to look at. */
function potongPeka(teks: string, dari: number, peka: readonly Peka[]) {
  const hasil: (string | { peka: Peka; teks: string })[] = [];
  let i = 0;
  for (const p of peka) {
    const a = Math.max(0, p.dari - dari);
    const b = Math.min(teks.length, p.sampai - dari);
    if (b <= a || a < i) continue;
    if (a > i) hasil.push(teks.slice(i, a));
    hasil.push({ peka: p, teks: teks.slice(a, b) });
    i = b;
  }
  if (i < teks.length) hasil.push(teks.slice(i));
  return hasil;
}

const Bertanda = ({
  teks,
  dari,
  peka,
}: {
  teks: string;
  dari: number;
  peka: readonly Peka[];
}) => (
  <>
    {potongPeka(teks, dari, peka).map((x, i) =>
      typeof x === 'string' ? (
        x
      ) : (
        <mark key={i} title={t(`peka.${x.peka.jenis}`)}>
          {x.teks}
        </mark>
      ),
    )}
  </>
);

function TeksAsli({ asli, kini }: { asli: string; kini: string }) {
  const peka = temukanPeka(asli);
  let dari = 0;
  return (
    <div class="teks-banding">
      {beda(asli, kini).map((p, i) => {
        if (p.jenis === 'tambah') return null;
        const mulai = dari;
        dari += p.teks.length;
        const isi = <Bertanda teks={p.teks} dari={mulai} peka={peka} />;
        return p.jenis === 'hapus' ? (
          <del key={i}>{isi}</del>
        ) : (
          <span key={i}>{isi}</span>
        );
      })}
    </div>
  );
}

export const TeksHasil = ({ potong }: { potong: readonly Potong[] }) => (
  <div class="teks-banding">
    {potong.map((p, i) =>
      p.jenis === 'sama' ? (
        <span key={i}>{p.teks}</span>
      ) : p.jenis === 'hapus' ? (
        <del key={i}>{p.teks}</del>
      ) : (
        <ins key={i}>{p.teks}</ins>
      ),
    )}
  </div>
);

interface Props {
  l: LaporanPetugas;
  asli: { judul: string; isi: string };
  kini: { judul: string; isi: string };
}

export function Asli({ l, asli, kini }: Props) {
  return (
    <section class="kartu asli" aria-labelledby="judul-asli">
      <h2 id="judul-asli">{t('verifikasi.asli')}</h2>
      <p class="redup kecil">{t('verifikasi.asli_isi')}</p>
      <h3 class="judul-asli">
        <TeksAsli asli={asli.judul} kini={kini.judul} />
      </h3>
      <TeksAsli asli={asli.isi} kini={kini.isi} />
      <DaftarBerkas berkas={l.lampiran} />
    </section>
  );
}
