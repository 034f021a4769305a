// Tick Disposisi: what a verification adds, so that the report goes to its unit at once.
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { pesanUntuk, useData } from '../../inti/data';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { Saran, SaranBanyak } from '../../ui/Saran';
import { cariInstansi } from '../instansi';
import { cariTag } from '../verifikasi/tag';
import { bobotTampil, type IsianManual } from './isian';

interface Props {
  f: IsianManual;
  ubah: <K extends keyof IsianManual>(nama: K) => (v: IsianManual[K]) => void;
  bidang: readonly GalatBidang[];
}

export function BagianDisposisi({ f, ubah, bidang }: Props) {
  const galat = (nama: string) => pesanUntuk(bidang, `verifikasi.${nama}`);
  const program = useData<{ data: { kode: string; nama: string }[] }>(
    '/program-prioritas',
  );
  return (
    <>
      <Saran
        nama="verifikasi.disposisi"
        label={t('manual.disposisi_ke')}
        petunjuk={t('manual.disposisi_isi')}
        cari={cariInstansi('lingkup')}
        mulai={0}
        nilai={f.disposisi}
        padaUbah={ubah('disposisi')}
        galat={galat('disposisi')}
      />
      <SaranBanyak
        nama="verifikasi.salinan"
        label={t('manual.salinan')}
        petunjuk={t('manual.salinan_isi')}
        opsional
        cari={cariInstansi('semua', f.disposisi?.id)}
        nilai={f.salinan}
        padaUbah={ubah('salinan')}
        galat={galat('salinan')}
      />
      <SaranBanyak
        nama="verifikasi.tags"
        label={t('manual.tag')}
        opsional
        cari={cariTag}
        nilai={f.tags}
        padaUbah={ubah('tags')}
        galat={galat('tags')}
      />
      <Pilih
        nama="verifikasi.bobot"
        bentuk="radio"
        label={t('manual.bobot')}
        nilai={bobotTampil(f)}
        padaUbah={ubah('bobot')}
        galat={galat('bobot')}
        pilihan={(['ringan', 'sedang', 'berat'] as const).map((x) => ({
          nilai: x,
          label: t(`manual.bobot_${x}`),
        }))}
      />
      <Pilih
        nama="verifikasi.program_prioritas"
        label={t('manual.program')}
        opsional
        kosong={t('manual.program_tanpa')}
        nilai={f.program}
        padaUbah={ubah('program')}
        galat={galat('program_prioritas')}
        pilihan={(program.data?.data ?? []).map((x) => ({
          nilai: x.kode,
          label: x.nama,
        }))}
      />
      <Kolom
        nama="verifikasi.catatan"
        label={t('manual.catatan')}
        petunjuk={t('manual.catatan_isi')}
        opsional
        baris={3}
        maks={3000}
        nilai={f.catatan}
        padaUbah={ubah('catatan')}
        galat={galat('catatan')}
      />
    </>
  );
}
