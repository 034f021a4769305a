// Keyboard shortcuts of the staff panel. Never while somebody types, never with a modifier, and
// only letters that do nothing in a screen reader's browse mode get in the way (WCAG 2.1.4: they
// can be switched off in the help dialog).
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { baca, simpan } from '../inti/simpanan';

const KUNCI = 'pintasan';
export const pintasanHidup = signal(baca(KUNCI) !== 'mati');
export const bantuanPintasan = signal(false);

export function aturPintasan(hidup: boolean) {
  pintasanHidup.value = hidup;
  simpan(KUNCI, hidup ? 'hidup' : 'mati');
}

/** A box to tick takes no letters, so the shortcuts work on it. */
const sedangMenulis = (el: EventTarget | null) =>
  el instanceof HTMLElement &&
  (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName)) &&
  (el as HTMLInputElement).type !== 'checkbox';

/** Runs `peta[e.key]` while the page is shown and nobody is typing. */
export function usePintasan(peta: Record<string, () => void>) {
  const kini = useRef(peta);
  kini.current = peta;
  useEffect(() => {
    const tekan = (e: KeyboardEvent) => {
      if (!pintasanHidup.value || e.ctrlKey || e.metaKey || e.altKey) return;
      if (sedangMenulis(e.target) || document.querySelector('dialog[open]')) return;
      const kerja =
        e.key === '?' ? () => (bantuanPintasan.value = true) : kini.current[e.key];
      if (!kerja) return;
      e.preventDefault();
      kerja();
    };
    addEventListener('keydown', tekan);
    return () => removeEventListener('keydown', tekan);
  }, []);
}
