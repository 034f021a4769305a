// Reports being written. Words go to localStorage at every keystroke (synchronous: nothing is lost
// when the phone dies), photos to IndexedDB. Several drafts may exist; one is open in a tab.
import { signal } from '@preact/signals';
import { del, get, set } from 'idb-keyval';
import { uuid } from '../inti/api';
import { hitungDraf } from '../inti/draf-jumlah';
import { baca, bacaJson, daftarKunci, hapus, simpan, simpanJson } from '../inti/simpanan';
import type { Butir } from '../ui/Saran';
import type { BerkasUnggah } from '../ui/Unggah';

export type JenisLaporan = 'pengaduan' | 'aspirasi' | 'permintaan_informasi';

export interface Draf {
  id: string;
  diubah: number;
  klasifikasi: JenisLaporan | '';
  judul: string;
  isi: string;
  tanggal_kejadian: string;
  wilayah: Butir | null;
  alamat: string;
  titik: { lat: number; lng: number } | null;
  instansi: Butir | null;
  kategori: Butir | null;
  anonim: boolean;
  rahasia: boolean;
  identitas: 'akun' | 'kontak' | 'tanpa' | '';
  nama: string;
  kontak: string;
  berkas: BerkasUnggah[];
  /** antre: the reporter pressed send; it leaves by itself when there is a network. */
  keadaan: 'draf' | 'antre' | 'gagal';
  /** Idempotency-Key of the body last sent, so that a lost answer cannot double the report. */
  niat: { isi: string; kunci: string } | null;
  galat: string;
}

export function drafBaru(): Draf {
  return {
    id: uuid().slice(0, 8),
    diubah: 0,
    klasifikasi: '',
    judul: '',
    isi: '',
    tanggal_kejadian: '',
    wilayah: null,
    alamat: '',
    titik: null,
    instansi: null,
    kategori: null,
    anonim: false,
    rahasia: false,
    identitas: '',
    nama: '',
    kontak: '',
    berkas: [],
    keadaan: 'draf',
    niat: null,
    galat: '',
  };
}

/** The draft open in this tab. Blank while prerendered and hydrated; then bukaDraf() fills it. */
export const draf = signal<Draf>(drafBaru());
/** The device refused to store (private window, full): the wizard says so. */
export const takTersimpan = signal(false);

export const bacaDraf = (id: string): Draf | null => {
  const d = bacaJson<Draf>(`draf.${id}`);
  return d ? { ...drafBaru(), ...d } : null;
};

export const semuaDraf = (): Draf[] =>
  daftarKunci('draf.')
    .map((k) => bacaDraf(k.slice(5)))
    .filter((d): d is Draf => d !== null)
    .sort((a, b) => b.diubah - a.diubah);

const tanpaIsi = (d: Draf): Draf => ({
  ...d,
  berkas: d.berkas.map(({ isi: _, maju: __, ...b }) => b),
});

export function simpanDraf(d: Draf) {
  takTersimpan.value = !simpanJson(`draf.${d.id}`, tanpaIsi(d));
  hitungDraf();
}

/** Changes the open draft and stores it at once. */
export function ubahDraf(isi: Partial<Draf>) {
  const baru = { ...draf.value, ...isi, diubah: Date.now() };
  draf.value = baru;
  simpanDraf(baru);
  pilihDraf(baru.id);
}

export function pilihDraf(id: string) {
  simpan('draf-kini', id);
}

/** Opens the draft last worked on, or a blank one. */
export async function bukaDraf() {
  const id = baca('draf-kini');
  const d = (id && bacaDraf(id)) || null;
  if (!d || d.keadaan === 'antre') {
    if (draf.value.diubah && bacaDraf(draf.value.id)) return;
    draf.value = drafBaru();
    return;
  }
  if (d.id === draf.value.id && draf.value.diubah >= d.diubah) return;
  draf.value = d;
  const berkas = await muatIsi(d.berkas);
  if (draf.value.id === d.id) draf.value = { ...draf.value, berkas };
}

/** A fresh draft, e.g. from the front page. */
export function mulaiDraf(isi: Partial<Draf> = {}) {
  draf.value = drafBaru();
  ubahDraf(isi);
}

const kunciBerkas = (id: string, kunci: string) => `berkas.${id}.${kunci}`;

/** Photos of a draft, from IndexedDB; a missing one is told as an error on that file. */
export const muatIsi = (berkas: readonly BerkasUnggah[], id = draf.value.id) =>
  Promise.all(
    berkas.map(async (b) => ({
      ...b,
      isi: await get<Blob>(kunciBerkas(id, b.kunci)).catch(() => undefined),
    })),
  );

export const simpanIsi = (id: string, kunci: string, isi: Blob) =>
  set(kunciBerkas(id, kunci), isi).catch(() => {
    takTersimpan.value = true;
  });

export async function buangDraf(id: string) {
  const d = bacaDraf(id);
  hapus(`draf.${id}`);
  if (baca('draf-kini') === id) hapus('draf-kini');
  if (draf.value.id === id) draf.value = drafBaru();
  hitungDraf();
  await Promise.all(
    (d?.berkas ?? []).map((b) => del(kunciBerkas(id, b.kunci)).catch(() => {})),
  );
}
