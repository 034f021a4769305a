// How searching X goes: when it last came to its end, what it has used of today's posts.
import { angka, t } from '../../inti/bahasa';
import { lalu } from '../../inti/waktu';
import { Spanduk } from '../../ui/Spanduk';

export interface RingkasCari {
  terakhir: string | null;
  terbaca: number;
  jatah: number;
  galat: string | null;
}

export function Pencarian({ cari }: { cari: RingkasCari }) {
  const habis = cari.jatah - cari.terbaca < 10;
  return (
    <Spanduk jenis={cari.galat || habis ? 'awas' : 'info'} judul={t('x.cari')}>
      <p>
        {cari.terakhir
          ? t('x.cari_terakhir', { kapan: lalu(cari.terakhir) })
          : t('x.cari_belum')}{' '}
        {t('x.cari_jatah', { n: angka(cari.terbaca), jatah: angka(cari.jatah) })}
      </p>
      {habis && <p>{t('x.cari_habis')}</p>}
      {cari.galat && <p>{t('x.cari_galat', { galat: cari.galat })}</p>}
    </Spanduk>
  );
}
