// Every page of the application, once. The router, the prerenderer and the tests read this table.
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

export const rute: readonly Rute[] = [
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
];

/** Shown when nothing matches, when a right is missing, when a page itself breaks. */
export const ruteSistem = {
  tidakAda: {
    jalur: '/404',
    siapa: 'umum',
    judul: 'rute.404',
    teks: [],
    muat: () => import('./publik/TidakAda'),
    prarender: true,
  },
  dilarang: {
    jalur: '/403',
    siapa: 'umum',
    judul: 'rute.403',
    teks: [],
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
