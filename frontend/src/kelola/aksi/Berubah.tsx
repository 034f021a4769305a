// Somebody else was faster: what is different now, and the way on. What was typed stays.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, teksAtau } from '../../inti/bahasa';
import { Spanduk } from '../../ui/Spanduk';
import { Tombol } from '../../ui/Tombol';
import type { LaporanPetugas } from '../tipe';

type Beda = { nama: string; dulu: string; kini: string };

const nilai = (l: LaporanPetugas): Record<string, string> => ({
  'kelola.kol_status': teksAtau(`status.${l.status}`, l.status_nama),
  'kelola.kol_pemegang': l.pemegang?.nama ?? '–',
  'kelola.kol_unit': l.terdisposisi?.nama ?? '–',
  'verifikasi.judul': l.judul,
  'kelola.klasifikasi': teksAtau(`klasifikasi.${l.klasifikasi}`, l.klasifikasi),
  'kelola.kategori': l.kategori?.nama ?? '–',
  'kelola.bobot': l.bobot ? t(`bobot.${l.bobot}`) : '–',
  'tanda.rahasia': t(l.rahasia ? 'ui.ya' : 'ui.tidak'),
  'tanda.anonim': t(l.anonim ? 'ui.ya' : 'ui.tidak'),
  'tanda.prioritas': t(l.prioritas ? 'ui.ya' : 'ui.tidak'),
  'tanda.ditahan': t(l.ditahan ? 'ui.ya' : 'ui.tidak'),
});

function perbedaan(dulu: LaporanPetugas, kini: LaporanPetugas): Beda[] {
  const a = nilai(dulu);
  const b = nilai(kini);
  return Object.keys(a)
    .filter((k) => a[k] !== b[k])
    .map((k) => ({ nama: teksAtau(k, k), dulu: a[k]!, kini: b[k]! }));
}

interface Props {
  dulu: LaporanPetugas;
  kini: LaporanPetugas;
  masihBoleh: boolean;
  padaGanti: () => void;
}

export function Berubah({ dulu, kini, masihBoleh, padaGanti }: Props) {
  const beda = perbedaan(dulu, kini);
  const kotak = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => kotak.current?.focus(), [kini]);
  return (
    <div role="alert" tabIndex={-1} ref={kotak} class="kotak-berubah">
      <Spanduk jenis="awas" judul={t('berubah.judul')}>
        {beda.length > 0 ? (
          <dl class="berubah">
            {beda.map((b) => (
              <div key={b.nama}>
                <dt>{b.nama}</dt>
                <dd>
                  <del>{b.dulu}</del> → <ins>{b.kini}</ins>
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>{t('berubah.tanpa_beda')}</p>
        )}
        <p>{t(masihBoleh ? 'berubah.masih' : 'berubah.tak_lagi')}</p>
        <Tombol kecil ikon="ulang" onClick={padaGanti}>
          {t('berubah.pakai')}
        </Tombol>
      </Spanduk>
    </div>
  );
}
