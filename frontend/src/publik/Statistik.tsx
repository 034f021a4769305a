// Statistics for everybody: how many reports, how long they take, where they come from. Every number
// that has a public list leads to it; groups of fewer than five with an anonymous reporter in them
// say so instead of their number.
import type { ComponentChildren } from 'preact';
import { Batang } from '../grafik/Batang';
import { lama, persen } from '../grafik/bentuk';
import { Garis } from '../grafik/Garis';
import { PetaUbin } from '../grafik/PetaUbin';
import { Tumpuk } from '../grafik/Tumpuk';
import { alamat } from '../inti/api';
import { angka, t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi, pergi } from '../inti/router';
import { tanggalPolos } from '../inti/waktu';
import { Angka } from '../monitor/statistik/Angka';
import { Bawahan, bintang } from '../monitor/statistik/Bawahan';
import { keKejadian } from '../monitor/statistik/kejadian';
import { PilihPeriode } from '../monitor/statistik/PilihPeriode';
import { sampaiKini, sebulan } from '../monitor/statistik/periode';
import '../monitor/statistik/statistik.css';
import type { DataStatistik, Hitung, Judul } from '../monitor/statistik/tipe';
import { Waktu } from '../monitor/statistik/Waktu';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { PilihInstansi } from '../ui/PilihInstansi';
import { Tautan } from '../ui/Tautan';

export type DataPublik = DataStatistik & {
  belum: number;
  proses: number;
  selesai: number;
};

const TAHAP = [
  ['belum', 'belum_ditindaklanjuti', 2],
  ['proses', 'sedang_diproses', 1],
  ['selesai', 'selesai', 4],
] as const;

export default function StatistikPublik(_: PropHalaman) {
  const { cari } = lokasi.value;
  const saring = { dari: cari.get('dari'), sampai: cari.get('sampai') };
  const d = useData<DataPublik>(alamat('/statistik/publik', saring));
  return (
    <Halaman
      judul={t('rute.statistik_publik')}
      lebar="lebar"
      pengantar={<p>{t('stat.pengantar')}</p>}
    >
      <div class="saring-statistik tanpa-cetak">
        <PilihInstansi
          nama="cari-instansi"
          label={t('stat.cari_instansi')}
          nilai={null}
          padaUbah={(b) => b && pergi(`/instansi/${b.id}`)}
        />
        <PilihPeriode />
      </div>
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && !d.galat && <Isi s={d.data} />}
      <p>
        <Tautan ke="/data-terbuka" ikon="unduh">
          {t('stat.data_terbuka')}
        </Tautan>
      </p>
      <p>
        <Tautan ke="/bantuan">{t('stat.cara_hitung')}</Tautan>
      </p>
    </Halaman>
  );
}

function Isi({ s }: { s: DataPublik }) {
  if (s.total === 0)
    return (
      <Kosong judul={t('stat.kosong')} ikon="saring">
        <p>{t('stat.kosong_isi')}</p>
      </Kosong>
    );
  const provinsi = (s.per_provinsi ?? []).filter((p) => p.kode);
  return (
    <>
      <Ringkas s={s} />
      <Wadah judul={t('stat.peta')}>
        <PetaUbin
          judul={t('stat.peta')}
          provinsi={provinsi}
          semua={s.total}
          ke={(kode) => keDaftar(s, { wilayah: kode }, namaProvinsi(provinsi, kode))}
        />
      </Wadah>
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
      <Wadah judul={t('stat.per_instansi')} isi={t('stat.per_instansi_isi')}>
        <Bawahan
          jalur="/statistik/publik/anak"
          s={s}
          ke={(b) => keInstansi(b.id)}
          daftar={keDaftarUnit}
        />
      </Wadah>
      <div class="kisi-statistik">
        <Per s={s} judul="per_kategori" nama="kategori" />
        <Per s={s} judul="per_klasifikasi" nama="klasifikasi" />
      </div>
    </>
  );
}

/** The page of an instansi, of the same days. */
export const keInstansi = (id: string) =>
  alamat(`/instansi/${id}`, {
    dari: lokasi.value.cari.get('dari'),
    sampai: lokasi.value.cari.get('sampai'),
  });

const namaProvinsi = (v: readonly Hitung[], kode: string) =>
  v.find((x) => x.kode === kode)?.nama ?? kode;

/** The public list that a figure counts, of the same days. */
function keDaftar(s: DataPublik, saring: Record<string, string>, nama?: string): string {
  const [kunci] = Object.keys(saring);
  const pusat = s.instansi.id === '1';
  return alamat('/laporan', {
    instansi: pusat ? null : s.instansi.id,
    instansi_nama: pusat ? null : s.instansi.nama,
    dari: s.dari,
    sampai: s.dari ? s.sampai : null,
    ...saring,
    ...(nama && { [`${kunci}_nama`]: nama }),
  });
}

/** The public list of a unit and what lies below it; none of two stages at once. */
export function keDaftarUnit(
  b: { id: string; nama: string },
  tahap: 'semua' | 'berjalan' | 'selesai',
): string | null {
  const { cari } = lokasi.value;
  const dari = cari.get('dari');
  if (tahap === 'berjalan') return null;
  return alamat('/laporan', {
    instansi: b.id,
    instansi_nama: b.nama,
    dari,
    sampai: dari && cari.get('sampai'),
    status: tahap === 'selesai' ? tahap : null,
  });
}

/** How many, how far, how quickly, how well: the first lines of both pages. */
export function Ringkas({ s }: { s: DataPublik }) {
  const { sebelumnya: dulu, ukuran: u } = s;
  return (
    <>
      <p class="keterangan-statistik">
        {s.dari
          ? t('stat.antara', {
              dari: tanggalPolos(s.dari),
              sampai: tanggalPolos(s.sampai),
            })
          : t('stat.sampai_hari', { sampai: tanggalPolos(sampaiKini(s.sampai)) })}{' '}
        {dulu && (
          <span class="redup">
            {t('stat.dibanding', {
              dari: tanggalPolos(dulu.dari),
              sampai: tanggalPolos(dulu.sampai),
            })}
          </span>
        )}
      </p>
      <dl class="baris-angka">
        <Angka
          nama={t('stat.laporan')}
          nilai={angka(s.total)}
          ke={keDaftar(s, {})}
          banding={dulu && { kini: s.total, dulu: dulu.total }}
        />
        <Angka
          nama={t('stat.median')}
          nilai={lama(u.penyelesaian.median_jam)}
          ke={
            u.penyelesaian.median_jam === null
              ? null
              : keKejadian(s, u.penyelesaian.n, { ukuran: 'penyelesaian' })
          }
          catatan={t('stat.median_isi')}
        />
        <Angka
          nama={t('stat.lewat')}
          nilai={
            u.penyelesaian.n
              ? persen(u.penyelesaian.terlambat ?? 0, u.penyelesaian.n)
              : '–'
          }
          ke={keKejadian(s, u.penyelesaian.terlambat, {
            ukuran: 'penyelesaian',
            lewat: true,
          })}
          catatan={t('stat.lewat_isi')}
        />
        <Angka
          nama={t('grafik.rating')}
          nilai={bintang(u.rating.rata_ratus)}
          ke={keKejadian(s, u.rating.n, { ukuran: 'rating' })}
          catatan={
            u.rating.n === null
              ? t('stat.penilai_sedikit')
              : t('stat.penilai', { n: u.rating.n })
          }
        />
      </dl>
      <Wadah judul={t('stat.tahap')}>
        <Tumpuk
          kalimat={t('stat.tahap_kalimat', {
            n: s.total,
            selesai: persen(s.selesai, s.total),
          })}
          semua={s.total}
          butir={TAHAP.map(([k, tab, ragam]) => ({
            kunci: k,
            nama: t(`tab.${tab}`),
            n: s[k],
            ragam,
            ke: keDaftar(s, { status: tab }),
          }))}
        />
      </Wadah>
    </>
  );
}

function Per({
  s,
  judul,
  nama,
}: {
  s: DataPublik;
  judul: Judul;
  nama: 'kategori' | 'klasifikasi';
}) {
  const butir = (s[judul] ?? []).map((b, i) => ({
    kunci: b.kode ?? `-${i}`,
    nama: teksAtau(`${nama}.${b.kode}`, b.nama ?? t('grafik.tak_disebut')),
    n: b.n,
    ke: !b.kode
      ? keDaftar(s, { tanpa: nama })
      : nama === 'kategori'
        ? keDaftar(s, { kategori: b.kode, tepat: 'ya' }, b.nama ?? b.kode)
        : keDaftar(s, { klasifikasi: b.kode }),
  }));
  if (butir.length === 0) return null;
  return (
    <Wadah judul={t(`stat.per_${nama}`)}>
      <Batang
        judul={t(`stat.per_${nama}`)}
        apa={t(`stat.per_${nama}`)}
        butir={butir}
        semua={s.total}
      />
    </Wadah>
  );
}

export function Wadah(p: { judul: string; isi?: string; children: ComponentChildren }) {
  return (
    <section class="bagian-statistik">
      <h2>{p.judul}</h2>
      {p.isi && <p class="redup">{p.isi}</p>}
      {p.children}
    </section>
  );
}
