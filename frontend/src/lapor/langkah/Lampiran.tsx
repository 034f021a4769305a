import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { Unggah } from '../../ui/Unggah';
import { draf, simpanIsi, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

export function Lampiran({ bidang }: PropLangkah) {
  return (
    <Unggah
      label={t('lapor.bukti')}
      berkas={draf.value.berkas}
      padaUbah={(ubah) => ubahDraf({ berkas: [...ubah(draf.value.berkas)] })}
      padaIsi={(kunci, isi) => void simpanIsi(draf.value.id, kunci, isi)}
      galat={pesanUntuk(bidang, 'lampiran')}
    />
  );
}
