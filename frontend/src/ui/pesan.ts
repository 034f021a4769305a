// One sentence for any failure: what happened and what to do. The server's own words win.
import type { Galat } from '../inti/api';
import { lokal, t } from '../inti/bahasa';

/** "dalam 40 detik", "dalam 15 menit" */
function nanti(detik: number): string {
  const f = new Intl.RelativeTimeFormat(lokal());
  return detik < 90
    ? f.format(detik, 'second')
    : f.format(Math.ceil(detik / 60), 'minute');
}

export function pesanGalat(g: Galat): string {
  if (g.kode === 'luring') return t('galat.luring');
  if (g.kode === 'waktu_habis') return t('galat.waktu_habis');
  if (g.status === 401) return g.message || t('galat.401');
  if (g.status === 403) return g.message || t('galat.403');
  if (g.status === 404) return t('galat.404');
  if (g.status === 412) return t('galat.412');
  if (g.status === 429) return t('galat.429', { kapan: nanti(g.tunggu ?? 60) });
  if (g.status >= 500) return t('galat.5xx');
  return g.message || t('galat.lain', { kode: g.kode });
}
