// Out of a mail: stop such mails. Nothing happens before the button is pressed, for mail programs
// follow links on their own.
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Teks } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';

export default function Berhenti({ param }: PropHalaman) {
  const [jadi, setJadi] = useState<{ jenis: string | null } | null>(null);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const berhenti = async () => {
    setSibuk(true);
    try {
      setJadi(await kirim('POST', `/berhenti/${encodeURIComponent(param.token ?? '')}`));
      setGalat(null);
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    }
    setSibuk(false);
  };
  const isi = () => {
    if (jadi)
      return (
        <Spanduk jenis="sukses" umumkan>
          <Teks
            isi={
              jadi.jenis
                ? t('berhenti.jadi', { jenis: jadi.jenis })
                : t('berhenti.jadi_laporan')
            }
          />
        </Spanduk>
      );
    if (galat?.status === 404)
      return (
        <Spanduk jenis="awas" umumkan>
          <p>{t('berhenti.salah')}</p>
        </Spanduk>
      );
    if (galat) return null;
    return (
      <>
        <p>{t('berhenti.tanya')}</p>
        <Tombol jenis="utama" sibuk={sibuk} onClick={() => void berhenti()}>
          {t('berhenti.ya')}
        </Tombol>
      </>
    );
  };
  return (
    <Halaman judul={t('rute.berhenti')} lebar="baca">
      {galat && galat.status !== 404 && (
        <KotakGalat galat={galat} ulang={() => void berhenti()} />
      )}
      {isi()}
      <p class="jarak">
        <Tautan ke="/saya/kabar">{t('berhenti.atur')}</Tautan>
      </p>
    </Halaman>
  );
}
