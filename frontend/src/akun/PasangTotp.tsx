// Second factor: scan, type the code once, keep the spare codes.
import { useEffect, useState } from 'preact/hooks';
import { Galat, type GalatBidang, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk } from '../inti/data';
import { lokasi, pergi } from '../inti/router';
import { muatSesi, sesi } from '../inti/sesi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Qr } from '../ui/Qr';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';
import '../gaya/laporan.css';
import { BingkaiAkun } from './BingkaiAkun';
import { KodeCadangan } from './KodeCadangan';
import { tujuan } from './tujuan';

interface Awal {
  rahasia: string;
  url: string;
}

export default function PasangTotp() {
  const [awal, setAwal] = useState<Awal | null>(null);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [cadangan, setCadangan] = useState<string[] | null>(null);
  const minta = () => {
    setGalat(null);
    kirim<Awal>('POST', '/akun/totp').then(setAwal, setGalat);
  };
  useEffect(minta, []);
  return (
    <Halaman judul={t('rute.totp')} pengantar={<p>{t('totp.guna')}</p>}>
      {galat && <KotakGalat galat={galat} ulang={minta} />}
      {!awal && !galat && <Kerangka />}
      {awal && !cadangan && <Pasang awal={awal} padaJadi={setCadangan} />}
      {cadangan && <Cadangan kode={cadangan} />}
    </Halaman>
  );
}

function Pasang({ awal, padaJadi }: { awal: Awal; padaJadi: (kode: string[]) => void }) {
  const [kode, setKode] = useState('');
  const [sibuk, setSibuk] = useState(false);
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [galat, setGalat] = useState<Galat | null>(null);
  const kirimkan = async () => {
    setSibuk(true);
    setGalat(null);
    setBidang([]);
    try {
      const j = await kirim<{ kode_cadangan: string[] }>('POST', '/akun/totp/sah', {
        kode: kode.replace(/\s/g, ''),
      });
      padaJadi(j.kode_cadangan);
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.bidang.length) setBidang(g.bidang);
      else setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <BingkaiAkun
      bidang={bidang}
      galat={galat}
      sibuk={sibuk}
      tombol={t('totp.sahkan')}
      padaKirim={() => void kirimkan()}
    >
      <p>{t('totp.langkah1')}</p>
      <Kartu>
        <Qr isi={awal.url} label={t('totp.qr')} />
        <p>{t('totp.ketik')}</p>
        <code class="sidik">{awal.rahasia.match(/.{1,4}/g)?.join(' ')}</code>
        <Tombol kecil ikon="salin" onClick={() => void salin(awal.rahasia)}>
          {t('ui.salin')}
        </Tombol>
      </Kartu>
      <Kolom
        nama="kode"
        label={t('totp.kode')}
        petunjuk={t('masuk.totp_petunjuk')}
        mode="numeric"
        isiOtomatis="one-time-code"
        sempit
        nilai={kode}
        padaUbah={setKode}
        galat={pesanUntuk(bidang, 'kode')}
      />
    </BingkaiAkun>
  );
}

function Cadangan({ kode }: { kode: string[] }) {
  const lanjut = async () => {
    await muatSesi();
    if (sesi.value)
      pergi(tujuan(sesi.value, lokasi.value.cari.get('lanjut')), { ganti: true });
  };
  return (
    <>
      <KodeCadangan kode={kode} judul={t('totp.aktif')} />
      <Tombol jenis="utama" onClick={() => void lanjut()}>
        {t('ui.lanjut')}
      </Tombol>
    </>
  );
}
