// The public page of one instansi: its figures, what lies below it, its newest reports, and the way
// to report to it.
import { Garis } from '../grafik/Garis';
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi, pergi } from '../inti/router';
import { bukaDraf, draf, mulaiDraf, ubahDraf } from '../lapor/draf';
import { Ringkas as RingkasLaporan } from '../laporan/Ringkas';
import type { Halaman as Hal, LaporanRingkas } from '../laporan/tipe';
import { Bawahan } from '../monitor/statistik/Bawahan';
import { PilihPeriode } from '../monitor/statistik/PilihPeriode';
import { sebulan } from '../monitor/statistik/periode';
import '../monitor/statistik/statistik.css';
import { Waktu } from '../monitor/statistik/Waktu';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import type { Butir } from '../ui/Saran';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { type DataPublik, keDaftarUnit, keInstansi, Ringkas, Wadah } from './Statistik';

interface DataInstansi {
  id: string;
  nama: string;
  singkatan?: string | null;
  induk?: { id: string; nama: string } | null;
  terhubung?: boolean;
}

export default function Instansi({ param }: PropHalaman) {
  const id = param.id ?? '';
  const i = useData<DataInstansi>(`/instansi/${encodeURIComponent(id)}`);
  if (i.galat || !i.data)
    return (
      <Halaman judul={t('rute.instansi_publik')} lebar="lebar">
        {i.galat ? (
          <KotakGalat galat={i.galat} ulang={i.ulang} />
        ) : (
          <Kerangka baris={6} />
        )}
      </Halaman>
    );
  const { data } = i;
  return (
    <Halaman
      judul={data.nama}
      lebar="lebar"
      jejak={[
        data.induk
          ? { judul: data.induk.nama, ke: keInstansi(data.induk.id) }
          : { judul: t('rute.statistik_publik'), ke: '/statistik' },
      ]}
      aksi={
        <Tombol
          jenis="utama"
          ikon="pengeras"
          onClick={() => void tulis({ id: data.id, nama: data.nama })}
        >
          {t('stat.lapor')}
        </Tombol>
      }
      pengantar={
        <p>
          {[data.singkatan, data.terhubung === false && t('stat.belum_terhubung')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      }
    >
      <Angka id={data.id} />
      <Terbaru id={data.id} nama={data.nama} />
    </Halaman>
  );
}

/** To the form, with this instansi chosen; a draft already begun keeps its words. */
async function tulis(instansi: Butir) {
  await bukaDraf();
  if (draf.value.diubah) ubahDraf({ instansi });
  else mulaiDraf({ instansi });
  pergi('/lapor/jenis');
}

function Angka({ id }: { id: string }) {
  const { cari } = lokasi.value;
  const d = useData<DataPublik>(
    alamat('/statistik/publik', {
      instansi: id,
      dari: cari.get('dari'),
      sampai: cari.get('sampai'),
    }),
  );
  const s = d.data;
  return (
    <>
      <div class="saring-statistik tanpa-cetak">
        <PilihPeriode />
      </div>
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!s && !d.galat && <Kerangka baris={4} />}
      {s && s.total === 0 && <p>{t('stat.instansi_kosong')}</p>}
      {s && s.total > 0 && (
        <>
          <Ringkas s={s} />
          <Wadah judul={t('grafik.waktu')} isi={t('stat.waktu_isi')}>
            <Waktu s={s} u={s.ukuran} dulu={s.sebelumnya?.ukuran ?? null} />
          </Wadah>
          <Wadah judul={t('stat.per_bulan')}>
            <Garis
              judul={t('stat.per_bulan')}
              bulan={s.per_bulan ?? []}
              ke={(b) => alamat(lokasi.value.jalur, { ...sebulan(b) })}
            />
          </Wadah>
          <Wadah judul={t('stat.bawahan')}>
            <Bawahan
              jalur="/statistik/publik/anak"
              s={s}
              ke={(b) => keInstansi(b.id)}
              daftar={keDaftarUnit}
            />
          </Wadah>
        </>
      )}
    </>
  );
}

function Terbaru({ id, nama }: { id: string; nama: string }) {
  const d = useData<Hal<LaporanRingkas>>(alamat('/laporan', { instansi: id, batas: 5 }));
  return (
    <section aria-labelledby="terbaru">
      <h2 id="terbaru">{t('stat.terbaru')}</h2>
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={4} />}
      {d.data?.data.map((l) => (
        <RingkasLaporan key={l.tracking_id} laporan={l} tingkat={3} />
      ))}
      {d.data?.data.length === 0 && <p>{t('stat.terbaru_kosong')}</p>}
      {!!d.data?.data.length && (
        <p class="aksi">
          <Tautan
            ke={alamat('/laporan', { instansi: id, instansi_nama: nama })}
            ikon="kanan"
          >
            {t('stat.semua_laporan')}
          </Tautan>
          <a
            href={alamat('/umpan/laporan.atom', { instansi: id })}
            rel="alternate"
            type="application/atom+xml"
            data-luar=""
          >
            {t('stat.umpan')}
          </a>
        </p>
      )}
    </section>
  );
}
