// A Tracking ID without a report, or with one that this reader may not see: the same page for both.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pakaiKode } from '../inti/kode';
import { kelompokkan } from '../laporan/lacak';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

export function TidakKetemu({ lacak, ulang }: { lacak: string; ulang: () => void }) {
  const [kode, setKode] = useState('');
  return (
    <Halaman
      judul={t('lacak.tak_ada')}
      jejak={[{ judul: t('rute.lacak'), ke: '/lacak' }]}
      pengantar={<p>{kelompokkan(lacak)}</p>}
    >
      <p>{t('lacak.tak_ada_isi')}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (kode.trim()) pakaiKode(lacak, kode.replace(/\s/g, ''));
          ulang();
        }}
      >
        <Kolom
          nama="kode"
          label={t('detail.kode')}
          nilai={kode}
          padaUbah={setKode}
          kapital="off"
        />
        <div class="aksi">
          <Tombol type="submit" jenis="utama">
            {t('detail.buka')}
          </Tombol>
          <Tautan
            ke={`/masuk?lanjut=${encodeURIComponent(`/laporan/${lacak}`)}`}
            tombol="biasa"
          >
            {t('menu.masuk')}
          </Tautan>
        </div>
      </form>
    </Halaman>
  );
}
