// A first password, shown once: to be handed over by hand, never by e-mail or SMS.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { Kartu } from '../ui/Kartu';
import { Spanduk } from '../ui/Spanduk';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';
import type { SandiAwal } from './tipe';

export function KotakSandi({ hasil }: { hasil: SandiAwal }) {
  const kotak = useRef<HTMLDivElement>(null);
  useEffect(() => kotak.current?.focus(), []);
  const p = hasil.pengguna;
  return (
    <div ref={kotak} tabIndex={-1} class="sandi-awal">
      <Spanduk jenis="sukses" judul={t('sandi_awal.judul')} umumkan>
        <p>{t('sandi_awal.isi')}</p>
      </Spanduk>
      <Kartu>
        <dl class="rincian">
          <div>
            <dt>{t('pengguna.nama')}</dt>
            <dd>{p.nama}</dd>
          </div>
          <div>
            <dt>{t('pengguna.nama_pengguna')}</dt>
            <dd>{p.nama_pengguna}</dd>
          </div>
          <div>
            <dt>{t('sandi_awal.sandi')}</dt>
            <dd>
              <code class="sandi-besar">{hasil.sandi_awal}</code>
            </dd>
          </div>
        </dl>
        <div class="aksi tanpa-cetak">
          <Tombol ikon="salin" onClick={() => void salin(hasil.sandi_awal)}>
            {t('ui.salin')}
          </Tombol>
          <Tombol ikon="cetak" onClick={() => window.print()}>
            {t('sandi_awal.cetak')}
          </Tombol>
        </div>
      </Kartu>
    </div>
  );
}
