import { t } from '../inti/bahasa';
import { CekLacak } from '../ui/CekLacak';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';

export default function TidakAda() {
  return (
    <Halaman judul={t('rute.404')} pengantar={<p>{t('sistem.404')}</p>}>
      <CekLacak />
      <p>
        <Tautan ke="/" ikon="rumah">
          {t('sistem.ke_beranda')}
        </Tautan>
      </p>
    </Halaman>
  );
}
