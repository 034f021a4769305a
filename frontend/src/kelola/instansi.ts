// Agencies for the forms of staff. With an empty box the units right below one's own agency come
// first; what lies outside the own subtree is shown greyed, with the reason. The server decides.
import { alamat, ambil } from '../inti/api';
import { t } from '../inti/bahasa';
import { sesi } from '../inti/sesi';
import type { InstansiRingkas } from '../ui/PilihInstansi';
import type { Butir } from '../ui/Saran';

interface Instansi extends InstansiRingkas {
  singkatan?: string | null;
  /** What it lies below, nearest first, by name. */
  jalur?: string;
}

/** bawah: below mine, not myself. lingkup: mine and below. semua: anywhere. */
type Luas = 'bawah' | 'lingkup' | 'semua';

function tolak(i: Instansi, luas: Luas, kecuali?: string): string | undefined {
  if (i.id === kecuali) return t('instansi.sama');
  const saya = sesi.value?.pengguna;
  if (luas === 'semua' || !saya?.instansi) return undefined;
  if (i.id === saya.instansi.id)
    return luas === 'bawah' ? t('instansi.sendiri') : undefined;
  if (saya.peran === 'admin_pusat') return undefined;
  const dibawah = `, ${i.jalur ?? ''}, `.includes(`, ${saya.instansi.nama}, `);
  return dibawah ? undefined : t('instansi.luar');
}

export const cariInstansi =
  (luas: Luas, kecuali?: string) =>
  async (kata: string, sinyal: AbortSignal): Promise<Butir[]> => {
    const induk = sesi.value?.pengguna?.instansi?.id;
    const saring = kata || !induk ? { kata, batas: 20 } : { induk, batas: 50 };
    const { data } = await ambil<{ data: Instansi[] }>(alamat('/instansi', saring), {
      sinyal,
    });
    return data
      .map((i) => ({
        id: i.id,
        nama: i.singkatan ? `${i.nama} (${i.singkatan})` : i.nama,
        rinci: [
          i.jalur || i.induk?.nama,
          i.terhubung === false && t('instansi.belum_terhubung'),
        ]
          .filter(Boolean)
          .join(' · '),
        mati: tolak(i, luas, kecuali),
      }))
      .sort((a, b) => Number(!!a.mati) - Number(!!b.mati));
  };
