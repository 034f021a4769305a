// The row of reports somebody is working down: which list it was, what it held, where we are.
// Kept for the browser tab only, so that two tabs do not confuse each other.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ambil } from '../inti/api';
import { lanjutkanMuatan } from './muatan';
import { jalurLaporan, type LaporanPetugas } from './tipe';

const KUNCI = 'lapor.antrean-kelola';

export interface Antrean {
  /** Address of the list, with its filters. */
  dari: string;
  lacak: string[];
  /** Path of the API, when the list may go on behind what was loaded. */
  jalur?: string;
  /** There is more behind what was loaded. */
  lagi?: boolean;
}

/** A signal, for the queue grows while a report of it is on screen. */
const ingatan = signal<Antrean | null>(null);
let terakhir: string | null = null;
let kembali: string | null = null;

export function simpanAntrean(a: Antrean) {
  ingatan.value = a;
  try {
    sessionStorage.setItem(KUNCI, JSON.stringify(a));
  } catch {
    // private window: the queue lives as long as the page
  }
}

export function antrean(): Antrean | null {
  if (ingatan.value) return ingatan.value;
  try {
    return JSON.parse(sessionStorage.getItem(KUNCI) ?? 'null') as Antrean | null;
  } catch {
    return null;
  }
}

/** The report opened last: its row is marked when the list comes back. */
export const dibukaTerakhir = (): string | null => terakhir;
export function tandaiDibuka(lacak: string) {
  terakhir = lacak;
  kembali = lacak;
}

/** Once after a report was open: the row that gets the focus back. */
export function ambilKembali(): string | null {
  const lacak = kembali;
  kembali = null;
  return lacak;
}

interface Letak {
  ke: number;
  dari: number;
  lagi: boolean;
  sebelum: string | null;
  sesudah: string | null;
}

/** Where `lacak` stands in the queue; null when it was opened from elsewhere. */
export function letak(lacak: string, a: Antrean | null = antrean()): Letak | null {
  const i = a?.lacak.indexOf(lacak) ?? -1;
  if (!a || i < 0) return null;
  return {
    ke: i + 1,
    dari: a.lacak.length,
    lagi: !!a.lagi,
    sebelum: a.lacak[i - 1] ?? null,
    sesudah: a.lacak[i + 1] ?? null,
  };
}

/** Read ahead: the one report that is opened next. If-Match still guards what is done with it. */
let depan: { lacak: string; laporan: LaporanPetugas } | null = null;
export const bacaanDepan = (lacak: string): LaporanPetugas | null =>
  depan?.lacak === lacak ? depan.laporan : null;

async function siapkan(lacak: string) {
  const a = antrean();
  if (a?.jalur && letak(lacak)?.sesudah === null) {
    const m = await lanjutkanMuatan(a.jalur);
    if (m)
      simpanAntrean({
        ...a,
        lacak: m.butir.map((b) => b.tracking_id),
        lagi: !!m.berikutnya,
      });
  }
  const sesudah = letak(lacak)?.sesudah;
  if (sesudah && depan?.lacak !== sesudah)
    depan = {
      lacak: sesudah,
      laporan: await ambil<LaporanPetugas>(jalurLaporan(sesudah)),
    };
}

/**
 * Reads the next report of the queue while this one is worked on, and the next page of the list
 * before it ends.
 */
export function useAntrean(lacak: string, siap: boolean): Letak | null {
  useEffect(() => {
    if (siap)
      siapkan(lacak).catch(() => {
        // without it the next report is simply read when it is opened
      });
  }, [lacak, siap]);
  return letak(lacak);
}
