// Steps done, present and to come; also the history of a report. An ordered list.
import type { ComponentChildren } from 'preact';
import { t } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Ikon } from './Ikon';

interface ButirGaris {
  kunci: string;
  judul: ComponentChildren;
  keadaan: 'selesai' | 'kini' | 'nanti' | 'gagal';
  /** RFC 3339: when it happened. */
  pada?: string | undefined;
  /** Who did it. */
  oleh?: ComponentChildren;
  isi?: ComponentChildren;
}

export function GarisWaktu({
  butir,
  label,
}: {
  butir: readonly ButirGaris[];
  label: string;
}) {
  return (
    <ol class="garis-waktu" aria-label={label}>
      {butir.map((b) => (
        <li
          key={b.kunci}
          class={b.keadaan}
          aria-current={b.keadaan === 'kini' ? 'step' : undefined}
        >
          <span class="tanda" aria-hidden="true">
            {b.keadaan === 'selesai' && <Ikon nama="centang" besar={14} />}
            {b.keadaan === 'gagal' && <Ikon nama="tutup" besar={14} />}
          </span>
          <div>
            <p class="judul">
              {b.judul}
              <span class="tak-tampak"> ({t(`garis.${b.keadaan}`)})</span>
            </p>
            {(b.pada || b.oleh) && (
              <p class="rincian">
                {b.pada && <time dateTime={b.pada}>{waktu(b.pada)}</time>}
                {b.pada && b.oleh && ' · '}
                {b.oleh}
              </p>
            )}
            {b.isi}
          </div>
        </li>
      ))}
    </ol>
  );
}
