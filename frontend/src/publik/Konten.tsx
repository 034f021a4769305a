// The content pages: one text each, prerendered, readable without JavaScript.
import { type Kunci, t } from '../inti/bahasa';
import { lokasi } from '../inti/router';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';
import { Teks } from '../ui/Teks';

const isi: Record<string, readonly [Kunci, Kunci]> = {
  '/tentang': ['rute.tentang', 'konten.tentang'],
  '/cara-melapor': ['rute.cara', 'konten.cara'],
  '/bukan-ranah': ['rute.bukan_ranah', 'konten.bukan_ranah'],
  '/bantuan': ['rute.bantuan', 'konten.bantuan'],
  '/syarat': ['rute.syarat', 'konten.syarat'],
  '/aksesibilitas': ['rute.aksesibilitas', 'konten.aksesibilitas'],
};

export default function Konten() {
  const [judul, teks] = isi[lokasi.value.jalur] ?? ['rute.tentang', 'konten.tentang'];
  return (
    <Halaman judul={t(judul)}>
      <div class="prosa">
        <Teks isi={t(teks)} />
      </div>
      <p>
        <Tautan ke="/lapor/jenis" tombol="utama">
          {t('menu.tulis')}
        </Tautan>
      </p>
    </Halaman>
  );
}
