// The pages of the staff panel, apart from rute.ts so that citizens do not download the list.
import type { Rute } from './rute';

export const rutePetugas: readonly Rute[] = [];
