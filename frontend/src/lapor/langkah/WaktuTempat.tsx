import { useState } from 'preact/hooks';
import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { hariIni } from '../../inti/waktu';
import { Kolom } from '../../ui/Kolom';
import { PilihWilayah } from '../../ui/PilihWilayah';
import { Tombol } from '../../ui/Tombol';
import { draf, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

export function WaktuTempat({ bidang }: PropLangkah) {
  const d = draf.value;
  return (
    <>
      <Kolom
        nama="tanggal_kejadian"
        jenis="date"
        label={t('lapor.tanggal')}
        petunjuk={t('lapor.tanggal_petunjuk')}
        opsional
        terbesar={hariIni()}
        sempit
        nilai={d.tanggal_kejadian}
        padaUbah={(tanggal_kejadian) => ubahDraf({ tanggal_kejadian })}
        galat={pesanUntuk(bidang, 'tanggal_kejadian')}
      />
      <PilihWilayah
        label={t('lapor.wilayah')}
        petunjuk={t('lapor.wilayah_petunjuk')}
        opsional
        nilai={d.wilayah}
        padaUbah={(wilayah) => ubahDraf({ wilayah })}
      />
      <Kolom
        nama="alamat"
        label={t('lapor.alamat')}
        petunjuk={t('lapor.alamat_petunjuk')}
        opsional
        nilai={d.alamat}
        padaUbah={(alamat) => ubahDraf({ alamat })}
        isiOtomatis="off"
        kapital="words"
      />
      <TitikSaya />
    </>
  );
}

const bulat = (n: number) => Math.round(n * 1e5) / 1e5;

function TitikSaya() {
  const { titik } = draf.value;
  const [keadaan, setKeadaan] = useState<'diam' | 'cari' | 'gagal'>('diam');
  const cari = () => {
    if (!navigator.geolocation) {
      setKeadaan('gagal');
      return;
    }
    setKeadaan('cari');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        ubahDraf({
          titik: { lat: bulat(coords.latitude), lng: bulat(coords.longitude) },
        });
        setKeadaan('diam');
      },
      () => setKeadaan('gagal'),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  };
  return (
    <div class="bidang">
      {titik ? (
        <Tombol ikon="hapus" onClick={() => ubahDraf({ titik: null })}>
          {t('lapor.lokasi_hapus')}
        </Tombol>
      ) : (
        <Tombol ikon="lokasi" sibuk={keadaan === 'cari'} onClick={cari}>
          {t('lapor.lokasi_saya')}
        </Tombol>
      )}
      <p role="status" class="petunjuk">
        {titik &&
          t('lapor.lokasi_ada', { lat: String(titik.lat), lng: String(titik.lng) })}
        {!titik && keadaan === 'cari' && t('lapor.lokasi_cari')}
        {!titik && keadaan === 'gagal' && t('lapor.lokasi_gagal')}
      </p>
    </div>
  );
}
