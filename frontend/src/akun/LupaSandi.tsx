// A forgotten password, first half: ask for the link. What comes back is the same for everybody.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian, useKirim } from '../inti/data';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

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
  return (
    <Halaman judul={t('rute.lupa_sandi')} pengantar={<p>{t('lupa.pengantar')}</p>}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void kirimkan();
        }}
      >
        <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
        <Kolom
          nama="pengenal"
          label={t('masuk.pengenal')}
          nilai={isi.pengenal}
          padaUbah={ubah('pengenal')}
          isiOtomatis="username"
          kapital="off"
          galat={pesanUntuk(bidang, 'pengenal')}
        />
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('lupa.tombol')}
        </Tombol>
      </form>
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
