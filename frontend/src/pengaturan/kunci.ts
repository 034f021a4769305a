// Keys of other systems, as /kunci-api has them.
export const HAK = ['baca', 'kirim', 'tanggapi', 'wakili'] as const;
export type Hak = (typeof HAK)[number];

export interface KunciApi {
  id: string;
  nama: string;
  instansi: { id: string; nama: string };
  awalan: string;
  hak: Hak[];
  laju: number;
  dibuat: string;
  terakhir: string | null;
  dicabut: string | null;
  diputar: string | null;
  lama: { awalan: string; sampai: string; terakhir: string | null } | null;
  izin: { peran: string; pada: string; oleh: string | null } | null;
  /** Only in the answer that makes or renews it. */
  kunci?: string;
}

export interface BarisLog {
  id: string;
  pada: string;
  metode: string;
  rute: string;
  http: number;
  kode: string | null;
  ms: number;
  lama: boolean;
}
