export default {
  'rute.kelola': 'Kelola laporan',
} as const;
