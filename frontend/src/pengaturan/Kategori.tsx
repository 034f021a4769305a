// Kategori, for pusat: the tree, add, rename, move, retire, revive.
import { useState } from 'preact/hooks';
import { alamat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import type { Kategori } from '../laporan/tipe';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import type { Butir } from '../ui/Saran';
import { Saran } from '../ui/Saran';
import { Tab } from '../ui/Tab';
import { Tombol } from '../ui/Tombol';
import { DialogHapus, DialogIsian } from './Acuan';
import { CariKata } from './CariKata';
import './pengaturan.css';

type Dibuka = { apa: 'tambah' | 'ubah' | 'hapus' | 'hidup'; k?: Kategori };

export default function DaftarKategori() {
  const aktif = lokasi.value.cari.get('aktif') !== 'false';
  const kata = (lokasi.value.cari.get('kata') ?? '').toLowerCase();
  const d = useData<{ data: Kategori[] }>(
    aktif ? '/kategori' : alamat('/kategori', { aktif: false }),
  );
  const [buka, setBuka] = useState<Dibuka | null>(null);
  const semua = d.data?.data ?? [];
  const tampil = kata ? semua.filter((k) => k.nama.toLowerCase().includes(kata)) : semua;
  const tutup = () => setBuka(null);
  const jadi = () => {
    tutup();
    d.ulang();
  };
  return (
    <Halaman
      judul={t('rute.kategori')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('kategori.pengantar')}</p>}
      aksi={
        <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
          {t('kategori.tambah')}
        </Tombol>
      }
    >
      <Tab
        label={t('atur.keadaan')}
        aktif={aktif ? 'aktif' : 'pensiun'}
        tab={[
          { kunci: 'aktif', judul: t('atur.dipakai') },
          { kunci: 'pensiun', judul: t('atur.pensiun') },
        ]}
        padaPilih={(x) => ubahCari({ aktif: x === 'aktif' ? null : 'false' })}
      />
      <CariKata label={t('kategori.cari')} />
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && tampil.length === 0 && <Kosong judul={t('atur.tidak_ada')} />}
      <ul class="daftar-acuan">
        {tampil.map((k) => (
          <Baris key={k.kode} k={k} semua={semua} aktif={aktif} padaBuka={setBuka} />
        ))}
      </ul>
      {buka?.apa === 'hapus' && (
        <DialogHapus
          judul={t('kategori.hapus', { nama: buka.k!.nama })}
          jalur={`/kategori/${encodeURIComponent(buka.k!.kode)}`}
          tombol={t('atur.nonaktifkan')}
          padaJadi={jadi}
          padaTutup={tutup}
        >
          <p>{t('kategori.hapus_isi')}</p>
        </DialogHapus>
      )}
      {buka && buka.apa !== 'hapus' && (
        <Isian buka={buka} semua={semua} padaJadi={jadi} padaTutup={tutup} />
      )}
    </Halaman>
  );
}

interface PropBaris {
  k: Kategori;
  semua: Kategori[];
  aktif: boolean;
  padaBuka: (d: Dibuka) => void;
}

function Baris({ k, semua, aktif, padaBuka }: PropBaris) {
  const induk = semua.find((x) => x.kode === k.induk);
  return (
    <li class={k.induk ? 'anak' : undefined}>
      <div>
        <strong>{k.nama}</strong>
        {induk && <span class="redup kecil">{induk.nama}</span>}
      </div>
      <div class="aksi">
        {aktif ? (
          <>
            <Tombol
              kecil
              aria-label={t('atur.ubah_apa', { apa: k.nama })}
              onClick={() => padaBuka({ apa: 'ubah', k })}
            >
              {t('ui.ubah')}
            </Tombol>
            <Tombol
              kecil
              jenis="polos"
              aria-label={t('atur.nonaktifkan_apa', { apa: k.nama })}
              onClick={() => padaBuka({ apa: 'hapus', k })}
            >
              {t('atur.nonaktifkan')}
            </Tombol>
          </>
        ) : (
          <Tombol
            kecil
            aria-label={t('atur.pakai_lagi_apa', { apa: k.nama })}
            onClick={() => padaBuka({ apa: 'hidup', k })}
          >
            {t('atur.pakai_lagi')}
          </Tombol>
        )}
      </div>
    </li>
  );
}

interface PropIsian {
  buka: Dibuka;
  semua: Kategori[];
  padaJadi: () => void;
  padaTutup: () => void;
}

function Isian({ buka, semua, padaJadi, padaTutup }: PropIsian) {
  const { k, apa } = buka;
  const awal = semua.find((x) => x.kode === k?.induk);
  const [nama, setNama] = useState(k?.nama ?? '');
  const [induk, setInduk] = useState<Butir | null>(
    awal ? { id: awal.kode, nama: awal.nama } : null,
  );
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const badan = () => {
    const x =
      nama.trim().length < 3 ? [{ nama: 'nama', pesan: t('atur.wajib_nama') }] : [];
    setKurang(x);
    if (x.length) return null;
    return {
      nama: nama.trim(),
      induk: induk?.id ?? null,
      ...(apa === 'hidup' && { aktif: true }),
    };
  };
  const jalur = k ? `/kategori/${encodeURIComponent(k.kode)}` : '/kategori';
  return (
    <DialogIsian
      judul={
        k
          ? t(apa === 'hidup' ? 'atur.pakai_lagi_apa' : 'atur.ubah_apa', { apa: k.nama })
          : t('kategori.tambah')
      }
      metode={k ? 'PATCH' : 'POST'}
      jalur={jalur}
      badan={badan}
      kurang={kurang}
      {...(k ? { catatan: jalur } : {})}
      {...(apa === 'hidup' ? { tombol: t('atur.pakai_lagi') } : {})}
      padaJadi={padaJadi}
      padaTutup={padaTutup}
    >
      {(bidang) => (
        <>
          <Kolom
            nama="nama"
            label={t('kategori.nama')}
            nilai={nama}
            padaUbah={setNama}
            maks={160}
            galat={pesanUntuk(bidang, 'nama')}
          />
          <Saran
            nama="induk"
            label={t('kategori.induk')}
            petunjuk={t('kategori.induk_isi')}
            opsional
            mulai={0}
            nilai={induk}
            padaUbah={setInduk}
            galat={pesanUntuk(bidang, 'induk')}
            cari={async (kata) =>
              semua
                .filter(
                  (x) =>
                    x.kode !== k?.kode &&
                    x.nama.toLowerCase().includes(kata.toLowerCase()),
                )
                .slice(0, 50)
                .map((x) => ({ id: x.kode, nama: x.nama }))
            }
          />
        </>
      )}
    </DialogIsian>
  );
}
