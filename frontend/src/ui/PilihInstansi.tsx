// One instansi by name.
import { alamat, ambil } from '../inti/api';
import { t } from '../inti/bahasa';
import type { PropBidang } from './Kolom';
import { type Butir, Saran } from './Saran';

export interface InstansiRingkas {
  id: string;
  nama: string;
  jenis?: string;
  induk?: { id: string; nama: string } | null;
  terhubung?: boolean;
}

interface Props extends Partial<PropBidang> {
  nilai: Butir | null;
  padaUbah: (nilai: Butir | null) => void;
  /** Extra query, e.g. `{ lingkup: 'saya' }`. */
  saring?: Record<string, string>;
  /** Shown greyed with this reason instead of being choosable. */
  tolak?: (i: InstansiRingkas) => string | undefined;
  mulai?: number;
}

const butir = (i: InstansiRingkas, tolak: Props['tolak']): Butir => ({
  id: i.id,
  nama: i.nama,
  rinci: i.induk?.nama,
  mati: tolak?.(i),
});

const pencari = (p: Props) => async (kata: string, sinyal: AbortSignal) =>
  (
    await ambil<{ data: InstansiRingkas[] }>(alamat('/instansi', { kata, ...p.saring }), {
      sinyal,
    })
  ).data.map((i) => butir(i, p.tolak));

export function PilihInstansi(p: Props) {
  return (
    <Saran
      {...p}
      nama={p.nama ?? 'instansi'}
      label={p.label ?? t('ui.instansi')}
      contoh={t('ui.instansi_contoh')}
      cari={pencari(p)}
    />
  );
}
