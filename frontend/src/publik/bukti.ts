// The arithmetic of the proof (docs/bukti.md), in the reader's own browser: hash chain, Merkle path,
// Ed25519. Nothing here believes the server but what it can recompute.

export interface BarisBukti {
  urut: number;
  tertutup: boolean;
  jenis?: string;
  aksi?: string;
  status_lama?: string | null;
  status_baru?: string | null;
  peran?: string;
  instansi?: string | null;
  instansi_dari?: string | null;
  instansi_ke?: string | null;
  detik?: number;
  rahasia?: boolean;
  sidik?: string;
  hash: string;
}

export interface Segel {
  hari: string;
  nomor: number;
  jumlah: number;
  akar: string;
  tanda: string;
}

export interface BuktiSegel {
  urut: number;
  hash: string;
  kunci_publik: string;
  segel: Segel | null;
  jalur: { sisi: 'kiri' | 'kanan'; hash: string }[];
}

export const adaKripto = () => typeof crypto !== 'undefined' && !!crypto.subtle;

type Bita = Uint8Array<ArrayBuffer>;
const teks = (s: string): Bita => new TextEncoder().encode(s) as Bita;
const sha = async (b: Bita): Promise<Bita> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', b));

const heks = (b: Bita) => Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
const bita = (h: string): Bita =>
  new Uint8Array((h.match(/../g) ?? []).map((x) => Number.parseInt(x, 16)));

const sambung = (...v: Bita[]): Bita => {
  const hasil = new Uint8Array(v.reduce((n, x) => n + x.length, 0));
  let di = 0;
  for (const x of v) {
    hasil.set(x, di);
    di += x.length;
  }
  return hasil;
};

/** The hash of a row after `sebelum`, from what it is made of. */
async function hitung(lacak: string, r: BarisBukti, sebelum: string): Promise<string> {
  const baris = [
    'lapor-riwayat-1',
    sebelum,
    [lacak, r.urut, r.jenis, r.aksi, r.status_lama ?? '-', r.status_baru ?? '-'].join(
      ' ',
    ),
    [
      r.peran,
      r.instansi ?? '-',
      r.instansi_dari ?? '-',
      r.instansi_ke ?? '-',
      r.detik,
      r.rahasia ? 'rahasia' : 'terbuka',
    ].join(' '),
    r.sidik,
    '',
  ];
  return heks(await sha(teks(baris.join('\n'))));
}

export type Rantai =
  | { rusak: 'baris' | 'kurang'; urut: number }
  | { rusak: null; tertutup: number };

/** Does every row follow from the one before, and are there as many as there must be? */
export async function periksaRantai(
  lacak: string,
  baris: readonly BarisBukti[],
  jumlah: number,
): Promise<Rantai> {
  let sebelum = '0'.repeat(64);
  let tertutup = 0;
  for (const [i, r] of baris.entries()) {
    if (r.urut !== i + 1) return { rusak: 'kurang', urut: i + 1 };
    if (r.tertutup) tertutup++;
    else if ((await hitung(lacak, r, sebelum)) !== r.hash)
      return { rusak: 'baris', urut: r.urut };
    sebelum = r.hash;
  }
  if (baris.length !== jumlah) return { rusak: 'kurang', urut: baris.length + 1 };
  return { rusak: null, tertutup };
}

/** The root that the path leads to. */
export async function akar(b: BuktiSegel): Promise<string> {
  let h = await sha(sambung(new Uint8Array([0]), bita(b.hash)));
  for (const x of b.jalur) {
    const lain = bita(x.hash);
    const [kiri, kanan] = x.sisi === 'kiri' ? [lain, h] : [h, lain];
    h = await sha(sambung(new Uint8Array([1]), kiri, kanan));
  }
  return heks(h);
}

/** Is the seal signed by this key? Null: this browser has no Ed25519. */
export async function tandaSah(kunci: string, s: Segel): Promise<boolean | null> {
  const isi = teks(`lapor-segel-1\n${s.nomor} ${s.jumlah} ${s.akar}\n`);
  try {
    const k = await crypto.subtle.importKey('raw', bita(kunci), 'Ed25519', false, [
      'verify',
    ]);
    return await crypto.subtle.verify('Ed25519', k, bita(s.tanda), isi);
  } catch {
    return null;
  }
}
