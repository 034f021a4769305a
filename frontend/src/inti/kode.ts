// Secret codes of reports filed without account. A code lives for this tab only, unless the reporter
// asks to keep it on the device. It is sent for that one report and for nothing else.
import { baca as bacaSimpanan, daftarKunci, hapus, simpan } from './simpanan';

const tab = new Map<string, string>();

/** A Tracking ID as the server knows it: upper case, without the gaps people type. */
export const rapikanLacak = (teks: string): string =>
  teks
    .toUpperCase()
    .replace(/[\s\-–.#]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/**
 * Uses a code in this tab; `tetap` also keeps it on the device, `'tidak'` takes it off the device.
 */
export function pakaiKode(lacak: string, kode: string, tetap: boolean | 'tidak' = false) {
  tab.set(lacak, kode);
  try {
    sessionStorage.setItem(`lapor.kode.${lacak}`, kode);
  } catch {
    // the Map serves until the tab closes
  }
  if (tetap === true) simpan(`kode.${lacak}`, kode);
  if (tetap === 'tidak') hapus(`kode.${lacak}`);
}

export function kodeUntuk(lacak: string): string | null {
  const sini = tab.get(lacak) ?? bacaSimpanan(`kode.${lacak}`);
  if (sini) return sini;
  try {
    return sessionStorage.getItem(`lapor.kode.${lacak}`);
  } catch {
    return null;
  }
}

/** Tracking IDs whose code is kept on this device. */
export const lacakTersimpan = (): string[] => daftarKunci('kode.').map((k) => k.slice(5));

/** The code that goes with an API path, if the path belongs to such a report. */
export function kodeRahasia(jalur: string): string | null {
  const m = /^\/laporan\/([^/?]+)/.exec(jalur);
  return m?.[1] ? kodeUntuk(decodeURIComponent(m[1])) : null;
}
