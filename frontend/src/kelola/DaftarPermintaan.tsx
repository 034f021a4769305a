// Tab Permintaan: what instansi below (and reporters who object) ask for, nearest deadline first.

import { alamat } from '../inti/api';
import { t, teksAtau } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { LencanaStatus } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { KotakPermintaan } from './aksi/Putuskan';
import { simpanAntrean } from './antrean';
import './kelola.css';
import { TabKerja } from './TabKerja';
import { alamatKelola, type Permintaan } from './tipe';

const JENIS = [
  'bukan_wewenang',
  'tahan',
  'lepas_tahan',
  'tutup',
  'buka',
  'banding',
] as const;

export default function DaftarPermintaan() {
  const jenis = lokasi.value.cari.get('jenis') ?? '';
  return (
    <Halaman
      judul={t('tab.permintaan')}
      lebar="penuh"
      pengantar={<p class="kecil">{t('permintaan.pengantar')}</p>}
    >
      <TabKerja aktif="permintaan" />
      <div class="alat">
        <Pilih
          nama="jenis"
          label={t('permintaan.jenis')}
          kosong={t('ui.semua')}
          nilai={jenis}
          padaUbah={(v) => ubahCari({ jenis: v })}
          pilihan={JENIS.map((x) => ({
            nilai: x as string,
            label: t(`permintaan.${x}`),
          }))}
        />
      </div>
      <Daftar<Permintaan>
        jalur={alamat('/permintaan', { jenis })}
        kosong={
          <Kosong judul={t('kelola.kosong_permintaan')} ikon="centang">
            <p>{t('kelola.kosong_isi_permintaan')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="daftar-permintaan">
            {butir.map((p) => (
              <Baris key={p.id} p={p} semua={butir} />
            ))}
          </ul>
        )}
      </Daftar>
    </Halaman>
  );
}

function Baris({ p, semua }: { p: Permintaan; semua: readonly Permintaan[] }) {
  const { laporan } = p;
  return (
    <li class="kartu">
      <div>
        <a class="ke-laporan" href={alamatKelola(laporan.tracking_id)}>
          {laporan.judul}
        </a>
        <p>
          <LencanaStatus status={laporan.status} nama={laporan.status_nama} />
        </p>
      </div>
      <KotakPermintaan p={p} />
      {p.dapat_diputuskan && (
        <a
          class="tombol tombol-utama"
          href={alamatKelola(laporan.tracking_id, '?aksi=putuskan')}
          aria-label={t('permintaan.putuskan_apa', {
            jenis: teksAtau(`permintaan.${p.jenis}`, p.jenis_nama),
            judul: laporan.judul,
          })}
          onClick={() =>
            simpanAntrean({
              dari: lokasi.value.jalur,
              lacak: [...new Set(semua.map((x) => x.laporan.tracking_id))],
            })
          }
        >
          {t('aksi.putuskan')}
        </a>
      )}
    </li>
  );
}
