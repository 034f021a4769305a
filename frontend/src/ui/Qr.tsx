// A QR code as SVG; the library is fetched only where one is shown.
import { useEffect, useState } from 'preact/hooks';

interface Props {
  isi: string;
  label: string;
  /** The same in letters, below. */
  teks?: string;
}

export function Qr({ isi, label, teks }: Props) {
  const [kotak, setKotak] = useState<boolean[][] | null>(null);
  useEffect(() => {
    void import('uqr').then(({ encode }) => setKotak(encode(isi).data));
  }, [isi]);
  if (!kotak) return null;
  const n = kotak.length;
  const jalur = kotak
    .flatMap((b, y) => b.map((x, i) => (x ? `M${i} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <figure class="qr">
      <svg
        viewBox={`-2 -2 ${n + 4} ${n + 4}`}
        width="176"
        height="176"
        role="img"
        aria-label={label}
      >
        <path d={`M-2-2h${n + 4}v${n + 4}h-${n + 4}z`} fill="#fff" />
        <path d={jalur} fill="#000" />
      </svg>
      {teks && <figcaption>{teks}</figcaption>}
    </figure>
  );
}
