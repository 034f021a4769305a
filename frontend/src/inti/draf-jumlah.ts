// Number of drafts and unsent reports on this device, for the header. Apart from draf.ts so that
// the shell does not carry the wizard.
import { signal } from '@preact/signals';
import { daftarKunci } from './simpanan';

export const jumlahDraf = signal(0);

export function hitungDraf() {
  jumlahDraf.value = daftarKunci('draf.').length;
}
