import type id from '../id/saya';

const en: Record<keyof typeof id, string> = {};
export default en;
