// Front page: write at once, three doors, search, what becomes of a report, numbers, newest.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { alamat, ambil, luring } from '../inti/api';
import { angka, type Kunci, t } from '../inti/bahasa';
import { type Data, useData } from '../inti/data';
import { rapikanLacak } from '../inti/kode';
import { pergi } from '../inti/router';
import { waktu } from '../inti/waktu';
import { bukaDraf, draf, mulaiDraf, ubahDraf } from '../lapor/draf';
import { Ringkas } from '../laporan/Ringkas';
import type { Halaman as Hal, LaporanRingkas } from '../laporan/tipe';
import { Halaman } from '../ui/Halaman';
import { Ikon, type NamaIkon } from '../ui/Ikon';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Bentuk } from '../ui/Lencana';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { Kawung } from './Kawung';

export default function Beranda() {
  return (
    <Halaman judul={t('rute.beranda')} lebar="penuh" tanpaJudul>
      <section class="pahlawan">
        <Kawung />
        <div class="dalam">
          <div>
            <h1 tabIndex={-1}>{t('beranda.judul')}</h1>
            <p class="pengantar">{t('beranda.pengantar')}</p>
          </div>
          <KotakTulis />
        </div>
      </section>
      <div class="beranda">
        <Pintu />
        <Angka />
        <div class="dua">
          <Terbaru />
          <Alur />
        </div>
      </div>
    </Halaman>
  );
}

function KotakTulis() {
  // Before what a browser kept of the page is typed again: that is no new draft.
  useLayoutEffect(() => void bukaDraf(), []);
  const { isi, diubah, judul } = draf.value;
  return (
    <form
      class="kotak-tulis"
      action="/lapor/jenis"
      onSubmit={(e) => {
        e.preventDefault();
        pergi(isi || judul ? '/lapor/isi' : '/lapor/jenis');
      }}
    >
      <Kolom
        nama="isi"
        label={t('beranda.tulis')}
        contoh={t('beranda.tulis_contoh')}
        baris={4}
        nilai={isi}
        padaUbah={(x) => {
          if (x !== draf.value.isi) (diubah ? ubahDraf : mulaiDraf)({ isi: x });
        }}
        kapital="sentences"
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama">
          {t(judul ? 'beranda.draf' : 'beranda.lanjut')}
        </Tombol>
        {isi && <span class="kecil redup">{t('beranda.tersimpan')}</span>}
      </div>
    </form>
  );
}

const pintu: readonly [string, NamaIkon, Kunci, Kunci][] = [
  ['pengaduan', 'pengeras', 'beranda.pengaduan', 'beranda.pengaduan_isi'],
  ['aspirasi', 'ide', 'beranda.aspirasi', 'beranda.aspirasi_isi'],
  ['permintaan_informasi', 'tanya', 'beranda.informasi', 'beranda.informasi_isi'],
];

function Pintu() {
  const [kata, setKata] = useState('');
  return (
    <section aria-labelledby="pintu">
      <h2 id="pintu">{t('beranda.pintu')}</h2>
      <ul class="pintu">
        {pintu.map(([jenis, ikon, judul, isi]) => (
          <li key={jenis}>
            <a href={`/lapor/jenis?jenis=${jenis}`}>
              <Ikon nama={ikon} besar={28} />
              <span>
                <strong>{t(judul)}</strong>
                {t(isi)}
              </span>
              <Ikon nama="lanjut" />
            </a>
          </li>
        ))}
      </ul>
      <search>
        <form
          class="cari-baris"
          action="/laporan"
          onSubmit={(e) => {
            e.preventDefault();
            void cari(kata.trim());
          }}
        >
          <Kolom
            nama="kata"
            jenis="search"
            label={t('beranda.cari_label')}
            nilai={kata}
            padaUbah={setKata}
          />
          <Tombol type="submit" ikon="cari">
            {t('beranda.cari')}
          </Tombol>
        </form>
      </search>
    </section>
  );
}

/** One box for both: what looks like a Tracking ID and exists is opened, anything else searched. */
export async function cari(kata: string) {
  const id = rapikanLacak(kata);
  if (/^(?=.*\d)[A-Z0-9]{6,16}$/.test(id)) {
    const ke = `/laporan/${encodeURIComponent(id)}`;
    const ada = await ambil(ke).then(
      () => true,
      () => false,
    );
    if (ada) return pergi(ke);
  }
  pergi(alamat('/laporan', { kata }));
}

interface StatistikPublik {
  total: number;
  belum: number;
  proses: number;
  selesai: number;
}

const hitungan = [
  ['belum', 'merah', 'belum_ditindaklanjuti'],
  ['proses', 'kuning', 'sedang_diproses'],
  ['selesai', 'hijau', 'selesai'],
] as const;

type Muatan = Pick<Data<unknown>, 'data' | 'galat' | 'simpanan' | 'ulang'>;

/** Reads what did not come as soon as there is a network again. */
function useSaatDaring(d: Muatan) {
  const putus = luring.value;
  useEffect(() => {
    if (!putus && (d.galat || d.simpanan)) d.ulang();
  }, [putus]);
}

/** Says that figures or reports are a copy, or why there are none. */
function Kabar({ d }: { d: Muatan }) {
  if (d.data)
    return (
      d.simpanan && (
        <p class="redup">{t('beranda.salinan', { kapan: waktu(d.simpanan) })}</p>
      )
    );
  if (!d.galat) return null;
  return (
    <p class="redup" role="status">
      {t(d.galat.tanpaJaringan ? 'beranda.luring' : 'beranda.galat')}
    </p>
  );
}

function Angka() {
  const d = useData<StatistikPublik>('/statistik/publik');
  const { data, galat } = d;
  useSaatDaring(d);
  return (
    <section aria-labelledby="angka">
      <h2 id="angka">{t('beranda.angka')}</h2>
      <ul class="angka-publik">
        {hitungan.map(([kunci, warna, tab]) => (
          <li key={kunci}>
            <a href={`/laporan?status=${tab}`}>
              <span class="nilai">{data ? angka(data[kunci]) : galat ? '–' : '…'}</span>
              <span class={`nama ${warna}`}>
                <Bentuk warna={warna} />
                {t(`jelajah.${kunci}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Kabar d={d} />
      <p>
        <Tautan ke="/statistik" ikon="kanan">
          {t('beranda.statistik')}
        </Tautan>
      </p>
    </section>
  );
}

function Terbaru() {
  const d = useData<Hal<LaporanRingkas>>('/laporan?batas=4');
  const { data, galat } = d;
  useSaatDaring(d);
  return (
    <section aria-labelledby="terbaru">
      <h2 id="terbaru">{t('beranda.terbaru')}</h2>
      {!data && !galat && <Kerangka baris={4} />}
      {data?.data.map((l) => (
        <Ringkas key={l.tracking_id} laporan={l} tingkat={3} />
      ))}
      {data?.data.length === 0 && <p>{t('beranda.kosong')}</p>}
      <Kabar d={d} />
      <p>
        <Tautan ke="/laporan" ikon="kanan">
          {t('beranda.semua')}
        </Tautan>
      </p>
    </section>
  );
}

function Alur() {
  return (
    <section aria-labelledby="alur" class="kartu">
      <h2 id="alur">{t('beranda.alur')}</h2>
      <ol class="alur">
        {([1, 2, 3, 4, 5] as const).map((n) => (
          <li key={n}>
            <strong>{t(`beranda.alur${n}`)}</strong>
            <br />
            {t(`beranda.alur${n}_isi`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
