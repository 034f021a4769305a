// The worklist: tabs of the admin guide, filters in the address, rows sorted by deadline. Going
// back finds it as it was left, with the report just read in focus.
import { useEffect, useRef } from 'preact/hooks';
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { Tombol } from '../ui/Tombol';
import { dibukaTerakhir, simpanAntrean } from './antrean';
import { BantuanPintasan } from './BantuanPintasan';
import { BarisLaporan } from './BarisLaporan';
import { TabKerja } from './TabKerja';
import './kelola.css';
import { bantuanPintasan, usePintasan } from './pintasan';
import { alamatTab } from './Ringkasan';
import { adaSaringan, KotakCari, Saring, SaringanAktif } from './Saring';
import { type BarisKelola, type TabKelola, tabKelola } from './tipe';

const PENYARING = [
  'kata',
  'status',
  'kategori',
  'klasifikasi',
  'sumber',
  'prioritas',
  'instansi',
  'terlambat',
] as const;

function tabKini(cari: URLSearchParams): TabKelola {
  const tab = cari.get('tab') as TabKelola;
  return tabKelola.includes(tab) && tab !== 'permintaan' ? tab : 'belum_terverifikasi';
}

const urutKini = (cari: URLSearchParams, tab: TabKelola) =>
  cari.get('urut') ?? (tab === 'selesai' || tab === 'arsip' ? 'terbaru' : 'tenggat');

export default function DaftarKelola() {
  const { cari } = lokasi.value;
  const tab = tabKini(cari);
  const urut = urutKini(cari, tab);
  const jalur = alamat('/kelola/laporan', {
    tab,
    urut,
    ...Object.fromEntries(PENYARING.map((k) => [k, cari.get(k)])),
  });
  const kotak = useRef<HTMLDivElement>(null);
  const baris = () => [
    ...(kotak.current?.querySelectorAll<HTMLElement>('a.ke-laporan') ?? []),
  ];
  const geser = (n: number) => {
    const semua = baris();
    const i = semua.indexOf(document.activeElement as HTMLElement);
    const ke = i < 0 ? (n > 0 ? 0 : semua.length - 1) : i + n;
    semua[Math.max(0, Math.min(semua.length - 1, ke))]?.focus();
  };
  usePintasan({
    j: () => geser(1),
    k: () => geser(-1),
    '/': () => document.getElementById('id-kata')?.focus(),
  });
  return (
    <Halaman
      judul={t(`tab.${tab}`)}
      lebar="penuh"
      aksi={
        <span class="meja-lebar">
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
      }
    >
      <TabKerja aktif={tab} />
      <div class="alat">
        <KotakCari />
        <Pilih
          nama="urut"
          label={t('kelola.urut')}
          nilai={urut}
          pilihan={[
            { nilai: 'tenggat', label: t('kelola.urut_tenggat') },
            { nilai: 'terbaru', label: t('kelola.urut_terbaru') },
          ]}
          padaUbah={(v) => ubahCari({ urut: v })}
        />
        <Saring tab={tab} />
      </div>
      <SaringanAktif />
      <div ref={kotak}>
        <Daftar<BarisKelola> jalur={jalur} kosong={<TanpaBaris tab={tab} />} kerangka={8}>
          {(butir) => (
            <Isi butir={butir} tab={tab} dari={lokasi.value.jalur + ekor(cari)} />
          )}
        </Daftar>
      </div>
      <BantuanPintasan />
    </Halaman>
  );
}

const ekor = (cari: URLSearchParams) => (String(cari) ? `?${cari}` : '');

function TanpaBaris({ tab }: { tab: TabKelola }) {
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

interface PropIsi {
  butir: readonly BarisKelola[];
  tab: TabKelola;
  dari: string;
}

function Isi({ butir, tab, dari }: PropIsi) {
  const pernah = useRef(false);
  useEffect(() => {
    simpanAntrean({ dari, lacak: butir.map((b) => b.tracking_id) });
    if (pernah.current || lokasi.value.cara !== 'kembali') return;
    pernah.current = true;
    const el = document.getElementById(`baris-${dibukaTerakhir()}`);
    if (!el) return;
    el.focus({ preventScroll: true });
    const { top, bottom } = el.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center' });
  }, [butir, dari]);
  return <BarisLaporan butir={butir} tab={tab} />;
}
