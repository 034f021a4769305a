import { t } from '../inti/bahasa';

const tautan = [
  ['/tentang', 'kaki.tentang'],
  ['/cara-melapor', 'menu.cara'],
  ['/bukan-ranah', 'kaki.bukan_ranah'],
  ['/bantuan', 'kaki.bantuan'],
  ['/statistik', 'kaki.statistik'],
  ['/syarat', 'kaki.syarat'],
  ['/aksesibilitas', 'kaki.aksesibilitas'],
] as const;

export function KakiSitus() {
  return (
    <footer class="kaki-situs">
      <div class="dalam">
        <div>
          <p class="merek-kaki">LAPOR!</p>
          <p>
            {t('situs.nama')}
            <br />
            {t('situs.semboyan')}
          </p>
          <p class="kecil">{t('kaki.wilayah')}</p>
        </div>
        <nav aria-labelledby="kaki-judul">
          <h2 id="kaki-judul">{t('kaki.judul')}</h2>
          <ul>
            {tautan.map(([ke, teks]) => (
              <li key={ke}>
                <a href={ke}>{t(teks)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <h2>{t('kaki.saluran')}</h2>
          <ul>
            <li>
              <a href="sms:1708">{t('kaki.sms')}</a>
            </li>
            <li>{t('kaki.x')}</li>
            <li>
              <a href="tel:112">{t('kaki.darurat')}</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
