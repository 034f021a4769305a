// First login with an issued password: it must be changed before anything else.
import { t } from '../inti/bahasa';
import { lokasi, pergi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { Halaman } from '../ui/Halaman';
import { FormSandi } from './FormSandi';
import { tujuan } from './tujuan';

export default function GantiSandiAwal() {
  const ke = () => {
    if (sesi.value)
      pergi(tujuan(sesi.value, lokasi.value.cari.get('lanjut')), { ganti: true });
  };
  return (
    <Halaman judul={t('rute.sandi_awal')} pengantar={<p>{t('sandi.awal')}</p>}>
      <FormSandi padaJadi={ke} />
    </Halaman>
  );
}
