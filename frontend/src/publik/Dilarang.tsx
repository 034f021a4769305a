import { t } from '../inti/bahasa';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';

export default function Dilarang() {
  return (
    <Halaman judul={t('rute.403')} pengantar={<p>{t('sistem.403')}</p>}>
      <div class="aksi">
        <Tautan ke="/masuk" tombol="utama">
          {t('menu.masuk')}
        </Tautan>
        <Tautan ke="/" ikon="rumah">
          {t('sistem.ke_beranda')}
        </Tautan>
      </div>
    </Halaman>
  );
}
