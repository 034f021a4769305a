// Checks before sending, shared by the forms.
import type { GalatBidang } from '../../inti/api';

/** The message when nothing was written or chosen. */
export const kosong = (nama: string, isi: string, pesan: string): GalatBidang[] =>
  isi.trim() ? [] : [{ nama, pesan }];
