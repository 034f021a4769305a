import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { t } from '../inti/bahasa';
import { Ikon, type NamaIkon } from './Ikon';

export type JenisTombol = 'utama' | 'biasa' | 'bahaya' | 'polos';

interface Props extends Omit<ButtonHTMLAttributes, 'icon' | 'ref'> {
  jenis?: JenisTombol;
  /** Shows that work is under way and ignores further presses; stays focusable. */
  sibuk?: boolean;
  ikon?: NamaIkon;
  kecil?: boolean;
  penuh?: boolean;
  acuan?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

export const kelasTombol = (jenis: JenisTombol = 'biasa', kecil = false, penuh = false) =>
  `tombol tombol-${jenis}${kecil ? ' kecil' : ''}${penuh ? ' penuh' : ''}`;

export function Tombol({
  jenis,
  sibuk,
  ikon,
  kecil,
  penuh,
  acuan,
  children,
  onClick,
  type = 'button',
  ...lain
}: Props) {
  return (
    <button
      {...lain}
      ref={acuan}
      type={type}
      class={`${kelasTombol(jenis, kecil, penuh)} ${lain.class ?? ''}`}
      aria-disabled={sibuk || lain['aria-disabled']}
      onClick={(e) => {
        if (sibuk) e.preventDefault();
        else onClick?.(e);
      }}
    >
      {ikon && <Ikon nama={ikon} />}
      {children}
      {sibuk && <span class="putar" role="img" aria-label={t('ui.sebentar')} />}
    </button>
  );
}
