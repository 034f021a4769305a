// The names of what stands in an address by its id or code: agencies, regions, categories.
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { alamat, ambil } from '../inti/api';
import { semuaKategori } from '../ui/PilihKategori';
import type { Wilayah } from '../ui/PilihWilayah';
import type { Butir } from '../ui/Saran';

/** Names behind ids and codes, remembered while the page lives: the address holds only those. */
const nama = signal<Record<string, string>>({});
export const ingatNama = (kunci: string, n: string) => {
  nama.value = { ...nama.value, [kunci]: n };
};

/** A region by its code: among those of the region it lies in. */
const ambilWilayah = async (kode: string): Promise<{ nama: string }> => {
  const induk = kode.split('.').slice(0, -1).join('.');
  const j = await ambil<{ data: Wilayah[] }>(alamat('/wilayah', { induk, batas: 200 }));
  return j.data.find((w) => w.kode === kode) ?? { nama: kode };
};

/** What an id of the address is called; asked for once. */
export function useNama(apa: 'instansi' | 'wilayah', id: string): string {
  const kunci = `${apa}/${id}`;
  const ada = nama.value[kunci];
  useEffect(() => {
    if (!id || ada) return;
    (apa === 'instansi'
      ? ambil<{ nama: string }>(`/instansi/${encodeURIComponent(id)}`)
      : ambilWilayah(id)
    )
      .then((x) => ingatNama(kunci, x.nama))
      .catch(() => ingatNama(kunci, id));
  }, [apa, id, ada, kunci]);
  return ada ?? id;
}

export function useButir(apa: 'instansi' | 'wilayah', id: string): Butir | null {
  const n = useNama(apa, id);
  return id ? { id, nama: n } : null;
}

/** The chosen kategori by its code: its name comes with the tree. */
export function useButirKategori(kode: string): Butir | null {
  const [butir, setButir] = useState<Butir | null>(null);
  useEffect(() => {
    let batal = false;
    if (!kode) setButir(null);
    else
      semuaKategori()
        .then(
          (s) =>
            !batal && setButir(s.find((b) => b.id === kode) ?? { id: kode, nama: kode }),
        )
        .catch(() => !batal && setButir({ id: kode, nama: kode }));
    return () => {
      batal = true;
    };
  }, [kode]);
  return butir;
}
