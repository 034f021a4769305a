// In place of a page whose code or session did not come: without a network nothing is broken.
import { useEffect, useState } from 'preact/hooks';
import { luring } from '../inti/api';
import { t } from '../inti/bahasa';
import { sesi } from '../inti/sesi';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

export default function Rusak() {
  const putus = luring.value;
  const sebab = sesi.value?.gagal ? 'galat.5xx' : 'sistem.galat';
  const [awal] = useState(putus);
  useEffect(() => {
    if (awal && !putus) location.reload();
  }, [awal, putus]);
  return (
    <Halaman
      judul={t(putus ? 'galat.judul_luring' : 'rute.galat')}
      pengantar={<p>{t(putus ? 'galat.luring' : sebab)}</p>}
    >
      <div class="aksi">
        <Tombol jenis="utama" ikon="ulang" onClick={() => location.reload()}>
          {t(putus ? 'ui.coba_lagi' : 'sistem.muat_ulang')}
        </Tombol>
        <Tautan ke="/" ikon="rumah">
          {t('sistem.ke_beranda')}
        </Tautan>
      </div>
    </Halaman>
  );
}
