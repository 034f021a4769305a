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
  const awal = await siapkanAtauGalat(tuju.value).catch(() => null);
  if (awal) pasang(awal);
  const diketik = sebelumSiap(akar);
  if (tampil.value?.rute.jalur === jalurJadi) hydrate(<Aplikasi />, akar);
  else {
    akar.replaceChildren();
    render(<Aplikasi />, akar);
  }
  ulangi(diketik);
  if (bahasaTersimpan() !== bahasa.value) await gantiBahasa(bahasaTersimpan());
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

/** Id, text and choice of the fields used before the code of the page is here: on a slow phone. */
type Isian = [id: string, nilai: string, dipilih: boolean];

const sebelumSiap = (akar: HTMLElement): Isian[] =>
  [...akar.querySelectorAll<HTMLInputElement>('input[id],textarea')]
    .filter((i) => i.value !== i.defaultValue || i.checked !== i.defaultChecked)
    .map((i) => [i.id, i.value, i.checked]);

/** Done again for the page that is here now, and the button pressed meanwhile (prarender.mjs). */
function ulangi(diketik: Isian[]) {
  for (const [id, nilai, dipilih] of diketik) {
    const el = document.getElementById(id) as HTMLInputElement | null;
    if (!el) continue;
    if (el.checked !== dipilih) el.click();
    if (el.type !== 'file') el.value = nilai;
    el.dispatchEvent(new Event('input'));
    el.dispatchEvent(new Event('change'));
  }
  const w = self as Pick<Window, 'onsubmit'> & { tekan?: HTMLFormElement };
  w.onsubmit = null;
  setTimeout(() => w.tekan?.requestSubmit?.());
}

void mulai();
