// The row of reports somebody is working down: which list it was, what it held, where we are.
// Kept for the browser tab only, so that two tabs do not confuse each other.
const KUNCI = 'lapor.antrean-kelola';

export interface Antrean {
  /** Address of the list, with its filters. */
  dari: string;
  lacak: string[];
}

let ingatan: Antrean | null = null;
let terakhir: string | null = null;

export function simpanAntrean(a: Antrean) {
  ingatan = a;
  try {
    sessionStorage.setItem(KUNCI, JSON.stringify(a));
  } catch {
    // private window: the queue lives as long as the page
  }
}

export function antrean(): Antrean | null {
  if (ingatan) return ingatan;
  try {
    ingatan = JSON.parse(sessionStorage.getItem(KUNCI) ?? 'null') as Antrean | null;
  } catch {
    ingatan = null;
  }
  return ingatan;
}

/** The report opened last: its row is marked when the list comes back. */
export const dibukaTerakhir = (): string | null => terakhir;
export function tandaiDibuka(lacak: string) {
  terakhir = lacak;
}

export interface Letak {
  ke: number;
  dari: number;
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
    sebelum: a.lacak[i - 1] ?? null,
    sesudah: a.lacak[i + 1] ?? null,
  };
}
