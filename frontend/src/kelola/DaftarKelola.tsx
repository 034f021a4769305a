// The worklist: tabs of the admin guide, filters in the address, rows sorted by deadline. Going
// back finds it as it was left, with the report just read in focus and what was ticked ticked.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { boleh } from '../inti/izin';
import { lokasi, pergi, ubahCari } from '../inti/router';
import { sesi } from '../inti/sesi';
import { jamSaja } from '../inti/waktu';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { ambilKembali, simpanAntrean } from './antrean';
import { BantuanPintasan } from './BantuanPintasan';
import { BarisLaporan, cuplikan, SaklarCuplikan } from './BarisLaporan';
import { BilahBorongan, bukaBorongan } from './BilahBorongan';
import type { AksiBorongan } from './borongan';
import './kelola.css';
import { type DaftarMuatan, useMuatan } from './muatan';
import { balik, lepasPilihan, pilih, terpilih } from './pilihan';
import { bantuanPintasan, usePintasan } from './pintasan';
import { KotakCari, Saring, SaringanAktif } from './Saring';
import { SaringanCepat } from './SaringanCepat';
import { JumlahSemua, TabTerpenuh } from './SemuaTab';
import {
  adaSaringan,
  alamatIsian,
  alamatTab,
  gabunganKini,
  jalurDaftar,
  type SaringanTersimpan,
  saringanDari,
  tabKini,
  urutKini,
} from './saringan';
import { StripTab, useRekap } from './TabKerja';
import { type BarisKelola, type TabKelola, tabKelola } from './tipe';

/** Opened from the menu: with the filter that somebody has made the first one. */
export default function DaftarKelola() {
  const tanya = !lokasi.value.cari.has('tab') && !adaSaringan(lokasi.value.cari);
  const tersimpan = useData<{ data: SaringanTersimpan[] }>(tanya ? '/saringan' : null);
  const utama = tersimpan.data?.data.find((s) => s.utama);
  const alihkan = tanya && utama ? alamatIsian(utama.isian) : null;
  useEffect(() => {
    if (alihkan) pergi(alihkan, { ganti: true });
  }, [alihkan]);
  if (tanya && ((!tersimpan.data && !tersimpan.galat) || alihkan))
    return (
      <Halaman judul={t('rute.kelola_daftar')} lebar="penuh">
        <Kerangka baris={8} />
      </Halaman>
    );
  const gabungan = gabunganKini(lokasi.value.cari);
  return gabungan ? <TabTerpenuh gabungan={gabungan} /> : <Daftar />;
}

/** What may be done with many at once here; the server decides for each. */
function aksiDi(tab: TabKelola, salinan: boolean): AksiBorongan[] {
  if (salinan || !boleh('admin', sesi.value)) return [];
  if (tab === 'belum_terverifikasi' || tab === 'tertunda')
    return ['verifikasi', 'lempar', 'arsip'];
  if (tab === 'belum_ditindaklanjuti' || tab === 'sedang_diproses') return ['teruskan'];
  return [];
}

function Daftar() {
  const { cari, jalur: alamatIni } = lokasi.value;
  const tab = tabKini(cari);
  const saring = saringanDari(cari);
  const jalur = jalurDaftar(cari);
  const d = useMuatan(jalur);
  const rekap = useRekap(saring);
  const kotak = useRef<HTMLDivElement>(null);
  const butir = d.muatan?.butir ?? [];
  const aksi = aksiDi(tab, !!saring.salinan);
  const dari = alamatIni + (String(cari) ? `?${cari}` : '');
  const geser = useGeser(kotak, d);
  useKembali(d, dari, jalur);
  usePintasanDaftar(jalur, butir, aksi, geser);
  const segar = () => {
    d.ulang();
    rekap.ulang();
  };
  return (
    <Halaman judul={t(`tab.${tab}`)} lebar="penuh" aksi={<TombolBantuan />}>
      <StripTab aktif={tab} saring={saring} rekap={rekap.data} />
      <div class="alat">
        <KotakCari />
        <Pilih
          nama="urut"
          label={t('kelola.urut')}
          nilai={urutKini(cari)}
          pilihan={[
            { nilai: 'tenggat', label: t('kelola.urut_tenggat') },
            { nilai: 'terbaru', label: t('kelola.urut_terbaru') },
          ]}
          padaUbah={(v) => ubahCari({ urut: v })}
        />
        <Saring tab={tab} />
      </div>
      <SaringanCepat tab={tab} rekap={rekap.data?.data.find((x) => x.tab === tab)} />
      <SaringanAktif />
      <JumlahSemua saring={saring} rekap={rekap.data} />
      <div ref={kotak} aria-busy={d.sibuk}>
        <Isi d={d} tab={tab} jalur={jalur} bolehPilih={aksi.length > 0} />
      </div>
      <BilahBorongan jalur={jalur} butir={butir} aksi={aksi} padaSelesai={segar} />
      <BantuanPintasan />
    </Halaman>
  );
}

const TombolBantuan = () => (
  <span class="meja-lebar">
    <SaklarCuplikan />
    <Tombol
      jenis="polos"
      kecil
      ikon="tanya"
      onClick={() => {
        bantuanPintasan.value = true;
      }}
    >
      {t('pintasan.judul')}
    </Tombol>
  </span>
);

interface PropIsi {
  d: DaftarMuatan;
  tab: TabKelola;
  jalur: string;
  bolehPilih: boolean;
}

/** The five states: loading, error, empty, an old copy, rows. */
function Isi({ d, tab, jalur, bolehPilih }: PropIsi) {
  const { muatan, galat } = d;
  if (!muatan)
    return galat ? <KotakGalat galat={galat} ulang={d.ulang} /> : <Kerangka baris={8} />;
  return (
    <>
      {muatan.simpanan && (
        <Spanduk jenis="awas">
          <p>{t('ui.data_per', { jam: jamSaja(muatan.simpanan) })}</p>
        </Spanduk>
      )}
      {muatan.butir.length > 0 ? (
        <BarisLaporan
          butir={muatan.butir}
          tab={tab}
          jalur={jalur}
          bolehPilih={bolehPilih}
        />
      ) : (
        !d.sibuk && <TanpaBaris tab={tab} lagi={!!muatan.berikutnya} />
      )}
      {galat && <KotakGalat galat={galat} ulang={d.ulang} />}
      <Ekor d={d} />
    </>
  );
}

function Ekor({ d }: { d: DaftarMuatan }) {
  const { muatan } = d;
  if (!muatan || d.galat) return null;
  if (!muatan.berikutnya)
    return muatan.butir.length > 5 ? (
      <p class="habis">{t('kerja.habis', { n: muatan.butir.length })}</p>
    ) : null;
  return (
    <div class="muat-lagi">
      <Tombol sibuk={d.sibuk} ikon="bawah" onClick={d.lagi}>
        {t(muatan.butir.length ? 'kerja.lagi' : 'kerja.cari_lagi')}
      </Tombol>
      {muatan.butir.length > 0 && (
        <span class="kecil redup">{t('kerja.tampil_n', { n: muatan.butir.length })}</span>
      )}
    </div>
  );
}

function TanpaBaris({ tab, lagi }: { tab: TabKelola; lagi: boolean }) {
  if (lagi) return <p class="redup">{t('kerja.belum_ketemu')}</p>;
  if (adaSaringan(lokasi.value.cari))
    return (
      <Kosong judul={t('kelola.tak_cocok')} ikon="saring">
        <a class="tombol tombol-biasa" href={alamatTab(tab)}>
          {t('kelola.hapus_saring')}
        </a>
      </Kosong>
    );
  return (
    <Kosong judul={t(`kelola.kosong_${tab}`)} ikon="centang">
      <p>{t(`kelola.kosong_isi_${tab}`)}</p>
    </Kosong>
  );
}

/** Keeps the queue, and puts the focus where one left off. */
function useKembali(d: DaftarMuatan, dari: string, jalur: string) {
  const { muatan } = d;
  useEffect(() => {
    if (!muatan) return;
    const lacak = muatan.butir.map((b) => b.tracking_id);
    simpanAntrean({ dari, jalur, lacak, lagi: !!muatan.berikutnya });
  }, [muatan, dari, jalur]);
  const ada = !!muatan;
  useEffect(() => {
    const lacak = ada && ambilKembali();
    const el = lacak && document.getElementById(`baris-${lacak}`);
    if (!el) return;
    el.focus({ preventScroll: true });
    const { top, bottom } = el.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center' });
  }, [ada]);
}

/** j and k; a row that went away leaves its place to the next. */
function useGeser(kotak: { current: HTMLElement | null }, d: DaftarMuatan) {
  const ke = useRef(-1);
  const baris = () => [
    ...(kotak.current?.querySelectorAll<HTMLElement>('a.ke-laporan') ?? []),
  ];
  const jumlah = d.muatan?.butir.length;
  useEffect(() => {
    const el = kotak.current;
    const catat = (e: FocusEvent) => {
      const tr = (e.target as Element).closest('tr');
      const i = baris().findIndex((a) => tr?.contains(a));
      if (i >= 0) ke.current = i;
    };
    el?.addEventListener('focusin', catat);
    return () => el?.removeEventListener('focusin', catat);
  }, []);
  useEffect(() => {
    if (ke.current < 0 || document.activeElement !== document.body) return;
    const semua = baris();
    semua[Math.min(ke.current, semua.length - 1)]?.focus({ preventScroll: true });
  }, [jumlah]);
  return (n: number) => {
    const semua = baris();
    const di = semua.findIndex((a) => a.closest('tr')?.contains(document.activeElement));
    const dari = di >= 0 ? di : ke.current >= 0 ? ke.current - Number(n > 0) : -1;
    if (dari + n >= semua.length) d.lagi();
    semua[Math.max(0, Math.min(semua.length - 1, dari + n))]?.focus();
  };
}

const lacakFokus = (): string | null =>
  document.activeElement
    ?.closest('tr')
    ?.querySelector('a.ke-laporan')
    ?.id.replace('baris-', '') ?? null;

function usePintasanDaftar(
  jalur: string,
  butir: readonly BarisKelola[],
  aksi: readonly AksiBorongan[],
  geser: (n: number) => void,
) {
  const semua = butir.map((b) => b.tracking_id);
  const balikFokus = (sampai: boolean) => () => {
    const lacak = lacakFokus();
    if (lacak && aksi.length) balik(jalur, semua, lacak, sampai);
  };
  const borong = (a: AksiBorongan) => () => {
    if (aksi.includes(a) && terpilih(jalur).size > 0) bukaBorongan.value = a;
  };
  const saklar = (k: 'terlambat' | 'hari_ini') => () =>
    ubahCari({ [k]: lokasi.value.cari.get(k) ? null : 'ya' });
  const tab = Object.fromEntries(
    tabKelola.map((x, i) => [
      String(i + 1),
      () => pergi(alamatTab(x, saringanDari(lokasi.value.cari))),
    ]),
  );
  usePintasan({
    ...tab,
    j: () => geser(1),
    k: () => geser(-1),
    x: balikFokus(false),
    X: balikFokus(true),
    a: () => aksi.length > 0 && pilih(jalur, semua, true),
    Escape: lepasPilihan,
    D: borong('verifikasi'),
    L: borong('lempar'),
    A: borong('arsip'),
    t: saklar('terlambat'),
    h: saklar('hari_ini'),
    c: () => {
      cuplikan.value = !cuplikan.value;
    },
    '/': () => document.getElementById('id-kata')?.focus(),
  });
}
