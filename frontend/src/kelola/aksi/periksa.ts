// Checks before sending, shared by the forms.
import type { GalatBidang } from '../../inti/api';
import { pesanUntuk } from '../../inti/data';

/** The message when nothing was written or chosen. */
export const kosong = (nama: string, isi: string, pesan: string): GalatBidang[] =>
  isi.trim() ? [] : [{ nama, pesan }];

/** Message of a field: our own findings first, then the server's. */
export const dulu =
  (kurang: readonly GalatBidang[], server: readonly GalatBidang[]) => (nama: string) =>
    pesanUntuk(kurang.length ? kurang : server, nama);
