import { t } from '../inti/bahasa';
import { kabari } from './Kabar';

/** Copies a text and says so. */
export async function salin(teks: string) {
  try {
    await navigator.clipboard.writeText(teks);
    kabari(t('ui.disalin'));
  } catch {
    window.prompt(t('ui.salin'), teks); // plain http, old phones: selected, ready to copy
  }
}
