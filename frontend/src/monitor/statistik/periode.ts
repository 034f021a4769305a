// Periods that are asked for every day. They end today, or with their month.
import type { Kunci } from '../../inti/bahasa';
import { hariIni } from '../../inti/waktu';

export type NamaPeriode =
  | 'bulan_ini'
  | 'bulan_lalu'
  | 'tahun_ini'
  | 'dua_belas'
  | 'semua'
  | 'tanggal';

export const PERIODE: readonly NamaPeriode[] = [
  'bulan_ini',
  'bulan_lalu',
  'tahun_ini',
  'dua_belas',
  'semua',
  'tanggal',
];

export const namaPeriode = (p: NamaPeriode) => `grafik.periode_${p}` as Kunci;

interface Rentang {
  dari: string | null;
  sampai: string | null;
}

const dua = (n: number) => String(n).padStart(2, '0');
const awalBulan = (y: number, m: number) =>
  `${y + Math.floor(m / 12)}-${dua((((m % 12) + 12) % 12) + 1)}-01`;
const sehariSebelum = (ymd: string) =>
  new Date(Date.parse(`${ymd}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The days of a period, seen from ${hari} (yyyy-mm-dd). */
export function rentang(p: NamaPeriode, hari: string): Rentang {
  const [y, bulan] = hari.split('-').map(Number) as [number, number];
  const m = bulan - 1;
  switch (p) {
    case 'bulan_ini':
      return { dari: awalBulan(y, m), sampai: hari };
    case 'bulan_lalu':
      return { dari: awalBulan(y, m - 1), sampai: sehariSebelum(awalBulan(y, m)) };
    case 'tahun_ini':
      return { dari: `${y}-01-01`, sampai: hari };
    case 'dua_belas':
      return { dari: awalBulan(y, m - 11), sampai: hari };
    default:
      return { dari: null, sampai: null };
  }
}

/** Which of them an address means. */
export function periodeDari(r: Rentang, hari: string): NamaPeriode {
  return (
    PERIODE.find((p) => {
      const x = rentang(p, hari);
      return p !== 'tanggal' && x.dari === r.dari && x.sampai === r.sampai;
    }) ?? 'tanggal'
  );
}

/** First and last day of yyyy-mm. */
export function sebulan(ym: string): { dari: string; sampai: string } {
  const [y, m] = ym.split('-').map(Number) as [number, number];
  return { dari: `${ym}-01`, sampai: sehariSebelum(awalBulan(y, m)) };
}

/** Until when the server counted: where the east begins its next day earlier, our day is meant. */
export const sampaiKini = (ymd: string) => (ymd > hariIni() ? hariIni() : ymd);
