// The dialogs of the pages of reference data: one with a form, and the question before deleting.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useKirim } from '../inti/data';
import { type Ikat, pengikat, type Ubah } from '../inti/ikat';
import { sesiHabis } from '../inti/sesi';
import { lupakanDaftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { kabari } from '../ui/Kabar';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';
import { DaftarCatatan } from './Catatan';
import type { Catatan } from './tipe';

/** What the frame knows of a dialog with a form: the page's own form passes it to DialogIsian. */
export interface PropDialog {
  judul: string;
  /** Address of what is changed; of the collection when there is nothing yet. */
  jalur: string;
  baru: boolean;
  hidup: boolean;
  padaJadi: () => void;
  padaTutup: () => void;
}

interface Isian<T> extends PropDialog {
  isi: T;
  ubah: Ubah<T>;
  /** What is found wanting before sending. */
  periksa: (isi: T) => GalatBidang[];
  badan: (isi: T) => Record<string, unknown>;
  children: (ikat: Ikat<T>) => ComponentChildren;
}

export const wajibNama = (nama: string, min = 3, pesan = t('atur.wajib_nama')) =>
  nama.trim().length < min ? [{ nama: 'nama', pesan }] : [];

/** Tambah, Ubah and Pakai lagi. */
export function DialogIsian<T extends object>(p: Isian<T>) {
  const k = useKirim<Record<string, unknown>, unknown>(
    p.baru ? 'POST' : 'PATCH',
    p.jalur,
  );
  const satu = useData<{ catatan?: Catatan[] }>(p.baru ? null : p.jalur);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const bidang = kurang.length ? kurang : k.bidang;
  const simpan = async () => {
    const x = p.periksa(p.isi);
    setKurang(x);
    if (x.length) return;
    if (!(await k.jalan({ ...p.badan(p.isi), ...(p.hidup && { aktif: true }) }))) return;
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
        <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
        {p.children(pengikat(p.isi, p.ubah, bidang))}
        <div class="aksi">
          <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
            {t(p.hidup ? 'atur.pakai_lagi' : 'atur.simpan')}
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
