// Tick Disposisi: what a verification adds, so that the report goes to its unit at once.
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import { pengikat, type Ubah } from '../../inti/ikat';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { Saran, SaranBanyak } from '../../ui/Saran';
import { cariInstansi } from '../instansi';
import { cariTag } from '../verifikasi/tag';
import { bobotTampil, type IsianManual } from './isian';

interface Props {
  f: IsianManual;
  ubah: Ubah<IsianManual>;
  bidang: readonly GalatBidang[];
}

export function BagianDisposisi({ f, ubah, bidang }: Props) {
  const ikat = pengikat(f, ubah, bidang, 'verifikasi.');
  const program = useData<{ data: { kode: string; nama: string }[] }>(
    '/program-prioritas',
  );
  return (
    <>
      <Saran
        {...ikat('disposisi')}
        label={t('manual.disposisi_ke')}
        petunjuk={t('manual.disposisi_isi')}
        cari={cariInstansi('lingkup')}
        mulai={0}
      />
      <SaranBanyak
        {...ikat('salinan')}
        label={t('manual.salinan')}
        petunjuk={t('manual.salinan_isi')}
        opsional
        cari={cariInstansi('semua', f.disposisi?.id)}
      />
      <SaranBanyak {...ikat('tags')} label={t('manual.tag')} opsional cari={cariTag} />
      <Pilih
        {...ikat('bobot')}
        bentuk="radio"
        label={t('manual.bobot')}
        nilai={bobotTampil(f)}
        pilihan={(['ringan', 'sedang', 'berat'] as const).map((x) => ({
          nilai: x,
          label: t(`manual.bobot_${x}`),
        }))}
      />
      <Pilih
        {...ikat('program', 'program_prioritas')}
        label={t('manual.program')}
        opsional
        kosong={t('manual.program_tanpa')}
        pilihan={(program.data?.data ?? []).map((x) => ({
          nilai: x.kode,
          label: x.nama,
        }))}
      />
      <Kolom
        {...ikat('catatan')}
        label={t('manual.catatan')}
        petunjuk={t('manual.catatan_isi')}
        opsional
        baris={3}
        maks={3000}
      />
    </>
  );
}
