// Filters of the worklist. Every choice is in the address: it can be bookmarked and sent.

import { useEffect, useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { tanggalPolos } from '../inti/waktu';
import { status as semuaStatus } from '../laporan/status';
import type { Status } from '../laporan/tipe';
import { Dialog } from '../ui/Dialog';
import { Ikon } from '../ui/Ikon';
import { Centang, Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { PilihKategori } from '../ui/PilihKategori';
import { PilihWilayah } from '../ui/PilihWilayah';
import { Saran } from '../ui/Saran';
import { Tombol } from '../ui/Tombol';
import { cariInstansi } from './instansi';
import { ingatNama, useButir, useButirKategori, useNama } from './nama';
import { SARINGAN, SARINGAN_ANGKA, type Saringan, type SaringanAngka } from './saringan';
import { namaSumber, PilihSumber } from './sumber';
import type { TabKelola } from './tipe';

const KLASIFIKASI = [
  'pengaduan',
  'pengaduan_berkadar_pengawasan',
  'pengaduan_tidak_berkadar_pengawasan',
  'aspirasi',
  'permintaan_informasi',
] as const;

/** Shown pressed in the line of switches. */
const SAKLAR: readonly Saringan[] = ['terlambat', 'hari_ini', 'prioritas'];

const PELAPOR = ['biasa', 'anonim', 'rahasia', 'tanpa_akun'] as const;

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
        contoh={t('kerja.cari_contoh')}
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
  const n = SARINGAN.filter((k) => k !== 'kata' && lokasi.value.cari.has(k)).length;
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
    Object.fromEntries(SARINGAN.map((k) => [k, cari.get(k) ?? ''])),
  );
  const ubah = (k: Saringan) => (v: string) => setNilai((x) => ({ ...x, [k]: v }));
  const sub = (Object.keys(semuaStatus) as Status[]).filter(
    (s) => semuaStatus[s].tab === tab,
  );
  const kategori = useButirKategori(nilai.kategori ?? '');
  const instansi = useButir('instansi', nilai.instansi ?? '');
  const wilayah = useButir('wilayah', nilai.wilayah ?? '');
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
        {(['terlambat', 'hari_ini', 'prioritas', 'salinan'] as const).map((k) => (
          <Centang
            key={k}
            nama={`${k}-saring`}
            label={t(`kerja.${k}`)}
            nilai={nilai[k] === 'ya'}
            padaUbah={(v) => ubah(k)(v ? 'ya' : '')}
          />
        ))}
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
        label={t('kerja.kategori')}
        nilai={kategori}
        padaUbah={(b) => ubah('kategori')(b?.id ?? '')}
      />
      <Saran
        nama="instansi-saring"
        label={t('kerja.instansi')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('lingkup')}
        nilai={instansi}
        padaUbah={(b) => {
          if (b) ingatNama(`instansi/${b.id}`, b.nama);
          ubah('instansi')(b?.id ?? '');
        }}
      />
      <PilihWilayah
        nama="wilayah-saring"
        label={t('kerja.wilayah')}
        nilai={wilayah}
        padaUbah={(b) => {
          if (b) ingatNama(`wilayah/${b.id}`, b.nama);
          ubah('wilayah')(b?.id ?? '');
        }}
      />
      <Pilih
        nama="pelapor"
        label={t('kerja.pelapor')}
        kosong={t('ui.semua')}
        nilai={nilai.pelapor ?? ''}
        pilihan={PELAPOR.map((s) => ({
          nilai: s as string,
          label: t(`kerja.pelapor_${s}`),
        }))}
        padaUbah={ubah('pelapor')}
      />
      <PilihSumber
        label={t('kelola.sumber')}
        kosong={t('ui.semua')}
        nilai={nilai.sumber ?? ''}
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
            ubahCari(
              Object.fromEntries([...SARINGAN, ...SARINGAN_ANGKA].map((k) => [k, null])),
            );
          }}
        >
          {t('kelola.hapus_saring')}
        </Tombol>
      </div>
    </form>
  );
}

/** What is filtered, each with its cross. */
export function SaringanAktif() {
  const { cari } = lokasi.value;
  const kategori = useButirKategori(cari.get('kategori') ?? '');
  const instansi = useNama('instansi', cari.get('instansi') ?? '');
  const wilayah = useNama('wilayah', cari.get('wilayah') ?? '');
  const teks = (k: Saringan | SaringanAngka, v: string): string => {
    if (k === 'dari' || k === 'sampai')
      return t(`kerja.masuk_${k}`, { hari: tanggalPolos(v) });
    if (k === 'tanpa') return teksAtau(`kerja.tanpa_${v}`, v);
    if (k === 'program') return t('kerja.program_ini', { kode: v });
    if (k === 'kata') return `“${v}”`;
    if (k === 'status') return teksAtau(`status.${v}`, v);
    if (k === 'klasifikasi') return teksAtau(`klasifikasi.${v}`, v);
    if (k === 'sumber') return namaSumber(v);
    if (k === 'kategori') return kategori?.nama ?? v;
    if (k === 'instansi') return instansi;
    if (k === 'wilayah') return wilayah;
    if (k === 'pelapor') return teksAtau(`kerja.pelapor_${v}`, v);
    return teksAtau(`kerja.${k}`, k);
  };
  // The switches above say it themselves.
  const aktif = [
    ...SARINGAN.filter((k) => !SAKLAR.includes(k)),
    ...SARINGAN_ANGKA.filter((k) => k !== 'tepat'),
  ].filter((k) => cari.get(k));
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
