// A forgotten password, second half: the link's page. The token stands behind '#', where no server
// sees it, and is sent in the body only.
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { muatSesi } from '../inti/sesi';
import { Halaman } from '../ui/Halaman';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { BingkaiAkun, KolomSandiBaru, KolomTotp } from './BingkaiAkun';

const mintaTotp = (g: Galat) => g.kode === 'butuh-totp';

export default function SandiBaru() {
  const [token] = useState(() => location.hash.slice(1));
  const [isi, ubah] = useIsian({ sandi_baru: '', totp: '' });
  const [jadi, setJadi] = useState(false);
  const [totp, setTotp] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const bidang = galat?.bidang ?? [];
  // A token cut short is as good as none.
  const habis =
    !token ||
    galat?.status === 404 ||
    galat?.status === 410 ||
    bidang.some((b) => b.nama === 'token');
  const ikat = pengikat(isi, ubah, bidang);
  const kirimkan = async () => {
    const { sandi_baru, totp: kode } = isi;
    const badan = { token, sandi_baru, ...(kode.trim() && { totp: kode.trim() }) };
    setSibuk(true);
    setGalat(null);
    try {
      await kirim('POST', '/akun/sandi-baru', badan);
      setJadi(true);
      await muatSesi(); // it ended with the others
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (mintaTotp(g) && !totp) setTotp(true);
      else setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  if (jadi) return <Selesai />;
  if (habis) return <Habis />;
  return (
    <Halaman judul={t('rute.sandi_baru')} pengantar={<p>{t('lupa.baru')}</p>}>
      <BingkaiAkun
        bidang={bidang}
        galat={galat}
        sibuk={sibuk}
        tombol={t('lupa.simpan')}
        padaKirim={() => void kirimkan()}
      >
        <KolomSandiBaru {...ikat('sandi_baru')} label={t('sandi.baru')} />
        {totp && <KolomTotp {...ikat('totp')} />}
      </BingkaiAkun>
    </Halaman>
  );
}

const Selesai = () => (
  <Halaman judul={t('rute.sandi_baru')}>
    <Spanduk jenis="sukses" judul={t('lupa.berhasil')} umumkan>
      <p>{t('lupa.berhasil_isi')}</p>
    </Spanduk>
    <Tautan ke="/masuk" tombol="utama">
      {t('rute.masuk')}
    </Tautan>
  </Halaman>
);

const Habis = () => (
  <Halaman judul={t('rute.sandi_baru')}>
    <Spanduk jenis="awas" judul={t('lupa.habis')} umumkan>
      <p>{t('lupa.habis_isi')}</p>
    </Spanduk>
    <Tautan ke="/lupa-sandi" tombol="utama">
      {t('lupa.ulang')}
    </Tautan>
  </Halaman>
);
