// The one-time link of an SMS: who reported by SMS chooses a password and is logged in. The token
// stands behind '#', where no server sees it, and is sent in the body only.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { pergi } from '../inti/router';
import { muatSesi } from '../inti/sesi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { BingkaiAkun, KolomSandiBaru } from './BingkaiAkun';

interface Akun {
  nama_pengguna: string;
  berakhir: string;
}

export default function AkunSms() {
  const [token] = useState(() => location.hash.slice(1));
  const [akun, setAkun] = useState<Akun | null>(null);
  const [sandi, setSandi] = useState('');
  const buka = useKirim<{ token: string }, Akun>('POST', '/tautan/akun');
  const masuk = useKirim<{ token: string; sandi: string }, object>(
    'POST',
    '/tautan/akun/masuk',
  );
  const muat = () => {
    if (token) void buka.jalan({ token }).then(setAkun);
  };
  useEffect(muat, []);
  const habis = [buka.galat?.status, masuk.galat?.status].some(
    (s) => s === 404 || s === 410,
  );
  if (!token || habis) return <Habis />;
  if (!akun)
    return (
      <Halaman judul={t('rute.akun_sms')}>
        {buka.galat ? <KotakGalat galat={buka.galat} ulang={muat} /> : <Kerangka />}
      </Halaman>
    );
  const kirimkan = async () => {
    if (!(await masuk.jalan({ token, sandi }))) return;
    await muatSesi();
    pergi('/saya/laporan', { ganti: true });
  };
  return (
    <Halaman judul={t('rute.akun_sms')} pengantar={<p>{t('asms.pengantar')}</p>}>
      <Spanduk jenis="info" judul={`${t('asms.nama')}: ${akun.nama_pengguna}`}>
        <p>{t('asms.nama_isi')}</p>
      </Spanduk>
      <BingkaiAkun {...masuk} tombol={t('asms.simpan')} padaKirim={() => void kirimkan()}>
        <input
          type="text"
          autocomplete="username"
          value={akun.nama_pengguna}
          readOnly
          hidden
        />
        <KolomSandiBaru
          nama="sandi"
          label={t('sandi.baru')}
          nilai={sandi}
          padaUbah={setSandi}
          galat={pesanUntuk(masuk.bidang, 'sandi')}
        />
      </BingkaiAkun>
    </Halaman>
  );
}

const Habis = () => (
  <Halaman judul={t('rute.akun_sms')}>
    <Spanduk jenis="awas" judul={t('asms.habis')} umumkan>
      <p>{t('asms.habis_isi')}</p>
    </Spanduk>
    <Tautan ke="/masuk" tombol="utama">
      {t('rute.masuk')}
    </Tautan>
  </Halaman>
);
