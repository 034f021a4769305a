// The strip of tabs over the worklist, with counts; the present one is kept in sight on a phone.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { Tab } from '../ui/Tab';
import { alamatTab } from './Ringkasan';
import { type Rekap, type TabKelola, tabKelola } from './tipe';

export function TabKerja({ aktif }: { aktif: TabKelola }) {
  const kotak = useRef<HTMLDivElement>(null);
  const rekap = useData<Rekap>('/kelola/rekap', { tiap: 60_000 });
  const jumlah = new Map(rekap.data?.data.map((x) => [x.tab, x.jumlah]));
  useEffect(() => {
    const strip = kotak.current?.querySelector('.tab');
    const a = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && a)
      strip.scrollLeft = a.offsetLeft - (strip.clientWidth - a.clientWidth) / 2;
  }, [aktif, rekap.data]);
  return (
    <div ref={kotak} class="tab-kerja">
      <Tab
        label={t('kelola.tab')}
        aktif={aktif}
        tab={tabKelola.map((x) => ({
          kunci: x,
          judul: t(`tab.${x}`),
          ke: alamatTab(x),
          jumlah: jumlah.get(x),
        }))}
      />
    </div>
  );
}
