// The frame of every chart: a figure whose caption says in one sentence what is to be seen, and
// under the drawing its numbers as a table.
import type { ComponentChildren } from 'preact';
import { t } from '../inti/bahasa';
import './grafik.css';

interface Props {
  kalimat: string;
  children: ComponentChildren;
  /** Its numbers, when the drawing does not write them all. */
  tabel?: ComponentChildren;
}

export function Bingkai({ kalimat, children, tabel }: Props) {
  return (
    <figure class="grafik">
      <figcaption>{kalimat}</figcaption>
      {children}
      {tabel && (
        <details class="data-grafik">
          <summary>{t('grafik.tabel')}</summary>
          {tabel}
        </details>
      )}
    </figure>
  );
}
