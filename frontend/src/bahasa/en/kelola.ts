import type id from '../id/kelola';

const en: Record<keyof typeof id, string> = {
  'rute.kelola': 'Manage reports',
};
export default en;
