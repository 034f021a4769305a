// Side menu of the staff panel. Rows appear by role; the server has the last word.
import { useEffect, useRef, useState } from 'preact/hooks';
import './menu-kelola.css';
import { type Kunci, t } from '../inti/bahasa';
import { boleh, type Siapa } from '../inti/izin';
import { lokasi } from '../inti/router';
import { type Peran, sesi } from '../inti/sesi';
import { Ikon, type NamaIkon } from '../ui/Ikon';

interface Baris {
  ke: string;
  teks: Kunci;
  ikon: NamaIkon;
  siapa: Siapa;
  /** These roles alone, where `siapa` cannot say it. */
  hanya?: readonly Peran[];
  /** A role of these for whom it is not. */
  tanpa?: Peran;
}

const PENJAGA_KUNCI: readonly Peran[] = [
  'pengembang',
  'admin_instansi',
  'admin_koordinator',
  'admin_pusat',
];

interface Kelompok {
  judul?: Kunci;
  baris: readonly Baris[];
}

const kelompok: readonly Kelompok[] = [
  {
    baris: [
      { ke: '/kelola', teks: 'menu.kelola', ikon: 'rumah', siapa: 'petugas' },
      {
        ke: '/kelola/laporan',
        teks: 'rute.kelola_daftar',
        ikon: 'daftar',
        siapa: 'petugas',
      },
      {
        ke: '/kelola/permintaan',
        teks: 'rute.permintaan',
        ikon: 'pesan',
        siapa: 'petugas',
      },
    ],
  },
  {
    judul: 'menu.buat',
    baris: [
      { ke: '/kelola/buat/manual', teks: 'rute.manual', ikon: 'draf', siapa: 'admin' },
      { ke: '/kelola/buat/twitter', teks: 'rute.x', ikon: 'pesan', siapa: 'admin' },
      { ke: '/kelola/sms', teks: 'rute.sms', ikon: 'pesan', siapa: 'admin' },
    ],
  },
  {
    judul: 'menu.monitor',
    baris: [
      {
        ke: '/monitor/laporan',
        teks: 'menu.unduh',
        ikon: 'unduh',
        siapa: 'petugas',
        tanpa: 'pejabat_penghubung',
      },
      {
        ke: '/monitor/statistik/pengelolaan',
        teks: 'menu.statistik',
        ikon: 'grafik',
        siapa: 'petugas',
      },
    ],
  },
  {
    judul: 'menu.pengaturan',
    baris: [
      {
        ke: '/pengaturan/templat',
        teks: 'rute.templat',
        ikon: 'daftar',
        siapa: 'petugas',
      },
      {
        ke: '/pengaturan/pengguna',
        teks: 'rute.pengguna',
        ikon: 'orang',
        siapa: 'koordinator',
      },
      {
        ke: '/pengaturan/instansi',
        teks: 'rute.instansi',
        ikon: 'instansi',
        siapa: 'koordinator',
      },
      {
        ke: '/pengaturan/impor',
        teks: 'menu.impor',
        ikon: 'berkas',
        siapa: 'koordinator',
      },
      {
        ke: '/pengaturan/kunci-api',
        teks: 'rute.kunci_api',
        ikon: 'kunci',
        siapa: 'masuk',
        hanya: PENJAGA_KUNCI,
      },
      {
        ke: '/pengaturan/webhook',
        teks: 'rute.webhook',
        ikon: 'kirim',
        siapa: 'masuk',
        hanya: PENJAGA_KUNCI,
      },
      { ke: '/pengaturan/sla', teks: 'rute.sla', ikon: 'jam', siapa: 'koordinator' },
      {
        ke: '/pengaturan/kategori',
        teks: 'rute.kategori',
        ikon: 'daftar',
        siapa: 'pusat',
      },
      {
        ke: '/pengaturan/program-prioritas',
        teks: 'rute.program',
        ikon: 'bintang',
        siapa: 'pusat',
      },
      { ke: '/pengaturan/tag', teks: 'rute.tag', ikon: 'berkas', siapa: 'pusat' },
      {
        ke: '/pengaturan/hari-libur',
        teks: 'rute.libur',
        ikon: 'kalender',
        siapa: 'pusat',
      },
      {
        ke: '/pengaturan/templat-notifikasi',
        teks: 'rute.teks_kabar',
        ikon: 'pesan',
        siapa: 'pusat',
      },
      {
        ke: '/pengaturan/surat-mati',
        teks: 'rute.surat_mati',
        ikon: 'lonceng',
        siapa: 'pusat',
      },
    ],
  },
];

/** The row of this page or of what lies below it; /monitor/statistik/pemanfaatan is its sister. */
const kini = (ke: string, jalur: string) =>
  jalur === ke ||
  (ke !== '/kelola' && jalur.startsWith(`${ke}/`)) ||
  (jalur.startsWith('/monitor/statistik/') && ke.startsWith('/monitor/statistik/'));

/** Three rows that one works with all day; on a phone the others wait behind a button. */
export function MenuKelola() {
  const { jalur } = lokasi.value;
  const [buka, setBuka] = useState(false);
  const tombol = useRef<HTMLButtonElement>(null);
  useEffect(() => setBuka(false), [jalur]);
  useEffect(() => {
    if (!buka) return undefined;
    const esc = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      setBuka(false);
      tombol.current?.focus();
    };
    document.addEventListener('keydown', esc);
    return () => document.removeEventListener('keydown', esc);
  }, [buka]);
  const peran = sesi.value?.pengguna?.peran;
  const tampak = kelompok.map((k) => ({
    ...k,
    baris: k.baris.filter(
      (b) =>
        boleh(b.siapa, sesi.value) &&
        b.tanpa !== peran &&
        (!b.hanya || (peran && b.hanya.includes(peran))),
    ),
  }));
  // Who has none of them works with the few others: they stand in the bar.
  const ada = tampak.filter((k) => k.baris.length > 0);
  const [utama, ...lain] = ada;
  const diLain = lain.some((k) => k.baris.some((b) => kini(b.ke, jalur)));
  return (
    <nav class="menu-samping" aria-label={t('menu.petugas')}>
      {utama && <Kelompok {...utama} jalur={jalur} />}
      {lain.length > 0 && (
        <>
          <button
            type="button"
            class={`menu-lain${diLain ? ' kini' : ''}`}
            aria-expanded={buka}
            aria-controls="menu-lain"
            ref={tombol}
            onClick={() => setBuka(!buka)}
          >
            <Ikon nama={buka ? 'tutup' : 'menu'} />
            {t('menu.lainnya')}
          </button>
          <div id="menu-lain" class={buka ? 'buka' : undefined}>
            {lain.map((k) => (
              <Kelompok key={k.judul} {...k} jalur={jalur} />
            ))}
          </div>
        </>
      )}
    </nav>
  );
}

function Kelompok({ judul, baris, jalur }: Kelompok & { jalur: string }) {
  return (
    <div class="kelompok-menu">
      {judul && <h2>{t(judul)}</h2>}
      {baris.map((b) => (
        <a key={b.ke} href={b.ke} aria-current={kini(b.ke, jalur) ? 'page' : undefined}>
          <Ikon nama={b.ikon} />
          {t(b.teks)}
        </a>
      ))}
    </div>
  );
}
