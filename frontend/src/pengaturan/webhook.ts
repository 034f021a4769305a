// Webhooks and their deliveries, as /webhook has them.
export interface Webhook {
  id: string;
  kunci: { id: string; nama: string };
  url: string;
  aktif: boolean;
  dibuat: string;
  /** Since when its secret is this one. */
  diputar: string | null;
  /** Until when the secret before signs, too. */
  lama_sampai: string | null;
  terakhir: string | null;
  antre: number;
  mati: number;
  /** Times in a row that the receiver was away. */
  gagal: number;
  galat: string | null;
  dicoba_lagi: string | null;
  /** Only in the answer that makes it. */
  rahasia?: string;
}

export interface Kiriman {
  id: string;
  peristiwa: string;
  status: 'antre' | 'terkirim' | 'mati' | 'batal';
  coba: number;
  http: number | null;
  ms: number | null;
  galat: string | null;
  dibuat: string;
  selesai: string | null;
}
