// Login form, on its own page and inside the report wizard.
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { masuk, type Sesi } from '../inti/sesi';
import { Kolom } from '../ui/Kolom';
import { BingkaiAkun, KolomTotp } from './BingkaiAkun';

const perluTotp = (g: Galat) =>
  g.kode.includes('totp') || g.bidang.some((b) => b.nama === 'totp');

export function FormMasuk({ padaMasuk }: { padaMasuk: (s: Sesi) => void }) {
  const [isi, ubah] = useIsian({ pengenal: '', sandi: '', totp: '' });
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [totp, setTotp] = useState(false);
  const [sibuk, setSibuk] = useState(false);
  const ikat = pengikat(isi, ubah, bidang);
  const kirimkan = async () => {
    const kurang: GalatBidang[] = [];
    if (!isi.pengenal.trim())
      kurang.push({ nama: 'pengenal', pesan: t('masuk.wajib_pengenal') });
    if (!isi.sandi) kurang.push({ nama: 'sandi', pesan: t('masuk.wajib_sandi') });
    setBidang(kurang);
    setGalat(null);
    if (kurang.length) return;
    setSibuk(true);
    try {
      padaMasuk(
        await masuk(isi.pengenal.trim(), isi.sandi, isi.totp.trim() || undefined),
      );
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      const pertama = perluTotp(g) && !totp;
      if (pertama) setTotp(true);
      if (g.status === 401 && !perluTotp(g))
        setBidang([{ nama: 'pengenal', pesan: t('masuk.salah') }]);
      else if (g.bidang.length) setBidang(g.bidang);
      else if (!pertama) setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <BingkaiAkun
      bidang={bidang}
      galat={galat}
      sibuk={sibuk}
      tombol={t('masuk.tombol')}
      padaKirim={() => void kirimkan()}
    >
      <Kolom
        {...ikat('pengenal')}
        label={t('masuk.pengenal')}
        isiOtomatis="username"
        kapital="off"
      />
      <Kolom
        {...ikat('sandi')}
        jenis="password"
        label={t('masuk.sandi')}
        isiOtomatis="current-password"
      />
      {totp && <KolomTotp {...ikat('totp')} />}
    </BingkaiAkun>
  );
}
