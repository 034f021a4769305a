// Tag, for pusat. Verifiers make tags as they work; here they are renamed and tidied up.
import { useState } from 'preact/hooks';
import { alamat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData } from '../inti/data';
import { lokasi } from '../inti/router';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Tombol } from '../ui/Tombol';
import { DialogHapus, DialogIsian } from './Acuan';
import { CariKata } from './CariKata';
import './pengaturan.css';

interface Tag {
  id: string;
  nama: string;
}
type Dibuka = { apa: 'tambah' | 'ubah' | 'hapus'; x?: Tag };

export default function DaftarTag() {
  const kata = lokasi.value.cari.get('kata');
  const [buka, setBuka] = useState<Dibuka | null>(null);
  const [segar, setSegar] = useState(0);
  const tutup = () => setBuka(null);
  const jadi = () => {
    tutup();
    setSegar((n) => n + 1);
  };
  return (
    <Halaman
      judul={t('rute.tag')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('tag.pengantar')}</p>}
      aksi={
        <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
          {t('tag.tambah')}
        </Tombol>
      }
    >
      <CariKata label={t('tag.cari')} />
      <Daftar<Tag>
        jalur={alamat('/tag', { kata, batas: 50 })}
        segar={segar}
        kosong={<Kosong judul={t('atur.tidak_ada')} />}
      >
        {(butir) => (
          <ul class="daftar-acuan">
            {butir.map((x) => (
              <li key={x.id}>
                <div>
                  <strong>{x.nama}</strong>
                </div>
                <div class="aksi">
                  <Tombol
                    kecil
                    aria-label={t('atur.ubah_apa', { apa: x.nama })}
                    onClick={() => setBuka({ apa: 'ubah', x })}
                  >
                    {t('ui.ubah')}
                  </Tombol>
                  <Tombol
                    kecil
                    jenis="polos"
                    aria-label={t('ui.hapus_apa', { apa: x.nama })}
                    onClick={() => setBuka({ apa: 'hapus', x })}
                  >
                    {t('ui.hapus')}
                  </Tombol>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Daftar>
      {buka?.apa === 'hapus' && (
        <DialogHapus
          judul={t('ui.hapus_apa', { apa: buka.x!.nama })}
          jalur={`/tag/${buka.x!.id}`}
          tombol={t('ui.hapus')}
          padaJadi={jadi}
          padaTutup={tutup}
        >
          <Pemakaian id={buka.x!.id} />
        </DialogHapus>
      )}
      {buka && buka.apa !== 'hapus' && (
        <Isian x={buka.x} padaJadi={jadi} padaTutup={tutup} />
      )}
    </Halaman>
  );
}

function Pemakaian({ id }: { id: string }) {
  const d = useData<{ jumlah_laporan: number }>(`/tag/${id}`);
  return d.data ? <p>{t('tag.dipakai', { n: d.data.jumlah_laporan })}</p> : null;
}

interface PropIsian {
  x: Tag | undefined;
  padaJadi: () => void;
  padaTutup: () => void;
}

function Isian({ x, padaJadi, padaTutup }: PropIsian) {
  const [nama, setNama] = useState(x?.nama ?? '');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const badan = () => {
    const k =
      nama.trim().length < 2 ? [{ nama: 'nama', pesan: t('tag.wajib_nama') }] : [];
    setKurang(k);
    return k.length ? null : { nama: nama.trim() };
  };
  return (
    <DialogIsian
      judul={x ? t('atur.ubah_apa', { apa: x.nama }) : t('tag.tambah')}
      metode={x ? 'PATCH' : 'POST'}
      jalur={x ? `/tag/${x.id}` : '/tag'}
      badan={badan}
      kurang={kurang}
      {...(x ? { catatan: `/tag/${x.id}` } : {})}
      padaJadi={padaJadi}
      padaTutup={padaTutup}
    >
      {(bidang) => (
        <>
          <Kolom
            nama="nama"
            label={t('tag.nama')}
            petunjuk={x ? t('tag.ganti_isi') : undefined}
            nilai={nama}
            padaUbah={setNama}
            maks={40}
            kapital="off"
            galat={pesanUntuk(bidang, 'nama')}
          />
          {x && <Pemakaian id={x.id} />}
        </>
      )}
    </DialogIsian>
  );
}
