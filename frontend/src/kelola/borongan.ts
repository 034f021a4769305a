// One action over many ticked reports, one request each: every report is its own transaction, has
// its own Idempotency-Key for as long as its outcome is unknown, and its own result. What waits
// can be stopped, what was interrupted goes on, what failed can be tried again.
import { signal } from '@preact/signals';
import { ambil, Galat, kirim, uuid } from '../inti/api';
import { t, teksAtau } from '../inti/bahasa';
import type { Aksi, Klasifikasi } from '../laporan/tipe';
import { pesanGalat } from '../ui/pesan';
import { type BarisKelola, jalurLaporan, type LaporanPetugas } from './tipe';

export type AksiBorongan = 'verifikasi' | 'lempar' | 'teruskan' | 'arsip';

export interface ButirKerja {
  lacak: string;
  judul: string;
  versi: number;
  kunci: string;
  keadaan: 'antre' | 'jalan' | 'jadi' | 'gagal';
  /** Why it failed, in words. */
  sebab?: string;
  /** The same may be tried again as it stands. */
  lagi?: boolean;
}

type Akhir = 'selesai' | 'dihentikan' | 'luring' | 'sesi';

export interface Kerja {
  aksi: AksiBorongan;
  butir: readonly ButirKerja[];
  jalan: boolean;
  /** The server asked us to wait. */
  menunggu: boolean;
  akhir: Akhir | null;
}

export interface Alat {
  kirim: (b: ButirKerja) => Promise<void>;
  ubah: (lacak: string, ubah: Partial<ButirKerja>) => void;
  berhenti: () => boolean;
  tunggu: (detik: number) => Promise<void>;
}

const COBA = 6;

/** What an error means for this report. */
function sebabGagal(g: Galat, aksi: string): Partial<ButirKerja> {
  const kini = (g.badan as { laporan?: LaporanPetugas } | null)?.laporan;
  const status = kini?.status_nama ?? '';
  const lagi = !!kini?.aksi?.includes(aksi as Aksi);
  if (g.status === 412 && lagi)
    return { sebab: t('borong.berubah', { status }), lagi, versi: kini!.versi };
  if (g.status === 412 || g.status === 409)
    return { sebab: t('borong.tak_berlaku', { status }), lagi: false };
  if (g.status === 403 || g.status === 404)
    return { sebab: t('borong.bukan_milik'), lagi: false };
  if (g.bidang.length > 0)
    return {
      sebab: g.bidang
        .map(
          (b) => `${teksAtau(`bidang.${b.nama.split('.').pop()}`, b.nama)}: ${b.pesan}`,
        )
        .join('; '),
      lagi: false,
    };
  return { sebab: pesanGalat(g), lagi: true };
}

/** One report until its outcome is known; something else than null ends the whole run. */
async function satu(b: ButirKerja, aksi: string, alat: Alat): Promise<Akhir | null> {
  for (let ke = 1; ; ke++) {
    try {
      await alat.kirim(b);
      alat.ubah(b.lacak, { keadaan: 'jadi' });
      return null;
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      const sesak = g.status === 429 || g.status === 503;
      if (sesak && ke < COBA) await alat.tunggu(g.tunggu ?? 5);
      if (g.tanpaJaringan || g.status === 401 || (sesak && alat.berhenti())) {
        // The key stays: if the server has it already, asking again changes nothing.
        alat.ubah(b.lacak, { keadaan: 'antre' });
        return g.tanpaJaringan ? 'luring' : sesak ? 'dihentikan' : 'sesi';
      }
      if (sesak && ke < COBA) continue;
      alat.ubah(b.lacak, { keadaan: 'gagal', ...sebabGagal(g, aksi) });
      return null;
    }
  }
}

export async function kerjakan(
  butir: readonly ButirKerja[],
  aksi: string,
  alat: Alat,
): Promise<Akhir> {
  for (const b of butir) {
    if (b.keadaan !== 'antre') continue;
    if (alat.berhenti()) return 'dihentikan';
    alat.ubah(b.lacak, { keadaan: 'jalan' });
    const akhir = await satu(b, aksi, alat);
    if (akhir) return akhir;
  }
  return 'selesai';
}

/** The run on screen; it goes on while other pages are read. */
export const kerja = signal<Kerja | null>(null);
let henti = false;
let badanKini: (b: ButirKerja) => Promise<object> = async () => ({});

export const hentikan = () => {
  henti = true;
};
export const tutupKerja = () => {
  if (!kerja.value?.jalan) kerja.value = null;
};

const tidur = (detik: number) =>
  new Promise<void>((lanjut) => setTimeout(lanjut, detik * 1000));

function ubah(isi: Partial<Kerja>) {
  if (kerja.value) kerja.value = { ...kerja.value, ...isi };
}

const alat: Alat = {
  kirim: async (b) => {
    const badan = await badanKini(b);
    await kirim('POST', `${jalurLaporan(b.lacak)}/aksi/${kerja.value!.aksi}`, badan, {
      versi: b.versi,
      kunci: b.kunci,
    });
  },
  ubah: (lacak, baru) =>
    ubah({
      butir: kerja.value!.butir.map((b) => (b.lacak === lacak ? { ...b, ...baru } : b)),
    }),
  berhenti: () => henti,
  tunggu: async (detik) => {
    ubah({ menunggu: true });
    for (let i = 0; i < Math.min(60, detik) && !henti; i++) await tidur(1);
    ubah({ menunggu: false });
  },
};

async function lari() {
  henti = false;
  ubah({ jalan: true, akhir: null });
  const { butir, aksi } = kerja.value!;
  const akhir = await kerjakan(butir, aksi, alat);
  ubah({ jalan: false, akhir });
}

/** `badan` is asked for each report when its turn comes. */
export function mulaiBorongan(
  aksi: AksiBorongan,
  baris: readonly BarisKelola[],
  badan: (b: ButirKerja) => Promise<object>,
): Promise<void> {
  badanKini = badan;
  kerja.value = {
    aksi,
    jalan: true,
    menunggu: false,
    akhir: null,
    butir: baris.map((b) => ({
      lacak: b.tracking_id,
      judul: b.judul,
      versi: b.versi,
      kunci: uuid(),
      keadaan: 'antre',
    })),
  };
  return lari();
}

/** Goes on with what waits. */
export const lanjutkan = (): Promise<void> => lari();

/** Once more, on the reports as they are now, what failed for a passing reason. */
export function cobaLagi(): Promise<void> {
  ubah({
    butir: kerja.value!.butir.map((b) =>
      b.keadaan === 'gagal' && b.lagi ? { ...b, keadaan: 'antre', kunci: uuid() } : b,
    ),
  });
  return lari();
}

/** Verification with the reporter's own words; they are read when it is the report's turn. */
export function badanVerifikasi(isi: {
  disposisi: string;
  klasifikasi: Klasifikasi | '';
  catatan: string;
}) {
  return async (b: ButirKerja): Promise<object> => {
    const l = await ambil<LaporanPetugas>(jalurLaporan(b.lacak));
    return {
      judul: l.judul,
      isi: l.isi,
      klasifikasi: l.klasifikasi === 'pengaduan' ? isi.klasifikasi : l.klasifikasi,
      ...(l.kategori && { kategori: l.kategori.kode }),
      tags: l.tags ?? [],
      anonim: !!l.anonim,
      rahasia: !!l.rahasia,
      prioritas: !!l.prioritas,
      disposisi: isi.disposisi,
      ...(isi.catatan.trim() && { catatan: isi.catatan }),
    };
  };
}

export const jumlahKeadaan = (k: Kerja, keadaan: ButirKerja['keadaan']): number =>
  k.butir.filter((b) => b.keadaan === keadaan).length;
