// Parts of one whole in a single bar. The patterns tell the parts apart without colour; the list
// under it names them with their number and leads to their lists.
import { useId } from '../inti/data';
import { Bingkai } from './Bingkai';
import { type ButirGrafik, persen, tulisN } from './bentuk';

const RAGAM = 6;

function Ragam({ id, i, ragam }: { id: string; i: number; ragam: number }) {
  const garis = [
    null,
    <path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" />,
    <path d="M0 4H8" />,
    <path d="M0 0L8 8M-2 6L2 10M6 -2L10 2" />,
    <circle cx="4" cy="4" r="1.6" />,
    <path d="M4 0V8M0 4H8" />,
  ][ragam % RAGAM];
  return (
    <pattern
      id={`${id}-${i}`}
      class={`ragam ragam-${ragam % RAGAM}`}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
    >
      <rect width="8" height="8" />
      {garis}
    </pattern>
  );
}

export function Tumpuk({
  kalimat,
  butir,
  semua,
}: {
  kalimat: string;
  butir: readonly ButirGrafik[];
  semua: number;
}) {
  const id = useId();
  let x = 0;
  return (
    <Bingkai kalimat={kalimat}>
      <svg
        class="tumpuk"
        viewBox="0 0 600 36"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          {butir.map((b, i) => (
            <Ragam key={b.kunci} id={id} i={i} ragam={b.ragam ?? i} />
          ))}
        </defs>
        {butir.map((b, i) => {
          const w = semua ? (600 * (b.n ?? 0)) / semua : 0;
          const kini = x;
          x += w;
          return w > 0 ? (
            <rect
              key={b.kunci}
              class="potong"
              x={kini}
              width={w}
              height="36"
              fill={`url(#${id}-${i})`}
            />
          ) : null;
        })}
      </svg>
      <ul class="kunci-grafik">
        {butir.map((b, i) => (
          <li key={b.kunci}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <rect class="potong" width="20" height="20" fill={`url(#${id}-${i})`} />
            </svg>
            <span class="nama">{b.ke ? <a href={b.ke}>{b.nama}</a> : b.nama}</span>
            <strong>{tulisN(b.n)}</strong>
            <span class="redup">{b.n === null ? '' : persen(b.n, semua)}</span>
          </li>
        ))}
      </ul>
    </Bingkai>
  );
}
