// State of an action's form: words kept on the device while they are unsent, one request with
// If-Match, and what to do when the report changed meanwhile.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { teksAtau } from '../../inti/bahasa';
import { useIsian, useKirim } from '../../inti/data';
import { pengikat } from '../../inti/ikat';
import { bacaJson, hapus, simpanJson } from '../../inti/simpanan';
import { jalurLaporan, type LaporanPetugas } from '../tipe';
import type { AksiPetugas } from './aksi';

export interface PropAksi {
  l: LaporanPetugas;
  /** The action went through; `lanjut`: open the next report of the queue. */
  padaJadi: (baru: LaporanPetugas, lanjut: boolean) => void;
  padaBatal: () => void;
  /** Take over a newer state of the report, keeping the form. */
  padaGanti: (baru: LaporanPetugas) => void;
}

/** Server messages do not name their field; in a summary they must. */
export const denganNama = (bidang: readonly GalatBidang[]): GalatBidang[] =>
  bidang.map((b) => {
    const nama = teksAtau(`bidang.${b.nama.split('.').pop()}`, '');
    return nama ? { ...b, pesan: `${nama}: ${b.pesan}` } : b;
  });

/** Fields that survive leaving the page, a reload and an expired session. */
export function useDraf<T extends object>(lacak: string, apa: string, awal: T) {
  const kunci = `kelola.${lacak}.${apa}`;
  const [mula] = useState(() => JSON.stringify(awal));
  const [pulih] = useState(() => bacaJson<Partial<T>>(kunci));
  const [isi, ubah, ganti] = useIsian<T>({ ...awal, ...pulih });
  const [pada, setPada] = useState<string | null>(null);
  const selesai = useRef(false);
  useEffect(() => {
    if (selesai.current) return;
    const teks = JSON.stringify(isi);
    if (teks === mula) hapus(kunci);
    else if (simpanJson(kunci, isi)) setPada(new Date().toISOString());
    else setPada(null);
  }, [isi, kunci, mula]);
  return {
    isi,
    ubah,
    ganti,
    /** When it was last written down. */
    pada,
    dipulihkan: pulih !== null,
    buang: () => {
      selesai.current = true;
      hapus(kunci);
    },
  };
}

/** The request. A 412 or 409 carries the report as it is now: `kini`. */
export function useAksi(
  p: PropAksi,
  aksi: string,
  jalur = `${jalurLaporan(p.l.tracking_id)}/aksi/${aksi}`,
) {
  const k = useKirim<object, LaporanPetugas>('POST', jalur);
  const berubah = k.galat?.status === 412 || k.galat?.status === 409;
  const badan = k.galat?.badan as { laporan?: LaporanPetugas } | null;
  return {
    ...k,
    jalur,
    // Of a decision the fields of the action come as isian.<name>.
    bidang: k.bidang.map((b) => ({ ...b, nama: b.nama.replace(/^isian\./, '') })),
    kini: berubah ? (badan?.laporan ?? null) : null,
    kirim: async (isi: object, lanjut: boolean, sesudah: () => void) => {
      const baru = await k.jalan(isi, { versi: p.l.versi });
      if (!baru) return;
      sesudah();
      p.padaJadi(baru, lanjut);
    },
  };
}

interface Cara<T> {
  /** What is found wanting before sending. */
  periksa: (isi: T) => GalatBidang[];
  badan: (isi: T) => object;
  /** Where it goes and what its draft is called, when not after the action. */
  jalur?: string;
  draf?: string;
}

/** All an action's form has in common: `bingkai` are the props for Bingkai. */
export function useFormulir<T extends object>(
  p: PropAksi,
  aksi: AksiPetugas,
  awal: T,
  { periksa, badan, jalur, draf = aksi }: Cara<T>,
) {
  const d = useDraf(p.l.tracking_id, draf, awal);
  const k = useAksi(p, aksi, jalur);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const bidang = kurang.length ? kurang : k.bidang;
  const padaKirim = (lanjut: boolean) => {
    const x = periksa(d.isi);
    setKurang(x);
    if (x.length === 0) void k.kirim(badan(d.isi), lanjut, d.buang);
  };
  return {
    isi: d.isi,
    ubah: d.ubah,
    bidang,
    ikat: pengikat(d.isi, d.ubah, bidang),
    bingkai: { ...p, aksi, k, kurang, draf: d, padaKirim },
  };
}

export type Formulir<T extends object> = ReturnType<typeof useFormulir<T>>;
