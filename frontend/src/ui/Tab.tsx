// Tabs. With `ke` they are links (each tab is an address); without, the ARIA tab pattern.
import { useRef } from 'preact/hooks';
import { angka } from '../inti/bahasa';

interface ButirTab {
  kunci: string;
  judul: string;
  /** A number, or one written already ("1.000+"). */
  jumlah?: number | string | undefined;
  ke?: string;
}

interface Props {
  label: string;
  tab: readonly ButirTab[];
  aktif: string;
  padaPilih?: (kunci: string) => void;
  /** Id of the panel the tabs control (tab pattern only). */
  panel?: string;
}

const Jumlah = ({ n }: { n: number | string | undefined }) =>
  n === undefined ? null : (
    <span class="jumlah">{typeof n === 'string' ? n : angka(n)}</span>
  );

export function Tab(p: Props) {
  const kotak = useRef<HTMLDivElement>(null);
  if (p.tab[0]?.ke !== undefined)
    return (
      <nav class="tab" aria-label={p.label}>
        {p.tab.map((x) => (
          <a
            key={x.kunci}
            href={x.ke}
            aria-current={x.kunci === p.aktif ? 'page' : undefined}
          >
            {x.judul}
            <Jumlah n={x.jumlah} />
          </a>
        ))}
      </nav>
    );
  const geser = (e: KeyboardEvent) => {
    const i = p.tab.findIndex((x) => x.kunci === p.aktif);
    const n = p.tab.length;
    const ke = { ArrowRight: i + 1, ArrowLeft: i - 1 + n, Home: 0, End: n - 1 }[e.key];
    if (ke === undefined) return;
    e.preventDefault();
    p.padaPilih?.(p.tab[ke % n]!.kunci);
    (kotak.current?.children[ke % n] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tab" role="tablist" aria-label={p.label} ref={kotak} onKeyDown={geser}>
      {p.tab.map((x) => (
        <button
          key={x.kunci}
          type="button"
          role="tab"
          id={p.panel ? `${p.panel}-${x.kunci}` : undefined}
          aria-selected={x.kunci === p.aktif}
          aria-controls={p.panel}
          tabIndex={x.kunci === p.aktif ? 0 : -1}
          onClick={() => p.padaPilih?.(x.kunci)}
        >
          {x.judul}
          <Jumlah n={x.jumlah} />
        </button>
      ))}
    </div>
  );
}
