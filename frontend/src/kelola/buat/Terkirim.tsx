// Laporan manual berhasil dibuat: the receipt to print and hand over to the reporter.
import '../../gaya/laporan.css';
import { t } from '../../inti/bahasa';
import { hariTenggat, waktu } from '../../inti/waktu';
import { kelompokkan } from '../../laporan/lacak';
import { Halaman } from '../../ui/Halaman';
import { Kartu } from '../../ui/Kartu';
import { LencanaStatus } from '../../ui/Lencana';
import { Qr } from '../../ui/Qr';
import { Spanduk } from '../../ui/Spanduk';
import { salin } from '../../ui/salin';
import { Tautan } from '../../ui/Tautan';
import { Tombol } from '../../ui/Tombol';
import { alamatKelola } from '../tipe';
import '../../pengaturan/pengaturan.css';
import { type ResiManual, resiTerakhir } from './resi';

const jejak = () => [{ judul: t('rute.manual'), ke: '/kelola/buat/manual' }];

export default function Terkirim() {
  const r = resiTerakhir();
  if (!r)
    return (
      <Halaman judul={t('rute.manual_terkirim')} jejak={jejak()}>
        <Spanduk jenis="info">
          <p>{t('manual.resi_hilang')}</p>
        </Spanduk>
      </Halaman>
    );
  return <Resi r={r} />;
}

function Resi({ r }: { r: ResiManual }) {
  const l = r.laporan;
  return (
    <Halaman judul={t('rute.manual_terkirim')} jejak={jejak()}>
      <Spanduk jenis="sukses" judul={t('manual.berhasil')}>
        <p>{l.judul}</p>
      </Spanduk>
      <Kartu kelas="resi-manual">
        <p class="hanya-cetak">LAPOR! · {t('situs.nama')}</p>
        <div class="kode-besar">
          <p class="label">{t('manual.lacak')}</p>
          <p class="nilai">{kelompokkan(r.tracking_id)}</p>
          <Tombol kecil ikon="salin" onClick={() => void salin(r.tracking_id)}>
            {t('manual.salin')}
          </Tombol>
        </div>
        {r.kode_rahasia && (
          <>
            <div class="kode-besar">
              <p class="label">{t('manual.kode')}</p>
              <p class="nilai">{kelompokkan(r.kode_rahasia)}</p>
            </div>
            <p>{t('manual.kode_isi')}</p>
          </>
        )}
        <dl class="rincian">
          <div>
            <dt>{t('manual.status')}</dt>
            <dd>
              <LencanaStatus status={l.status} nama={l.status_nama} />
            </dd>
          </div>
          <div>
            <dt>{t('manual.dipegang')}</dt>
            <dd>{l.pemegang?.nama}</dd>
          </div>
          {l.tenggat?.map((x) => (
            <div key={x.jam}>
              <dt>{t(`jam.${x.jam}`)}</dt>
              <dd>
                {x.batas && t('manual.paling_lambat', { hari: hariTenggat(x.batas) })}
              </dd>
            </div>
          ))}
          {r.bukti && (
            <div>
              <dt>{t('manual.bukti')}</dt>
              <dd>
                {waktu(r.bukti.pada)} <code class="sidik">{r.bukti.hash}</code>
              </dd>
            </div>
          )}
        </dl>
        <Qr
          isi={`${location.origin}/lacak/${encodeURIComponent(r.tracking_id)}`}
          label={t('manual.qr')}
          teks={kelompokkan(r.tracking_id)}
        />
      </Kartu>
      <p class="aksi tanpa-cetak">
        <Tombol jenis="utama" ikon="cetak" onClick={() => window.print()}>
          {t('manual.cetak')}
        </Tombol>
        <Tautan ke={alamatKelola(r.tracking_id)} tombol="biasa">
          {t('manual.buka')}
        </Tautan>
        <Tautan ke="/kelola/buat/manual" tombol="biasa" ikon="tambah">
          {t('manual.lagi')}
        </Tautan>
      </p>
    </Halaman>
  );
}
