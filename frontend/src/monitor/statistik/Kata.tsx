// The most used words of public reports. Each leads to the public list of that word.
import { Batang } from '../../grafik/Batang';
import { alamat } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import { lokasi } from '../../inti/router';
import { KotakGalat } from '../../ui/Galat';
import { Kerangka } from '../../ui/Kerangka';
import type { DataStatistik } from './tipe';

interface DataKata {
  dari: number;
  semua: boolean;
  data: readonly { kata: string; n: number }[];
}

export function Kata({ s }: { s: DataStatistik }) {
  const { cari } = lokasi.value;
  const masa = { dari: cari.get('dari'), sampai: cari.get('sampai') };
  const instansi = s.instansi.id;
  const d = useData<DataKata>(alamat('/statistik/kata', { instansi, ...masa }));
  if (d.galat) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={4} />;
  const pusat = instansi === '1';
  const butir = d.data.data.map((x) => ({
    kunci: x.kata,
    nama: x.kata,
    n: x.n,
    ke: d.data?.semua
      ? alamat('/laporan', {
          kata: x.kata,
          instansi: pusat ? null : instansi,
          instansi_nama: pusat ? null : s.instansi.nama,
          ...masa,
        })
      : null,
  }));
  return (
    <>
      {butir.length > 0 && !d.data.semua && (
        <p class="redup">{t('statistik.kata_sebagian', { n: d.data.dari })}</p>
      )}
      <Batang
        judul={t('statistik.kata')}
        apa={t('statistik.kata_apa')}
        butir={butir}
        semua={d.data.dari}
      />
    </>
  );
}
