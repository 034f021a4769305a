// Monitor > Reporting: a data set, a period and filters; how many rows and the first of them; the
// file as Excel, CSV or chart. The month of the own subtree is one press away.
import { useEffect, useRef, useState } from 'preact/hooks';
import { alamat, ambil } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { pesanUntuk, useData, useKirim } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { sesi } from '../inti/sesi';
import { tanggalPendek } from '../inti/waktu';
import { cariInstansi } from '../kelola/instansi';
import { ingatNama, useButir, useButirKategori } from '../kelola/nama';
import { PilihSumber } from '../kelola/sumber';
import { status as semuaStatus } from '../laporan/status';
import type { Status } from '../laporan/tipe';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Centang, Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { PilihKategori } from '../ui/PilihKategori';
import { PilihWilayah } from '../ui/PilihWilayah';
import { Saran } from '../ui/Saran';
import { Spanduk } from '../ui/Spanduk';
import { Tab } from '../ui/Tab';
import { Tabel } from '../ui/Tabel';
import { Tombol } from '../ui/Tombol';
import { DaftarBerkas } from './UnduhBerkas';
import {
  alamatBerkas,
  BENTUK,
  type Bentuk,
  dibuat,
  type Ekspor,
  type Filter,
  JENIS,
  type Jenis,
  MENURUT,
  type Menurut,
  type Minta,
  periode,
  rentang,
} from './unduh';
import '../kelola/kelola.css';
import './monitor.css';
import './unduh.css';

const KLASIFIKASI = [
  'pengaduan',
  'pengaduan_berkadar_pengawasan',
  'pengaduan_tidak_berkadar_pengawasan',
  'aspirasi',
  'permintaan_informasi',
] as const;

/** The filter as it stands in the address. */
function dariAlamat(): Filter {
  const { cari } = lokasi.value;
  const f: Filter = {};
  for (const k of [
    'instansi',
    'dari',
    'sampai',
    'status',
    'klasifikasi',
    'sumber',
    'kategori',
    'wilayah',
  ] as const) {
    const v = cari.get(k);
    if (v) f[k] = v;
  }
  if (cari.get('prioritas') === 'ya') f.prioritas = true;
  return f;
}

export default function HalamanUnduh() {
  const jenis = (JENIS as readonly string[]).includes(
    lokasi.value.cari.get('jenis') ?? '',
  )
    ? (lokasi.value.cari.get('jenis') as Jenis)
    : 'masuk';
  const filter = jenis === 'pengguna' ? sempit(dariAlamat()) : dariAlamat();
  const [segar, setSegar] = useState(0);
  const tunggu = useRef(new Set<string>());
  const k = useKirim<Minta, Ekspor>('POST', '/ekspor');
  const minta = async (m: Minta, ambil = true) => {
    const e = await k.jalan(m);
    if (e && ambil) tunggu.current.add(e.id);
    if (e) setSegar((n) => n + 1);
    return e;
  };
  if (sesi.value?.pengguna?.peran === 'pejabat_penghubung')
    return (
      <Halaman judul={t('rute.unduh')}>
        <Spanduk jenis="info">{t('unduh.bukan_admin')}</Spanduk>
      </Halaman>
    );
  return (
    <Halaman judul={t('rute.unduh')} lebar="penuh" pengantar={t('unduh.pengantar')}>
      <Cepat minta={minta} sibuk={k.sibuk} />
      {k.galat && <KotakGalat galat={k.galat} />}
      <Tab
        label={t('unduh.kumpulan')}
        aktif={jenis}
        tab={JENIS.filter(
          (j) => j !== 'pengguna' || sesi.value?.pengguna?.peran !== 'pengawas',
        ).map((j) => ({
          kunci: j,
          judul: t(`unduh.${j}`),
          ke: alamat('/monitor/laporan', { ...dariAlamatTeks(), jenis: j }),
        }))}
      />
      <div class="dua-unduh">
        <Kartu judul={t('unduh.saring')}>
          <Saring jenis={jenis} galat={(n) => pesanUntuk(k.bidang, `filter.${n}`)} />
        </Kartu>
        <Kartu judul={t('unduh.pratinjau')}>
          <Pratinjau jenis={jenis} filter={filter} />
          <div class="baris-tombol">
            {(['xlsx', 'csv'] as const).map((format) => (
              <Tombol
                key={format}
                jenis={format === 'xlsx' ? 'utama' : 'biasa'}
                ikon="unduh"
                sibuk={k.sibuk}
                onClick={() => minta({ jenis, format, filter })}
              >
                {t(`unduh.${format}`)}
              </Tombol>
            ))}
          </div>
        </Kartu>
      </div>
      <Kartu judul={t('unduh.grafik')}>
        <Grafik key={jenis} jenis={jenis} filter={filter} minta={minta} sibuk={k.sibuk} />
      </Kartu>
      <Kartu judul={t('unduh.berkas')}>
        <DaftarBerkas segar={segar} tunggu={tunggu.current} />
      </Kartu>
    </Halaman>
  );
}

/** Of the filters only the instansi means something for accounts. */
const sempit = (f: Filter): Filter => (f.instansi ? { instansi: f.instansi } : {});

const dariAlamatTeks = () => Object.fromEntries(lokasi.value.cari.entries());

interface PropMinta {
  minta: (m: Minta, ambil?: boolean) => Promise<Ekspor | null>;
  sibuk: boolean;
}

/** This month of all that is mine, without choosing anything. */
function Cepat({ minta, sibuk }: PropMinta) {
  const filter = rentang('bulan_ini');
  return (
    <div class="cepat-unduh">
      <Tombol
        jenis="utama"
        ikon="unduh"
        sibuk={sibuk}
        onClick={() => minta({ jenis: 'masuk', format: 'xlsx', filter })}
      >
        {t('unduh.cepat_excel')}
      </Tombol>
      <Tombol
        ikon="grafik"
        sibuk={sibuk}
        onClick={() =>
          minta({
            jenis: 'masuk',
            format: 'pdf',
            filter,
            grafik: { bentuk: 'tumpuk', menurut: 'instansi' },
          })
        }
      >
        {t('unduh.cepat_grafik')}
      </Tombol>
    </div>
  );
}

function Saring({
  jenis,
  galat,
}: {
  jenis: Jenis;
  galat: (nama: string) => string | undefined;
}) {
  const { cari } = lokasi.value;
  // What the address holds is what the file will: its fields show it, however one came here.
  const instansi = useButir('instansi', cari.get('instansi') ?? '');
  const kategori = useButirKategori(cari.get('kategori') ?? '');
  const wilayah = useButir('wilayah', cari.get('wilayah') ?? '');
  const saya = sesi.value?.pengguna?.instansi;
  return (
    <>
      <Saran
        nama="instansi"
        label={t('ui.instansi')}
        petunjuk={t('unduh.instansi_petunjuk', { nama: saya?.nama ?? '' })}
        contoh={t('ui.instansi_contoh')}
        opsional
        mulai={0}
        cari={cariInstansi('lingkup')}
        nilai={instansi}
        galat={galat('instansi')}
        padaUbah={(b) => {
          if (b) ingatNama(`instansi/${b.id}`, b.nama);
          ubahCari({ instansi: b?.id ?? '' });
        }}
      />
      {jenis !== 'pengguna' && (
        <>
          <fieldset class="periode-unduh">
            <legend>{t('unduh.periode')}</legend>
            <div class="baris-tombol">
              {periode.map((p) => (
                <Tombol key={p} kecil onClick={() => ubahCari(rentang(p))}>
                  {t(`unduh.${p}`)}
                </Tombol>
              ))}
            </div>
            <div class="dua-tanggal">
              {(['dari', 'sampai'] as const).map((x) => (
                <Kolom
                  key={x}
                  nama={x}
                  jenis="date"
                  label={t(`grafik.${x}`)}
                  nilai={cari.get(x) ?? ''}
                  galat={galat(x)}
                  padaUbah={(v) => ubahCari({ [x]: v })}
                />
              ))}
            </div>
          </fieldset>
          <Pilih
            nama="status"
            label={t('unduh.status')}
            kosong={t('unduh.semua_pilihan')}
            nilai={cari.get('status') ?? ''}
            pilihan={(Object.keys(semuaStatus) as Status[]).map((s) => ({
              nilai: s,
              label: t(`status.${s}`),
            }))}
            padaUbah={(v) => ubahCari({ status: v })}
          />
          <Pilih
            nama="klasifikasi"
            label={t('unduh.klasifikasi')}
            kosong={t('unduh.semua_pilihan')}
            nilai={cari.get('klasifikasi') ?? ''}
            pilihan={KLASIFIKASI.map((s) => ({ nilai: s, label: t(`klasifikasi.${s}`) }))}
            padaUbah={(v) => ubahCari({ klasifikasi: v })}
          />
          <PilihSumber
            label={t('kelola.sumber')}
            kosong={t('unduh.semua_pilihan')}
            nilai={cari.get('sumber') ?? ''}
            galat={galat('sumber')}
            padaUbah={(v) => ubahCari({ sumber: v })}
          />
          <PilihKategori
            opsional
            nilai={kategori}
            padaUbah={(b) => ubahCari({ kategori: b?.id ?? '' })}
          />
          <PilihWilayah
            opsional
            nilai={wilayah}
            padaUbah={(b) => {
              if (b) ingatNama(`wilayah/${b.id}`, b.nama);
              ubahCari({ wilayah: b?.id ?? '' });
            }}
          />
          <Centang
            nama="prioritas"
            label={t('unduh.prioritas')}
            nilai={cari.get('prioritas') === 'ya'}
            padaUbah={(v) => ubahCari({ prioritas: v ? 'ya' : '' })}
          />
        </>
      )}
    </>
  );
}

interface Contoh {
  jumlah: number | null;
  kolom: string[];
  baris: string[][];
}

/** The columns worth seeing on a screen; the file has all. */
const TAMPAK = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Nama Pelapor',
  'Judul Laporan',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Dilempar ke',
  'Nama',
  'Peran',
  'Instansi',
  'Login Terakhir',
  'Aktif',
];

/** A cell as it is read on a screen; in the file a date is a date. */
const sel = (isi: string | undefined) =>
  isi && /^\d{4}-\d\d-\d\d$/.test(isi) ? tanggalPendek(`${isi}T12:00:00`) : isi || '–';

function Pratinjau({ jenis, filter }: { jenis: Jenis; filter: Filter }) {
  const d = useData<Contoh>(
    alamat('/ekspor-pratinjau', {
      jenis,
      ...filter,
      prioritas: filter.prioritas ? 'ya' : '',
    }),
  );
  if (d.galat) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={5} />;
  if (d.data.baris.length === 0)
    return (
      <Kosong judul={t('unduh.tiada')} ikon="saring">
        <p>{t('unduh.tiada_isi')}</p>
      </Kosong>
    );
  const kolom = d.data.kolom
    .map((judul, i) => ({ judul, i }))
    .filter(({ judul }) => TAMPAK.includes(judul));
  return (
    <>
      <p class="total-statistik">
        {d.data.jumlah === null ? (
          t('unduh.jumlah_nanti')
        ) : (
          <>
            <strong>{angka(d.data.jumlah)}</strong> {t('unduh.akan_ada')}
          </>
        )}
      </p>
      <Tabel
        judul={t('unduh.contoh')}
        tampakJudul
        kunciBaris={(b) => b.join('')}
        baris={d.data.baris.slice(0, 5)}
        kolom={kolom.map(({ judul, i }, ke) => ({
          kunci: judul,
          judul,
          kepala: ke === 0,
          isi: (b: string[]) => sel(b[i]),
        }))}
      />
      <p class="redup">{t('unduh.semua_kolom', { n: d.data.kolom.length })}</p>
    </>
  );
}

const FORMAT = ['png', 'svg', 'pdf'] as const;

function Grafik({
  jenis,
  filter,
  minta,
  sibuk,
}: PropMinta & { jenis: Jenis; filter: Filter }) {
  const orang = jenis === 'pengguna';
  const [menurut, setMenurut] = useState<Menurut>(orang ? 'instansi' : 'bulan');
  const [bentuk, setBentuk] = useState<Bentuk>(orang ? 'batang' : 'tumpuk');
  const [format, setFormat] = useState<(typeof FORMAT)[number]>('png');
  const [lihat, setLihat] = useState<Ekspor | null>(null);
  const ciri = JSON.stringify([filter, menurut, bentuk]);
  useEffect(() => setLihat(null), [ciri]);
  useEffect(() => {
    if (!lihat || !dibuat(lihat)) return;
    const jam = setTimeout(async () => {
      const r = await ambil<Ekspor>(`/ekspor/${lihat.id}`).catch(() => null);
      if (r) setLihat(r);
    }, 500);
    return () => clearTimeout(jam);
  }, [lihat]);
  const grafik = { bentuk, menurut };
  return (
    <div class="grafik-unduh">
      <div>
        <Pilih
          nama="menurut"
          label={t('unduh.menurut')}
          nilai={menurut}
          pilihan={MENURUT.filter(
            (x) => !orang || x === 'instansi' || x === 'status',
          ).map((x) => ({ nilai: x, label: t(`unduh.per_${x}`) }))}
          padaUbah={setMenurut}
        />
        <Pilih
          nama="bentuk"
          label={t('unduh.bentuk')}
          nilai={bentuk}
          petunjuk={
            bentuk === 'garis' && menurut !== 'bulan' ? t('unduh.garis_bulan') : undefined
          }
          pilihan={BENTUK.filter((x) => !orang || (x !== 'garis' && x !== 'tumpuk')).map(
            (x) => ({ nilai: x, label: t(`unduh.bentuk_${x}`) }),
          )}
          padaUbah={setBentuk}
        />
        <Pilih
          nama="format"
          label={t('unduh.format')}
          nilai={format}
          pilihan={FORMAT.map((x) => ({ nilai: x, label: t(`unduh.format_${x}`) }))}
          padaUbah={setFormat}
        />
        <div class="baris-tombol">
          <Tombol
            sibuk={sibuk || (lihat !== null && dibuat(lihat))}
            onClick={async () =>
              setLihat(await minta({ jenis, format: 'svg', filter, grafik }, false))
            }
          >
            {t('unduh.lihat_grafik')}
          </Tombol>
          <Tombol
            jenis="utama"
            ikon="unduh"
            sibuk={sibuk}
            onClick={() => minta({ jenis, format, filter, grafik })}
          >
            {t('unduh.unduh_grafik')}
          </Tombol>
        </div>
      </div>
      <div class="gambar-unduh" aria-live="polite">
        {lihat?.status === 'selesai' ? (
          <img
            src={alamatBerkas(lihat.id)}
            alt={t('unduh.gambar', {
              apa: t(`unduh.${jenis}`),
              menurut: t(`unduh.per_${menurut}`),
            })}
            width="1000"
            height="700"
          />
        ) : lihat?.galat ? (
          <p class="gagal-unduh">{lihat.galat.pesan}</p>
        ) : lihat ? (
          <Kerangka baris={6} />
        ) : (
          <p class="redup">{t('unduh.lihat_dulu')}</p>
        )}
      </div>
    </div>
  );
}
