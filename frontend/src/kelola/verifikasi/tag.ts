// Tags known so far, and the one being typed.
import { alamat, ambil } from '../../inti/api';
import { t } from '../../inti/bahasa';
import type { Butir } from '../../ui/Saran';

export const cariTag = async (kata: string, sinyal: AbortSignal): Promise<Butir[]> => {
  const { data } = await ambil<{ data: { nama: string }[] }>(alamat('/tag', { kata }), {
    sinyal,
  });
  const ada = data.map((x) => ({ id: x.nama, nama: x.nama }));
  const baru = kata.toLowerCase();
  return ada.some((x) => x.id === baru)
    ? ada
    : [...ada, { id: baru, nama: baru, rinci: t('verifikasi.tag_baru') }];
};
