// Open data: what there is to download, what its columns say, and under which licence.
import { angka, lokal, t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { waktu } from '../inti/waktu';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Tabel } from '../ui/Tabel';
import { Tautan } from '../ui/Tautan';
import './data-terbuka.css';

interface Berkas {
  nama: string;
  url: string;
  format: 'csv' | 'json';
  baris: number;
  ukuran: number;
  sha256: string;
  dibuat: string;
}

interface Kumpulan {
  kode: string;
  nama: string;
  isi: string;
  kolom: readonly { nama: string; arti: string }[];
  berkas: readonly Berkas[];
}

interface Data {
  lisensi: { nama: string; url: string };
  data: readonly Kumpulan[];
}

export default function DataTerbuka(_: PropHalaman) {
  const d = useData<Data>('/data-terbuka');
  return (
    <Halaman
      judul={t('rute.data_terbuka')}
      lebar="baca"
      jejak={[{ judul: t('rute.statistik_publik'), ke: '/statistik' }]}
      pengantar={<p>{t('data.pengantar')}</p>}
    >
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && !d.galat && <Isi d={d.data} />}
    </Halaman>
  );
}

function Isi({ d }: { d: Data }) {
  const dibuat = d.data[0]?.berkas[0]?.dibuat;
  if (!dibuat)
    return (
      <Kosong judul={t('data.kosong')}>
        <p>{t('data.kosong_isi')}</p>
      </Kosong>
    );
  return (
    <>
      <p>{t('data.dibuat', { pada: waktu(dibuat) })}</p>
      {d.data.map((k) => (
        <Satu key={k.kode} k={k} />
      ))}
      <h2>{t('data.lisensi')}</h2>
      <p>
        {t('data.lisensi_isi')}{' '}
        <a href={d.lisensi.url} data-luar="" rel="license">
          {d.lisensi.nama}
        </a>
      </p>
      <h2>{t('data.privasi')}</h2>
      <p>{t('data.privasi_isi')}</p>
      <h2>{t('data.program')}</h2>
      <p>{t('data.program_isi')}</p>
      <p>
        <code class="alamat-data">{`${location.origin}/api/v1/data-terbuka`}</code>
      </p>
      <p>
        <Tautan ke="/statistik">{t('rute.statistik_publik')}</Tautan>
      </p>
    </>
  );
}

/** "1,2 MB" */
function besar(bita: number): string {
  const [n, satuan] = bita < 1e6 ? [bita / 1e3, 'kB'] : [bita / 1e6, 'MB'];
  return `${new Intl.NumberFormat(lokal(), { maximumFractionDigits: 1 }).format(n)} ${satuan}`;
}

function Satu({ k }: { k: Kumpulan }) {
  return (
    <Kartu judul={k.nama} kelas="kumpulan-data">
      <p>{k.isi}</p>
      <p class="unduhan-data">
        {k.berkas.map((b) => (
          <a
            key={b.nama}
            class="tombol tombol-biasa"
            href={`/api/v1/data-terbuka/${b.nama}`}
            download={b.nama}
            data-luar=""
          >
            <Ikon nama="unduh" besar={20} />
            {t('data.unduh', { format: b.format.toUpperCase(), besar: besar(b.ukuran) })}
          </a>
        ))}
      </p>
      {k.berkas[0] && (
        <p class="redup">{t('data.baris', { n: angka(k.berkas[0].baris) })}</p>
      )}
      <details class="lipat-polos">
        <summary>{t('data.kolom')}</summary>
        <Tabel
          judul={t('data.kolom_dari', { nama: k.nama })}
          baris={k.kolom}
          kunciBaris={(x) => x.nama}
          kolom={[
            {
              kunci: 'nama',
              judul: t('data.kol_nama'),
              kepala: true,
              isi: (x) => <code>{x.nama}</code>,
            },
            { kunci: 'arti', judul: t('data.kol_arti'), isi: (x) => x.arti },
          ]}
        />
      </details>
      <details class="lipat-polos">
        <summary>{t('data.sidik')}</summary>
        <p>{t('data.sidik_isi')}</p>
        <dl>
          {k.berkas.map((b) => (
            <div key={b.nama}>
              <dt>{b.nama}</dt>
              <dd>
                <code class="alamat-data">{b.sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Kartu>
  );
}
