// Which rows are ticked. They stay ticked while one reads a report and comes back; another list
// begins without.
import { signal } from '@preact/signals';

interface Pilihan {
  /** The list they belong to. */
  jalur: string;
  lacak: ReadonlySet<string>;
  /** Ticked last: one end of a range. */
  jangkar: string | null;
}

const KOSONG: ReadonlySet<string> = new Set();
const pilihan = signal<Pilihan>({ jalur: '', lacak: KOSONG, jangkar: null });

/** Rows from one to the other, in either direction; only `ke` when `dari` is not there. */
export function rentang(semua: readonly string[], dari: string | null, ke: string) {
  const a = dari === null ? -1 : semua.indexOf(dari);
  const b = semua.indexOf(ke);
  if (b < 0) return [];
  if (a < 0) return [ke];
  return semua.slice(Math.min(a, b), Math.max(a, b) + 1);
}

export const terpilih = (jalur: string): ReadonlySet<string> =>
  pilihan.value.jalur === jalur ? pilihan.value.lacak : KOSONG;

export function pilih(jalur: string, lacak: readonly string[], hidup: boolean) {
  const baru = new Set(terpilih(jalur));
  for (const x of lacak) {
    if (hidup) baru.add(x);
    else baru.delete(x);
  }
  pilihan.value = { jalur, lacak: baru, jangkar: lacak.at(-1) ?? null };
}

/** Turns one row over; with `sampai` all rows from the one ticked before get its state. */
export function balik(
  jalur: string,
  semua: readonly string[],
  lacak: string,
  sampai = false,
) {
  const hidup = !terpilih(jalur).has(lacak);
  const dari = pilihan.value.jalur === jalur ? pilihan.value.jangkar : null;
  const mereka = sampai ? rentang(semua, dari, lacak) : [lacak];
  pilih(jalur, mereka, hidup);
  pilihan.value = { ...pilihan.value, jangkar: lacak };
}

export function lepasPilihan() {
  pilihan.value = { jalur: '', lacak: KOSONG, jangkar: null };
}
