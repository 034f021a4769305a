// What an act has edited: each field as it was and as it is.
import { t, teksAtau } from '../inti/bahasa';
import type { Riwayat } from './tipe';

export function Ubahan({ r }: { r: Riwayat }) {
  if (!r.ubahan?.length) return null;
  return (
    <ul class="kecil ubahan" aria-label={t('ubahan.judul_ubah')}>
      {r.ubahan.map((u) => (
        <li key={u.bidang}>
          {teksAtau(`ubahan.${u.bidang}`, u.bidang)}:{' '}
          {u.dari === null || u.ke === null
            ? t('ubahan.disunting')
            : t('ubahan.menjadi', { dari: u.dari, ke: u.ke })}
        </li>
      ))}
    </ul>
  );
}
