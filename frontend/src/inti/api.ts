// The only file that talks to the server. Base /api/v1, JSON both ways, RFC 9457 problems as typed
// errors, ETag reuse, time limits, retry of GET, CSRF and idempotency keys. Pages use ambil(),
// kirim() and unggah(), or the hooks of data.ts; they never call fetch.
import { signal } from '@preact/signals';
import { bahasa } from './bahasa';
import { kodeRahasia } from './kode';

export const DASAR = '/api/v1';
const BATAS_MS = 15_000;
const JEDA_ULANG_MS = [400, 1200];

/** The browser believes there is no network (or the last request never arrived). */
export const luring = signal(
  typeof navigator !== 'undefined' && navigator.onLine === false,
);

export interface GalatBidang {
  nama: string;
  pesan: string;
}

/**
 * Everything that can go wrong with a request. `kode` is the server's own word
 * (`versi_basi`, `tidak_sah` …) or one of ours: `luring`, `waktu_habis`, `batal`.
 */
export class Galat extends Error {
  readonly status: number;
  readonly kode: string;
  readonly bidang: readonly GalatBidang[];
  /** Seconds the server asks us to wait (429, 503). */
  readonly tunggu: number | null;
  /** The problem document as sent; a 412 carries the current state. */
  readonly badan: unknown;

  constructor(status: number, kode: string, pesan: string, lain: Partial<Galat> = {}) {
    super(pesan);
    this.status = status;
    this.kode = kode;
    this.bidang = lain.bidang ?? [];
    this.tunggu = lain.tunggu ?? null;
    this.badan = lain.badan ?? null;
  }

  get tanpaJaringan(): boolean {
    return this.kode === 'luring' || this.kode === 'waktu_habis';
  }
}

interface Masalah {
  title?: string;
  detail?: string;
  kode?: string;
  bidang?: GalatBidang[];
}

export interface Jawaban<T> {
  data: T;
  /** RFC 3339 time of the copy when the service worker answered from its store. */
  simpanan: string | null;
}

interface OpsiAmbil {
  sinyal?: AbortSignal;
  batasMs?: number;
}

interface OpsiKirim extends OpsiAmbil {
  /** The report's `versi`; becomes If-Match. */
  versi?: number | string;
  /** UUID of this intent; the same on every retry. One is made when absent. */
  kunci?: string;
}

let csrf: string | null = null;
let segarkanSesi: (() => Promise<unknown>) | null = null;

/** Called by sesi.ts: the token, and how to fetch a new one when the server refuses ours. */
export function pasangCsrf(nilai: string | null, segarkan?: () => Promise<unknown>) {
  csrf = nilai;
  if (segarkan) segarkanSesi = segarkan;
}

const ingatan = new Map<string, { etag: string; data: unknown }>();

/** Forget every remembered answer: after login, logout and every change. */
export function lupakan() {
  ingatan.clear();
}

/** UUID v4; also on plain http, where crypto.randomUUID is missing. */
export function uuid(): string {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6]! & 0x0f) | 0x40;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const h = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

/** `/laporan?kata=…` from a record; empty values are left out. */
export function alamat(
  jalur: string,
  param: Record<string, string | number | boolean | null | undefined> = {},
): string {
  const q = new URLSearchParams();
  for (const [k, v] of Object.entries(param))
    if (v !== null && v !== undefined && v !== '') q.set(k, String(v));
  const s = q.toString();
  return s ? `${jalur}?${s}` : jalur;
}

function kepala(jalur: string): Headers {
  const h = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': bahasa.value,
  });
  const kode = kodeRahasia(jalur);
  if (kode) h.set('X-Kode-Rahasia', kode);
  return h;
}

async function jalankan(
  url: string,
  init: RequestInit,
  opsi: OpsiAmbil,
): Promise<Response> {
  const henti = new AbortController();
  const waktu = setTimeout(() => henti.abort('waktu'), opsi.batasMs ?? BATAS_MS);
  const batal = () => henti.abort('batal');
  if (opsi.sinyal?.aborted) batal();
  opsi.sinyal?.addEventListener('abort', batal, { once: true });
  try {
    const r = await fetch(url, {
      ...init,
      signal: henti.signal,
      credentials: 'same-origin',
    });
    luring.value = !navigator.onLine; // the service worker may have answered
    return r;
  } catch {
    if (opsi.sinyal?.aborted) throw new Galat(0, 'batal', 'batal');
    if (henti.signal.aborted) throw new Galat(0, 'waktu_habis', 'waktu habis');
    luring.value = !navigator.onLine;
    throw new Galat(0, 'luring', 'tidak ada jaringan');
  } finally {
    clearTimeout(waktu);
    opsi.sinyal?.removeEventListener('abort', batal);
  }
}

function angkaAtauNull(teks: string | null): number | null {
  const n = Number(teks);
  return teks !== null && Number.isFinite(n) ? n : null;
}

export function galatDari(status: number, teks: string, tunggu: string | null): Galat {
  let m: Masalah = {};
  try {
    m = JSON.parse(teks) as Masalah;
  } catch {
    // a proxy's HTML page: the status must do
  }
  return new Galat(status, m.kode ?? `http_${status}`, m.detail ?? m.title ?? '', {
    bidang: Array.isArray(m.bidang) ? m.bidang : [],
    tunggu: angkaAtauNull(tunggu),
    badan: m,
  });
}

async function tolak(r: Response): Promise<never> {
  throw galatDari(r.status, await r.text(), r.headers.get('Retry-After'));
}

const tidur = (ms: number) => new Promise((lanjut) => setTimeout(lanjut, ms));

/** GET; retried twice on network failure and 502-504, never on a refusal. */
export async function ambil<T>(jalur: string, opsi: OpsiAmbil = {}): Promise<T> {
  return (await ambilJawaban<T>(jalur, opsi)).data;
}

export async function ambilJawaban<T>(
  jalur: string,
  opsi: OpsiAmbil = {},
): Promise<Jawaban<T>> {
  for (let ke = 0; ; ke++) {
    try {
      return await ambilSekali<T>(jalur, opsi);
    } catch (g) {
      const jeda = JEDA_ULANG_MS[ke];
      const layak = g instanceof Galat && (g.kode === 'luring' || g.status >= 502);
      if (!layak || jeda === undefined || luring.value) throw g;
      await tidur(jeda);
    }
  }
}

async function ambilSekali<T>(jalur: string, opsi: OpsiAmbil): Promise<Jawaban<T>> {
  const h = kepala(jalur);
  const kunciIngatan = `${bahasa.value} ${jalur} ${h.get('X-Kode-Rahasia') ?? ''}`;
  const lama = ingatan.get(kunciIngatan);
  if (lama) h.set('If-None-Match', lama.etag);
  const r = await jalankan(DASAR + jalur, { headers: h, cache: 'no-store' }, opsi);
  const simpanan = r.headers.get('X-Simpanan');
  if (r.status === 304 && lama) return { data: lama.data as T, simpanan };
  if (!r.ok) return tolak(r);
  const data = (r.status === 204 ? null : await r.json()) as T;
  const etag = r.headers.get('ETag');
  if (etag) ingatan.set(kunciIngatan, { etag, data });
  return { data, simpanan };
}

export type Metode = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * Sends a change. Carries CSRF, If-Match and an Idempotency-Key; a lost answer may be sent again
 * with the same `kunci` and is then done once. Throws Galat.
 */
export async function kirim<T>(
  metode: Metode,
  jalur: string,
  badan?: unknown,
  opsi: OpsiKirim = {},
): Promise<T> {
  const kunci = opsi.kunci ?? uuid();
  const r = await kirimSekali(metode, jalur, badan, { ...opsi, kunci });
  lupakan();
  if (r.ok) return (r.status === 204 ? null : await r.json()) as T;
  const g = galatDari(r.status, await r.text(), r.headers.get('Retry-After'));
  if (g.kode !== 'csrf' || !segarkanSesi) throw g;
  await segarkanSesi();
  const lagi = await kirimSekali(metode, jalur, badan, { ...opsi, kunci });
  if (!lagi.ok) return tolak(lagi);
  return (lagi.status === 204 ? null : await lagi.json()) as T;
}

function kirimSekali(metode: Metode, jalur: string, badan: unknown, opsi: OpsiKirim) {
  const h = kepala(jalur);
  if (badan !== undefined) h.set('Content-Type', 'application/json');
  if (metode === 'POST' && opsi.kunci) h.set('Idempotency-Key', opsi.kunci);
  if (csrf) h.set('X-CSRF-Token', csrf);
  if (opsi.versi !== undefined) h.set('If-Match', `"${opsi.versi}"`);
  const init: RequestInit = { method: metode, headers: h };
  if (badan !== undefined) init.body = JSON.stringify(badan);
  return jalankan(DASAR + jalur, init, { batasMs: 30_000, ...opsi });
}

/** The token, for unggah.ts only. */
export const tokenCsrf = () => csrf;

if (typeof addEventListener === 'function' && typeof window !== 'undefined') {
  addEventListener('online', () => {
    luring.value = false;
  });
  addEventListener('offline', () => {
    luring.value = true;
  });
}
