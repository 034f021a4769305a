// Answer templates: types and what can be said of their texts without the server.
export const UNTUK = ['tindak_lanjut', 'tunda', 'arsip', 'tutup', 'pelimpahan'] as const;
export type Untuk = (typeof UNTUK)[number];

export const VARIABEL = [
  'nama_pelapor',
  'judul',
  'tracking_id',
  'instansi',
  'lokasi',
  'batas',
  'petugas',
  'tanggal',
] as const;
export type Variabel = (typeof VARIABEL)[number];

export interface TemplatIsi {
  id: string;
  nama: string;
  untuk: Untuk;
  isi: string;
}
export interface Templat extends TemplatIsi {
  instansi: { id: string; nama: string } | null;
  dapat_diubah: boolean;
}

/** What stands in [brackets], each once: the officer has still to write it. */
export const sisaKurung = (teks: string): string[] => [
  ...new Set([...teks.matchAll(/\[([^\][\n]+)\]/g)].map((m) => m[1]!)),
];

/** Every word typed must begin a word of the name or stand in the text. */
export function saringTemplat<T extends TemplatIsi>(
  semua: readonly T[],
  kata: string,
): T[] {
  const cari = kata.toLowerCase().split(/\s+/).filter(Boolean);
  return semua.filter((x) => {
    const dalam = `${x.nama} ${x.isi}`.toLowerCase();
    return cari.every((k) => dalam.includes(k));
  });
}

/** The text as it would look, with `nilai` for the variables; unknown ones stay in braces. */
export const isiTemplat = (teks: string, nilai: (v: Variabel) => string): string =>
  teks.replace(/\{\{(\w+)\}\}/g, (semua, nama: string) =>
    (VARIABEL as readonly string[]).includes(nama) ? nilai(nama as Variabel) : semua,
  );
