import type id from '../id/monitor';

const en: Record<keyof typeof id, string> = {
  'rute.monitor': 'Monitoring',
  'rute.statistik': 'Statistics',
  'statistik.pengelolaan': 'Handling of reports',
  'statistik.pemanfaatan': 'Use of data',
  'statistik.dari': 'From',
  'statistik.sampai': 'Until',
  'statistik.total': 'reports received',
  'statistik.antara': '{dari} until {sampai}',
  'statistik.sampai_hari': 'until {sampai}',
  'statistik.kosong': 'No report in this period',
  'statistik.kosong_isi': 'Choose a longer period or another agency.',
  'statistik.jumlah': 'Number',
  'statistik.bagian': 'Share of all',
  'statistik.per_tab': 'Stage',
  'statistik.per_status': 'Status',
  'statistik.per_instansi': 'Agency',
  'statistik.per_klasifikasi': 'Classification',
  'statistik.per_kategori': 'Category',
  'statistik.per_sumber': 'Source',
  'statistik.per_wilayah': 'Region',
  'statistik.per_bulan': 'Month received',
};
export default en;
