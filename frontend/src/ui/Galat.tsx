// What a page or a list shows when its data did not come.
import type { Galat } from '../inti/api';
import { t } from '../inti/bahasa';
import { Ikon } from './Ikon';
import { pesanGalat } from './pesan';
import { Tombol } from './Tombol';

export function KotakGalat({ galat, ulang }: { galat: Galat; ulang?: () => void }) {
  const judul = galat.tanpaJaringan ? t('galat.judul_luring') : t('galat.judul');
  return (
    <div class="kosong" role="alert">
      <Ikon nama={galat.tanpaJaringan ? 'luring' : 'awas'} besar={40} />
      <p class="judul">{judul}</p>
      <p>{pesanGalat(galat)}</p>
      {ulang && galat.status !== 403 && (
        <Tombol ikon="ulang" onClick={ulang}>
          {t('ui.coba_lagi')}
        </Tombol>
      )}
      {!galat.tanpaJaringan && (
        <p class="kecil">{t('galat.kode', { kode: galat.kode })}</p>
      )}
    </div>
  );
}
