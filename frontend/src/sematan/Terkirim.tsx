// The receipt in the frame: the number, the code, and the way to the report on the main site.
import { useRef } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { hariTenggat } from '../inti/waktu';
import { kelompokkan } from '../laporan/lacak';
import { Spanduk } from '../ui/Spanduk';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';
import { usePindahFokus } from './fokus';

export interface Resi {
  tracking_id: string;
  kode_rahasia?: string;
  langkah?: { jam?: string; nama: string; batas: string | null }[];
}

export function Terkirim({ resi, padaLagi }: { resi: Resi; padaLagi: () => void }) {
  const kepala = useRef<HTMLHeadingElement>(null);
  usePindahFokus(kepala);
  const kode = resi.kode_rahasia;
  const lacak = kelompokkan(resi.tracking_id);
  return (
    <>
      <h1 tabIndex={-1} ref={kepala}>
        {t('sematan.terkirim')}
      </h1>
      <p>{t('sematan.lacak')}</p>
      <p class="kode-sematan">{lacak}</p>
      {kode && (
        <Spanduk jenis="awas" judul={t('sematan.kode')}>
          <p>{t('sematan.kode_isi')}</p>
          <p class="kode-sematan kecil">{kode}</p>
        </Spanduk>
      )}
      <div class="aksi">
        <Tombol
          onClick={() => void salin(kode ? t('sematan.salinan', { lacak, kode }) : lacak)}
        >
          {t('sematan.salin')}
        </Tombol>
        <a
          class="tombol tombol-utama"
          href={`/laporan/${encodeURIComponent(resi.tracking_id)}`}
          rel="noopener"
        >
          {t('sematan.buka')}
        </a>
      </div>
      {resi.langkah && (
        <ul>
          {resi.langkah.map((l) => (
            <li key={l.nama}>
              {l.nama}
              {l.batas && `: ${t('sematan.batas', { hari: hariTenggat(l.batas) })}`}
            </li>
          ))}
        </ul>
      )}
      <Tombol jenis="polos" onClick={padaLagi}>
        {t('sematan.lagi')}
      </Tombol>
    </>
  );
}
