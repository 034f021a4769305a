// History router: 110 lines instead of a package, because the parts that matter here are not in
// one: scroll and focus after navigation, a guard for unsent forms, texts loaded with the page.
import { signal } from '@preact/signals';

export interface Lokasi {
  jalur: string;
  cari: URLSearchParams;
  /** How we got here: scroll and focus depend on it. */
  cara: 'awal' | 'maju' | 'kembali' | 'ganti';
  id: number;
}

const diBrowser = typeof window !== 'undefined';

function baca(cara: Lokasi['cara']): Lokasi {
  if (!diBrowser) return { jalur: '/', cari: new URLSearchParams(), cara, id: 0 };
  return {
    jalur: location.pathname.replace(/\/+$/, '') || '/',
    cari: new URLSearchParams(location.search),
    cara,
    id: (history.state as { id?: number } | null)?.id ?? 0,
  };
}

/** Where the browser is. */
export const tuju = signal<Lokasi>(baca('awal'));
/**
 * Where the page on screen stands: what pages read. It follows `tuju` only when the next page is
 * ready, so the page being left never acts on the address of another.
 */
export const lokasi = signal<Lokasi>(tuju.value);

/** For prerendering: the page believes it stands at `jalur`. */
export function pasangLokasi(jalur: string) {
  tuju.value = { jalur, cari: new URLSearchParams(), cara: 'awal', id: 0 };
  lokasi.value = tuju.value;
}

const gulir = new Map<number, number>();
let berikut = 1;
let jaga: (() => string | null) | null = null;

/** Scroll position remembered for this history entry. */
export const gulirUntuk = (id: number): number => gulir.get(id) ?? 0;

/**
 * While set, leaving asks first. `tanya` returns the question, or null when nothing would be lost.
 * Returns the way to unset it.
 */
export function jagaKeluar(tanya: () => string | null): () => void {
  jaga = tanya;
  return () => {
    if (jaga === tanya) jaga = null;
  };
}

function bolehPergi(): boolean {
  const tanya = jaga?.();
  if (!tanya) return true;
  if (!window.confirm(tanya)) return false;
  jaga = null;
  return true;
}

/** Goes to a path of this application. `ganti` replaces the history entry (filters, redirects). */
export function pergi(ke: string, opsi: { ganti?: boolean } = {}) {
  if (!bolehPergi()) return;
  gulir.set(tuju.value.id, window.scrollY);
  if (opsi.ganti) history.replaceState({ id: tuju.value.id }, '', ke);
  else history.pushState({ id: berikut++ }, '', ke);
  tuju.value = baca(opsi.ganti ? 'ganti' : 'maju');
}

/** Changes only the query of the present page; empty values are dropped. */
export function ubahCari(ubah: Record<string, string | null | undefined>) {
  const q = new URLSearchParams(tuju.value.cari);
  for (const [k, v] of Object.entries(ubah)) {
    if (v) q.set(k, v);
    else q.delete(k);
  }
  const s = q.toString();
  pergi(tuju.value.jalur + (s ? `?${s}` : ''), { ganti: true });
}

/** "Masuk · LAPOR!" */
export const judulDokumen = (judul: string) =>
  judul === 'LAPOR!' ? judul : `${judul} · LAPOR!`;

export const kembali = () => history.back();

/** Matches `/laporan/:id`; null or the decoded parameters. */
export function cocok(pola: string, jalur: string): Record<string, string> | null {
  const a = pola.split('/');
  const b = jalur.split('/');
  if (a.length !== b.length) return null;
  const hasil: Record<string, string> = {};
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x.startsWith(':')) {
      if (!y) return null;
      try {
        hasil[x.slice(1)] = decodeURIComponent(y);
      } catch {
        return null;
      }
    } else if (x !== y) return null;
  }
  return hasil;
}

function klik(e: MouseEvent) {
  if (
    e.defaultPrevented ||
    e.button !== 0 ||
    e.metaKey ||
    e.ctrlKey ||
    e.shiftKey ||
    e.altKey
  )
    return;
  const a = (e.target as Element | null)?.closest?.('a');
  if (!a?.href || a.target || a.hasAttribute('download') || a.dataset.luar !== undefined)
    return;
  const u = new URL(a.href);
  if (u.origin !== location.origin || u.pathname.startsWith('/api/')) return;
  if (u.pathname === location.pathname && u.search === location.search && u.hash) return;
  e.preventDefault();
  pergi(u.pathname + u.search + u.hash);
}

/** Starts listening; once, at boot. */
export function mulaiRouter() {
  history.scrollRestoration = 'manual';
  const id = (history.state as { id?: number } | null)?.id;
  if (id === undefined) history.replaceState({ id: 0 }, '');
  else berikut = id + 1;
  addEventListener('click', klik);
  addEventListener('popstate', () => {
    gulir.set(tuju.value.id, window.scrollY);
    tuju.value = baca('kembali');
  });
  addEventListener('beforeunload', (e) => {
    if (jaga?.()) e.preventDefault();
  });
}
