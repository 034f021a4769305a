// Period of figures: one of those asked for every day, or two dates. It stands in the address.
import { useState } from 'preact/hooks';
import { t } from '../../inti/bahasa';
import { lokasi, ubahCari } from '../../inti/router';
import { hariIni } from '../../inti/waktu';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type NamaPeriode, namaPeriode, PERIODE, periodeDari, rentang } from './periode';

export function PilihPeriode() {
  const { cari } = lokasi.value;
  const kini = { dari: cari.get('dari'), sampai: cari.get('sampai') };
  const [bebas, setBebas] = useState(false);
  const nilai: NamaPeriode = bebas ? 'tanggal' : periodeDari(kini, hariIni());
  return (
    <>
      <Pilih
        nama="periode"
        label={t('grafik.periode')}
        nilai={nilai}
        pilihan={PERIODE.map((p) => ({ nilai: p, label: t(namaPeriode(p)) }))}
        padaUbah={(p) => {
          setBebas(p === 'tanggal');
          if (p !== 'tanggal') ubahCari({ ...rentang(p, hariIni()) });
        }}
      />
      {nilai === 'tanggal' &&
        (['dari', 'sampai'] as const).map((x) => (
          <Kolom
            key={x}
            nama={x}
            jenis="date"
            label={t(`grafik.${x}`)}
            nilai={kini[x] ?? ''}
            padaUbah={(v) => {
              setBebas(true);
              ubahCari({ [x]: v });
            }}
            {...(x === 'sampai' && kini.dari ? { terkecil: kini.dari } : {})}
          />
        ))}
    </>
  );
}
