import { t } from '../inti/bahasa';

/** First thing in the tab order: past the header, straight to the page. */
export const LompatKeIsi = () => (
  <a class="lompat" href="#isi-halaman">
    {t('ui.lompat')}
  </a>
);
