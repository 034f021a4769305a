// The pages of the staff panel, apart from rute.ts so that citizens do not download the list.
import type { Rute } from './rute';

export const rutePetugas: readonly Rute[] = [
  {
    jalur: '/kelola',
    siapa: 'petugas',
    judul: 'rute.kelola',
    teks: ['kelola', 'laporan'],
    muat: () => import('./kelola/Ringkasan'),
    tata: 'kelola',
  },
  {
    jalur: '/kelola/laporan',
    siapa: 'petugas',
    judul: 'rute.kelola_daftar',
    teks: ['kelola', 'laporan'],
    muat: () => import('./kelola/DaftarKelola'),
    tata: 'kelola',
  },
  {
    jalur: '/kelola/permintaan',
    siapa: 'petugas',
    judul: 'rute.permintaan',
    teks: ['kelola', 'laporan'],
    muat: () => import('./kelola/DaftarPermintaan'),
    tata: 'kelola',
  },
  {
    jalur: '/kelola/laporan/:id',
    siapa: 'petugas',
    judul: 'rute.kelola_detail',
    teks: ['kelola', 'kerja', 'laporan', 'publik'],
    muat: () => import('./kelola/DetailKelola'),
    tata: 'kelola',
  },
  {
    jalur: '/kelola/laporan/:id/verifikasi',
    siapa: 'admin',
    judul: 'rute.verifikasi',
    teks: ['kelola', 'kerja', 'laporan'],
    muat: () => import('./kelola/verifikasi/Verifikasi'),
    tata: 'kelola',
  },
  {
    jalur: '/pengaturan/templat',
    siapa: 'petugas',
    judul: 'rute.templat',
    teks: ['kelola', 'kerja', 'laporan'],
    muat: () => import('./pengaturan/Templat'),
    tata: 'kelola',
  },
  {
    jalur: '/monitor/statistik/pengelolaan',
    siapa: 'petugas',
    judul: 'rute.statistik',
    teks: ['monitor', 'kelola', 'laporan'],
    muat: () => import('./monitor/Statistik'),
    tata: 'kelola',
  },
  {
    jalur: '/monitor/statistik/pemanfaatan',
    siapa: 'petugas',
    judul: 'rute.statistik',
    teks: ['monitor', 'kelola', 'laporan'],
    muat: () => import('./monitor/Statistik'),
    tata: 'kelola',
  },
];
