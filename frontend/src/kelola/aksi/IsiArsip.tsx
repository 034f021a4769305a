// Why a report is archived, for one and for many: the ground, what the citizen will read of it, and
// the report that a double one belongs to.
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import type { Ikat } from '../../inti/ikat';
import { rapikanLacak } from '../../inti/kode';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { Spanduk } from '../../ui/Spanduk';
import { kosong } from './periksa';

export const KATEGORI_ARSIP = [
  'kriminalitas',
  'salah_format',
  'belum_lengkap',
  'tidak_jelas',
  'sara',
  'terlalu_umum',
  'peradilan',
  'tidak_relevan',
  'kpu_bawaslu',
  'swasta',
  'media_sosial',
  'duplikat',
  'spam',
] as const;

export interface IsianArsip {
  kategori: '' | (typeof KATEGORI_ARSIP)[number];
  keterangan: string;
  utama: string;
}

export const ARSIP_KOSONG: IsianArsip = { kategori: '', keterangan: '', utama: '' };

/** `min`: the least number of characters of the explanation. */
export const periksaArsip = (f: IsianArsip, min = 1): GalatBidang[] => [
  ...kosong('kategori', f.kategori, t('arsip.wajib_kategori')),
  ...(f.keterangan.trim().length < min
    ? [{ nama: 'keterangan', pesan: t('arsip.wajib_keterangan') }]
    : []),
  ...(f.kategori === 'duplikat'
    ? kosong('laporan_utama', f.utama, t('arsip.wajib_utama'))
    : []),
];

export const badanArsip = (f: IsianArsip) => ({
  kategori: f.kategori,
  keterangan: f.keterangan,
  ...(f.kategori === 'duplikat' && { laporan_utama: rapikanLacak(f.utama) }),
});

/** The props of the explanation, which the form of one report pairs with templates. */
export const kolomKeterangan = () => ({
  label: t('arsip.keterangan'),
  petunjuk: t('arsip.keterangan_isi'),
  baris: 3,
  maks: 3000,
});

export function IsiArsip({ isi, ikat }: { isi: IsianArsip; ikat: Ikat<IsianArsip> }) {
  return (
    <>
      <div class="dua-lajur">
        <Pilih
          {...ikat('kategori')}
          bentuk="radio"
          label={t('arsip.kategori')}
          pilihan={KATEGORI_ARSIP.map((x) => ({ nilai: x, label: t(`arsip.${x}`) }))}
        />
      </div>
      {isi.kategori && (
        <Spanduk judul={t('arsip.dibaca_pelapor')}>
          <p>{t(`arsip.${isi.kategori}_isi`)}</p>
        </Spanduk>
      )}
      {isi.kategori === 'duplikat' && (
        <Kolom
          {...ikat('utama', 'laporan_utama')}
          label={t('arsip.utama')}
          petunjuk={t('arsip.utama_isi')}
          kapital="characters"
          sempit
        />
      )}
    </>
  );
}
