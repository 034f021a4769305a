export default {
  'rute.pengaturan': 'Pengaturan',
} as const;
