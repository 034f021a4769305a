// The bell: how many notices are unread. Polled each minute while the page is seen; ETag keeps an
// unchanged answer free.
import { signal } from '@preact/signals';
import { alamat, ambil } from './api';

export interface Notifikasi {
  id: string;
  judul: string;
  teks: string;
  tracking_id: string | null;
  pada: string;
  dibaca: boolean;
}

export interface HalamanNotifikasi {
  data: Notifikasi[];
  berikutnya: string | null;
  belum_dibaca: number;
}

export const belumDibaca = signal(0);
const TIAP_MS = 60_000;

export async function hitungNotifikasi() {
  try {
    const h = await ambil<HalamanNotifikasi>(alamat('/notifikasi', { batas: 1 }));
    belumDibaca.value = h.belum_dibaca;
  } catch {
    // the bell keeps its last number
  }
}

/** Starts counting; returns the way to stop. */
export function pantauNotifikasi(): () => void {
  const lihat = () => {
    if (document.visibilityState === 'visible') void hitungNotifikasi();
  };
  lihat();
  const jam = setInterval(lihat, TIAP_MS);
  addEventListener('visibilitychange', lihat);
  return () => {
    clearInterval(jam);
    removeEventListener('visibilitychange', lihat);
    belumDibaca.value = 0;
  };
}
