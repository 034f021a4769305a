// Reports that left the outbox by themselves: their receipts wait here until they are opened.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { bacaJson, daftarKunci } from '../inti/simpanan';
import type { Resi } from '../lapor/kirim';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';

const belumDibuka = () =>
  daftarKunci('resi.').flatMap((k) => {
    const lacak = k.slice(5);
    const judul = bacaJson<Resi>(k)?.baru;
    return judul === undefined ? [] : [{ lacak, judul }];
  });

export function BaruTerkirim() {
  const [semua, setSemua] = useState<{ lacak: string; judul: string }[]>([]);
  useEffect(() => {
    const baca = () => setSemua(belumDibuka());
    baca();
    addEventListener('lapor-terkirim', baca);
    return () => removeEventListener('lapor-terkirim', baca);
  }, []);
  return (
    <div role="status">
      {semua.map(({ lacak, judul }) => (
        <Spanduk key={lacak} jenis="sukses">
          <p>{t('antrean.terkirim', { judul })}</p>
          <Tautan ke={`/lapor/terkirim/${encodeURIComponent(lacak)}`} tombol="utama">
            {t('draf.resi')}
          </Tautan>
        </Spanduk>
      ))}
    </div>
  );
}
