// What a figure of the statistics counts: one row for each time it happened, with its report as it
// stands now. For staff below /monitor, for everybody below /statistik.
import { lama } from '../grafik/bentuk';
import { alamat } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi } from '../inti/router';
import { tanggalPendek, tanggalPolos } from '../inti/waktu';
import { kelompokkan } from '../laporan/lacak';
import { tempat } from '../laporan/Ringkas';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { LencanaStatus } from '../ui/Lencana';
import { type KolomTabel, Tabel } from '../ui/Tabel';
import { Teks } from '../ui/Teks';
import type { HalamanKejadian, Kejadian } from './statistik/kejadian';
import './statistik/statistik.css';

const SARING = ['ukuran', 'kunci', 'lewat', 'instansi', 'dari', 'sampai'] as const;
const PUSAT = '1';

/** Back to the figures of the same instansi and days. */
function kembali(publik: boolean, cari: URLSearchParams): string {
  const masa = { dari: cari.get('dari'), sampai: cari.get('sampai') };
  const instansi = cari.get('instansi');
  if (!publik) return alamat('/monitor/statistik/pengelolaan', { instansi, ...masa });
  return instansi && instansi !== PUSAT
    ? alamat(`/instansi/${encodeURIComponent(instansi)}`, masa)
    : alamat('/statistik', masa);
}

function judulDari(cari: URLSearchParams, h: HalamanKejadian | null): string {
  const ukuran = cari.get('ukuran') ?? '';
  const kunci = cari.get('kunci');
  if (!h) return t('rute.kejadian');
  if (h.kunci_nama) return t(`kejadian.${ukuran}` as Kunci, { nama: h.kunci_nama });
  if (ukuran === 'rating' && kunci) return t('kejadian.rating_nilai', { n: kunci });
  return t(`kejadian.${ukuran}${h.lewat ? '_lewat' : ''}` as Kunci);
}

function Pengantar({ h }: { h: HalamanKejadian }) {
  if (h.jumlah === null) return null;
  const sampai = tanggalPolos(h.sampai);
  const masa = h.dari
    ? t('kejadian.antara', { dari: tanggalPolos(h.dari), sampai })
    : t('kejadian.sampai', { sampai });
  return (
    <Teks isi={t('kejadian.kalimat', { n: h.jumlah, instansi: h.instansi.nama, masa })} />
  );
}

export default function HalamanKejadianStatistik() {
  const { jalur, cari } = lokasi.value;
  const publik = !jalur.startsWith('/monitor');
  const saring = Object.fromEntries(SARING.map((k) => [k, cari.get(k)]));
  const sumber = publik ? '/statistik/publik/kejadian' : '/statistik/kejadian';
  const h = useData<HalamanKejadian>(alamat(sumber, { ...saring, batas: 1 }));
  return (
    <Halaman
      judul={judulDari(cari, h.data)}
      lebar={publik ? 'lebar' : 'penuh'}
      jejak={[{ judul: t('kejadian.kembali'), ke: kembali(publik, cari) }]}
      pengantar={h.data && <Pengantar h={h.data} />}
    >
      <Daftar<Kejadian, HalamanKejadian>
        jalur={alamat(sumber, saring)}
        kosong={
          h.data?.disamarkan ? (
            <Kosong judul={t('kejadian.samar')} ikon="kunci">
              <p>{t('kejadian.samar_isi')}</p>
            </Kosong>
          ) : (
            <Kosong judul={t('kejadian.kosong')} ikon="saring">
              <p>{t('kejadian.kosong_isi')}</p>
            </Kosong>
          )
        }
      >
        {(butir) => (
          <Tabel<Kejadian>
            judul={judulDari(cari, h.data)}
            kolom={kolomDari(publik, butir)}
            baris={butir}
            kunciBaris={(b) => b.id}
          />
        )}
      </Daftar>
    </Halaman>
  );
}

function Laporan({ b, publik }: { b: Kejadian; publik: boolean }) {
  const l = b.laporan;
  if (!l)
    return <span class="redup">{t(publik ? 'kejadian.tertutup' : 'kejadian.luar')}</span>;
  const dasar = publik ? '/laporan/' : '/kelola/laporan/';
  return (
    <>
      <a class="judul-kejadian" href={dasar + encodeURIComponent(l.tracking_id)}>
        {l.judul}
      </a>
      <small class="redup rinci-kejadian">
        {[kelompokkan(l.tracking_id), tempat(l)].filter(Boolean).join(' · ')}
      </small>
    </>
  );
}

/** Date, report, its status now, whose doing it was, and how long or how good. */
function kolomDari(publik: boolean, butir: readonly Kejadian[]): KolomTabel<Kejadian>[] {
  const kolom: KolomTabel<Kejadian>[] = [
    {
      kunci: 'laporan',
      judul: t('kejadian.laporan'),
      kepala: true,
      isi: (b) => <Laporan b={b} publik={publik} />,
    },
    {
      kunci: 'hari',
      judul: t('kejadian.tanggal'),
      isi: (b) => <time dateTime={b.hari}>{tanggalPendek(`${b.hari}T05:00:00Z`)}</time>,
    },
  ];
  if (butir.some((b) => b.jam !== null))
    kolom.push({
      kunci: 'jam',
      judul: t('kejadian.lamanya'),
      isi: (b) => lama(b.jam),
    });
  if (butir.some((b) => b.kunci !== null && /^[1-5]$/.test(b.kunci)))
    kolom.push({
      kunci: 'nilai',
      judul: t('kejadian.nilai'),
      isi: (b) => (b.kunci ? t('grafik.dari_lima', { n: b.kunci }) : '–'),
    });
  kolom.push(
    {
      kunci: 'oleh',
      judul: t('kejadian.oleh'),
      isi: (b) => b.instansi?.nama ?? '–',
    },
    {
      kunci: 'kini',
      judul: t('kejadian.kini'),
      isi: (b) =>
        b.laporan ? (
          <LencanaStatus status={b.laporan.status} nama={b.laporan.status_nama} />
        ) : (
          '–'
        ),
    },
  );
  return kolom;
}
