// Hari libur, for pusat: holidays and cuti bersama of a year, and what a change does to deadlines.
import { useState } from 'preact/hooks';
import { alamat, type GalatBidang } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { pesanUntuk, useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { DialogHapus, DialogIsian } from './Acuan';
import { hariPenuh } from './hari';
import './pengaturan.css';

interface Libur {
  tanggal: string;
  jenis: 'libur_nasional' | 'cuti_bersama';
  nama: string;
  dasar: string;
}
type Dibuka = { apa: 'tambah' | 'ubah' | 'hapus'; l?: Libur };

export default function HariLibur() {
  const dipilih = lokasi.value.cari.get('tahun');
  const d = useData<{ tahun: number; data: Libur[] }>(
    alamat('/hari-libur', { tahun: dipilih }),
  );
  const [buka, setBuka] = useState<Dibuka | null>(null);
  const tahun = d.data?.tahun ?? Number(dipilih ?? 0);
  const tutup = () => setBuka(null);
  const jadi = () => {
    tutup();
    d.ulang();
  };
  return (
    <Halaman
      judul={t('rute.libur')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('libur.pengantar')}</p>}
      aksi={
        <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
          {t('libur.tambah')}
        </Tombol>
      }
    >
      {tahun > 0 && (
        <nav class="pilih-tahun" aria-label={t('libur.tahun')}>
          <Tombol
            ikon="kiri"
            aria-label={t('libur.ke_tahun', { tahun: String(tahun - 1) })}
            onClick={() => ubahCari({ tahun: String(tahun - 1) })}
          >
            {String(tahun - 1)}
          </Tombol>
          <h2>{String(tahun)}</h2>
          <Tombol
            ikon="kanan"
            aria-label={t('libur.ke_tahun', { tahun: String(tahun + 1) })}
            onClick={() => ubahCari({ tahun: String(tahun + 1) })}
          >
            {String(tahun + 1)}
          </Tombol>
        </nav>
      )}
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data?.data.length === 0 && (
        <Kosong judul={t('libur.kosong', { tahun: String(tahun) })}>
          <p>{t('libur.kosong_isi')}</p>
        </Kosong>
      )}
      <ul class="daftar-acuan">
        {d.data?.data.map((l) => (
          <li key={l.tanggal}>
            <div>
              <strong>{hariPenuh(l.tanggal)}</strong>
              <span>{l.nama}</span>
              <Lencana warna={l.jenis === 'libur_nasional' ? 'merah' : 'biru'}>
                {t(`libur.${l.jenis}`)}
              </Lencana>
              <span class="redup kecil">{l.dasar}</span>
            </div>
            <div class="aksi">
              <Tombol
                kecil
                aria-label={t('atur.ubah_apa', { apa: l.nama })}
                onClick={() => setBuka({ apa: 'ubah', l })}
              >
                {t('ui.ubah')}
              </Tombol>
              <Tombol
                kecil
                jenis="polos"
                aria-label={t('ui.hapus_apa', { apa: l.nama })}
                onClick={() => setBuka({ apa: 'hapus', l })}
              >
                {t('ui.hapus')}
              </Tombol>
            </div>
          </li>
        ))}
      </ul>
      {buka?.apa === 'hapus' && (
        <DialogHapus
          judul={t('ui.hapus_apa', { apa: buka.l!.nama })}
          jalur={`/hari-libur/${buka.l!.tanggal}`}
          tombol={t('ui.hapus')}
          padaJadi={jadi}
          padaTutup={tutup}
        >
          <p>{hariPenuh(buka.l!.tanggal)}</p>
          <Dampak tanggal={buka.l!.tanggal} hapus />
        </DialogHapus>
      )}
      {buka && buka.apa !== 'hapus' && (
        <Isian l={buka.l} tahun={tahun} padaJadi={jadi} padaTutup={tutup} />
      )}
    </Halaman>
  );
}

/** How many open deadlines follow. */
function Dampak({ tanggal, hapus = false }: { tanggal: string; hapus?: boolean }) {
  const sah = /^\d{4}-\d{2}-\d{2}$/.test(tanggal);
  const d = useData<{ tenggat: number; lebih: boolean }>(
    sah ? `/hari-libur/${tanggal}/dampak` : null,
  );
  if (!d.data) return null;
  const n = d.data.tenggat;
  return (
    <Spanduk jenis={n > 0 ? 'awas' : 'info'} umumkan>
      <p>
        {n === 0
          ? t('libur.dampak_nol')
          : t(hapus ? 'libur.dampak_hapus' : 'libur.dampak', {
              n: `${d.data.lebih ? '> ' : ''}${angka(n)}`,
            })}
      </p>
    </Spanduk>
  );
}

interface PropIsian {
  l: Libur | undefined;
  tahun: number;
  padaJadi: () => void;
  padaTutup: () => void;
}

function Isian({ l, tahun, padaJadi, padaTutup }: PropIsian) {
  const [tanggal, setTanggal] = useState(l?.tanggal ?? '');
  const [jenis, setJenis] = useState<Libur['jenis']>(l?.jenis ?? 'libur_nasional');
  const [nama, setNama] = useState(l?.nama ?? '');
  const [dasar, setDasar] = useState(l?.dasar ?? '');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const badan = () => {
    const x: GalatBidang[] = [];
    if (!tanggal) x.push({ nama: 'tanggal', pesan: t('libur.wajib_tanggal') });
    if (nama.trim().length < 3) x.push({ nama: 'nama', pesan: t('atur.wajib_nama') });
    if (dasar.trim().length < 3) x.push({ nama: 'dasar', pesan: t('libur.wajib_dasar') });
    setKurang(x);
    if (x.length) return null;
    return { ...(!l && { tanggal }), jenis, nama: nama.trim(), dasar: dasar.trim() };
  };
  return (
    <DialogIsian
      judul={l ? t('atur.ubah_apa', { apa: l.nama }) : t('libur.tambah')}
      metode={l ? 'PATCH' : 'POST'}
      jalur={l ? `/hari-libur/${l.tanggal}` : '/hari-libur'}
      badan={badan}
      kurang={kurang}
      {...(l ? { catatan: `/hari-libur/${l.tanggal}` } : {})}
      padaJadi={padaJadi}
      padaTutup={padaTutup}
    >
      {(bidang) => (
        <>
          {l ? (
            <p>{hariPenuh(l.tanggal)}</p>
          ) : (
            <>
              <Kolom
                nama="tanggal"
                jenis="date"
                label={t('libur.tanggal')}
                terkecil={`${tahun}-01-01`}
                sempit
                nilai={tanggal}
                padaUbah={setTanggal}
                galat={pesanUntuk(bidang, 'tanggal')}
              />
              <Dampak tanggal={tanggal} />
            </>
          )}
          <Pilih
            nama="jenis"
            bentuk="radio"
            label={t('libur.jenis')}
            nilai={jenis}
            padaUbah={setJenis}
            galat={pesanUntuk(bidang, 'jenis')}
            pilihan={(['libur_nasional', 'cuti_bersama'] as const).map((x) => ({
              nilai: x,
              label: t(`libur.${x}`),
            }))}
          />
          <Kolom
            nama="nama"
            label={t('libur.nama')}
            nilai={nama}
            padaUbah={setNama}
            maks={120}
            galat={pesanUntuk(bidang, 'nama')}
          />
          <Kolom
            nama="dasar"
            label={t('libur.dasar')}
            petunjuk={t('libur.dasar_isi')}
            nilai={dasar}
            padaUbah={setDasar}
            maks={200}
            galat={pesanUntuk(bidang, 'dasar')}
          />
        </>
      )}
    </DialogIsian>
  );
}
