import type id from '../id/konten';

const en: Record<keyof typeof id, string> = {};
export default en;
