// Region by typing any part of its name: "iringmulyo", "metro pusat", "lampung".
import { alamat, ambil } from '../inti/api';
import { t } from '../inti/bahasa';
import type { PropBidang } from './Kolom';
import { type Butir, Saran } from './Saran';

export interface Wilayah {
  kode: string;
  nama: string;
  tingkat: string | number;
  jalur: string;
}

const butir = (w: Wilayah): Butir => ({
  id: w.kode,
  nama: w.nama,
  rinci: w.jalur || undefined,
});

const cariWilayah = async (kata: string, sinyal?: AbortSignal): Promise<Butir[]> =>
  (
    await ambil<{ data: Wilayah[] }>(
      alamat('/wilayah', { kata }),
      sinyal ? { sinyal } : {},
    )
  ).data.map(butir);

interface Props extends Partial<PropBidang> {
  nilai: Butir | null;
  padaUbah: (nilai: Butir | null) => void;
}

export function PilihWilayah(p: Props) {
  return (
    <Saran
      {...p}
      nama={p.nama ?? 'wilayah'}
      label={p.label ?? t('ui.wilayah')}
      contoh={t('ui.wilayah_contoh')}
      cari={cariWilayah}
    />
  );
}
