import type id from '../id/publik';

const en: Record<keyof typeof id, string> = {};
export default en;
