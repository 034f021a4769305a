// Pages that a citizen seldom opens, apart from rute.ts so that the first visit does not pay for them.
import type { Rute } from './rute';

export const ruteJarang: readonly Rute[] = [
  {
    jalur: '/ganti-sandi-awal',
    siapa: 'masuk',
    judul: 'rute.sandi_awal',
    teks: ['akun'],
    muat: () => import('./akun/GantiSandiAwal'),
  },
  {
    jalur: '/pasang-totp',
    siapa: 'masuk',
    judul: 'rute.totp',
    teks: ['akun', 'laporan'],
    muat: () => import('./akun/PasangTotp'),
  },
  {
    jalur: '/saya/notifikasi',
    siapa: 'masuk',
    judul: 'rute.notifikasi',
    teks: ['saya', 'laporan'],
    muat: () => import('./saya/Notifikasi'),
  },
  {
    jalur: '/saya/profil',
    siapa: 'masuk',
    judul: 'rute.profil',
    teks: ['saya', 'akun'],
    muat: () => import('./saya/Profil'),
  },
  {
    jalur: '/saya/akses',
    siapa: 'masuk',
    judul: 'rute.akses',
    teks: ['warga', 'laporan'],
    muat: () => import('./saya/Akses'),
  },
  {
    jalur: '/saya/laporan/:id/akses',
    siapa: 'umum',
    judul: 'rute.akses',
    teks: ['warga', 'laporan'],
    muat: () => import('./saya/Akses'),
  },
  {
    jalur: '/saya/kabar',
    siapa: 'masuk',
    judul: 'rute.kabar',
    teks: ['kabar'],
    muat: () => import('./saya/SetelanKabar'),
  },
  {
    jalur: '/berhenti/:token',
    siapa: 'umum',
    judul: 'rute.berhenti',
    teks: ['kabar'],
    muat: () => import('./saya/Berhenti'),
  },
  {
    jalur: '/jawab',
    siapa: 'umum',
    judul: 'rute.jawab',
    teks: ['warga', 'saya', 'laporan'],
    muat: () => import('./saya/Jawab'),
  },
  {
    jalur: '/periksa',
    siapa: 'umum',
    judul: 'rute.periksa',
    teks: ['warga', 'laporan'],
    muat: () => import('./publik/Periksa'),
  },
  {
    jalur: '/periksa/:id',
    siapa: 'umum',
    judul: 'rute.periksa',
    teks: ['warga', 'laporan'],
    muat: () => import('./publik/Periksa'),
  },
];
