import { t } from '../inti/bahasa';
import { GarisWaktu } from '../ui/GarisWaktu';
import { HitungMundur } from '../ui/HitungMundur';
import { perjalanan } from './langkah';
import type { Laporan, Riwayat } from './tipe';

export function Perjalanan({
  laporan: l,
  riwayat,
}: {
  laporan: Laporan;
  riwayat: Riwayat[];
}) {
  const butir = perjalanan(l, riwayat).map((x) => ({
    kunci: String(x.ke),
    judul: t(`detail.langkah${x.ke === 'arsip' ? '_arsip' : x.ke}`),
    keadaan: x.keadaan,
    pada: x.pada,
    oleh:
      x.ke === 1 && x.keadaan === 'selesai' && l.terdisposisi
        ? t('detail.kepada', { nama: l.terdisposisi.nama })
        : undefined,
    isi: x.tenggat && <HitungMundur tenggat={x.tenggat} />,
  }));
  return <GarisWaktu label={t('detail.langkah')} butir={butir} />;
}
