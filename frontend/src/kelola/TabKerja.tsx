// The strip of tabs over the worklist, with counts; the present one is kept in sight on a phone.
// A count is the length of the list its link leads to: filters go along, and narrow both.
import { useEffect, useRef } from 'preact/hooks';
import { alamat } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { type Data, useData } from '../inti/data';
import { Tab } from '../ui/Tab';
import './daftar.css';
import { alamatTab, type NilaiSaringan } from './saringan';
import { type AngkaRekap, type Rekap, type TabKelola, tabKelola } from './tipe';

export const useRekap = (saring: NilaiSaringan = {}): Data<Rekap> =>
  useData<Rekap>(alamat('/kelola/rekap', saring), { tiap: 60_000 });

/** "12", or "1.000+" when counting stopped there. */
export const tulisAngka = ({ jumlah, lebih }: AngkaRekap): string =>
  lebih ? t('kerja.n_lebih', { n: angka(jumlah) }) : angka(jumlah);

interface Props {
  aktif: TabKelola;
  saring?: NilaiSaringan;
  rekap?: Rekap | null;
}

export function StripTab({ aktif, saring = {}, rekap }: Props) {
  const kotak = useRef<HTMLDivElement>(null);
  const jumlah = new Map(rekap?.data.map((x) => [x.tab, x]));
  useEffect(() => {
    const strip = kotak.current?.querySelector('.tab');
    const a = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && a)
      strip.scrollLeft = a.offsetLeft - (strip.clientWidth - a.clientWidth) / 2;
  }, [aktif, rekap]);
  return (
    <div ref={kotak} class="tab-kerja">
      <Tab
        label={t('kelola.tab')}
        aktif={aktif}
        tab={tabKelola.map((x) => {
          const n = jumlah.get(x);
          return {
            kunci: x,
            judul: t(`tab.${x}`),
            ke: alamatTab(x, saring),
            jumlah: n && tulisAngka(n),
          };
        })}
      />
    </div>
  );
}

/** The same where nothing is filtered. */
export function TabKerja({ aktif }: { aktif: TabKelola }) {
  const rekap = useRekap();
  return <StripTab aktif={aktif} rekap={rekap.data} />;
}
