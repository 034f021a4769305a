// Hooks between pages and api.ts: read one thing, send one form.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ambilJawaban, Galat, type GalatBidang, kirim, type Metode, uuid } from './api';
import { bahasa } from './bahasa';
import { sesiHabis } from './sesi';

export interface Data<T> {
  data: T | null;
  galat: Galat | null;
  memuat: boolean;
  /** Time of the stored copy when shown without network. */
  simpanan: string | null;
  ulang: () => void;
  /** Puts a newer answer in place, e.g. what an action returned. */
  ganti: (baru: T) => void;
}

/**
 * GET `jalur` (null: nothing yet). `tiap` polls while the page is visible; an unchanged answer
 * costs a 304 and no re-render.
 */
export function useData<T>(jalur: string | null, opsi: { tiap?: number } = {}): Data<T> {
  const [data, setData] = useState<T | null>(null);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [memuat, setMemuat] = useState(jalur !== null);
  const [simpanan, setSimpanan] = useState<string | null>(null);
  const [ke, setKe] = useState(0);
  const punya = useRef<string | null>(null);
  const kode = bahasa.value;

  useEffect(() => {
    if (jalur === null) return;
    const henti = new AbortController();
    if (punya.current !== jalur) setData(null);
    setMemuat(true);
    ambilJawaban<T>(jalur, { sinyal: henti.signal })
      .then((j) => {
        punya.current = jalur;
        setData(j.data);
        setSimpanan(j.simpanan);
        setGalat(null);
        setMemuat(false);
      })
      .catch((g: Galat) => {
        if (g.kode === 'batal') return;
        if (g.status === 401) sesiHabis();
        setGalat(g);
        setMemuat(false);
      });
    return () => henti.abort();
  }, [jalur, ke, kode]);

  useEffect(() => {
    if (!opsi.tiap || jalur === null) return;
    const jam = setInterval(() => {
      if (document.visibilityState === 'visible') setKe((n) => n + 1);
    }, opsi.tiap);
    return () => clearInterval(jam);
  }, [opsi.tiap, jalur]);

  const ulang = useCallback(() => setKe((n) => n + 1), []);
  return { data, galat, memuat, simpanan, ulang, ganti: setData };
}

export interface Kirim<B, T> {
  sibuk: boolean;
  galat: Galat | null;
  /** Field errors, for RingkasanGalat and Kolom. */
  bidang: readonly GalatBidang[];
  /** Resolves with the answer, or null when refused (then `galat` is set). */
  jalan: (badan: B, opsi?: { versi?: number | string }) => Promise<T | null>;
  bersih: () => void;
}

/**
 * One form. The Idempotency-Key belongs to the words sent: the same body is retried under the same
 * key, a corrected body gets a new one.
 */
export function useKirim<B, T>(metode: Metode, jalur: string): Kirim<B, T> {
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const niat = useRef<{ isi: string; kunci: string } | null>(null);
  const jalan = async (badan: B, opsi: { versi?: number | string } = {}) => {
    const isi = JSON.stringify([jalur, badan]);
    if (niat.current?.isi !== isi) niat.current = { isi, kunci: uuid() };
    setSibuk(true);
    setGalat(null);
    try {
      const j = await kirim<T>(metode, jalur, badan, {
        ...opsi,
        kunci: niat.current.kunci,
      });
      niat.current = null;
      return j;
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.status === 401) sesiHabis();
      setGalat(g);
      return null;
    } finally {
      setSibuk(false);
    }
  };
  return {
    sibuk,
    galat,
    bidang: galat?.bidang ?? [],
    jalan,
    bersih: () => setGalat(null),
  };
}

/** The message for one field, if any. */
export const pesanUntuk = (
  bidang: readonly GalatBidang[],
  nama: string,
): string | undefined => bidang.find((b) => b.nama === nama)?.pesan;

/** State of a form's fields: `[nilai, ubah, ganti]`; `ubah('judul')` is a setter for one field. */
export function useIsian<T extends object>(awal: T) {
  const [nilai, setNilai] = useState(awal);
  const ubah =
    <K extends keyof T>(nama: K) =>
    (v: T[K]) =>
      setNilai((lama) => ({ ...lama, [nama]: v }));
  return [nilai, ubah, setNilai] as const;
}

/** A stable id for labels; prerendering and browser agree because the component tree does. */
export { useId } from 'preact/hooks';
