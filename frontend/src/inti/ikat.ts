// What ties a field to the state of its form: its name in the API, its value, its setter and what
// was found wrong with it, as the four props that every field of src/ui takes.
import type { GalatBidang } from './api';
import { pesanUntuk } from './data';

export interface Ikatan<V> {
  nama: string;
  nilai: V;
  padaUbah(v: V): void;
  galat: string | undefined;
}

/** `nama`: the field's name in the API, where it is not the one in the form's state. */
export type Ikat<T> = <K extends keyof T & string>(x: K, nama?: string) => Ikatan<T[K]>;

export type Ubah<T> = <K extends keyof T>(x: K) => (v: T[K]) => void;

/** `awalan` goes before every name: the object of the API in which these fields stand. */
export const pengikat =
  <T extends object>(
    isi: T,
    ubah: Ubah<T>,
    bidang: readonly GalatBidang[],
    awalan = '',
  ): Ikat<T> =>
  (x, nama = x) => ({
    nama: awalan + nama,
    nilai: isi[x],
    padaUbah: ubah(x),
    galat: pesanUntuk(bidang, awalan + nama),
  });
