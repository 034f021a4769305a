// A forgotten password, first half: ask for the link. What comes back is the same for everybody.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian, useKirim } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { BingkaiAkun } from './BingkaiAkun';

interface Diterima {
  saluran: ('email' | 'sms')[];
}

export default function LupaSandi() {
  const [isi, ubah] = useIsian({ pengenal: '' });
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const [jadi, setJadi] = useState<Diterima | null>(null);
  const k = useKirim<typeof isi, Diterima>('POST', '/akun/lupa');
  const kirimkan = async () => {
    const ada = isi.pengenal.trim();
    setKurang(ada ? [] : [{ nama: 'pengenal', pesan: t('masuk.wajib_pengenal') }]);
    if (ada) setJadi(await k.jalan({ pengenal: ada }));
  };
  if (jadi) return <Hasil jadi={jadi} ulang={() => setJadi(null)} />;
  const bidang = kurang.length ? kurang : k.bidang;
  const ikat = pengikat(isi, ubah, bidang);
  return (
    <Halaman judul={t('rute.lupa_sandi')} pengantar={<p>{t('lupa.pengantar')}</p>}>
      <BingkaiAkun
        bidang={bidang}
        galat={kurang.length ? null : k.galat}
        sibuk={k.sibuk}
        tombol={t('lupa.tombol')}
        padaKirim={() => void kirimkan()}
      >
        <Kolom
          {...ikat('pengenal')}
          label={t('masuk.pengenal')}
          isiOtomatis="username"
          kapital="off"
        />
      </BingkaiAkun>
      <p class="redup jarak">{t('lupa.tanpa')}</p>
    </Halaman>
  );
}

function Hasil({ jadi, ulang }: { jadi: Diterima; ulang: () => void }) {
  const lewat = jadi.saluran.join('_');
  return (
    <Halaman judul={t('rute.lupa_sandi')}>
      {lewat ? (
        <>
          <Spanduk jenis="info" judul={t('lupa.periksa')} umumkan>
            <p>{t(lewat === 'sms' ? 'lupa.lewat_sms' : 'lupa.lewat_email')}</p>
          </Spanduk>
          <p>{t('lupa.belum_datang')}</p>
        </>
      ) : (
        <Spanduk jenis="awas" judul={t('lupa.tak_ada')} umumkan>
          <p>{t('lupa.tak_ada_isi')}</p>
        </Spanduk>
      )}
      <h2>{t('lupa.bantuan')}</h2>
      <ul>
        <li>{t('lupa.petugas')}</li>
        <li>{t('lupa.warga')}</li>
      </ul>
      <p class="aksi">
        <Tautan ke="/masuk" tombol="biasa">
          {t('lupa.ke_masuk')}
        </Tautan>
        <Tombol jenis="polos" onClick={ulang}>
          {t('lupa.ulang')}
        </Tombol>
      </p>
    </Halaman>
  );
}
