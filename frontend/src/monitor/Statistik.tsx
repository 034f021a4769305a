// Monitor > Statistik: Pengelolaan Laporan and Pemanfaatan Data. One instansi with what lies below it,
// a period, and one title after the other to open. Numbers are the server's; those that have a list
// lead to it.
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { angka, type Kunci, t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { tanggalPolos } from '../inti/waktu';
import { cariInstansi } from '../kelola/instansi';
import { rinciStatus } from '../laporan/status';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Saran } from '../ui/Saran';
import { Tab } from '../ui/Tab';
import { type KolomTabel, Tabel } from '../ui/Tabel';
import '../kelola/kelola.css';
import './monitor.css';

interface Baris {
  kode?: string | null;
  id?: string;
  nama?: string;
  n: number;
}

type Judul =
  | 'per_tab'
  | 'per_status'
  | 'per_instansi'
  | 'per_klasifikasi'
  | 'per_kategori'
  | 'per_sumber'
  | 'per_wilayah'
  | 'per_bulan';

type Statistik = {
  instansi: { id: string; nama: string };
  dari: string | null;
  sampai: string;
  total: number;
} & Partial<Record<Judul, Baris[]>>;

const JUDUL: Record<'pengelolaan' | 'pemanfaatan', readonly Judul[]> = {
  pengelolaan: ['per_tab', 'per_status', 'per_instansi', 'per_bulan'],
  pemanfaatan: [
    'per_klasifikasi',
    'per_kategori',
    'per_sumber',
    'per_wilayah',
    'per_bulan',
  ],
};

export default function HalamanStatistik() {
  const { jalur, cari } = lokasi.value;
  const jenis = jalur.endsWith('/pemanfaatan') ? 'pemanfaatan' : 'pengelolaan';
  const saring = {
    instansi: cari.get('instansi'),
    dari: cari.get('dari'),
    sampai: cari.get('sampai'),
  };
  const d = useData<Statistik>(alamat(`/statistik/${jenis}`, saring));
  const ekor = alamat('', saring);
  return (
    <Halaman judul={t('rute.statistik')} lebar="penuh">
      <Tab
        label={t('rute.statistik')}
        aktif={jenis}
        tab={(['pengelolaan', 'pemanfaatan'] as const).map((x) => ({
          kunci: x,
          judul: t(`statistik.${x}`),
          ke: `/monitor/statistik/${x}${ekor}`,
        }))}
      />
      <Saring s={d.data} />
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={4} />}
      {d.data && !d.galat && <Isi s={d.data} jenis={jenis} />}
    </Halaman>
  );
}

function Saring({ s }: { s: Statistik | null }) {
  const { cari } = lokasi.value;
  const [memilih, setMemilih] = useState(false);
  return (
    <div class="saring-statistik">
      <Saran
        nama="instansi"
        label={t('ui.instansi')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('lingkup')}
        nilai={s && !memilih ? { id: s.instansi.id, nama: s.instansi.nama } : null}
        padaUbah={(b) => {
          setMemilih(!b);
          if (b) ubahCari({ instansi: b.id });
        }}
      />
      {(['dari', 'sampai'] as const).map((x) => (
        <Kolom
          key={x}
          nama={x}
          jenis="date"
          label={t(`statistik.${x}`)}
          nilai={cari.get(x) ?? ''}
          padaUbah={(v) => ubahCari({ [x]: v })}
          {...(x === 'sampai' && cari.get('dari') ? { terkecil: cari.get('dari')! } : {})}
        />
      ))}
    </div>
  );
}

function Isi({ s, jenis }: { s: Statistik; jenis: 'pengelolaan' | 'pemanfaatan' }) {
  if (s.total === 0)
    return (
      <Kosong judul={t('statistik.kosong')} ikon="saring">
        <p>{t('statistik.kosong_isi')}</p>
      </Kosong>
    );
  return (
    <>
      <p class="total-statistik">
        <strong>{angka(s.total)}</strong> {t('statistik.total')}{' '}
        <span class="redup">
          {s.instansi.nama},{' '}
          {s.dari
            ? t('statistik.antara', {
                dari: tanggalPolos(s.dari),
                sampai: tanggalPolos(s.sampai),
              })
            : t('statistik.sampai_hari', { sampai: tanggalPolos(s.sampai) })}
        </span>
      </p>
      {JUDUL[jenis].map((judul, i) =>
        s[judul]?.length ? (
          <details key={judul} class="judul-statistik" open={i === 0}>
            <summary>
              <h2>{t(`statistik.${judul}`)}</h2>
              <span class="jumlah">{angka(s[judul].length)}</span>
            </summary>
            <TabelStatistik judul={judul} s={s} baris={s[judul]} />
          </details>
        ) : null,
      )}
    </>
  );
}

const AWALAN: Partial<Record<Judul, string>> = {
  per_tab: 'tab',
  per_status: 'status',
  per_klasifikasi: 'klasifikasi',
};

function namaBaris(judul: Judul, b: Baris): string {
  if (judul === 'per_bulan' && b.kode)
    return tanggalPolos(`${b.kode}-01`).replace(/^\S+ 0?1 /, '');
  const awalan = AWALAN[judul];
  const nama = b.nama ?? b.kode ?? '–';
  return awalan && b.kode ? teksAtau(`${awalan}.${b.kode}`, nama) : nama;
}

/** The list behind a number; none where lists cannot be cut the same way. */
function daftar(judul: Judul, s: Statistik, b: Baris): string | null {
  if (judul === 'per_instansi')
    return alamat('/monitor/statistik/pengelolaan', {
      instansi: b.id,
      dari: s.dari,
      sampai: lokasi.value.cari.get('sampai'),
    });
  if (s.dari || !b.kode) return null;
  const instansi = lokasi.value.cari.get('instansi');
  if (judul === 'per_tab') return alamat('/kelola/laporan', { tab: b.kode, instansi });
  if (judul === 'per_status')
    return alamat('/kelola/laporan', {
      tab: rinciStatus(b.kode).tab,
      status: b.kode,
      instansi,
    });
  return null;
}

function TabelStatistik({
  judul,
  s,
  baris,
}: {
  judul: Judul;
  s: Statistik;
  baris: Baris[];
}) {
  const terbesar = Math.max(...baris.map((b) => b.n));
  const kolom: KolomTabel<Baris>[] = [
    {
      kunci: 'nama',
      judul: t(`statistik.${judul}` as Kunci),
      kepala: true,
      isi: (b) => {
        const ke = daftar(judul, s, b);
        const nama = namaBaris(judul, b);
        return ke ? <a href={ke}>{nama}</a> : nama;
      },
    },
    { kunci: 'n', judul: t('statistik.jumlah'), angka: true, isi: (b) => angka(b.n) },
    {
      kunci: 'bagian',
      judul: t('statistik.bagian'),
      isi: (b) => (
        <span class="bagian">
          <meter min={0} max={terbesar} value={b.n} aria-hidden="true" />
          {persen(b.n / s.total)}
        </span>
      ),
    },
  ];
  return (
    <Tabel<Baris>
      judul={t(`statistik.${judul}`)}
      baris={baris}
      kolom={kolom}
      kunciBaris={(b) => String(b.id ?? b.kode ?? b.nama)}
    />
  );
}

const persen = (x: number) => `${angka(Math.round(x * 1000) / 10)}%`;
