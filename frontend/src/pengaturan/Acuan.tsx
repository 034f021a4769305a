// What the pages of reference data share: a dialog with one form, and the question before deleting.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang, kirim, type Metode } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useKirim } from '../inti/data';
import { sesiHabis } from '../inti/sesi';
import { lupakanDaftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { kabari } from '../ui/Kabar';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';
import { DaftarCatatan } from './Catatan';
import type { Catatan } from './tipe';

interface Isian {
  judul: string;
  metode: Metode;
  jalur: string;
  /** What is sent; null when there is nothing to send yet (its errors are in `kurang`). */
  badan: () => Record<string, unknown> | null;
  kurang?: readonly GalatBidang[];
  tombol?: string;
  /** Address of one, whose notes are shown below the form. */
  catatan?: string;
  padaJadi: () => void;
  padaTutup: () => void;
  children: (bidang: readonly GalatBidang[]) => ComponentChildren;
}

/** Tambah and Ubah. */
export function DialogIsian(p: Isian) {
  const k = useKirim<Record<string, unknown>, unknown>(p.metode, p.jalur);
  const satu = useData<{ catatan?: Catatan[] }>(p.catatan ?? null);
  const bidang = p.kurang?.length ? p.kurang : k.bidang;
  const simpan = async () => {
    const b = p.badan();
    if (!b || !(await k.jalan(b))) return;
    lupakanDaftar();
    kabari(t('atur.tersimpan'));
    p.padaJadi();
  };
  return (
    <Dialog buka judul={p.judul} padaTutup={p.padaTutup}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void simpan();
        }}
      >
        <RingkasanGalat bidang={bidang} galat={p.kurang?.length ? null : k.galat} />
        {p.children(bidang)}
        <div class="aksi">
          <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
            {p.tombol ?? t('atur.simpan')}
          </Tombol>
          <Tombol onClick={p.padaTutup}>{t('ui.batal')}</Tombol>
        </div>
      </form>
      <DaftarCatatan catatan={satu.data?.catatan} />
    </Dialog>
  );
}

interface PropHapus {
  judul: string;
  jalur: string;
  tombol: string;
  padaJadi: () => void;
  padaTutup: () => void;
  children: ComponentChildren;
}

/** DELETE answers 204, which useKirim cannot tell from a refusal: this one says which. */
export function useHapus(jalur: string) {
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const jalan = async (): Promise<boolean> => {
    setSibuk(true);
    setGalat(null);
    try {
      await kirim('DELETE', jalur);
      return true;
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.status === 401) sesiHabis();
      setGalat(g);
      return false;
    } finally {
      setSibuk(false);
    }
  };
  return { sibuk, galat, bidang: galat?.bidang ?? [], jalan };
}

/** Hapus: says what follows; a refusal names what hinders. */
export function DialogHapus(p: PropHapus) {
  const k = useHapus(p.jalur);
  const hapus = async () => {
    if (!(await k.jalan())) return;
    lupakanDaftar();
    kabari(t('atur.terhapus'));
    p.padaJadi();
  };
  return (
    <Dialog
      buka
      judul={p.judul}
      padaTutup={p.padaTutup}
      aksi={
        <>
          <Tombol jenis="bahaya" sibuk={k.sibuk} onClick={() => void hapus()}>
            {p.tombol}
          </Tombol>
          <Tombol onClick={p.padaTutup}>{t('ui.batal')}</Tombol>
        </>
      }
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      {p.children}
    </Dialog>
  );
}
