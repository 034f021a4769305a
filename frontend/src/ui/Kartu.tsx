import type { ComponentChildren } from 'preact';

interface Props {
  judul?: ComponentChildren;
  /** Heading level of `judul`. */
  tingkat?: 2 | 3 | 4;
  aksi?: ComponentChildren;
  kelas?: string;
  children?: ComponentChildren;
}

export function Kartu({ judul, tingkat = 2, aksi, kelas = '', children }: Props) {
  const H = `h${tingkat}` as 'h2';
  return (
    <section class={`kartu ${kelas}`.trim()}>
      {(judul || aksi) && (
        <div class="kepala-kartu">
          {judul && <H>{judul}</H>}
          {aksi}
        </div>
      )}
      {children}
    </section>
  );
}
