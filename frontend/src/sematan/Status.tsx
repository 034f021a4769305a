// How the agency is doing, its newest reports, and the way to one's own.
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { rapikanLacak } from '../inti/kode';
import { Ringkas } from '../laporan/Ringkas';
import type { Halaman, LaporanRingkas } from '../laporan/tipe';
import { KotakGalat } from '../ui/Galat';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import type { Situs } from './masuk';

interface Angka {
  total: number;
  belum: number;
  proses: number;
  selesai: number;
}

export function Status({ situs }: { situs: Situs }) {
  return (
    <>
      <h1>{t('sematan.status_judul', { nama: situs.nama })}</h1>
      <Jumlah id={situs.id} />
      <Cari />
      <Terbaru id={situs.id} />
      <a class="tombol tombol-biasa" href={`/instansi/${situs.id}`} rel="noopener">
        {t('sematan.selengkapnya')}
      </a>
    </>
  );
}

function Jumlah({ id }: { id: string }) {
  const d = useData<Angka>(alamat('/statistik/publik', { instansi: id }));
  if (d.galat) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={2} />;
  return (
    <dl class="angka-sematan">
      {(['belum', 'proses', 'selesai'] as const).map((x) => (
        <div key={x}>
          <dt>{t(`sematan.${x}`)}</dt>
          <dd>{angka(d.data![x])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Opens in a window of its own: what only the reporter may read is never in a foreign frame. */
function Cari() {
  const [teks, setTeks] = useState('');
  const lacak = rapikanLacak(teks);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (lacak)
          window.open(`/laporan/${encodeURIComponent(lacak)}`, '_blank', 'noopener');
        else document.getElementById('id-lacak')?.focus();
      }}
    >
      <div class="cari-sematan">
        <Kolom
          nama="lacak"
          label={t('sematan.cari')}
          nilai={teks}
          padaUbah={setTeks}
          kapital="characters"
        />
        <button type="submit" class="tombol tombol-utama">
          {t('sematan.buka')}
        </button>
      </div>
    </form>
  );
}

function Terbaru({ id }: { id: string }) {
  const d = useData<Halaman<LaporanRingkas>>(
    alamat('/laporan', { instansi: id, batas: 5 }),
  );
  return (
    <section aria-labelledby="terbaru">
      <h2 id="terbaru">{t('sematan.terbaru')}</h2>
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={3} />}
      {d.data?.data.map((l) => (
        <Ringkas key={l.tracking_id} laporan={l} tingkat={3} />
      ))}
      {d.data?.data.length === 0 && <p>{t('sematan.kosong')}</p>}
    </section>
  );
}
