// What an officer may do with a report: the card beside it, and on a phone a bar at the foot of the
// screen as long as that card is out of sight, so that a long report need not be scrolled past.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { sesi } from '../inti/sesi';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Tombol } from '../ui/Tombol';
import { type AksiPetugas, aksiDari, bahayaAksi, ikonAksi, namaAksi } from './aksi/aksi';
import { alamatKelola, type LaporanPetugas } from './tipe';

const ID = 'tindakan';
/** The id of an action's button in the card. */
export const idAksi = (a: AksiPetugas) => `aksi-${a}`;

export function Tindakan({ l }: { l: LaporanPetugas }) {
  const [utama, ...lain] = aksiDari(l);
  if (!utama)
    return (
      <Kartu judul={t('kelola.tindakan')} kelas="tanpa-cetak">
        <p class="redup">
          {t(
            sesi.value?.pengguna?.peran === 'pengawas'
              ? 'kelola.hanya_baca'
              : 'kelola.tanpa_tindakan',
          )}
        </p>
      </Kartu>
    );
  return (
    <Kartu judul={t('kelola.tindakan')} kelas="tanpa-cetak">
      <div class="tindakan" id={ID}>
        <TautanAksi l={l} a={utama} id={idAksi(utama)} utama />
        {lain.length > 0 && (
          <ul>
            {lain.map((a) => (
              <li key={a}>
                <TautanAksi l={l} a={a} id={idAksi(a)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Kartu>
  );
}

interface PropTautan {
  l: LaporanPetugas;
  a: AksiPetugas;
  id?: string;
  utama?: boolean;
}

function TautanAksi({ l, a, id, utama }: PropTautan) {
  const ke =
    a === 'verifikasi'
      ? alamatKelola(l.tracking_id, '/verifikasi')
      : alamatKelola(l.tracking_id, `?aksi=${a}`);
  return (
    <a id={id} class={`tombol tombol-${utama ? 'utama' : bahayaAksi(a)} penuh`} href={ke}>
      <Ikon nama={ikonAksi[a]} besar={18} />
      {namaAksi(a)}
    </a>
  );
}

/** Is the card on screen? Unknown counts as yes. */
function useTampak(kunci: unknown): boolean {
  const [tampak, setTampak] = useState(true);
  useEffect(() => {
    const kartu = document.getElementById(ID);
    if (!kartu || typeof IntersectionObserver === 'undefined') return;
    const mata = new IntersectionObserver((x) => {
      const akhir = x[x.length - 1];
      if (akhir) setTampak(akhir.isIntersecting);
    });
    mata.observe(kartu);
    return () => {
      mata.disconnect();
      setTampak(true);
    };
  }, [kunci]);
  return tampak;
}

/** The first action and the way to the others. Only phones show it (rinci.css). */
export function BilahTindakan({ l }: { l: LaporanPetugas }) {
  const [utama, ...lain] = aksiDari(l);
  const tampak = useTampak(utama);
  if (!utama || tampak) return null;
  const keLain = () => {
    const el = document.getElementById(idAksi(lain[0]!));
    el?.scrollIntoView({ block: 'center' });
    el?.focus({ preventScroll: true });
  };
  return (
    <section class="bilah-tindakan tanpa-cetak" aria-label={t('kelola.tindakan')}>
      <TautanAksi l={l} a={utama} utama />
      {lain.length > 0 && (
        <Tombol onClick={keLain}>{t('kelola.tindakan_lain', { n: lain.length })}</Tombol>
      )}
    </section>
  );
}
