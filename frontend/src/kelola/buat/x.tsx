// From posts of X to the manual form: the draft that it opens with, and where it says so.
import { kirim } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { pergi } from '../../inti/router';
import { sesi } from '../../inti/sesi';
import { simpanJson } from '../../inti/simpanan';
import type { BerkasTerkirim } from '../../inti/unggah';
import { kabari } from '../../ui/Kabar';
import { Spanduk } from '../../ui/Spanduk';
import { Tautan } from '../../ui/Tautan';
import { type IsianManual, KOSONG } from './isian';

export interface Kiriman {
  id: string;
  alamat: string;
  status: 'baru' | 'dijadikan' | 'diabaikan';
  dicari: boolean;
  percakapan: string;
  penulis: string | null;
  nama: string | null;
  teks: string | null;
  gambar: number;
  pada: string;
  tracking_id: string | null;
}

interface Siap {
  id: string[];
  isi: string;
  nama: string;
  tanggal: string;
  lampiran: BerkasTerkirim[];
  gambar_gagal: number;
}

/** Prepare the form and open it. */
export async function bukaForm(id: readonly string[]) {
  const s = await kirim<Siap>('POST', '/sosial/siapkan', { id });
  const f: IsianManual = {
    ...KOSONG,
    sumber: 'twitter',
    isi: s.isi,
    tanggal_kejadian: s.tanggal,
    cara: s.nama ? 'baru' : 'tanpa',
    nama: s.nama,
    x: s.id,
    berkas: s.lampiran.map((b) => ({ ...b, kunci: b.id, terkirim: b })),
  };
  simpanJson(`kelola.${sesi.value?.pengguna?.id ?? ''}.x`, f);
  if (s.gambar_gagal > 0) kabari(t('x.gagal_gambar', { n: s.gambar_gagal }));
  pergi('/kelola/buat/manual?x=1');
}

export const DariX = ({ n }: { n: number }) => (
  <Spanduk jenis="info" judul={t('x.dari', { n })}>
    <p>{t('x.dari_isi')}</p>
    <p>
      <Tautan ke="/kelola/buat/twitter">{t('x.kembali')}</Tautan>
    </p>
  </Spanduk>
);
