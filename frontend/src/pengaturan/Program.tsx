// Program prioritas, for pusat.
import { useState } from 'preact/hooks';
import { alamat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Tab } from '../ui/Tab';
import { Tombol } from '../ui/Tombol';
import { DialogHapus, DialogIsian } from './Acuan';
import './pengaturan.css';

interface Program {
  kode: string;
  nama: string;
}
type Dibuka = { apa: 'tambah' | 'ubah' | 'hapus' | 'hidup'; p?: Program };

export default function DaftarProgram() {
  const aktif = lokasi.value.cari.get('aktif') !== 'false';
  const d = useData<{ data: Program[] }>(
    aktif ? '/program-prioritas' : alamat('/program-prioritas', { aktif: false }),
  );
  const [buka, setBuka] = useState<Dibuka | null>(null);
  const tutup = () => setBuka(null);
  const jadi = () => {
    tutup();
    d.ulang();
  };
  return (
    <Halaman
      judul={t('rute.program')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('program.pengantar')}</p>}
      aksi={
        <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
          {t('program.tambah')}
        </Tombol>
      }
    >
      <Tab
        label={t('atur.keadaan')}
        aktif={aktif ? 'aktif' : 'pensiun'}
        tab={[
          { kunci: 'aktif', judul: t('program.berjalan') },
          { kunci: 'pensiun', judul: t('program.berakhir') },
        ]}
        padaPilih={(x) => ubahCari({ aktif: x === 'aktif' ? null : 'false' })}
      />
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data?.data.length === 0 && <Kosong judul={t('atur.tidak_ada')} />}
      <ul class="daftar-acuan">
        {d.data?.data.map((p) => (
          <li key={p.kode}>
            <div>
              <strong>{p.nama}</strong>
            </div>
            <div class="aksi">
              {aktif ? (
                <>
                  <Tombol
                    kecil
                    aria-label={t('atur.ubah_apa', { apa: p.nama })}
                    onClick={() => setBuka({ apa: 'ubah', p })}
                  >
                    {t('ui.ubah')}
                  </Tombol>
                  <Tombol
                    kecil
                    jenis="polos"
                    aria-label={t('program.akhiri_apa', { apa: p.nama })}
                    onClick={() => setBuka({ apa: 'hapus', p })}
                  >
                    {t('program.akhiri')}
                  </Tombol>
                </>
              ) : (
                <Tombol
                  kecil
                  aria-label={t('atur.pakai_lagi_apa', { apa: p.nama })}
                  onClick={() => setBuka({ apa: 'hidup', p })}
                >
                  {t('atur.pakai_lagi')}
                </Tombol>
              )}
            </div>
          </li>
        ))}
      </ul>
      {buka?.apa === 'hapus' && (
        <DialogHapus
          judul={t('program.akhiri_apa', { apa: buka.p!.nama })}
          jalur={`/program-prioritas/${encodeURIComponent(buka.p!.kode)}`}
          tombol={t('program.akhiri')}
          padaJadi={jadi}
          padaTutup={tutup}
        >
          <p>{t('program.akhiri_isi')}</p>
        </DialogHapus>
      )}
      {buka && buka.apa !== 'hapus' && (
        <Isian buka={buka} padaJadi={jadi} padaTutup={tutup} />
      )}
    </Halaman>
  );
}

interface PropIsian {
  buka: Dibuka;
  padaJadi: () => void;
  padaTutup: () => void;
}

function Isian({ buka: { p, apa }, padaJadi, padaTutup }: PropIsian) {
  const [nama, setNama] = useState(p?.nama ?? '');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const badan = () => {
    const x =
      nama.trim().length < 3 ? [{ nama: 'nama', pesan: t('atur.wajib_nama') }] : [];
    setKurang(x);
    return x.length
      ? null
      : { nama: nama.trim(), ...(apa === 'hidup' && { aktif: true }) };
  };
  const jalur = p
    ? `/program-prioritas/${encodeURIComponent(p.kode)}`
    : '/program-prioritas';
  return (
    <DialogIsian
      judul={
        p
          ? t(apa === 'hidup' ? 'atur.pakai_lagi_apa' : 'atur.ubah_apa', { apa: p.nama })
          : t('program.tambah')
      }
      metode={p ? 'PATCH' : 'POST'}
      jalur={jalur}
      badan={badan}
      kurang={kurang}
      {...(p ? { catatan: jalur } : {})}
      {...(apa === 'hidup' ? { tombol: t('atur.pakai_lagi') } : {})}
      padaJadi={padaJadi}
      padaTutup={padaTutup}
    >
      {(bidang) => (
        <Kolom
          nama="nama"
          label={t('program.nama')}
          nilai={nama}
          padaUbah={setNama}
          maks={160}
          galat={pesanUntuk(bidang, 'nama')}
        />
      )}
    </DialogIsian>
  );
}
