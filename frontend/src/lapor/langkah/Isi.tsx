import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { Kolom } from '../../ui/Kolom';
import { Spanduk } from '../../ui/Spanduk';
import { baris, Teks } from '../../ui/Teks';
import { dataPribadi, ISI_MAKS, ISI_MIN, JUDUL_MAKS, mungkinBukanRanah } from '../aturan';
import { draf, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

export function Isi({ bidang }: PropLangkah) {
  const d = draf.value;
  const semua = `${d.judul} ${d.isi}`;
  const ranah = mungkinBukanRanah(semua);
  return (
    <>
      <Kolom
        nama="judul"
        label={t('lapor.judul')}
        petunjuk={t('lapor.judul_petunjuk')}
        nilai={d.judul}
        padaUbah={(judul) => ubahDraf({ judul })}
        maks={JUDUL_MAKS}
        kapital="sentences"
        galat={pesanUntuk(bidang, 'judul')}
      />
      <Kolom
        nama="isi"
        label={t('lapor.isi')}
        petunjuk={
          <>
            {t('lapor.isi_petunjuk')} <strong>{t('lapor.isi_jangan')}</strong>
          </>
        }
        nilai={d.isi}
        padaUbah={(isi) => ubahDraf({ isi })}
        baris={8}
        min={ISI_MIN}
        maks={ISI_MAKS}
        kapital="sentences"
        galat={pesanUntuk(bidang, 'isi')}
      />
      <div role="status">
        {dataPribadi(semua) && (
          <Spanduk jenis="awas">
            <p>{t('lapor.data_pribadi')}</p>
          </Spanduk>
        )}
        {ranah && (
          <Spanduk jenis="info" judul={t('lapor.mungkin')}>
            <p>
              {baris(t(`lapor.ranah_${ranah}`))} {t('lapor.mungkin_tetap')}
            </p>
          </Spanduk>
        )}
      </div>
      <details class="lipat">
        <summary>{t('lapor.contoh_judul')}</summary>
        <p>{t('lapor.contoh_isi')}</p>
        <Teks isi={t('lapor.tip')} />
      </details>
    </>
  );
}
