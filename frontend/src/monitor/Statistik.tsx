// Monitor > Statistik: one instansi with what lies below it, a period, and its figures under two
// titles: Pengelolaan Laporan and Pemanfaatan Data. Numbers are the server's; those that have a list
// lead to it.
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { sesi } from '../inti/sesi';
import { tanggalPolos } from '../inti/waktu';
import { cariInstansi } from '../kelola/instansi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Saran } from '../ui/Saran';
import { Tab } from '../ui/Tab';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { sampaiKini } from './statistik/periode';
import '../kelola/kelola.css';
import { Pemanfaatan } from './statistik/Pemanfaatan';
import { Pengelolaan } from './statistik/Pengelolaan';
import { PilihPeriode } from './statistik/PilihPeriode';
import './statistik/statistik.css';
import type { DataStatistik } from './statistik/tipe';

export default function HalamanStatistik() {
  const { jalur, cari } = lokasi.value;
  const jenis = jalur.endsWith('/pemanfaatan') ? 'pemanfaatan' : 'pengelolaan';
  const saring = {
    instansi: cari.get('instansi'),
    dari: cari.get('dari'),
    sampai: cari.get('sampai'),
  };
  const d = useData<DataStatistik>(alamat(`/statistik/${jenis}`, saring));
  const ekor = alamat('', saring);
  return (
    <Halaman
      judul={t('rute.statistik')}
      lebar="penuh"
      aksi={
        <>
          {sesi.value?.pengguna?.peran !== 'pejabat_penghubung' && (
            <Tautan ke={`/monitor/laporan${ekor}`} tombol="biasa" ikon="unduh">
              {t('statistik.unduh')}
            </Tautan>
          )}
          <Tombol ikon="cetak" onClick={() => print()}>
            {t('statistik.cetak')}
          </Tombol>
        </>
      }
    >
      <Tab
        label={t('rute.statistik')}
        aktif={jenis}
        tab={(['pengelolaan', 'pemanfaatan'] as const).map((x) => ({
          kunci: x,
          judul: t(`statistik.${x}`),
          ke: `/monitor/statistik/${x}${ekor}`,
        }))}
      />
      <Saring s={d.data} />
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && !d.galat && (
        <>
          <Keterangan s={d.data} />
          {d.data.total === 0 && d.data.ukuran.penyelesaian.n === 0 ? (
            <Kosong judul={t('statistik.kosong')} ikon="saring">
              <p>{t('statistik.kosong_isi')}</p>
            </Kosong>
          ) : jenis === 'pengelolaan' ? (
            <Pengelolaan s={d.data} />
          ) : (
            <Pemanfaatan s={d.data} />
          )}
        </>
      )}
    </Halaman>
  );
}

function Saring({ s }: { s: DataStatistik | null }) {
  const [memilih, setMemilih] = useState(false);
  return (
    <div class="saring-statistik tanpa-cetak">
      <Saran
        nama="instansi"
        label={t('ui.instansi')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('lingkup')}
        nilai={s && !memilih ? { id: s.instansi.id, nama: s.instansi.nama } : null}
        padaUbah={(b) => {
          setMemilih(!b);
          if (b) ubahCari({ instansi: b.id });
        }}
      />
      <PilihPeriode />
    </div>
  );
}

/** Whose figures these are, of which days, and what they are compared with. */
function Keterangan({ s }: { s: DataStatistik }) {
  return (
    <p class="keterangan-statistik">
      <strong>{s.instansi.nama}</strong>
      {', '}
      {s.dari
        ? t('statistik.antara', {
            dari: tanggalPolos(s.dari),
            sampai: tanggalPolos(s.sampai),
          })
        : t('statistik.sampai_hari', { sampai: tanggalPolos(sampaiKini(s.sampai)) })}
      .{' '}
      {s.sebelumnya && (
        <span class="redup">
          {t('statistik.dibanding', {
            dari: tanggalPolos(s.sebelumnya.dari),
            sampai: tanggalPolos(s.sebelumnya.sampai),
          })}
        </span>
      )}
    </p>
  );
}
