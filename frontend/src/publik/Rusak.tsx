import { t } from '../inti/bahasa';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

export default function Rusak() {
  return (
    <Halaman judul={t('rute.galat')} pengantar={<p>{t('sistem.galat')}</p>}>
      <div class="aksi">
        <Tombol jenis="utama" ikon="ulang" onClick={() => location.reload()}>
          {t('sistem.muat_ulang')}
        </Tombol>
        <Tautan ke="/" ikon="rumah">
          {t('sistem.ke_beranda')}
        </Tautan>
      </div>
    </Halaman>
  );
}
