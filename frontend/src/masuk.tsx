// Boot. A prerendered page is hydrated once its code is here, so nothing flickers; any other
// address is rendered from scratch.
import { hydrate, render } from 'preact';
import './gaya/utama.css';
import { Aplikasi, siapkan, tampil } from './Aplikasi';
import { bahasa, bahasaTersimpan, gantiBahasa } from './inti/bahasa';
import { hitungDraf } from './inti/draf-jumlah';
import { lokasi, mulaiRouter } from './inti/router';
import { muatSesi } from './inti/sesi';

async function mulai() {
  const akar = document.getElementById('lapor')!;
  mulaiRouter();
  const jalurJadi = akar.dataset.jalur;
  tampil.value = await siapkan(lokasi.value).catch(() => null);
  if (jalurJadi === lokasi.value.jalur && tampil.value) hydrate(<Aplikasi />, akar);
  else {
    akar.replaceChildren();
    render(<Aplikasi />, akar);
  }
  if (bahasaTersimpan() !== bahasa.value) await gantiBahasa(bahasaTersimpan());
  hitungDraf();
  void muatSesi();
}

void mulai();
