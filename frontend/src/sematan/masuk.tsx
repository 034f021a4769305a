// The pages that agencies put on their own sites (docs/sematan.md): a build of its own, because it
// lives in somebody else's page: no router, no service worker, nothing kept on the device. What it
// shows stands in the head, where the server has put it.
import { render } from 'preact';
import { muatTeks, t } from '../inti/bahasa';
import { siapSesi } from '../inti/sesi';
import '../gaya/utama.css';
import '../gaya/laporan.css';
import { Kabar } from '../ui/Kabar';
import { Formulir } from './Formulir';
import { Status } from './Status';
import './sematan.css';

export interface Situs {
  id: string;
  slug: string;
  nama: string;
}

const meta = (nama: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="lapor-${nama}"]`)?.content ?? '';

/** Tells the page around how tall this one is; it may make the frame fit. */
function kabariTinggi() {
  if (parent === window) return;
  const tinggi = () =>
    parent.postMessage({ lapor: 'tinggi', tinggi: document.body.scrollHeight }, '*');
  new ResizeObserver(tinggi).observe(document.body);
}

function TidakAda() {
  return (
    <>
      <h1>{t('sematan.tidak_ada')}</h1>
      <p>{t('sematan.tidak_ada_isi')}</p>
      <a class="tombol tombol-utama" href="/">
        {t('sematan.ke_situs')}
      </a>
    </>
  );
}

async function mulai() {
  const en = new URLSearchParams(location.search).get('bahasa') === 'en';
  const bahasa = en ? 'en' : 'id';
  await muatTeks(['lapor', 'laporan', 'warga'], bahasa);
  document.documentElement.lang = bahasa;
  const halaman = meta('halaman');
  const situs: Situs = { id: meta('instansi'), slug: meta('slug'), nama: meta('nama') };
  // In a frame of another site no cookie comes along, and nobody is logged in.
  if (halaman === 'formulir') await siapSesi();
  render(
    <>
      {halaman === 'formulir' ? (
        <Formulir situs={situs} />
      ) : halaman === 'status' ? (
        <Status situs={situs} />
      ) : (
        <TidakAda />
      )}
      <p class="kaki-sematan">
        <a href="/">LAPOR!</a> · {t('sematan.kaki')}
      </p>
      <Kabar />
    </>,
    document.getElementById('sematan')!,
  );
  kabariTinggi();
}

void mulai();
