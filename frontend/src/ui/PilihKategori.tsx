// Kategori: the whole tree is loaded once and searched on the device.
import { ambil } from '../inti/api';
import { bahasa, t } from '../inti/bahasa';
import type { Kategori } from '../laporan/tipe';
import type { PropBidang } from './Kolom';
import { type Butir, Saran } from './Saran';

let pohon: { bahasa: string; isi: Promise<Butir[]> } | null = null;

export function semuaKategori(): Promise<Butir[]> {
  if (pohon?.bahasa === bahasa.value) return pohon.isi;
  const isi = ambil<{ data: Kategori[] }>('/kategori').then(({ data }) => {
    const nama = new Map(data.map((k) => [k.kode, k.nama]));
    return data.map((k) => ({
      id: k.kode,
      nama: k.nama,
      rinci: k.induk ? nama.get(k.induk) : undefined,
    }));
  });
  isi.catch(() => {
    pohon = null;
  });
  pohon = { bahasa: bahasa.value, isi };
  return isi;
}

async function cari(kata: string): Promise<Butir[]> {
  const kunci = kata.toLowerCase();
  const semua = await semuaKategori();
  const cocok = semua.filter((b) =>
    `${b.nama} ${b.rinci ?? ''}`.toLowerCase().includes(kunci),
  );
  return cocok.slice(0, kata ? 30 : 200);
}

interface Props extends Partial<PropBidang> {
  nilai: Butir | null;
  padaUbah: (nilai: Butir | null) => void;
}

export function PilihKategori(p: Props) {
  return (
    <Saran
      {...p}
      nama={p.nama ?? 'kategori'}
      label={p.label ?? t('ui.kategori')}
      contoh={t('ui.kategori_contoh')}
      mulai={0}
      cari={cari}
    />
  );
}
