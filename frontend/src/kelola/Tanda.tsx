// Marks of a report in a list: word and shape, short.
import { t } from '../inti/bahasa';
import { Ikon } from '../ui/Ikon';
import { Lencana } from '../ui/Lencana';
import type { BarisKelola } from './tipe';

export function Tanda({
  b,
}: {
  b: Pick<BarisKelola, 'prioritas' | 'rahasia' | 'anonim' | 'ditahan'>;
}) {
  return (
    <>
      {b.prioritas && (
        <Lencana warna="merah">
          <Ikon nama="bintang" besar={14} />
          {t('tanda.prioritas')}
        </Lencana>
      )}
      {b.rahasia && (
        <Lencana warna="kuning">
          <Ikon nama="kunci" besar={14} />
          {t('tanda.rahasia')}
        </Lencana>
      )}
      {b.anonim && (
        <Lencana>
          <Ikon nama="tersembunyi" besar={14} />
          {t('tanda.anonim')}
        </Lencana>
      )}
      {b.ditahan && (
        <Lencana warna="biru">
          <Ikon nama="jam" besar={14} />
          {t('tanda.ditahan')}
        </Lencana>
      )}
    </>
  );
}
