import type id from '../id/pengaturan';

const en: Record<keyof typeof id, string> = {
  'rute.pengaturan': 'Settings',
};
export default en;
