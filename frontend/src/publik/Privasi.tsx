// Which personal data there are, and what one may ask; the same as docs/privasi.md, for citizens.
import { t } from '../inti/bahasa';
import { Halaman } from '../ui/Halaman';
import { Tautan } from '../ui/Tautan';
import { Teks } from '../ui/Teks';

export default function Privasi() {
  return (
    <Halaman judul={t('privasi.judul')} pengantar={<p>{t('privasi.pengantar')}</p>}>
      <div class="prosa">
        <Teks isi={t('privasi.isi')} />
      </div>
      <p>
        <Tautan ke="/saya/data" tombol="utama">
          {t('datasaya.judul')}
        </Tautan>
      </p>
    </Halaman>
  );
}
