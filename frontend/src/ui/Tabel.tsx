// Table on a desk, cards on a phone: the same markup, the column names travel in data-label.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';

export interface KolomTabel<B> {
  kunci: string;
  judul: string;
  isi: (baris: B) => ComponentChildren;
  angka?: boolean;
  /** The header becomes a sort button. */
  urut?: boolean;
  /** This cell names the row (th scope=row). */
  kepala?: boolean;
}

export interface Urutan {
  kunci: string;
  arah: 'naik' | 'turun';
}

interface Props<B> {
  /** Caption; hidden visually unless `tampakJudul`. */
  judul: string;
  tampakJudul?: boolean;
  kolom: readonly KolomTabel<B>[];
  baris: readonly B[];
  kunciBaris: (baris: B) => string;
  urutan?: Urutan | null;
  padaUrut?: (urutan: Urutan) => void;
  /** Extra class of a row, e.g. to mark the late ones. */
  kelasBaris?: (baris: B) => string | undefined;
}

const ARIA = { naik: 'ascending', turun: 'descending' } as const;

export function Tabel<B>(p: Props<B>) {
  const kotak = useRef<HTMLDivElement>(null);
  const [geser, setGeser] = useState(false);
  // One that scrolls sideways must be reached by keyboard, too.
  useEffect(() => {
    const el = kotak.current;
    if (el) setGeser(el.scrollWidth > el.clientWidth);
  });
  return (
    <div
      class="bungkus-tabel"
      ref={kotak}
      {...(geser && { tabIndex: 0, role: 'region', 'aria-label': p.judul })}
    >
      <table class="tabel">
        <caption class={p.tampakJudul ? undefined : 'tak-tampak'}>{p.judul}</caption>
        <thead>
          <tr>
            {p.kolom.map((k) => (
              <th
                key={k.kunci}
                scope="col"
                class={k.angka ? 'angka' : undefined}
                aria-sort={p.urutan?.kunci === k.kunci ? ARIA[p.urutan.arah] : undefined}
              >
                {k.urut && p.padaUrut ? (
                  <TombolUrut kolom={k} urutan={p.urutan} padaUrut={p.padaUrut} />
                ) : (
                  k.judul
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.baris.map((b) => (
            <tr key={p.kunciBaris(b)} class={p.kelasBaris?.(b)}>
              {p.kolom.map((k) =>
                k.kepala ? (
                  <th key={k.kunci} scope="row" data-label={k.judul}>
                    {k.isi(b)}
                  </th>
                ) : (
                  <td
                    key={k.kunci}
                    data-label={k.judul}
                    class={k.angka ? 'angka' : undefined}
                  >
                    {k.isi(b)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PropUrut<B> {
  kolom: KolomTabel<B>;
  urutan: Urutan | null | undefined;
  padaUrut: (urutan: Urutan) => void;
}

function TombolUrut<B>({ kolom, urutan, padaUrut }: PropUrut<B>) {
  const kini = urutan?.kunci === kolom.kunci ? urutan.arah : null;
  const arah = kini === 'naik' ? 'turun' : 'naik';
  return (
    <button
      type="button"
      class="urut"
      onClick={() => padaUrut({ kunci: kolom.kunci, arah })}
    >
      {kolom.judul}
      <span aria-hidden="true">
        {kini === 'naik' ? ' ▲' : kini === 'turun' ? ' ▼' : ' ↕'}
      </span>
      <span class="tak-tampak">
        {t(arah === 'naik' ? 'ui.urut_naik' : 'ui.urut_turun')}
      </span>
    </button>
  );
}
