// Mentions in a note: "@Nama Lengkap". Pure: where one is being typed, what it becomes, who is left.
export interface Sebutan {
  id: string;
  nama: string;
}

/** The "@…" before the cursor, if somebody is being looked for. */
export function sedangMenyebut(
  teks: string,
  kursor: number,
): { dari: number; kata: string } | null {
  const m = /(?:^|\s)@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,3})$/u.exec(
    teks.slice(0, kursor),
  );
  if (!m) return null;
  return { dari: kursor - m[1]!.length - 1, kata: m[1]! };
}

/** The text with the name in place of what was typed, and the cursor after it. */
export function sisipkan(teks: string, dari: number, kursor: number, nama: string) {
  const sisip = `@${nama} `;
  return {
    teks: teks.slice(0, dari) + sisip + teks.slice(kursor).replace(/^ /, ''),
    kursor: dari + sisip.length,
  };
}

/** Those whose name still stands in the text. */
export const yangDisebut = (teks: string, semua: readonly Sebutan[]): Sebutan[] =>
  semua.filter(
    (x, i) => teks.includes(`@${x.nama}`) && semua.findIndex((y) => y.id === x.id) === i,
  );
