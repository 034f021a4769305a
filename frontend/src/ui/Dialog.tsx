// Modal dialog on the browser's own <dialog>: focus is kept inside, Esc closes, focus returns.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { Ikon } from './Ikon';

interface Props {
  buka: boolean;
  judul: string;
  padaTutup: () => void;
  /** Buttons at the bottom. */
  aksi?: ComponentChildren;
  lebar?: boolean;
  children?: ComponentChildren;
}

export function Dialog({ buka, judul, padaTutup, aksi, lebar, children }: Props) {
  const el = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const d = el.current;
    if (!d) return;
    if (buka && !d.open) {
      if (d.showModal) d.showModal();
      else d.setAttribute('open', '');
    } else if (!buka && d.open) d.close();
  }, [buka]);
  return (
    <dialog
      ref={el}
      class={lebar ? 'lebar' : undefined}
      aria-labelledby="judul-dialog"
      onClose={padaTutup}
      onCancel={padaTutup}
    >
      {buka && (
        <>
          <div class="kepala-dialog">
            <h2 id="judul-dialog" tabIndex={-1}>
              {judul}
            </h2>
            <button type="button" class="tombol tombol-polos" onClick={padaTutup}>
              <Ikon nama="tutup" label={t('ui.tutup')} />
            </button>
          </div>
          <div class="isi-dialog">{children}</div>
          {aksi && <div class="aksi-dialog">{aksi}</div>}
        </>
      )}
    </dialog>
  );
}
