// The four steps of a report for the eye: done with date and by whom, present with its deadline,
// still to come. Pure; the dates are the server's.

import { rinciStatus } from './status';
import type { Laporan, Riwayat, Status, Tenggat } from './tipe';

export interface Langkah {
  ke: 0 | 1 | 2 | 3 | 'arsip';
  keadaan: 'selesai' | 'kini' | 'nanti' | 'gagal';
  pada?: string;
  tenggat?: Tenggat;
}

const pertama = (riwayat: readonly Riwayat[], cocok: (s: Status) => boolean) =>
  riwayat.find(
    (r) => r.status_baru && r.status_baru !== r.status_lama && cocok(r.status_baru),
  )?.pada;

const jamLangkah = { 1: ['V'], 2: ['F', 'D'], 3: ['D', 'C'] } as const;

export function perjalanan(l: Laporan, riwayat: readonly Riwayat[]): Langkah[] {
  const { langkah: sampai, tab } = rinciStatus(l.status);
  const pada = {
    0: l.dibuat,
    1: pertama(riwayat, (s) => s === 'terverifikasi'),
    2: pertama(riwayat, (s) => s === 'ditindaklanjuti_instansi'),
    3: pertama([...riwayat].reverse(), (s) => s.startsWith('ditutup')),
  };
  const hasil = ([0, 1, 2, 3] as const).map((ke): Langkah => {
    const keadaan = ke <= sampai ? 'selesai' : ke === sampai + 1 ? 'kini' : 'nanti';
    const jam: readonly string[] = ke === 0 ? [] : jamLangkah[ke];
    const tenggat =
      keadaan === 'selesai' ? undefined : l.tenggat?.find((x) => jam.includes(x.jam));
    return {
      ke,
      keadaan,
      ...(keadaan === 'selesai' && pada[ke] && { pada: pada[ke] }),
      ...(tenggat && { tenggat }),
    };
  });
  if (tab !== 'arsip') return hasil;
  const kapan = pertama([...riwayat].reverse(), (s) => s.startsWith('diarsipkan'));
  return [hasil[0]!, { ke: 'arsip', keadaan: 'gagal', ...(kapan && { pada: kapan }) }];
}
