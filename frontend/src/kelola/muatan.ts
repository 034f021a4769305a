// What the worklist has loaded. Kept per address while the application runs: going back shows the
// rows at once, at the same place, and reads them anew behind them; what an action moved away is
// then gone without the rest jumping.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ambilJawaban, Galat } from '../inti/api';
import { bahasa } from '../inti/bahasa';
import { sesiHabis } from '../inti/sesi';
import type { Halaman } from '../laporan/tipe';
import type { BarisKelola } from './tipe';

export interface Muatan {
  butir: BarisKelola[];
  berikutnya: string | null;
  /** Time of the stored copy when shown without network. */
  simpanan: string | null;
}

const SEKALI = 50;
/** With filters a page may come short: so many more are asked for by ourselves. */
const TERUS = 6;
const CUKUP = 20;
/** Rows read anew on return; further ones come with the button again. */
const KEMBALI_PALING = 200;
const INGAT_PALING = 12;

const ingatan = new Map<string, Muatan>();

function ingat(kunci: string, m: Muatan) {
  ingatan.delete(kunci);
  ingatan.set(kunci, m);
  const tertua = ingatan.keys().next().value;
  if (ingatan.size > INGAT_PALING && tertua !== undefined) ingatan.delete(tertua);
}

const kunciDari = (jalur: string) => `${bahasa.value} ${jalur}`;
const KOSONG: Muatan = { butir: [], berikutnya: null, simpanan: null };

/** Rows after `awal` until at least `perlu` more are there, or no more. */
async function baca(
  jalur: string,
  awal: Muatan | null,
  perlu: number,
  sinyal?: AbortSignal,
): Promise<Muatan> {
  let m = awal ?? KOSONG;
  const sampai = m.butir.length + perlu;
  let ke = 0;
  do {
    const sesudah = m.berikutnya ? `&sesudah=${encodeURIComponent(m.berikutnya)}` : '';
    const j = await ambilJawaban<Halaman<BarisKelola>>(
      `${jalur}&batas=${SEKALI}${sesudah}`,
      sinyal ? { sinyal } : {},
    );
    const ada = new Set(m.butir.map((b) => b.tracking_id));
    m = {
      butir: [...m.butir, ...j.data.data.filter((b) => !ada.has(b.tracking_id))],
      berikutnya: j.data.berikutnya ?? null,
      simpanan: j.simpanan,
    };
  } while (m.berikutnya && m.butir.length < sampai && ++ke < TERUS);
  return m;
}

/** The list at `jalur` with its next page, for whoever works it down from a report. */
export async function lanjutkanMuatan(jalur: string): Promise<Muatan | null> {
  const kunci = kunciDari(jalur);
  const m = ingatan.get(kunci);
  if (!m?.berikutnya) return null;
  const baru = await baca(jalur, m, CUKUP);
  ingat(kunci, baru);
  return baru;
}

export interface DaftarMuatan {
  muatan: Muatan | null;
  galat: Galat | null;
  sibuk: boolean;
  lagi: () => void;
  ulang: () => void;
}

export function useMuatan(jalur: string): DaftarMuatan {
  const kunci = kunciDari(jalur);
  const [isi, setIsi] = useState({ kunci, muatan: ingatan.get(kunci) ?? null });
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const [ke, setKe] = useState(0);
  const henti = useRef<AbortController | null>(null);
  const muatan = isi.kunci === kunci ? isi.muatan : (ingatan.get(kunci) ?? null);

  const jalankan = async (awal: Muatan | null, perlu: number) => {
    henti.current?.abort();
    const kendali = new AbortController();
    henti.current = kendali;
    setSibuk(true);
    try {
      const baru = await baca(jalur, awal, perlu, kendali.signal);
      ingat(kunci, baru);
      setIsi({ kunci, muatan: baru });
      setGalat(null);
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.kode === 'batal') return;
      if (g.status === 401) sesiHabis();
      setGalat(g);
    }
    if (henti.current === kendali) setSibuk(false);
  };

  useEffect(() => {
    setGalat(null);
    const lama = ingatan.get(kunci)?.butir.length ?? 0;
    void jalankan(null, Math.min(KEMBALI_PALING, Math.max(CUKUP, lama)));
    return () => henti.current?.abort();
  }, [kunci, ke]);

  return {
    muatan,
    galat,
    sibuk,
    lagi: () => {
      if (muatan?.berikutnya && !sibuk) void jalankan(muatan, CUKUP);
    },
    ulang: () => setKe((n) => n + 1),
  };
}
