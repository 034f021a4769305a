import type id from '../id/monitor';

const en: Record<keyof typeof id, string> = {
  'rute.monitor': 'Monitoring',
};
export default en;
