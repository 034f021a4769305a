// localStorage that never throws: private windows and full phones refuse it.
const awalan = 'lapor.';

export function baca(kunci: string): string | null {
  try {
    return localStorage.getItem(awalan + kunci);
  } catch {
    return null;
  }
}

/** False when the device refused; callers that promise "tersimpan" must look at it. */
export function simpan(kunci: string, nilai: string): boolean {
  try {
    localStorage.setItem(awalan + kunci, nilai);
    return true;
  } catch {
    return false;
  }
}

export function hapus(kunci: string) {
  try {
    localStorage.removeItem(awalan + kunci);
  } catch {
    // nothing was stored either
  }
}

export function bacaJson<T>(kunci: string): T | null {
  const teks = baca(kunci);
  if (teks === null) return null;
  try {
    return JSON.parse(teks) as T;
  } catch {
    return null;
  }
}

export const simpanJson = (kunci: string, nilai: unknown) =>
  simpan(kunci, JSON.stringify(nilai));

/** Keys (without our prefix) that start with `depan`. */
export function daftarKunci(depan: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((k) => k.startsWith(awalan + depan))
      .map((k) => k.slice(awalan.length));
  } catch {
    return [];
  }
}
