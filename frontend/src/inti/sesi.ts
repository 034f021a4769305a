// Who is using this browser. One GET /sesi at start; login and logout refresh it.
import { computed, signal } from '@preact/signals';
import { ambil, kirim, lupakan, pasangCsrf } from './api';

export type Peran =
  | 'pelapor'
  | 'pejabat_penghubung'
  | 'admin_instansi'
  | 'admin_koordinator'
  | 'admin_pusat'
  | 'pengawas'
  | 'pengembang';

export interface Pengguna {
  id: string;
  nama: string;
  peran: Peran;
  instansi: { id: string; nama: string } | null;
}

export interface Sesi {
  masuk: boolean;
  pengguna: Pengguna | null;
  csrf: string | null;
  /** First login: a new password, or a second factor, comes before anything else. */
  ganti_sandi?: boolean;
  pasang_totp?: boolean;
  /** Not known yet: the server could not be asked. */
  gagal?: boolean;
}

/** null until the first answer; the shell draws the visitor's header meanwhile. */
export const sesi = signal<Sesi | null>(null);
export const pengguna = computed(() => sesi.value?.pengguna ?? null);

const TAMU: Sesi = { masuk: false, pengguna: null, csrf: null };

function terima(s: Sesi): Sesi {
  pasangCsrf(s.csrf, muatSesi);
  sesi.value = s;
  return s;
}

let sedang: Promise<Sesi> | null = null;

/** Asks the server again. Without network the last known session stands. */
export function muatSesi(): Promise<Sesi> {
  sedang ??= ambil<Sesi>('/sesi')
    .then(terima)
    .catch(() => sesi.value ?? terima({ ...TAMU, gagal: true }))
    .finally(() => {
      sedang = null;
    });
  return sedang;
}

/** Where this session must go first, if anywhere. */
export const tugasAwal = (s: Sesi | null): string | null =>
  s?.ganti_sandi ? '/ganti-sandi-awal' : s?.pasang_totp ? '/pasang-totp' : null;

/** The session, asked for until there was an answer. */
export const siapSesi = async (): Promise<Sesi> =>
  sesi.value && !sesi.value.gagal ? sesi.value : muatSesi();

export async function masuk(
  pengenal: string,
  sandi: string,
  totp?: string,
): Promise<Sesi> {
  await kirim('POST', '/sesi', totp ? { pengenal, sandi, totp } : { pengenal, sandi });
  lupakan();
  return muatSesi();
}

/** Nobody any more: private copies leave the device too. */
function tamu() {
  navigator.serviceWorker?.controller?.postMessage('hapus-pribadi');
  terima(TAMU);
}

export async function keluar() {
  await kirim('DELETE', '/sesi');
  lupakan();
  tamu();
}

/** A 401 in the middle of work: the page asks to log in again, drafts stay. */
export function sesiHabis() {
  if (sesi.value?.masuk) tamu();
}
