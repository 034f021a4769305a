// The receipt of the report just entered: in the memory of this page only, because it may hold the
// reporter's secret code, which is nobody else's to keep.
import type { Laporan } from '../../laporan/tipe';

export interface ResiManual {
  tracking_id: string;
  kode_rahasia?: string;
  bukti?: { hash: string; pada: string };
  laporan: Laporan;
}

let resi: ResiManual | null = null;
export const ingatResi = (r: ResiManual) => {
  resi = r;
};
export const resiTerakhir = (): ResiManual | null => resi;
