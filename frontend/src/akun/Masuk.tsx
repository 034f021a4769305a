import { useEffect } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { lokasi, pergi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { Halaman } from '../ui/Halaman';
import { FormMasuk } from './FormMasuk';
import { tujuan } from './tujuan';

export default function Masuk() {
  const lanjut = lokasi.value.cari.get('lanjut');
  const s = sesi.value;
  useEffect(() => {
    if (s?.masuk) pergi(tujuan(s, lanjut), { ganti: true });
  }, [s, lanjut]);
  return (
    <Halaman judul={t('rute.masuk')} pengantar={<p>{t('masuk.pengantar')}</p>}>
      {lanjut && <p>{t('masuk.lanjut')}</p>}
      <FormMasuk padaMasuk={() => {}} />
      <p class="jarak">
        <a href="/lupa-sandi">{t('masuk.lupa')}</a>
      </p>
      <hr />
      <p>
        {t('masuk.belum')} <a href="/daftar">{t('masuk.buat')}</a>
      </p>
      <p class="redup">{t('masuk.tanpa')}</p>
    </Halaman>
  );
}
