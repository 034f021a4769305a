// Spare codes of the second factor, shown once.
import { t } from '../inti/bahasa';
import { Kartu } from '../ui/Kartu';
import { Spanduk } from '../ui/Spanduk';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';

export function KodeCadangan({
  kode,
  judul,
}: {
  kode: readonly string[];
  judul: string;
}) {
  return (
    <>
      <Spanduk jenis="sukses" judul={judul} umumkan>
        <p>{t('totp.cadangan')}</p>
      </Spanduk>
      <Kartu>
        <ul class="sidik">
          {kode.map((k) => (
            <li key={k}>{k}</li>
          ))}
        </ul>
        <div class="aksi tanpa-cetak">
          <Tombol kecil ikon="salin" onClick={() => void salin(kode.join('\n'))}>
            {t('ui.salin')}
          </Tombol>
          <Tombol kecil ikon="cetak" onClick={() => window.print()}>
            {t('totp.cetak')}
          </Tombol>
        </div>
      </Kartu>
    </>
  );
}
