// Similar reports, asked for when title and text are there. An instance without the endpoint, an
// empty answer and a missing network are all the same: the page is skipped.
import { signal } from '@preact/signals';
import { alamat, ambil } from '../inti/api';
import type { LaporanRingkas } from '../laporan/tipe';
import { draf } from './draf';

export const serupa = signal<readonly LaporanRingkas[]>([]);
const PALING = 3;

export async function adaSerupa(): Promise<boolean> {
  const d = draf.value;
  try {
    const j = await ambil<{ data: LaporanRingkas[] }>(
      alamat('/laporan-serupa', {
        judul: d.judul.trim(),
        wilayah: d.wilayah?.id,
        kategori: d.kategori?.id,
      }),
      { batasMs: 3000 },
    );
    serupa.value = j.data.slice(0, PALING);
  } catch {
    serupa.value = [];
  }
  return serupa.value.length > 0;
}
