// Pengaturan > Impor: an official export is uploaded, tried, read through, and only then imported.
import { useEffect, useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { unggahKe } from '../inti/unggah';
import { lalu, ukuran } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Tabel } from '../ui/Tabel';
import { Tombol } from '../ui/Tombol';
import './impor.css';

interface Impor {
  id: string;
  nama: string;
  ukuran: number;
  status:
    | 'antre_uji'
    | 'uji'
    | 'siap'
    | 'antre'
    | 'berjalan'
    | 'selesai'
    | 'gagal'
    | 'batal';
  status_nama: string;
  instansi: string | null;
  jumlah: number | null;
  baris: number;
  baru: number;
  berubah: number;
  sama: number;
  ditolak: number;
  catatan: number;
  galat: string | null;
  dibuat: string;
}

interface Temuan {
  baris: number;
  tracking_id: string;
  kolom: string;
  nilai: string;
  pesan: string;
}

const SIBUK = ['antre_uji', 'uji', 'antre', 'berjalan'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export default function HalamanImpor() {
  const [sibuk, setSibuk] = useState(true);
  const d = useData<{ data: Impor[] }>('/impor?batas=20', sibuk ? { tiap: 1000 } : {});
  useEffect(() => {
    if (d.data) setSibuk(d.data.data.some((x) => SIBUK.includes(x.status)));
  }, [d.data]);
  const segar = () => {
    setSibuk(true);
    d.ulang();
  };
  return (
    <Halaman judul={t('rute.impor')} lebar="lebar" pengantar={t('impor.pengantar')}>
      <Kartu judul={t('impor.unggah')}>
        <Unggahan segar={segar} />
      </Kartu>
      {d.galat && !d.data && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={3} />}
      {d.data?.data.length === 0 && (
        <Kosong judul={t('impor.kosong')}>
          <p>{t('impor.kosong_isi')}</p>
        </Kosong>
      )}
      {d.data?.data.map((x) => (
        <Kartu key={x.id} judul={x.nama}>
          <Satu x={x} segar={segar} />
        </Kartu>
      ))}
    </Halaman>
  );
}

function Unggahan({ segar }: { segar: () => void }) {
  const [maju, setMaju] = useState<number | null>(null);
  const [galat, setGalat] = useState<Galat | null>(null);
  const ambil = async (f: File | undefined) => {
    if (!f) return;
    setGalat(null);
    setMaju(0);
    try {
      await unggahKe('/impor-berkas', f, {
        nama: f.name,
        jenis: f.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv',
        padaMaju: setMaju,
      });
      segar();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    }
    setMaju(null);
  };
  return (
    <div class="bidang">
      <p class="petunjuk" id="berkas-impor-petunjuk">
        {t('impor.petunjuk')}
      </p>
      <div class="unggah-kotak">
        <input
          id="berkas-impor"
          type="file"
          accept=".xlsx,.csv"
          aria-describedby="berkas-impor-petunjuk"
          disabled={maju !== null}
          onChange={(e) => {
            const kotak = e.currentTarget;
            void ambil(kotak.files?.[0]).then(() => {
              kotak.value = '';
            });
          }}
        />
        <label for="berkas-impor" class="tombol tombol-utama">
          <Ikon nama="berkas" />
          {t('impor.pilih')}
        </label>
      </div>
      {maju !== null && (
        <progress value={maju} max={1} aria-label={t('impor.mengirim')} />
      )}
      {galat && <KotakGalat galat={galat} />}
    </div>
  );
}

function Satu({ x, segar }: { x: Impor; segar: () => void }) {
  const [galat, setGalat] = useState<Galat | null>(null);
  const [kirimkan, setKirimkan] = useState(false);
  const lakukan = async (metode: 'POST' | 'DELETE', jalur: string) => {
    setKirimkan(true);
    setGalat(null);
    try {
      await kirim<unknown>(metode, jalur);
      segar();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    }
    setKirimkan(false);
  };
  const bekerja = SIBUK.includes(x.status);
  return (
    <>
      <p aria-live="polite">
        <strong>{x.status_nama}</strong>{' '}
        <span class="redup">
          {x.instansi ?? ''} {ukuran(x.ukuran)} · {lalu(x.dibuat)}
        </span>
      </p>
      {bekerja && (
        <p class="kemajuan-impor">
          <progress
            {...(x.jumlah ? { value: x.baris, max: x.jumlah } : {})}
            aria-label={x.nama}
          />
          {t('impor.baris', { n: angka(x.baris) })}
        </p>
      )}
      {x.galat && <p class="gagal-impor">{x.galat}</p>}
      {(x.status === 'siap' || x.status === 'selesai' || x.status === 'berjalan') && (
        <dl class="hasil-impor">
          {(['baru', 'berubah', 'sama', 'ditolak', 'catatan'] as const).map((k) => (
            <div key={k}>
              <dt>{t(`impor.${k}`)}</dt>
              <dd>{angka(x[k])}</dd>
            </div>
          ))}
        </dl>
      )}
      {galat && <KotakGalat galat={galat} />}
      <div class="tombol-impor">
        {x.status === 'siap' && x.baru + x.berubah === 0 && (
          <p>{t('impor.tiada_baru')}</p>
        )}
        {x.status === 'siap' && x.baru + x.berubah > 0 && (
          <Tombol
            jenis="utama"
            sibuk={kirimkan}
            onClick={() => lakukan('POST', `/impor/${x.id}/mulai`)}
          >
            {t('impor.mulai', { n: angka(x.baru + x.berubah) })}
          </Tombol>
        )}
        {(bekerja || x.status === 'siap') && (
          <Tombol
            jenis="polos"
            sibuk={kirimkan}
            onClick={() => lakukan('DELETE', `/impor/${x.id}`)}
          >
            {t('impor.batalkan')}
          </Tombol>
        )}
      </div>
      {!bekerja && x.catatan + x.ditolak > 0 && (
        <details>
          <summary>{t('impor.lihat_temuan')}</summary>
          <DaftarTemuan id={x.id} />
        </details>
      )}
    </>
  );
}

function DaftarTemuan({ id }: { id: string }) {
  return (
    <Daftar<Temuan>
      jalur={`/impor/${id}/temuan?batas=50`}
      kosong={<p>{t('impor.tiada_temuan')}</p>}
    >
      {(butir) => (
        <Tabel
          judul={t('impor.lihat_temuan')}
          baris={butir}
          kunciBaris={(b) => `${b.baris} ${b.kolom} ${b.pesan}`}
          kolom={[
            { kunci: 'baris', judul: t('impor.no'), isi: (b) => b.baris, kepala: true },
            { kunci: 'id', judul: 'Tracking ID', isi: (b) => b.tracking_id || '–' },
            { kunci: 'kolom', judul: t('impor.kolom'), isi: (b) => b.kolom },
            { kunci: 'nilai', judul: t('impor.nilai'), isi: (b) => b.nilai || '–' },
            { kunci: 'pesan', judul: t('impor.pesan'), isi: (b) => b.pesan },
          ]}
        />
      )}
    </Daftar>
  );
}
