import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import { Ikon, type NamaIkon } from './Ikon';
import { type JenisTombol, kelasTombol } from './Tombol';

interface Props
  extends Pick<
    AnchorHTMLAttributes,
    | 'class'
    | 'id'
    | 'target'
    | 'rel'
    | 'download'
    | 'onClick'
    | 'aria-label'
    | 'aria-current'
    | 'lang'
  > {
  ke: string;
  /** Draws the link as a button; it remains a link. */
  tombol?: JenisTombol;
  ikon?: NamaIkon;
  kecil?: boolean;
  penuh?: boolean;
  children?: ComponentChildren;
}

/** A link. Paths of this application change page without loading (router.ts listens). */
export function Tautan({ ke, tombol, ikon, kecil, penuh, children, ...lain }: Props) {
  const kelas = tombol ? kelasTombol(tombol, kecil, penuh) : ikon ? 'tautan-ikon' : '';
  return (
    <a {...lain} href={ke} class={`${kelas} ${lain.class ?? ''}`.trim() || undefined}>
      {ikon && <Ikon nama={ikon} />}
      {children}
    </a>
  );
}
