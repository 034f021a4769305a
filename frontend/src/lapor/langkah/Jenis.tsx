import { useEffect } from 'preact/hooks';
import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { lokasi } from '../../inti/router';
import { Pilih } from '../../ui/Pilih';
import { baris } from '../../ui/Teks';
import { draf, type JenisLaporan, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

const JENIS: readonly JenisLaporan[] = ['pengaduan', 'aspirasi', 'permintaan_informasi'];

export function Jenis({ bidang }: PropLangkah) {
  const diminta = lokasi.value.cari.get('jenis') as JenisLaporan | null;
  useEffect(() => {
    if (diminta && JENIS.includes(diminta)) ubahDraf({ klasifikasi: diminta });
  }, [diminta]);
  return (
    <>
      <Pilih<JenisLaporan>
        nama="klasifikasi"
        label={t('lapor.jenis')}
        bentuk="kartu"
        nilai={draf.value.klasifikasi}
        padaUbah={(klasifikasi) => ubahDraf({ klasifikasi })}
        galat={pesanUntuk(bidang, 'klasifikasi')}
        pilihan={[
          {
            nilai: 'pengaduan',
            label: t('lapor.pengaduan'),
            petunjuk: t('lapor.pengaduan_isi'),
          },
          {
            nilai: 'aspirasi',
            label: t('lapor.aspirasi'),
            petunjuk: t('lapor.aspirasi_isi'),
          },
          {
            nilai: 'permintaan_informasi',
            label: t('lapor.informasi'),
            petunjuk: t('lapor.informasi_isi'),
          },
        ]}
      />
      <details class="lipat">
        <summary>{t('lapor.ranah')}</summary>
        <ul>
          <li>{baris(t('lapor.ranah_kriminal'))}</li>
          <li>{baris(t('lapor.ranah_pemilu'))}</li>
          <li>{baris(t('lapor.ranah_swasta'))}</li>
          <li>{baris(t('lapor.ranah_peradilan'))}</li>
          <li>{baris(t('lapor.ranah_medsos'))}</li>
          <li>{baris(t('lapor.ranah_pemerintah'))}</li>
        </ul>
      </details>
    </>
  );
}
