import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { PilihInstansi } from '../../ui/PilihInstansi';
import { PilihKategori } from '../../ui/PilihKategori';
import { draf, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

export function Instansi({ bidang }: PropLangkah) {
  return (
    <>
      <PilihInstansi
        label={t('lapor.instansi')}
        petunjuk={t('lapor.instansi_petunjuk')}
        opsional
        nilai={draf.value.instansi}
        padaUbah={(instansi) => ubahDraf({ instansi })}
        galat={pesanUntuk(bidang, 'instansi')}
      />
      <PilihKategori
        label={t('lapor.kategori')}
        petunjuk={t('lapor.kategori_petunjuk')}
        opsional
        nilai={draf.value.kategori}
        padaUbah={(kategori) => ubahDraf({ kategori })}
        galat={pesanUntuk(bidang, 'kategori')}
      />
    </>
  );
}
