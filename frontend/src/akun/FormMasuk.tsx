// Login form, on its own page and inside the report wizard.
import { useEffect, useState } from 'preact/hooks';
import { Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian } from '../inti/data';
import { masuk, type Sesi } from '../inti/sesi';
import { idBidang, Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

const perluTotp = (g: Galat) =>
  g.kode.includes('totp') || g.bidang.some((b) => b.nama === 'totp');

export function FormMasuk({ padaMasuk }: { padaMasuk: (s: Sesi) => void }) {
  const [isi, ubah] = useIsian({ pengenal: '', sandi: '', totp: '' });
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [totp, setTotp] = useState(false);
  const [sibuk, setSibuk] = useState(false);
  useEffect(() => {
    if (totp) document.getElementById(idBidang('totp'))?.focus();
  }, [totp]);
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
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        e.stopPropagation(); // it may stand in a dialog inside the wizard's form
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={bidang} galat={galat} />
      <Kolom
        nama="pengenal"
        label={t('masuk.pengenal')}
        nilai={isi.pengenal}
        padaUbah={ubah('pengenal')}
        isiOtomatis="username"
        kapital="off"
        galat={pesanUntuk(bidang, 'pengenal')}
      />
      <Kolom
        nama="sandi"
        jenis="password"
        label={t('masuk.sandi')}
        nilai={isi.sandi}
        padaUbah={ubah('sandi')}
        isiOtomatis="current-password"
        galat={pesanUntuk(bidang, 'sandi')}
      />
      {totp && (
        <Kolom
          nama="totp"
          label={t('masuk.totp')}
          petunjuk={t('masuk.totp_petunjuk')}
          nilai={isi.totp}
          padaUbah={ubah('totp')}
          mode="numeric"
          isiOtomatis="one-time-code"
          sempit
          galat={pesanUntuk(bidang, 'totp')}
        />
      )}
      <Tombol type="submit" jenis="utama" sibuk={sibuk}>
        {t('masuk.tombol')}
      </Tombol>
    </form>
  );
}
