// The frame of the pages of reference data: the list in its states, the buttons of a row, and which
// dialog is open. A page adds its fields and its words.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import type { Data } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Tab } from '../ui/Tab';
import { Tombol } from '../ui/Tombol';
import { DialogHapus, type PropDialog } from './DialogAcuan';
import './pengaturan.css';

/** Which dialog of a page is open, and for what; `hidup`: one that was retired. */
export interface Dibuka<X> {
  apa: 'tambah' | 'ubah' | 'hapus' | 'hidup';
  x?: X;
}

/** Props of a page's form. */
export interface PropIsian<X> {
  x: X | undefined;
  dialog: PropDialog;
}

interface Bernama {
  nama: string;
}

interface PropAcuan<X> {
  judul: string;
  pengantar: string;
  /** Wording of the button; null for who may only look. */
  tambah: string | null;
  /** The list again, after a change. */
  ulang: () => void;
  /** Address of one; of the collection without. */
  jalur: (x?: X) => string;
  hapus: (x: X) => { judul: string; tombol: string; isi: ComponentChildren };
  isian: (p: PropIsian<X>) => ComponentChildren;
  children: (padaBuka: (d: Dibuka<X>) => void) => ComponentChildren;
}

/** One page: its head, its list, and whichever dialog is open. */
export function Acuan<X extends Bernama>(p: PropAcuan<X>) {
  const [buka, setBuka] = useState<Dibuka<X> | null>(null);
  const padaTutup = () => setBuka(null);
  const padaJadi = () => {
    padaTutup();
    p.ulang();
  };
  const { apa, x } = buka ?? {};
  const hapus = apa === 'hapus' && x && p.hapus(x);
  const ubah = apa === 'hidup' ? 'atur.pakai_lagi_apa' : 'atur.ubah_apa';
  return (
    <Halaman
      judul={p.judul}
      lebar="lebar"
      pengantar={<p class="kecil">{p.pengantar}</p>}
      aksi={
        p.tambah && (
          <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
            {p.tambah}
          </Tombol>
        )
      }
    >
      {p.children(setBuka)}
      {hapus && (
        <DialogHapus
          judul={hapus.judul}
          jalur={p.jalur(x)}
          tombol={hapus.tombol}
          padaJadi={padaJadi}
          padaTutup={padaTutup}
        >
          {hapus.isi}
        </DialogHapus>
      )}
      {apa &&
        apa !== 'hapus' &&
        p.isian({
          x,
          dialog: {
            judul: x ? t(ubah, { apa: x.nama }) : (p.tambah ?? ''),
            jalur: p.jalur(x),
            baru: !x,
            hidup: apa === 'hidup',
            padaJadi,
            padaTutup,
          },
        })}
    </Halaman>
  );
}

interface PropIsi<X> {
  d: Pick<Data<{ data: X[] }>, 'data' | 'galat' | 'ulang'>;
  /** What is shown of them, where not all is. */
  saring?: (x: X) => boolean;
  kosong?: ComponentChildren;
  children: (x: readonly X[]) => ComponentChildren;
}

/** The states of a list that comes whole. */
export function IsiAcuan<X>({ d, saring, kosong, children }: PropIsi<X>) {
  const semua = d.data?.data ?? [];
  const tampil = saring ? semua.filter(saring) : semua;
  return (
    <>
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data &&
        tampil.length === 0 &&
        (kosong ?? <Kosong judul={t('atur.tidak_ada')} />)}
      {children(tampil)}
    </>
  );
}

/** Whether the address asks for what is in use, not for what was retired. */
export const masihDipakai = () => lokasi.value.cari.get('aktif') !== 'false';

/** In use, or retired. */
export function TabDipakai({ dipakai, pensiun }: { dipakai: string; pensiun: string }) {
  return (
    <Tab
      label={t('atur.keadaan')}
      aktif={masihDipakai() ? 'aktif' : 'pensiun'}
      tab={[
        { kunci: 'aktif', judul: dipakai },
        { kunci: 'pensiun', judul: pensiun },
      ]}
      padaPilih={(x) => ubahCari({ aktif: x === 'aktif' ? null : 'false' })}
    />
  );
}

interface PropTombol<X> {
  x: X;
  padaBuka: (d: Dibuka<X>) => void;
  /** What taking it away is called here, with its name and alone. */
  hapus?: readonly [string, string];
  /** It was retired: it can only be revived. */
  pensiun?: boolean;
}

/** The buttons of one row. */
export function TombolAcuan<X extends Bernama>(p: PropTombol<X>) {
  const { x } = p;
  const [hapusApa, hapus] = p.hapus ?? [
    t('ui.hapus_apa', { apa: x.nama }),
    t('ui.hapus'),
  ];
  if (p.pensiun)
    return (
      <Tombol
        kecil
        aria-label={t('atur.pakai_lagi_apa', { apa: x.nama })}
        onClick={() => p.padaBuka({ apa: 'hidup', x })}
      >
        {t('atur.pakai_lagi')}
      </Tombol>
    );
  return (
    <>
      <Tombol
        kecil
        aria-label={t('atur.ubah_apa', { apa: x.nama })}
        onClick={() => p.padaBuka({ apa: 'ubah', x })}
      >
        {t('ui.ubah')}
      </Tombol>
      <Tombol
        kecil
        jenis="polos"
        aria-label={hapusApa}
        onClick={() => p.padaBuka({ apa: 'hapus', x })}
      >
        {hapus}
      </Tombol>
    </>
  );
}

/** One row: what it says and its buttons. */
export function BarisAcuan<X extends Bernama>({
  anak,
  children,
  ...tombol
}: PropTombol<X> & { anak?: boolean; children: ComponentChildren }) {
  return (
    <li class={anak ? 'anak' : undefined}>
      <div>{children}</div>
      <div class="aksi">
        <TombolAcuan {...tombol} />
      </div>
    </li>
  );
}
