import type id from '../id/lapor';

const en: Record<keyof typeof id, string> = {};
export default en;
