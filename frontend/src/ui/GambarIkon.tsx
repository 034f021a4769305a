// Draws one lucide icon (ISC). Apart from Ikon.tsx so that the shell does not carry every icon.
import { createElement } from 'preact';

type Isi = readonly (readonly [string, Record<string, string | number>])[];

export interface PropGambar {
  /** Pixels at the usual size of text, with which it grows; 20 unless told. */
  besar?: number;
  /** Only where the icon stands alone; beside a text it stays hidden from screen readers. */
  label?: string;
}

const rem = (px: number) => `${px / 16}rem`;

export function GambarIkon({ isi, besar = 20, label }: PropGambar & { isi: unknown }) {
  return (
    <svg
      class="ikon"
      width={rem(besar)}
      height={rem(besar)}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      {(isi as Isi).map(([unsur, sifat], i) =>
        createElement(unsur, { key: i, ...sifat }),
      )}
    </svg>
  );
}
