// People type one contact; the API wants `email` or `telepon`.
export type Kontak =
  | { email: string; telepon?: never }
  | { telepon: string; email?: never };

/** null when it is neither an address nor an Indonesian number. */
export function pecahKontak(teks: string): Kontak | null {
  const x = teks.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(x)) return { email: x };
  const nomor = x.replace(/[\s\-().]/g, '');
  if (/^(\+?62|0)8\d{7,12}$/.test(nomor))
    return { telepon: nomor.replace(/^(\+?62|0)/, '+62') };
  return /^\+\d{8,15}$/.test(nomor) ? { telepon: nomor } : null;
}
