// Service worker: what a citizen needs to write a report without a network, and copies of what was
// read. alat/bangun.mjs fills in the list of files and their version.
declare const __VERSI__: string;
declare const __BERKAS__: string[];

// The project's types are those of pages; this file alone runs as a worker.
const sw = self as unknown as ServiceWorkerGlobalScope;
const INTI = `inti-${__VERSI__}`;
const DATA = 'data';
const PRIBADI = 'pribadi';
const SABAR_MS = 4000;
const PALING = 60;

sw.addEventListener('install', (e) => {
  e.waitUntil(
    caches
      .open(INTI)
      .then((c) => c.addAll(__BERKAS__))
      .then(() => sw.skipWaiting()),
  );
});

// The files of the version before stay for one generation: a page opened earlier may still ask for
// its lazy parts.
sw.addEventListener('activate', (e) => {
  e.waitUntil(
    caches
      .keys()
      .then((nama) => {
        const inti = nama.filter((n) => n.startsWith('inti-') && n !== INTI);
        return Promise.all(inti.slice(0, -1).map((n) => caches.delete(n)));
      })
      .then(() => sw.clients.claim()),
  );
});

// Who logs out gets no more notifications here: the push service then tells ours that it is gone.
sw.addEventListener('message', (e) => {
  if (e.data !== 'hapus-pribadi') return;
  const langganan = sw.registration.pushManager?.getSubscription();
  e.waitUntil(
    Promise.all([caches.delete(PRIBADI), langganan?.then((l) => l?.unsubscribe())]),
  );
});

/** What backend/saluran/webpush.c sends. */
interface Kabar {
  judul: string;
  teks: string;
  tautan: string;
  tanda: string;
}

// The same report replaces what was shown of it before.
sw.addEventListener('push', (e) => {
  const k = e.data?.json() as Kabar | undefined;
  if (!k) return;
  e.waitUntil(
    sw.registration.showNotification(k.judul, {
      body: k.teks,
      tag: k.tanda,
      icon: '/ikon-192.png',
      data: k.tautan,
    }),
  );
});

sw.addEventListener('notificationclick', (e) => {
  e.notification.close();
  e.waitUntil(bukaTautan(String(e.notification.data ?? '/')));
});

/** In a window that is open already, if there is one; never a foreign address. */
async function bukaTautan(tautan: string) {
  const u = new URL(tautan, sw.location.origin);
  const ke = sw.location.origin + u.pathname;
  const jendela = await sw.clients.matchAll({ type: 'window' });
  const ada = jendela.find((j) => j.url === ke) ?? jendela[0];
  if (!ada) return sw.clients.openWindow(ke);
  await ada.focus();
  return ada.url === ke ? ada : ada.navigate(ke);
}

sw.addEventListener('fetch', (e) => {
  const q = e.request;
  const u = new URL(q.url);
  if (q.method !== 'GET' || u.origin !== sw.location.origin) return;
  if (q.mode === 'navigate') {
    if (!/^\/(api|open311|umpan|sematan)\//.test(u.pathname)) e.respondWith(halaman(q));
  } else if (u.pathname.startsWith('/aset/')) e.respondWith(berkas(q));
  else {
    const gudang = gudangUntuk(u.pathname, q);
    if (gudang) e.respondWith(data(q, gudang));
  }
});

/** Pages: network first, but a slow one gives way to the shell that is already here. */
async function halaman(q: Request): Promise<Response> {
  const cangkang = () => caches.match('/cangkang.html');
  const jaringan = fetch(q);
  jaringan.catch(() => {});
  const lambat = new Promise<Response | undefined>((jadi) =>
    setTimeout(() => void cangkang().then(jadi), SABAR_MS),
  );
  try {
    return (await Promise.race([jaringan, lambat])) ?? (await jaringan);
  } catch {
    return (await cangkang()) ?? Response.error();
  }
}

/** Built files: their names hold a hash, so a copy is always right. */
async function berkas(q: Request): Promise<Response> {
  const ada = await caches.match(q);
  if (ada) return ada;
  const r = await fetch(q);
  if (r.ok) await (await caches.open(INTI)).put(q, r.clone());
  return r;
}

/** Asked by the staff panel: nothing of it stays on an office computer. */
const dariPanel = (q: Request): boolean =>
  /^https?:\/\/[^/]+\/(kelola|monitor|pengaturan)(\/|$|\?)/.test(q.referrer);

/** Which store an API answer may be copied to; private ones are emptied at logout. */
function gudangUntuk(jalur: string, q: Request): string | null {
  const api = jalur.startsWith('/api/v1') ? jalur.slice(7) : '';
  if (api === '/sesi') return PRIBADI;
  if (q.headers.has('X-Kode-Rahasia') || dariPanel(q)) return null;
  if (/^\/(laporan|kategori|instansi|wilayah|statistik\/publik)$/.test(api)) return DATA;
  if (/^\/(laporan\/[^/]+(\/(riwayat|tindak-lanjut))?|saya\/laporan)$/.test(api))
    return PRIBADI;
  return null;
}

/** API reads: network first; without it the copy, marked with the time it was made. */
async function data(q: Request, gudang: string): Promise<Response> {
  const c = await caches.open(gudang);
  try {
    const r = await fetch(q);
    if (r.status === 200) {
      if (q.url.endsWith('/sesi')) await orangLain(c, q, r.clone());
      await simpan(c, q, r.clone());
    }
    return r;
  } catch (g) {
    const ada = await c.match(q, { ignoreVary: true });
    if (ada) return ada;
    throw g;
  }
}

/** The copies of one person go when another one, or nobody, is logged in here. */
async function orangLain(c: Cache, q: Request, baru: Response) {
  const siapa = async (r?: Response) => (await r?.json())?.pengguna?.id;
  const lama = await siapa(await c.match(q, { ignoreVary: true }));
  if (!lama || lama === (await siapa(baru))) return;
  for (const x of await c.keys()) await c.delete(x);
}

async function simpan(c: Cache, q: Request, r: Response) {
  const kepala = new Headers(r.headers);
  kepala.set('X-Simpanan', new Date().toISOString());
  kepala.delete('Content-Encoding');
  await c.put(q, new Response(await r.blob(), { status: 200, headers: kepala }));
  const lama = await c.keys();
  await Promise.all(lama.slice(0, -PALING).map((x) => c.delete(x)));
}
