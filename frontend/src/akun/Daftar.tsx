import { useEffect } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { lokasi, pergi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { Halaman } from '../ui/Halaman';
import { FormDaftar } from './FormDaftar';
import { tujuan } from './tujuan';

export default function Daftar() {
  const s = sesi.value;
  const lanjut = lokasi.value.cari.get('lanjut');
  useEffect(() => {
    if (s?.masuk) pergi(tujuan(s, lanjut), { ganti: true });
  }, [s, lanjut]);
  return (
    <Halaman judul={t('rute.daftar')} pengantar={<p>{t('daftar.pengantar')}</p>}>
      <FormDaftar padaMasuk={() => {}} />
      <hr />
      <p>
        {t('daftar.sudah')} <a href="/masuk">{t('menu.masuk')}</a>
      </p>
    </Halaman>
  );
}
