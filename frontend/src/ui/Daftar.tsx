// Every list screen. Owns the five states (loading, empty, error, offline copy, full) and keyset
// paging. What was loaded is remembered per address, so that going back finds the list as it was,
// at the same scroll position.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ambilJawaban, Galat } from '../inti/api';
import { bahasa, t } from '../inti/bahasa';
import { lokasi } from '../inti/router';
import { sesiHabis } from '../inti/sesi';
import { jamSaja } from '../inti/waktu';
import type { Halaman } from '../laporan/tipe';
import { KotakGalat } from './Galat';
import { Kerangka } from './Kerangka';
import { Spanduk } from './Spanduk';
import { Tombol } from './Tombol';

interface Muatan<B> {
  butir: B[];
  berikutnya: string | null;
  simpanan: string | null;
}

const ingatan = new Map<string, Muatan<unknown>>();
const INGAT_PALING = 20;

/** Forget remembered lists, after an action that moves rows. */
export const lupakanDaftar = () => ingatan.clear();

interface Props<B, H extends Halaman<B>> {
  /** API path with its filters, without `sesudah`. */
  jalur: string;
  /** Draws the rows; gets all loaded ones. */
  children: (butir: readonly B[]) => ComponentChildren;
  kosong: ComponentChildren;
  /** Number of skeleton rows. */
  kerangka?: number;
  /** Called with each page, for counters sent along. */
  padaMuat?: (halaman: H) => void;
  /** Change to load again. */
  segar?: number;
}

function ingat<B>(kunci: string, m: Muatan<B>) {
  ingatan.delete(kunci);
  ingatan.set(kunci, m);
  const tertua = ingatan.keys().next().value;
  if (ingatan.size > INGAT_PALING && tertua !== undefined) ingatan.delete(tertua);
}

export function Daftar<B, H extends Halaman<B> = Halaman<B>>(p: Props<B, H>) {
  const kunci = `${bahasa.value} ${p.jalur}`;
  const kembali = lokasi.value.cara === 'kembali';
  const [muatan, setMuatan] = useState<Muatan<B> | null>(
    kembali ? ((ingatan.get(kunci) as Muatan<B> | undefined) ?? null) : null,
  );
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const [ke, setKe] = useState(0);
  const kini = useRef(muatan ? kunci : '');
  const pernah = useRef(p.segar);

  const muat = async (sesudah: string | null, sinyal?: AbortSignal) => {
    setSibuk(true);
    try {
      const sambung = p.jalur.includes('?') ? '&' : '?';
      const j = await ambilJawaban<H>(
        sesudah ? `${p.jalur}${sambung}sesudah=${encodeURIComponent(sesudah)}` : p.jalur,
        sinyal ? { sinyal } : {},
      );
      p.padaMuat?.(j.data);
      setGalat(null);
      setMuatan((lama) => {
        const depan = sesudah && lama ? lama.butir : [];
        const baru = {
          butir: [...depan, ...j.data.data],
          berikutnya: j.data.berikutnya ?? null,
          simpanan: j.simpanan,
        };
        ingat(kunci, baru);
        return baru;
      });
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.kode === 'batal') return;
      if (g.status === 401) sesiHabis();
      setGalat(g);
    } finally {
      setSibuk(false);
    }
  };

  useEffect(() => {
    const segarkan = pernah.current !== p.segar;
    pernah.current = p.segar;
    if (kini.current === kunci && ke === 0 && !segarkan) return;
    if (kini.current !== kunci) setMuatan(null);
    kini.current = kunci;
    const henti = new AbortController();
    void muat(null, henti.signal);
    return () => henti.abort();
  }, [kunci, ke, p.segar]);

  const ulang = () => setKe((n) => n + 1);
  if (!muatan)
    return galat ? (
      <KotakGalat galat={galat} ulang={ulang} />
    ) : (
      <Kerangka baris={p.kerangka ?? 5} />
    );
  return (
    <div class="daftar" aria-busy={sibuk}>
      {muatan.simpanan && (
        <Spanduk jenis="awas">
          <p>{t('ui.data_per', { jam: jamSaja(muatan.simpanan) })}</p>
        </Spanduk>
      )}
      {muatan.butir.length === 0 ? p.kosong : p.children(muatan.butir)}
      {galat && <KotakGalat galat={galat} ulang={ulang} />}
      {muatan.berikutnya && !galat && (
        <div class="muat-lagi">
          <Tombol sibuk={sibuk} ikon="bawah" onClick={() => void muat(muatan.berikutnya)}>
            {t('ui.tampilkan_lagi')}
          </Tombol>
        </div>
      )}
      {!muatan.berikutnya && muatan.butir.length > 5 && (
        <p class="habis">{t('ui.daftar_habis', { n: muatan.butir.length })}</p>
      )}
    </div>
  );
}
