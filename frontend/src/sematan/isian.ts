// What the form on an agency's site holds, what it lacks, and how it is sent. Pure, tested.
import { pecahKontak } from '../akun/kontak';
import type { GalatBidang } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { ISI_MAKS, ISI_MIN, JUDUL_MAKS, JUDUL_MIN } from '../lapor/aturan';
import type { JenisLaporan } from '../lapor/draf';
import type { Butir } from '../ui/Saran';
import type { BerkasUnggah } from '../ui/Unggah';

export interface Isian {
  klasifikasi: JenisLaporan | '';
  judul: string;
  isi: string;
  wilayah: Butir | null;
  alamat: string;
  berkas: readonly BerkasUnggah[];
  anonim: boolean;
  rahasia: boolean;
  identitas: 'kontak' | 'tanpa' | '';
  nama: string;
  kontak: string;
}

export const KOSONG: Isian = {
  klasifikasi: '',
  judul: '',
  isi: '',
  wilayah: null,
  alamat: '',
  berkas: [],
  anonim: false,
  rahasia: false,
  identitas: '',
  nama: '',
  kontak: '',
};

/** Everything missing, in the order of the page. */
export function kurang(d: Isian, masuk: boolean): GalatBidang[] {
  const g: [string, Kunci][] = [];
  const judul = d.judul.trim().length;
  const isi = d.isi.trim().length;
  if (!d.klasifikasi) g.push(['klasifikasi', 'lapor.wajib_jenis']);
  if (judul < JUDUL_MIN) g.push(['judul', 'lapor.wajib_judul']);
  else if (judul > JUDUL_MAKS) g.push(['judul', 'lapor.judul_panjang']);
  if (isi < ISI_MIN) g.push(['isi', 'lapor.isi_pendek']);
  else if (isi > ISI_MAKS) g.push(['isi', 'lapor.isi_panjang']);
  if (!masuk && !d.identitas) g.push(['identitas', 'lapor.wajib_identitas']);
  if (!masuk && d.identitas === 'kontak') {
    if (d.nama.trim().length < 2) g.push(['nama', 'lapor.wajib_nama']);
    if (!pecahKontak(d.kontak)) g.push(['kontak', 'lapor.wajib_kontak']);
  }
  return g.map(([nama, kunci]) => ({ nama, pesan: t(kunci) }));
}

/** The body of POST /laporan. */
export function badan(d: Isian, slug: string, masuk: boolean) {
  const lokasi = {
    ...(d.wilayah && { kode_wilayah: d.wilayah.id }),
    ...(d.alamat.trim() && { alamat: d.alamat.trim() }),
  };
  const kontak = d.identitas === 'kontak' ? pecahKontak(d.kontak) : null;
  return {
    judul: d.judul.trim(),
    isi: d.isi.trim(),
    klasifikasi: d.klasifikasi,
    anonim: d.anonim,
    rahasia: d.rahasia,
    lampiran: d.berkas.flatMap((b) => (b.terkirim ? [b.terkirim.id] : [])),
    sematan: slug,
    ...(Object.keys(lokasi).length > 0 && { lokasi }),
    ...(!masuk && kontak && { nama: d.nama.trim(), ...kontak }),
    ...(!masuk && !kontak && { tanpa_identitas: true }),
  };
}
