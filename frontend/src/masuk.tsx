// Boot. A prerendered page is hydrated once its code is here, so nothing flickers; any other
// address is rendered from scratch.
import { hydrate, render } from 'preact';
import './gaya/utama.css';
import { Aplikasi, pasang, siapkanAtauGalat, tampil } from './Aplikasi';
import { bahasa, bahasaTersimpan, gantiBahasa } from './inti/bahasa';
import { hitungDraf, jumlahDraf } from './inti/draf-jumlah';
import { mulaiRouter, tuju } from './inti/router';
import { siapSesi } from './inti/sesi';

async function mulai() {
  const akar = document.getElementById('lapor')!;
  mulaiRouter();
  const jalurJadi = akar.dataset.jalur;
  const diketik = sebelumSiap(akar);
  const awal = await siapkanAtauGalat(tuju.value).catch(() => null);
  if (awal) pasang(awal);
  if (tampil.value?.rute.jalur === jalurJadi) hydrate(<Aplikasi />, akar);
  else {
    akar.replaceChildren();
    render(<Aplikasi />, akar);
  }
  if (bahasaTersimpan() !== bahasa.value) await gantiBahasa(bahasaTersimpan());
  ketikUlang(diketik);
  hitungDraf();
  if (import.meta.env.PROD) setTimeout(pasangSw, SW_SESUDAH_MS);
  const antrean = () => {
    void siapSesi();
    hitungDraf();
    if (jumlahDraf.value) void import('./lapor/kirim').then((m) => m.kirimAntrean());
  };
  addEventListener('online', antrean);
  addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && antrean(),
  );
  antrean();
}

/** Not at once: its 70 KB would compete with the page on a slow line. */
const SW_SESUDAH_MS = 4000;
function pasangSw() {
  navigator.serviceWorker?.register('/sw.js').catch(() => {});
}

/** On a slow phone people type into the prerendered page before its code is here. */
function sebelumSiap(akar: HTMLElement): Map<string, string> {
  const isian = akar.querySelectorAll<HTMLInputElement>(
    'input[name]:not([type]), input[type=text], textarea',
  );
  return new Map([...isian].filter((i) => i.value && i.id).map((i) => [i.id, i.value]));
}

function ketikUlang(diketik: Map<string, string>) {
  for (const [id, nilai] of diketik) {
    const el = document.getElementById(id) as HTMLInputElement | null;
    if (!el) continue;
    el.value = nilai;
    el.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

void mulai();
