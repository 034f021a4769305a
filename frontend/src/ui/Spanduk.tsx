import type { ComponentChildren } from 'preact';
import { Ikon, type NamaIkon } from './Ikon';

interface Props {
  jenis?: 'info' | 'sukses' | 'awas' | 'galat';
  judul?: string;
  children?: ComponentChildren;
  /** Announce when it appears after the page was read. */
  umumkan?: boolean;
}

const ikon: Record<NonNullable<Props['jenis']>, NamaIkon> = {
  info: 'info',
  sukses: 'centang',
  awas: 'awas',
  galat: 'awas',
};

/** A message inside the page. The icon and the words carry the meaning, the colour only helps. */
export function Spanduk({ jenis = 'info', judul, children, umumkan }: Props) {
  return (
    <div class={`spanduk ${jenis}`} role={umumkan ? 'status' : undefined}>
      <Ikon nama={ikon[jenis]} />
      <div>
        {judul && <p class="judul">{judul}</p>}
        {children}
      </div>
    </div>
  );
}
