// "Rabu, 25 November 2026" of a date without a time.
import { lokal } from '../inti/bahasa';

export const hariPenuh = (tanggal: string): string =>
  new Intl.DateTimeFormat(lokal(), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${tanggal}T00:00:00Z`),
  );
