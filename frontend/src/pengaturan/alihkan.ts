// Hands every open report of one agency on to another, one act each: lempar before disposition,
// teruskan after it. The server decides about each; what it refuses is told by name.
import { ambil, Galat, kirim } from '../inti/api';
import type { BarisKelola } from '../kelola/tipe';
import type { Halaman } from '../laporan/tipe';
import { pesanGalat } from '../ui/pesan';

const TAB = [
  ['belum_terverifikasi', 'lempar'],
  ['tertunda', 'lempar'],
  ['belum_ditindaklanjuti', 'teruskan'],
  ['sedang_diproses', 'teruskan'],
] as const;

export interface HasilAlih {
  selesai: number;
  gagal: { lacak: string; judul: string; pesan: string }[];
}

/** The open reports that `instansi` itself holds. */
async function terbuka(instansi: string) {
  const semua: { baris: BarisKelola; aksi: 'lempar' | 'teruskan' }[] = [];
  for (const [tab, aksi] of TAB) {
    let sesudah: string | null = null;
    do {
      const q = new URLSearchParams({ tab, instansi, batas: '50' });
      if (sesudah) q.set('sesudah', sesudah);
      const h: Halaman<BarisKelola> = await ambil(`/kelola/laporan?${q}`);
      semua.push(
        ...h.data
          .filter((b) => b.pemegang?.id === instansi)
          .map((baris) => ({ baris, aksi })),
      );
      sesudah = h.berikutnya ?? null;
    } while (sesudah);
  }
  return semua;
}

export async function alihkan(
  dari: string,
  ke: string,
  catatan: string,
  padaMaju: (n: number, dari: number) => void,
): Promise<HasilAlih> {
  const semua = await terbuka(dari);
  const hasil: HasilAlih = { selesai: 0, gagal: [] };
  for (const [i, { baris, aksi }] of semua.entries()) {
    padaMaju(i, semua.length);
    try {
      await kirim(
        'POST',
        `/laporan/${encodeURIComponent(baris.tracking_id)}/aksi/${aksi}`,
        { instansi: ke, catatan, ...(aksi === 'teruskan' && { salinan: [] }) },
        { versi: baris.versi },
      );
      hasil.selesai++;
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      hasil.gagal.push({
        lacak: baris.tracking_id,
        judul: baris.judul,
        pesan: g.bidang[0]?.pesan ?? pesanGalat(g),
      });
    }
  }
  padaMaju(semua.length, semua.length);
  return hasil;
}
