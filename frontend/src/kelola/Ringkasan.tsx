// The desk: what waits in each tab, what is late, what ends today, what just happened.

import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import type { HalamanNotifikasi } from '../inti/notifikasi';
import { sesi } from '../inti/sesi';
import { lalu } from '../inti/waktu';
import type { Halaman as Hal } from '../laporan/tipe';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { HitungMundur } from '../ui/HitungMundur';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { simpanAntrean } from './antrean';
import './kelola.css';
import { CipTersimpan } from './SaringanCepat';
import { alamatTab, type SaringanTersimpan } from './saringan';
import { tulisAngka, useRekap } from './TabKerja';
import { Tanda } from './Tanda';
import {
  type AngkaRekap,
  alamatKelola,
  type BarisKelola,
  type RekapTab,
  type TabKelola,
  tabKelola,
} from './tipe';

/** Tabs with a running clock, in which something can be late. */
const BERJALAN = [
  'belum_terverifikasi',
  'belum_ditindaklanjuti',
  'sedang_diproses',
] as const;
const SEKALI = 8;

export { alamatTab };

export default function Ringkasan() {
  const rekap = useRekap();
  const p = sesi.value?.pengguna;
  const tab = new Map(rekap.data?.data.map((x) => [x.tab, x]));
  const terbuka = tabKelola
    .slice(0, 5)
    .reduce((n, x) => n + (tab.get(x)?.jumlah ?? 0), 0);
  return (
    <Halaman
      judul={t('rute.kelola')}
      lebar="penuh"
      pengantar={
        p?.instansi && (
          <p class="kecil">{`${p.instansi.nama} · ${t(`peran.${p.peran}`)}`}</p>
        )
      }
    >
      {rekap.galat && !rekap.data ? (
        <KotakGalat galat={rekap.galat} ulang={rekap.ulang} />
      ) : (
        <>
          <Hitungan tab={tab} />
          <SaringanSaya />
          {rekap.data && terbuka === 0 && (
            <Kosong judul={t('kelola.beres')} ikon="centang">
              <p>{t('kelola.beres_isi')}</p>
            </Kosong>
          )}
          <div class="meja">
            {(!rekap.data || terbuka > 0) && <Mendesak tab={tab} />}
            <Kabar />
          </div>
        </>
      )}
    </Halaman>
  );
}

type PerTab = ReadonlyMap<TabKelola, RekapTab>;

function Hitungan({ tab }: { tab: PerTab }) {
  return (
    <ul class="hitungan" aria-label={t('kelola.hitungan')}>
      {tabKelola.map((x) => {
        const r = tab.get(x);
        return (
          <li key={x} class={`tab-${x}`}>
            <a href={alamatTab(x)}>
              <span class="nilai">{r ? tulisAngka(r) : '–'}</span>
              <span class="nama">{t(`tab.${x}`)}</span>
              {r && <Desak r={r} />}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Below the name of a tab: what of it is late, what ends today. */
function Desak({ r }: { r: RekapTab }) {
  return (
    <span class="desak">
      {r.terlambat.jumlah > 0 && (
        <span class="lewat">
          <Ikon nama="awas" besar={14} />
          {t('kelola.n_lewat', { n: tulisAngka(r.terlambat) })}
        </span>
      )}
      {r.hari_ini.jumlah > 0 && (
        <span class="dekat">
          <Ikon nama="jam" besar={14} />
          {t('kerja.n_hari_ini', { n: tulisAngka(r.hari_ini) })}
        </span>
      )}
    </span>
  );
}

function SaringanSaya() {
  const d = useData<{ data: SaringanTersimpan[] }>('/saringan');
  const semua = d.data?.data ?? [];
  if (semua.length === 0) return null;
  return (
    <nav class="cepat" aria-label={t('kerja.atur_judul')}>
      <CipTersimpan semua={semua} />
    </nav>
  );
}

const jalurMendesak = (tab: string) =>
  alamat('/kelola/laporan', { tab, urut: 'tenggat', batas: SEKALI });

/** The clock that is decisive for the order of the list: running, first to end. */
const sisa = (b: BarisKelola) =>
  Math.min(
    ...(b.tenggat ?? []).filter((x) => !x.dijeda).map((x) => x.sisa_hari_kerja ?? 99),
  );

function Mendesak({ tab }: { tab: PerTab }) {
  const a = useData<Hal<BarisKelola>>(jalurMendesak(BERJALAN[0]), { tiap: 120_000 });
  const b = useData<Hal<BarisKelola>>(jalurMendesak(BERJALAN[1]), { tiap: 120_000 });
  const c = useData<Hal<BarisKelola>>(jalurMendesak(BERJALAN[2]), { tiap: 120_000 });
  const semua = [a, b, c];
  const galat = semua.find((x) => x.galat && !x.data)?.galat;
  if (galat)
    return <KotakGalat galat={galat} ulang={() => semua.map((x) => x.ulang())} />;
  if (semua.some((x) => !x.data))
    return (
      <Kartu judul={t('kelola.mendesak')}>
        <Kerangka baris={4} />
      </Kartu>
    );
  const baris = semua
    .flatMap((x) => x.data!.data)
    .filter((x) => Number.isFinite(sisa(x)))
    .sort((x, y) => sisa(x) - sisa(y));
  const jumlah = (apa: 'terlambat' | 'hari_ini'): AngkaRekap => {
    const n = BERJALAN.map((x) => tab.get(x)?.[apa]);
    return {
      jumlah: n.reduce((j, x) => j + (x?.jumlah ?? 0), 0),
      lebih: n.some((x) => x?.lebih),
    };
  };
  const lima = baris.slice(0, SEKALI);
  return (
    <Kartu
      judul={t('kelola.mendesak')}
      aksi={
        <span class="pil-angka">
          <Pil n={jumlah('terlambat')} kelas="lewat" ikon="awas" teks="kelola.n_lewat" />
          <Pil n={jumlah('hari_ini')} kelas="dekat" ikon="jam" teks="kelola.n_kini" />
        </span>
      }
    >
      {lima.length === 0 ? (
        <p class="redup">{t('kelola.tak_mendesak')}</p>
      ) : (
        <ul class="mendesak">
          {lima.map((x) => (
            <Baris key={x.tracking_id} b={x} antre={lima} />
          ))}
        </ul>
      )}
      <p class="ke-tab">
        {BERJALAN.filter((x) => tab.get(x)?.terlambat.jumlah).map((x) => (
          <a key={x} class="tautan-ikon" href={alamatTab(x, { terlambat: 'ya' })}>
            <Ikon nama="awas" besar={16} />
            {t('kelola.lewat_di', { tab: t(`tab.${x}`) })}
          </a>
        ))}
      </p>
    </Kartu>
  );
}

interface PropPil {
  n: AngkaRekap;
  kelas: string;
  ikon: 'awas' | 'jam';
  teks: 'kelola.n_lewat' | 'kelola.n_kini';
}

const Pil = ({ n, kelas, ikon, teks }: PropPil) =>
  n.jumlah === 0 ? null : (
    <span class={`hitung-mundur ${kelas}`}>
      <Ikon nama={ikon} besar={16} />
      {t(teks, { n: tulisAngka(n) })}
    </span>
  );

function Baris({ b, antre }: { b: BarisKelola; antre: readonly BarisKelola[] }) {
  const jam = [...(b.tenggat ?? [])]
    .filter((x) => !x.dijeda)
    .sort((x, y) => (x.sisa_hari_kerja ?? 99) - (y.sisa_hari_kerja ?? 99))[0];
  return (
    <li>
      <a
        href={alamatKelola(b.tracking_id)}
        onClick={() =>
          simpanAntrean({ dari: '/kelola', lacak: antre.map((x) => x.tracking_id) })
        }
      >
        <span class="judul">{b.judul}</span>
        <span class="kecil redup">
          {[t(`tab.${b.tab}`), b.terdisposisi?.nama].filter(Boolean).join(' · ')}
        </span>
      </a>
      <span class="ujung">
        <Tanda b={b} />
        {jam && <HitungMundur tenggat={jam} ringkas nama />}
      </span>
    </li>
  );
}

function Kabar() {
  const d = useData<HalamanNotifikasi>(alamat('/notifikasi', { batas: 6 }), {
    tiap: 60_000,
  });
  return (
    <Kartu
      judul={t('kelola.kabar')}
      aksi={
        <a class="tautan-ikon" href="/saya/notifikasi">
          {t('kelola.semua_kabar')}
        </a>
      }
    >
      {d.galat && !d.data && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={3} />}
      {d.data?.data.length === 0 && <p class="redup">{t('kelola.tanpa_kabar')}</p>}
      <ul class="kabar-petugas">
        {d.data?.data.map((n) => (
          <li key={n.id} class={n.dibaca ? undefined : 'baru'}>
            {n.tracking_id ? (
              <a href={alamatKelola(n.tracking_id)}>{n.judul}</a>
            ) : (
              <strong>{n.judul}</strong>
            )}
            <small class="redup">
              {!n.dibaca && <strong class="baru">{t('kelola.baru')} · </strong>}
              <time dateTime={n.pada}>{lalu(n.pada)}</time>
            </small>
          </li>
        ))}
      </ul>
    </Kartu>
  );
}
