// Dates as Indonesians read them. Deadlines are computed by the server only; here they are worded.
// A deadline is printed in the zone the server wrote it in (the agency's), everything else in the
// zone of the device.
import { lokal, t } from './bahasa';

const simpan = new Map<string, Intl.DateTimeFormat>();

function pola(opsi: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const kunci = lokal() + JSON.stringify(opsi);
  let f = simpan.get(kunci);
  if (!f) {
    f = new Intl.DateTimeFormat(lokal(), opsi);
    simpan.set(kunci, f);
  }
  return f;
}

const HARI = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** "Rabu, 25 Maret 2026" */
export const tanggal = (rfc: string): string =>
  pola({ ...HARI, year: 'numeric' }).format(new Date(rfc));

/** "25 Mar 2026" */
export const tanggalPendek = (rfc: string): string =>
  pola({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(rfc));

/** "25 Mar 2026, 10.04 WIB" */
export function waktu(rfc: string): string {
  const d = new Date(rfc);
  const jam = pola({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(
    d,
  );
  return `${tanggalPendek(rfc)}, ${jam}`;
}

/** "10.04 WIB" */
export const jamSaja = (rfc: string): string =>
  pola({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(
    new Date(rfc),
  );

/** Minutes east of UTC written in an RFC 3339 time. */
export function selisihZona(rfc: string): number {
  const m = /([+-])(\d\d):(\d\d)$/.exec(rfc);
  return m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) : 0;
}

/**
 * The day of a deadline: "Rabu, 25 November". A deadline is the end of its day, which a server may
 * write as 24:00 = 00:00 of the next, so one second is taken off.
 */
export function hariTenggat(rfc: string): string {
  const lokalMs = new Date(rfc).getTime() + selisihZona(rfc) * 60_000 - 1000;
  const kini = new Date().getFullYear();
  const d = new Date(lokalMs);
  const tahun = d.getUTCFullYear() === kini ? {} : { year: 'numeric' as const };
  return pola({ ...HARI, ...tahun, timeZone: 'UTC' }).format(d);
}

/** Today as yyyy-mm-dd on this device, for date fields. */
export function hariIni(): string {
  const d = new Date();
  const dua = (n: number) => String(n).padStart(2, '0');
  return `${d.getFullYear()}-${dua(d.getMonth() + 1)}-${dua(d.getDate())}`;
}

/** "Senin, 2 Maret 2026" of a yyyy-mm-dd, the same in every zone. */
export const tanggalPolos = (ymd: string): string =>
  pola({ ...HARI, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${ymd}T00:00:00Z`),
  );

/** "baru saja", "5 menit lalu", "kemarin"; older than a week: the date. */
export function lalu(rfc: string, kini: number = Date.now()): string {
  const detik = Math.round((kini - new Date(rfc).getTime()) / 1000);
  if (detik < 0 || detik > 7 * 86400) return tanggalPendek(rfc);
  if (detik < 60) return t('waktu.baru_saja');
  const f = new Intl.RelativeTimeFormat(lokal(), { numeric: 'auto' });
  if (detik < 3600) return f.format(-Math.floor(detik / 60), 'minute');
  if (detik < 86400) return f.format(-Math.floor(detik / 3600), 'hour');
  return f.format(-Math.floor(detik / 86400), 'day');
}

/** "1,4 MB" */
export function ukuran(bita: number): string {
  const satuan = bita < 1_000_000 ? 'kilobyte' : 'megabyte';
  const n = bita < 1_000_000 ? bita / 1000 : bita / 1_000_000;
  return new Intl.NumberFormat(lokal(), {
    style: 'unit',
    unit: satuan,
    maximumFractionDigits: n < 10 ? 1 : 0,
  }).format(n);
}
