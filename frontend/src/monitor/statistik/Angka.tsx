// One figure, large, with what it was in the period before: arrow, word and number.
import { angka, t } from '../../inti/bahasa';

interface Props {
  nama: string;
  nilai: string;
  ke?: string | null;
  catatan?: string;
  banding?: { kini: number; dulu: number; tulis?: (n: number) => string } | null;
}

export function Perubahan({
  kini,
  dulu,
  tulis = angka,
}: {
  kini: number;
  dulu: number;
  tulis?: (n: number) => string;
}) {
  const arah = kini > dulu ? 'naik' : kini < dulu ? 'turun' : 'tetap';
  return (
    <span class={`perubahan ${arah}`}>
      <span aria-hidden="true">{{ naik: '▲', turun: '▼', tetap: '=' }[arah]}</span>{' '}
      {t(`grafik.${arah}`, { n: tulis(Math.abs(kini - dulu)), dulu: tulis(dulu) })}
    </span>
  );
}

export function Angka({ nama, nilai, ke, catatan, banding }: Props) {
  return (
    <div class="angka-besar">
      <dt>{ke ? <a href={ke}>{nama}</a> : nama}</dt>
      <dd>
        <strong>{nilai}</strong>
        {banding && <Perubahan {...banding} />}
        {catatan && <span class="redup">{catatan}</span>}
      </dd>
    </div>
  );
}
