// What the prerenderer runs: one page of the route table to HTML, in Indonesian.
import renderToString from 'preact-render-to-string';
import { Aplikasi, siapkan, tampil } from './Aplikasi';
import { muatTeks, t } from './inti/bahasa';
import { judulDokumen, lokasi, pasangLokasi } from './inti/router';
import { type Rute, rute, ruteSistem } from './rute';

export const semua: readonly Rute[] = [...rute, ...Object.values(ruteSistem)].filter(
  (r) => r.prarender,
);

export async function tulis(r: Rute): Promise<{ html: string; judul: string }> {
  pasangLokasi(r.jalur);
  const siap = await siapkan(lokasi.value);
  // The three system pages answer many addresses and are no routes of their own.
  const modul = await r.muat();
  await muatTeks(r.teks);
  tampil.value =
    siap && siap.rute === r
      ? siap
      : { rute: r, Isi: modul.default, param: {}, lokasi: lokasi.value };
  return { html: renderToString(<Aplikasi />), judul: judulDokumen(t(r.judul)) };
}
