import { t } from '../../inti/bahasa';
import { Ringkas } from '../../laporan/Ringkas';
import { serupa } from '../serupa';

export function Serupa() {
  if (serupa.value.length === 0) return <p>{t('lapor.serupa_tidak')}</p>;
  return (
    <>
      <p>{t('lapor.serupa_isi')}</p>
      {serupa.value.map((l) => (
        <Ringkas key={l.tracking_id} laporan={l} />
      ))}
    </>
  );
}
