import type { ComponentChildren } from 'preact';
import { Ikon, type NamaIkon } from './Ikon';

interface Props {
  judul: string;
  ikon?: NamaIkon;
  children?: ComponentChildren;
}

/** Nothing here: says why, and offers a way on. */
export function Kosong({ judul, ikon = 'daftar', children }: Props) {
  return (
    <div class="kosong">
      <Ikon nama={ikon} besar={40} />
      <p class="judul">{judul}</p>
      {children}
    </div>
  );
}
