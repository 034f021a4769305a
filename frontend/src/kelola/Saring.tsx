// Filters of the worklist. Every choice is in the address: it can be bookmarked and sent.
import { useEffect, useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { status as semuaStatus } from '../laporan/status';
import type { Status } from '../laporan/tipe';
import { Dialog } from '../ui/Dialog';
import { Ikon } from '../ui/Ikon';
import { Centang, Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { PilihInstansi } from '../ui/PilihInstansi';
import { PilihKategori, semuaKategori } from '../ui/PilihKategori';
import type { Butir } from '../ui/Saran';
import { Tombol } from '../ui/Tombol';
import type { TabKelola } from './tipe';

const DAPAT_DIHAPUS = [
  'kata',
  'status',
  'klasifikasi',
  'kategori',
  'sumber',
  'instansi',
  'prioritas',
  'terlambat',
] as const;
type Saringan = (typeof DAPAT_DIHAPUS)[number];

const SUMBER = [
  'website',
  'android',
  'ios',
  'sms',
  'twitter',
  'instagram',
  'whatsapp',
  'email_instansi',
  'hotline_service',
  'tatap_muka',
  'pos_surat',
  'api',
  'open311',
  'lainnya',
] as const;
const KLASIFIKASI = [
  'pengaduan',
  'pengaduan_berkadar_pengawasan',
  'pengaduan_tidak_berkadar_pengawasan',
  'aspirasi',
  'permintaan_informasi',
] as const;

export const adaSaringan = (cari: URLSearchParams): boolean =>
  DAPAT_DIHAPUS.some((k) => cari.has(k));

/** Names of chosen instansi, remembered while the page lives: the address holds only their id. */
const namaInstansi = new Map<string, string>();

export function KotakCari() {
  const diAlamat = lokasi.value.cari.get('kata') ?? '';
  const [kata, setKata] = useState(diAlamat);
  useEffect(() => setKata(diAlamat), [diAlamat]);
  return (
    <form
      class="cari-kelola"
      onSubmit={(e) => {
        e.preventDefault();
        ubahCari({ kata: kata.trim() });
      }}
    >
      <Kolom
        nama="kata"
        jenis="search"
        label={t('kelola.cari')}
        contoh={t('kelola.cari_contoh')}
        nilai={kata}
        padaUbah={(v) => {
          setKata(v);
          if (v === '') ubahCari({ kata: null });
        }}
      />
      <Tombol type="submit">
        <Ikon nama="cari" label={t('ui.cari')} />
      </Tombol>
    </form>
  );
}

export function Saring({ tab }: { tab: TabKelola }) {
  const [buka, setBuka] = useState(false);
  const n = DAPAT_DIHAPUS.filter((k) => k !== 'kata' && lokasi.value.cari.has(k)).length;
  return (
    <>
      <Tombol ikon="saring" onClick={() => setBuka(true)}>
        {n ? t('kelola.saring_n', { n }) : t('kelola.saring')}
      </Tombol>
      <Dialog buka={buka} judul={t('kelola.saring')} padaTutup={() => setBuka(false)}>
        {buka && <IsiSaring tab={tab} tutup={() => setBuka(false)} />}
      </Dialog>
    </>
  );
}

function IsiSaring({ tab, tutup }: { tab: TabKelola; tutup: () => void }) {
  const { cari } = lokasi.value;
  const [nilai, setNilai] = useState<Partial<Record<Saringan, string>>>(() =>
    Object.fromEntries(DAPAT_DIHAPUS.map((k) => [k, cari.get(k) ?? ''])),
  );
  const ubah = (k: Saringan) => (v: string) => setNilai((x) => ({ ...x, [k]: v }));
  const sub = (Object.keys(semuaStatus) as Status[]).filter(
    (s) => semuaStatus[s].tab === tab,
  );
  const kategori = useButirKategori(nilai.kategori ?? '');
  const instansi: Butir | null = nilai.instansi
    ? { id: nilai.instansi, nama: namaInstansi.get(nilai.instansi) ?? nilai.instansi }
    : null;
  return (
    <form
      class="isi-saring"
      onSubmit={(e) => {
        e.preventDefault();
        tutup();
        ubahCari(nilai);
      }}
    >
      <div class="centang-dua">
        <Centang
          nama="terlambat"
          label={t('kelola.hanya_terlambat')}
          nilai={nilai.terlambat === 'ya'}
          padaUbah={(v) => ubah('terlambat')(v ? 'ya' : '')}
        />
        <Centang
          nama="prioritas"
          label={t('kelola.hanya_prioritas')}
          nilai={nilai.prioritas === 'ya'}
          padaUbah={(v) => ubah('prioritas')(v ? 'ya' : '')}
        />
      </div>
      {sub.length > 1 && (
        <Pilih
          nama="status"
          label={t('kelola.kol_status')}
          kosong={t('ui.semua')}
          nilai={nilai.status ?? ''}
          pilihan={sub.map((s) => ({ nilai: s as string, label: t(`status.${s}`) }))}
          padaUbah={ubah('status')}
        />
      )}
      <Pilih
        nama="klasifikasi"
        label={t('kelola.klasifikasi')}
        kosong={t('ui.semua')}
        nilai={nilai.klasifikasi ?? ''}
        pilihan={KLASIFIKASI.map((s) => ({
          nilai: s as string,
          label: t(`klasifikasi.${s}`),
        }))}
        padaUbah={ubah('klasifikasi')}
      />
      <PilihKategori
        nama="kategori-saring"
        nilai={kategori}
        padaUbah={(b) => ubah('kategori')(b?.id ?? '')}
      />
      <PilihInstansi
        nama="instansi-saring"
        label={t('kelola.instansi_saring')}
        nilai={instansi}
        padaUbah={(b) => {
          if (b) namaInstansi.set(b.id, b.nama);
          ubah('instansi')(b?.id ?? '');
        }}
      />
      <Pilih
        nama="sumber"
        label={t('kelola.sumber')}
        kosong={t('ui.semua')}
        nilai={nilai.sumber ?? ''}
        pilihan={SUMBER.map((s) => ({ nilai: s as string, label: t(`sumber.${s}`) }))}
        padaUbah={ubah('sumber')}
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama">
          {t('kelola.terapkan')}
        </Tombol>
        <Tombol
          jenis="polos"
          onClick={() => {
            tutup();
            ubahCari(Object.fromEntries(DAPAT_DIHAPUS.map((k) => [k, null])));
          }}
        >
          {t('kelola.hapus_saring')}
        </Tombol>
      </div>
    </form>
  );
}

/** The chosen kategori by its code: its name comes with the tree. */
export function useButirKategori(kode: string): Butir | null {
  const [butir, setButir] = useState<Butir | null>(null);
  useEffect(() => {
    let batal = false;
    if (!kode) setButir(null);
    else
      semuaKategori()
        .then(
          (s) =>
            !batal && setButir(s.find((b) => b.id === kode) ?? { id: kode, nama: kode }),
        )
        .catch(() => !batal && setButir({ id: kode, nama: kode }));
    return () => {
      batal = true;
    };
  }, [kode]);
  return butir;
}

/** What is filtered, each with its cross. */
export function SaringanAktif() {
  const { cari } = lokasi.value;
  const kategori = useButirKategori(cari.get('kategori') ?? '');
  const teks = (k: Saringan, v: string): string => {
    if (k === 'kata') return `“${v}”`;
    if (k === 'status') return teksAtau(`status.${v}`, v);
    if (k === 'klasifikasi') return teksAtau(`klasifikasi.${v}`, v);
    if (k === 'sumber') return teksAtau(`sumber.${v}`, v);
    if (k === 'kategori') return kategori?.nama ?? v;
    if (k === 'instansi')
      return namaInstansi.get(v) ?? t('kelola.instansi_no', { id: v });
    return t(k === 'prioritas' ? 'kelola.hanya_prioritas' : 'kelola.hanya_terlambat');
  };
  const aktif = DAPAT_DIHAPUS.filter((k) => cari.get(k));
  if (aktif.length === 0) return null;
  return (
    <ul class="keping saringan-aktif" aria-label={t('kelola.saring_aktif')}>
      {aktif.map((k) => (
        <li key={k}>
          {teks(k, cari.get(k)!)}
          <button
            type="button"
            aria-label={t('ui.hapus_apa', { apa: teks(k, cari.get(k)!) })}
            onClick={() => ubahCari({ [k]: null })}
          >
            <Ikon nama="tutup" besar={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
