// Summary of everything wrong with a form. Takes focus when it appears; each line leads to its
// field, scrolled so that the label is visible.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Galat, GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { idBidang } from './Kolom';
import { pesanGalat } from './pesan';

interface Props {
  bidang?: readonly GalatBidang[];
  /** A refusal that belongs to no field: network, rate limit, stale version. */
  galat?: Galat | null;
}

function keBidang(e: MouseEvent, nama: string) {
  const el = document.getElementById(idBidang(nama));
  if (!el) return;
  e.preventDefault();
  el.focus({ preventScroll: true });
  (el.closest('fieldset, .bidang, .centang') ?? el).scrollIntoView({ block: 'start' });
}

/** What the server says of a field has no subject: "minimal 10 karakter". Here it needs one. */
function bernama({ nama, pesan }: GalatBidang): string {
  const judul = /^[a-z]/.test(pesan)
    ? document
        .getElementById(idBidang(nama))
        ?.closest('.bidang')
        ?.querySelector('label, legend')?.firstChild?.textContent
    : '';
  return judul ? `${judul}: ${pesan}` : pesan;
}

export function RingkasanGalat({ bidang = [], galat }: Props) {
  const kotak = useRef<HTMLDivElement>(null);
  const ada = bidang.length > 0 || !!galat;
  const kunci = `${galat?.kode ?? ''} ${bidang.map((b) => b.nama + b.pesan).join()}`;
  // At once: who types into the field again already is not called back.
  useLayoutEffect(() => {
    if (!ada) return;
    kotak.current?.focus();
    const judul = document.title;
    if (!judul.startsWith(t('ui.galat'))) document.title = `${t('ui.galat')}: ${judul}`;
    return () => {
      document.title = judul;
    };
  }, [ada, kunci]);
  // Sent again and still wanting the same: nothing changed on screen, so the focus must tell.
  // The form's own listener has run by then, and what it changed is drawn.
  useEffect(() => {
    if (!ada) return;
    const lagi = () => kotak.current?.focus();
    addEventListener('submit', lagi);
    return () => removeEventListener('submit', lagi);
  }, [ada]);
  if (!ada) return null;
  return (
    <div class="ringkasan-galat" role="alert" tabIndex={-1} ref={kotak}>
      <h2>{t(bidang.length ? 'ui.ada_masalah' : 'ui.belum_berhasil')}</h2>
      {bidang.length === 0 && galat && <p>{pesanGalat(galat)}</p>}
      {bidang.length > 0 && (
        <ul>
          {bidang.map((b) => (
            <li key={b.nama + b.pesan}>
              <a href={`#${idBidang(b.nama)}`} onClick={(e) => keBidang(e, b.nama)}>
                {bernama(b)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
