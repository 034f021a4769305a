// Public list: search, filters, status tabs. Filters live in the address, so a list can be shared
// and comes back as it was.
import { useEffect, useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { Ringkas } from '../laporan/Ringkas';
import type { LaporanRingkas } from '../laporan/tipe';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { PilihInstansi } from '../ui/PilihInstansi';
import { PilihKategori } from '../ui/PilihKategori';
import { PilihWilayah } from '../ui/PilihWilayah';
import type { Butir } from '../ui/Saran';
import { Tab } from '../ui/Tab';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

const STATUS = ['belum_ditindaklanjuti', 'sedang_diproses', 'selesai'] as const;
const NAMA = {
  belum_ditindaklanjuti: 'belum',
  sedang_diproses: 'proses',
  selesai: 'selesai',
} as const;
const SARING = ['instansi', 'kategori', 'wilayah', 'dari', 'sampai'] as const;
/** What only links from figures set: they travel along, and can be cleared. */
const TERBAWA = ['klasifikasi', 'tepat', 'tanpa', 'sumber', 'program'] as const;
const SEMUA = [...SARING, ...TERBAWA];

export default function Jelajah() {
  const q = lokasi.value.cari;
  const kata = q.get('kata') ?? '';
  const status = q.get('status') ?? '';
  const param = { kata, status, ...Object.fromEntries(SEMUA.map((s) => [s, q.get(s)])) };
  const dengan = (s: string) =>
    alamat('/laporan', { ...Object.fromEntries(q), status: s });
  const aktif = SEMUA.filter((s) => q.get(s) && s !== 'tepat').length;
  return (
    <Halaman
      judul={t('rute.laporan')}
      lebar="lebar"
      pengantar={<p>{t('jelajah.pengantar')}</p>}
    >
      <KotakCari key={kata} awal={kata} />
      <Saring aktif={aktif} />
      <Tab
        label={t('jelajah.tab')}
        aktif={status}
        tab={[
          { kunci: '', judul: t('ui.semua'), ke: dengan('') },
          ...STATUS.map((s) => ({
            kunci: s,
            judul: t(`jelajah.${NAMA[s]}`),
            ke: dengan(s),
          })),
        ]}
      />
      <h2 class="tak-tampak">{t('jelajah.hasil')}</h2>
      <Daftar<LaporanRingkas>
        jalur={alamat('/laporan', param)}
        kosong={<TakAda disaring={!!(kata || status || aktif)} />}
      >
        {(butir) => (
          <>
            <div class="kisi">
              {butir.map((l) => (
                <Ringkas key={l.tracking_id} laporan={l} tingkat={3} />
              ))}
            </div>
            <Umpan param={param} />
          </>
        )}
      </Daftar>
    </Halaman>
  );
}

/** The same list for feed readers; it comes with the rows, so that nothing jumps. */
const Umpan = ({ param }: { param: Record<string, string | null> }) => (
  <p>
    <a
      href={alamat('/umpan/laporan.atom', param)}
      rel="alternate"
      type="application/atom+xml"
      data-luar=""
    >
      {t('jelajah.umpan')}
    </a>
  </p>
);

function KotakCari({ awal }: { awal: string }) {
  const [kata, setKata] = useState(awal);
  return (
    <search>
      <form
        class="cari-baris"
        action="/laporan"
        onSubmit={(e) => {
          e.preventDefault();
          ubahCari({ kata: kata.trim() });
        }}
      >
        <Kolom
          nama="kata"
          jenis="search"
          label={t('jelajah.kata')}
          nilai={kata}
          padaUbah={setKata}
        />
        <Tombol type="submit" ikon="cari">
          {t('ui.cari')}
        </Tombol>
      </form>
    </search>
  );
}

/** The names of chosen filters travel in the address too: `instansi=4&instansi_nama=…`. */
function Saring({ aktif }: { aktif: number }) {
  const [buka, setBuka] = useState(false);
  const q = lokasi.value.cari;
  useEffect(() => {
    if (aktif) setBuka(true);
  }, [aktif]);
  const nilai = (s: string): Butir | null => {
    const id = q.get(s);
    return id ? { id, nama: q.get(`${s}_nama`) ?? id } : null;
  };
  const pilih = (s: string) => (b: Butir | null) =>
    ubahCari({ [s]: b?.id, [`${s}_nama`]: b?.nama });
  return (
    <details class="lipat" open={buka} onToggle={(e) => setBuka(e.currentTarget.open)}>
      <summary>
        {aktif ? t('jelajah.saring_n', { n: aktif }) : t('jelajah.saring')}
      </summary>
      <div class="saring">
        <PilihWilayah nilai={nilai('wilayah')} padaUbah={pilih('wilayah')} />
        <PilihInstansi nilai={nilai('instansi')} padaUbah={pilih('instansi')} />
        <PilihKategori nilai={nilai('kategori')} padaUbah={pilih('kategori')} />
        {(['dari', 'sampai'] as const).map((x) => (
          <Kolom
            key={x}
            nama={x}
            jenis="date"
            label={t(`jelajah.${x}`)}
            nilai={q.get(x) ?? ''}
            padaUbah={(v) => ubahCari({ [x]: v })}
          />
        ))}
      </div>
      <Terbawa />
      {aktif > 0 && (
        <Tautan ke="/laporan" tombol="biasa" kecil>
          {t('jelajah.bersihkan')}
        </Tautan>
      )}
    </details>
  );
}

/** What a figure has narrowed besides, in words. */
function Terbawa() {
  const q = lokasi.value.cari;
  const v = [
    q.get('klasifikasi') && t(`klasifikasi.${q.get('klasifikasi')}` as Kunci),
    q.get('tepat') && t('jelajah.tepat'),
    q.get('tanpa') && t('jelajah.tanpa'),
  ].filter(Boolean);
  return v.length > 0 ? <p class="redup">{v.join(' · ')}</p> : null;
}

const TakAda = ({ disaring }: { disaring: boolean }) =>
  disaring ? (
    <Kosong judul={t('jelajah.kosong')} ikon="cari">
      <p>{t('jelajah.kosong_isi')}</p>
      <Tautan ke="/laporan" tombol="biasa">
        {t('jelajah.bersihkan')}
      </Tautan>
    </Kosong>
  ) : (
    <Kosong judul={t('jelajah.belum_ada')}>
      <Tautan ke="/lapor/jenis" tombol="utama">
        {t('menu.tulis')}
      </Tautan>
    </Kosong>
  );
