// What a figure of the statistics counts may stand in several tabs: the way in leads to the tab that
// has most of it, and a line under the filters says how many there are in all.
import { useEffect } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { lokasi, pergi } from '../inti/router';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { alamatTab, type Gabungan, type NilaiSaringan, saringanDari } from './saringan';
import { tulisAngka, useRekap } from './TabKerja';
import type { AngkaRekap, Rekap, RekapTab } from './tipe';

const USAI = ['selesai', 'arsip'];
const berjalan = (x: RekapTab) => !USAI.includes(x.tab);

/** Tabs of reports; requests are counted by their own. */
const tabLaporan = (rekap: Rekap) => rekap.data.filter((x) => x.tab !== 'permintaan');

const jumlahkan = (v: readonly RekapTab[]): AngkaRekap => ({
  jumlah: v.reduce((n, x) => n + x.jumlah, 0),
  lebih: v.some((x) => x.lebih),
});

export function TabTerpenuh({ gabungan }: { gabungan: Gabungan }) {
  const saring = saringanDari(lokasi.value.cari);
  const d = useRekap(saring);
  const { data } = d;
  useEffect(() => {
    if (!data) return;
    const v = tabLaporan(data).filter((x) => gabungan === 'semua' || berjalan(x));
    const [penuh] = [...v].sort((a, b) => b.jumlah - a.jumlah);
    if (penuh) pergi(alamatTab(penuh.tab, saring), { ganti: true });
  }, [data]);
  return (
    <Halaman judul={t('rute.kelola_daftar')} lebar="penuh">
      {d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka baris={8} />}
    </Halaman>
  );
}

/** Only where something is filtered; a status belongs to one tab. */
export function JumlahSemua({
  saring,
  rekap,
}: {
  saring: NilaiSaringan;
  rekap: Rekap | null;
}) {
  if (!rekap || saring.status || Object.keys(saring).length === 0) return null;
  const v = tabLaporan(rekap);
  const semua = jumlahkan(v);
  return (
    <p class="redup jumlah-semua">
      {t('kelola.jumlah_semua', {
        n: tulisAngka(semua),
        berjalan: tulisAngka(jumlahkan(v.filter(berjalan))),
      })}
    </p>
  );
}
