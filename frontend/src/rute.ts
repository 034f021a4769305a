// Every page of the application, once; those of the staff panel in rute-petugas.ts, those that a
// citizen seldom opens in rute-jarang.ts. The router, the
// prerenderer and the tests read these tables.
import type { ComponentType } from 'preact';
import type { Bagian, Kunci } from './bahasa/bagian';
import type { Siapa } from './inti/izin';

export interface PropHalaman {
  /** Parameters of the path, decoded. */
  param: Record<string, string>;
}

export interface Rute {
  jalur: string;
  siapa: Siapa;
  /** Key of the document title; the page may refine it. */
  judul: Kunci;
  teks: readonly Bagian[];
  muat: () => Promise<{ default: ComponentType<PropHalaman> }>;
  /** Written as HTML by the build: readable before, and without, JavaScript. */
  prarender?: true;
  /** Which frame: the public header and footer, or the staff panel. */
  tata?: 'kelola';
}

const konten = (jalur: string, judul: Kunci): Rute => ({
  jalur,
  siapa: 'umum',
  judul,
  teks: ['konten'],
  muat: () => import('./publik/Konten'),
  prarender: true,
});

/** The first steps are small and come at once; the others while the citizen writes. */
const langkah = (
  nama: string,
  judul: Kunci,
  lanjut = true,
  ...tambah: Bagian[]
): Rute => ({
  jalur: `/lapor/${nama}`,
  siapa: 'umum',
  judul,
  teks: lanjut ? ['lapor', 'laporan', ...tambah] : ['lapor'],
  muat: lanjut ? () => import('./lapor/LaporLanjut') : () => import('./lapor/LaporAwal'),
  prarender: true,
});

export const rute: readonly Rute[] = [
  {
    jalur: '/',
    siapa: 'umum',
    judul: 'rute.beranda',
    teks: ['publik', 'laporan'],
    muat: () => import('./publik/Beranda'),
    prarender: true,
  },
  langkah('jenis', 'rute.lapor_jenis', false),
  langkah('isi', 'rute.lapor_isi', false),
  langkah('waktu-tempat', 'rute.lapor_waktu'),
  langkah('instansi', 'rute.lapor_instansi'),
  langkah('lampiran', 'rute.lapor_lampiran'),
  langkah('privasi', 'rute.lapor_privasi'),
  langkah('serupa', 'rute.lapor_serupa'),
  langkah('identitas', 'rute.lapor_identitas', true, 'akun'),
  langkah('periksa', 'rute.lapor_periksa'),
  {
    jalur: '/lapor/terkirim/:lacak',
    siapa: 'umum',
    judul: 'rute.terkirim',
    teks: ['saya', 'laporan'],
    muat: () => import('./lapor/Terkirim'),
  },
  {
    jalur: '/lacak',
    siapa: 'umum',
    judul: 'rute.lacak',
    teks: ['publik'],
    muat: () => import('./publik/Lacak'),
    prarender: true,
  },
  {
    jalur: '/laporan',
    siapa: 'umum',
    judul: 'rute.laporan',
    teks: ['publik', 'laporan'],
    muat: () => import('./publik/Jelajah'),
    prarender: true,
  },
  {
    jalur: '/laporan/:id',
    siapa: 'umum',
    judul: 'rute.detail',
    teks: ['publik', 'saya', 'laporan'],
    muat: () => import('./publik/DetailLaporan'),
  },
  konten('/tentang', 'rute.tentang'),
  konten('/cara-melapor', 'rute.cara'),
  konten('/bukan-ranah', 'rute.bukan_ranah'),
  konten('/bantuan', 'rute.bantuan'),
  konten('/syarat', 'rute.syarat'),
  konten('/aksesibilitas', 'rute.aksesibilitas'),
  {
    jalur: '/masuk',
    siapa: 'umum',
    judul: 'rute.masuk',
    teks: ['akun'],
    muat: () => import('./akun/Masuk'),
    prarender: true,
  },
  {
    jalur: '/daftar',
    siapa: 'umum',
    judul: 'rute.daftar',
    teks: ['akun'],
    muat: () => import('./akun/Daftar'),
    prarender: true,
  },
  {
    jalur: '/saya/laporan',
    siapa: 'umum',
    judul: 'rute.saya_laporan',
    teks: ['saya', 'laporan'],
    muat: () => import('./saya/LaporanSaya'),
  },
  {
    jalur: '/saya/draf',
    siapa: 'umum',
    judul: 'rute.draf',
    teks: ['saya', 'lapor', 'laporan'],
    muat: () => import('./saya/Draf'),
  },
];

/** Addresses below these are looked for in rute-petugas.ts. */
export const DEPAN_PETUGAS = /^\/(kelola|monitor|pengaturan)(\/|$)/;

/** Shown when nothing matches, when a right is missing, when a page itself breaks. */
export const ruteSistem = {
  tidakAda: {
    jalur: '/404',
    siapa: 'umum',
    judul: 'rute.404',
    teks: ['publik'],
    muat: () => import('./publik/TidakAda'),
    prarender: true,
  },
  dilarang: {
    jalur: '/403',
    siapa: 'umum',
    judul: 'rute.403',
    teks: ['akun'],
    muat: () => import('./publik/Dilarang'),
    prarender: true,
  },
  galat: {
    jalur: '/galat',
    siapa: 'umum',
    judul: 'rute.galat',
    teks: [],
    muat: () => import('./publik/Rusak'),
    prarender: true,
  },
} as const satisfies Record<string, Rute>;
