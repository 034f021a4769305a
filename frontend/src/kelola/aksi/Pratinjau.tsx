// What the action would do, as the server finds out by doing and undoing it. Until the form says
// enough for that, the general sentences of the dictionary stand in its place.
import { useEffect, useState } from 'preact/hooks';
import { kirim } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { hariTenggat } from '../../inti/waktu';
import { baris, TeksPolos } from '../../ui/Teks';
import './pratinjau.css';

interface JamBerubah {
  jam: 'V' | 'F' | 'D' | 'C' | 'L' | 'P';
  apa: 'mulai' | 'berhenti' | 'jeda' | 'lanjut' | 'geser';
  akhir?: 'dipenuhi' | 'dipindah' | 'dihentikan' | 'lewat';
  panjang?: number;
  satuan: 'hari_kerja' | 'hari';
  batas: string | null;
}

interface HasilPratinjau {
  status_lama: string;
  status_baru: string;
  status_baru_nama: string;
  publik_lama: boolean;
  publik_baru: boolean;
  jam: JamBerubah[];
  pesan: {
    pelapor: boolean;
    instansi: { id: string; nama: string } | null;
    judul: string;
    teks: string;
  }[];
  riwayat: string[];
}

const JEDA_MS = 450;

/** A text long enough for the server, or a stand-in while it is being written. */
export const sementara = (teks: string, min = 5): string =>
  teks.trim().length >= min ? teks : t('pratinjau.contoh');

/** `badan` null: the form does not say enough yet. */
export function usePratinjau(jalur: string, badan: object | null) {
  const [hasil, setHasil] = useState<HasilPratinjau | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const isi = badan && JSON.stringify(badan);
  useEffect(() => {
    if (!isi) {
      setHasil(null);
      return;
    }
    let gugur = false;
    setSibuk(true);
    const jam = setTimeout(() => {
      kirim<HasilPratinjau>('POST', `${jalur}/pratinjau`, JSON.parse(isi))
        .then((x) => !gugur && setHasil(x))
        .catch(() => !gugur && setHasil(null))
        .finally(() => !gugur && setSibuk(false));
    }, JEDA_MS);
    return () => {
      gugur = true;
      clearTimeout(jam);
    };
  }, [jalur, isi]);
  return { hasil, sibuk };
}

function kalimatJam(j: JamBerubah): string {
  const jam = t(`jamkata.${j.jam}`);
  const hari = j.batas ? hariTenggat(j.batas) : '';
  if (j.apa === 'berhenti')
    return t(`pratinjau.berhenti_${j.akhir ?? 'dihentikan'}`, { jam });
  if (j.apa === 'jeda') return t('pratinjau.jeda', { jam });
  if (!hari) return t('pratinjau.mulai_tanpa_hari', { jam });
  if (j.apa !== 'mulai') return t(`pratinjau.${j.apa}`, { jam, hari });
  if (j.jam === 'P') return t('pratinjau.mulai_minta', { hari });
  return t(j.satuan === 'hari' ? 'pratinjau.mulai_hari' : 'pratinjau.mulai', {
    jam,
    hari,
    n: j.panjang ?? 0,
  });
}

function kalimat(h: HasilPratinjau): string[] {
  return [
    h.status_baru === h.status_lama
      ? t('pratinjau.status_tetap')
      : t('pratinjau.status', { status: h.status_baru_nama }),
    ...(h.publik_baru && !h.publik_lama ? [t('pratinjau.tampil')] : []),
    ...(h.publik_lama && !h.publik_baru ? [t('pratinjau.tak_tampil')] : []),
    ...h.jam.map(kalimatJam),
  ];
}

function Pesan({ h }: { h: HasilPratinjau }) {
  const pelapor = h.pesan.filter((x) => x.pelapor);
  const lain = [...new Set(h.pesan.flatMap((x) => x.instansi?.nama ?? []))];
  return (
    <>
      {pelapor.length === 0 && <li>{t('pratinjau.pelapor_tidak')}</li>}
      {pelapor.map((x) => (
        <li key={x.judul}>
          {t('pratinjau.pelapor')}
          <blockquote class="pesan-pelapor">
            <strong>{x.judul}</strong>
            <TeksPolos isi={x.teks} />
          </blockquote>
        </li>
      ))}
      {lain.length > 0 && (
        <li>{t('pratinjau.diberi_tahu', { siapa: lain.join(', ') })}</li>
      )}
    </>
  );
}

interface Props {
  /** General sentences, while nothing better is known. */
  umum: readonly string[];
  jalur?: string | undefined;
  coba?: object | null | undefined;
}

export function Pratinjau({ umum, jalur = '', coba = null }: Props) {
  const { hasil, sibuk } = usePratinjau(jalur, jalur ? coba : null);
  return (
    <section class="dampak" aria-labelledby="judul-dampak" aria-busy={sibuk}>
      <h3 id="judul-dampak">{t('pratinjau.judul')}</h3>
      {hasil ? (
        <ul>
          {kalimat(hasil).map((x) => (
            <li key={x}>{baris(x)}</li>
          ))}
          <Pesan h={hasil} />
          <li>{t('pratinjau.riwayat', { teks: hasil.riwayat.join(' ') })}</li>
        </ul>
      ) : (
        <ul>
          {umum.map((x) => (
            <li key={x}>{baris(x)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
