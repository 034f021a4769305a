// Hapus admin: the account is disabled. Before that everything open where this person works is
// listed, and somebody takes it over: a colleague there, a new officer, or another unit.
import { useState } from 'preact/hooks';
import { alamat, Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData, useKirim } from '../inti/data';
import { cariInstansi } from '../kelola/instansi';
import { alamatKelola } from '../kelola/tipe';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Pilih } from '../ui/Pilih';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { type Butir, Saran } from '../ui/Saran';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { alihkan, type HasilAlih } from './alihkan';
import type { PenggunaRinci, Tanggungan } from './tipe';

interface Props {
  p: PenggunaRinci;
  jalur: string;
  padaJadi: (p: PenggunaRinci) => void;
}

export function Serah(props: Props) {
  const [buka, setBuka] = useState(false);
  return (
    <Kartu judul={t('serah.judul')}>
      <p class="redup">{t('serah.isi')}</p>
      {buka ? (
        <Langkah {...props} padaBatal={() => setBuka(false)} />
      ) : (
        <Tombol jenis="bahaya" onClick={() => setBuka(true)}>
          {t('serah.mulai')}
        </Tombol>
      )}
    </Kartu>
  );
}

function Langkah({ p, jalur, padaJadi, padaBatal }: Props & { padaBatal: () => void }) {
  const d = useData<Tanggungan>(`${jalur}/tanggungan`);
  const [kepada, setKepada] = useState('');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const k = useKirim<Record<string, unknown>, PenggunaRinci>('PATCH', jalur);
  if (!d.data)
    return d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />;
  const x = d.data;
  const ada = x.laporan + x.permintaan > 0;
  const buntu = ada && (x.petugas_terakhir || x.admin_terakhir);
  const kirim = async () => {
    const wajib = ada && x.rekan.length > 0 && !kepada;
    setKurang(wajib ? [{ nama: 'serah_kepada', pesan: t('serah.wajib') }] : []);
    if (wajib) return;
    const baru = await k.jalan({
      aktif: false,
      ...(kepada && { serah_kepada: kepada }),
    });
    if (!baru) {
      d.ulang();
      return;
    }
    lupakanDaftar();
    padaJadi(baru);
    kabari(t('serah.selesai', { nama: p.nama }));
  };
  const bidang = kurang.length ? kurang : k.bidang;
  return (
    <div class="serah">
      <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
      <h3>{t('serah.terbuka', { instansi: x.instansi.nama })}</h3>
      <ul>
        <li>
          <a href={alamat('/kelola/laporan', { instansi: x.instansi.id })}>
            {t('serah.laporan', { n: x.laporan })}
          </a>
        </li>
        <li>
          <a href="/kelola/permintaan">{t('serah.permintaan', { n: x.permintaan })}</a>
        </li>
      </ul>
      {!ada && <p>{t('serah.kosong')}</p>}
      {buntu && <Buntu p={p} x={x} padaSelesai={d.ulang} />}
      {!buntu && ada && (
        <Pilih
          nama="serah_kepada"
          bentuk="radio"
          label={t('serah.kepada')}
          petunjuk={t('serah.kepada_isi')}
          nilai={kepada}
          padaUbah={setKepada}
          galat={pesanUntuk(bidang, 'serah_kepada')}
          pilihan={x.rekan.map((r) => ({
            nilai: r.id,
            label: `${r.nama}, ${t(`peran.${r.peran}`)}`,
          }))}
        />
      )}
      <div class="aksi">
        {!buntu && (
          <Tombol jenis="bahaya" sibuk={k.sibuk} onClick={() => void kirim()}>
            {t('serah.nonaktifkan')}
          </Tombol>
        )}
        <Tombol onClick={padaBatal}>{t('ui.batal')}</Tombol>
      </div>
    </div>
  );
}

interface PropBuntu {
  p: PenggunaRinci;
  x: Tanggungan;
  padaSelesai: () => void;
}

/** Nobody would be left: a new officer first, or the work goes to another unit. */
function Buntu({ p, x, padaSelesai }: PropBuntu) {
  const peran = x.admin_terakhir ? 'admin_instansi' : 'pejabat_penghubung';
  return (
    <>
      <Spanduk jenis="awas" judul={t('serah.terakhir')}>
        <p>{t('serah.terakhir_isi', { nama: p.nama, instansi: x.instansi.nama })}</p>
      </Spanduk>
      <p class="aksi">
        <Tautan
          ke={alamat('/pengaturan/pengguna/baru', { instansi: x.instansi.id, peran })}
          tombol="utama"
          ikon="tambah"
        >
          {t('serah.tambah_pengganti')}
        </Tautan>
        {x.permintaan > 0 && (
          <Tautan ke="/kelola/permintaan" tombol="biasa">
            {t('serah.putuskan_dulu', { n: x.permintaan })}
          </Tautan>
        )}
      </p>
      {x.laporan > 0 && <KeUnitLain p={p} x={x} padaSelesai={padaSelesai} />}
    </>
  );
}

function KeUnitLain({ p, x, padaSelesai }: PropBuntu) {
  const [ke, setKe] = useState<Butir | null>(null);
  const [maju, setMaju] = useState<{ n: number; dari: number } | null>(null);
  const [hasil, setHasil] = useState<HasilAlih | null>(null);
  const [galat, setGalat] = useState('');
  const jalan = async () => {
    if (!ke) {
      setGalat(t('serah.wajib_unit'));
      return;
    }
    setGalat('');
    setMaju({ n: 0, dari: x.laporan });
    try {
      const catatan = t('serah.catatan', { nama: p.nama, instansi: x.instansi.nama });
      setHasil(
        await alihkan(x.instansi.id, ke.id, catatan, (n, dari) => setMaju({ n, dari })),
      );
      padaSelesai();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(pesanGalat(g));
    } finally {
      setMaju(null);
    }
  };
  return (
    <details class="lipat-polos">
      <summary>{t('serah.unit', { n: x.laporan })}</summary>
      <p class="redup">{t('serah.unit_isi')}</p>
      <Saran
        nama="unit_baru"
        label={t('serah.unit_baru')}
        cari={cariInstansi('bawah', x.instansi.id)}
        mulai={0}
        nilai={ke}
        padaUbah={setKe}
        galat={galat || undefined}
      />
      <Tombol sibuk={!!maju} onClick={() => void jalan()}>
        {t('serah.alihkan', { n: x.laporan })}
      </Tombol>
      <div role="status">
        {maju && <p>{t('serah.maju', { n: maju.n, dari: maju.dari })}</p>}
        {hasil && (
          <p>{t('serah.hasil', { n: hasil.selesai, gagal: hasil.gagal.length })}</p>
        )}
      </div>
      {hasil && hasil.gagal.length > 0 && (
        <ul>
          {hasil.gagal.map((g) => (
            <li key={g.lacak}>
              <a href={alamatKelola(g.lacak)}>{g.judul}</a>: {g.pesan}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
