// Profil SLA: the lengths of the clocks. Admins look, pusat changes; running clocks keep theirs.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData } from '../inti/data';
import { sesi } from '../inti/sesi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Tombol } from '../ui/Tombol';
import '../gaya/laporan.css';
import { DialogHapus, DialogIsian } from './Acuan';
import './pengaturan.css';

const ANGKA = [
  'v',
  'f',
  'd_ringan',
  'd_sedang',
  'd_berat',
  'c',
  'l',
  'p',
  'tahan_maks',
] as const;
type Sla = Record<(typeof ANGKA)[number], number> & {
  id: number;
  nama: string;
  jumlah_instansi: number;
};
type Dibuka = { apa: 'tambah' | 'ubah' | 'hapus'; s?: Sla };

export default function ProfilSla() {
  const d = useData<{ data: Sla[] }>('/profil-sla');
  const pusat = sesi.value?.pengguna?.peran === 'admin_pusat';
  const [buka, setBuka] = useState<Dibuka | null>(null);
  const tutup = () => setBuka(null);
  const jadi = () => {
    tutup();
    d.ulang();
  };
  return (
    <Halaman
      judul={t('rute.sla')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('sla.pengantar')}</p>}
      aksi={
        pusat && (
          <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'tambah' })}>
            {t('sla.tambah')}
          </Tombol>
        )
      }
    >
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data?.data.map((s) => (
        <Kartu
          key={s.id}
          judul={s.nama}
          aksi={
            pusat && (
              <span class="aksi">
                <Tombol
                  kecil
                  aria-label={t('atur.ubah_apa', { apa: s.nama })}
                  onClick={() => setBuka({ apa: 'ubah', s })}
                >
                  {t('ui.ubah')}
                </Tombol>
                <Tombol
                  kecil
                  jenis="polos"
                  aria-label={t('ui.hapus_apa', { apa: s.nama })}
                  onClick={() => setBuka({ apa: 'hapus', s })}
                >
                  {t('ui.hapus')}
                </Tombol>
              </span>
            )
          }
        >
          <p class="redup kecil">{t('sla.dipakai', { n: s.jumlah_instansi })}</p>
          <dl class="rincian sla">
            {ANGKA.map((x) => (
              <div key={x}>
                <dt>{t(`sla.${x}`)}</dt>
                <dd>{t(x === 'l' ? 'sla.hari' : 'sla.hk', { n: s[x] })}</dd>
              </div>
            ))}
          </dl>
        </Kartu>
      ))}
      {buka?.apa === 'hapus' && (
        <DialogHapus
          judul={t('ui.hapus_apa', { apa: buka.s!.nama })}
          jalur={`/profil-sla/${buka.s!.id}`}
          tombol={t('ui.hapus')}
          padaJadi={jadi}
          padaTutup={tutup}
        >
          <p>{t('sla.dipakai', { n: buka.s!.jumlah_instansi })}</p>
        </DialogHapus>
      )}
      {buka && buka.apa !== 'hapus' && (
        <Isian s={buka.s} contoh={d.data?.data[0]} padaJadi={jadi} padaTutup={tutup} />
      )}
    </Halaman>
  );
}

interface PropIsian {
  s: Sla | undefined;
  /** A new one begins with the lengths of the first. */
  contoh: Sla | undefined;
  padaJadi: () => void;
  padaTutup: () => void;
}

function Isian({ s, contoh, padaJadi, padaTutup }: PropIsian) {
  const dari = s ?? contoh;
  const [nama, setNama] = useState(s?.nama ?? '');
  const [isi, setIsi] = useState(
    Object.fromEntries(ANGKA.map((x) => [x, String(dari?.[x] ?? '')])) as Record<
      string,
      string
    >,
  );
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const badan = () => {
    const x: GalatBidang[] =
      nama.trim().length < 3 ? [{ nama: 'nama', pesan: t('atur.wajib_nama') }] : [];
    for (const k of ANGKA)
      if (!/^\d{1,3}$/.test(isi[k]!.trim()))
        x.push({ nama: k, pesan: t('sla.wajib_angka', { apa: t(`sla.${k}`) }) });
    setKurang(x);
    if (x.length) return null;
    return {
      nama: nama.trim(),
      ...Object.fromEntries(ANGKA.map((k) => [k, Number(isi[k])])),
    };
  };
  return (
    <DialogIsian
      judul={s ? t('atur.ubah_apa', { apa: s.nama }) : t('sla.tambah')}
      metode={s ? 'PATCH' : 'POST'}
      jalur={s ? `/profil-sla/${s.id}` : '/profil-sla'}
      badan={badan}
      kurang={kurang}
      {...(s ? { catatan: `/profil-sla/${s.id}` } : {})}
      padaJadi={padaJadi}
      padaTutup={padaTutup}
    >
      {(bidang) => (
        <>
          <Kolom
            nama="nama"
            label={t('sla.nama')}
            nilai={nama}
            padaUbah={setNama}
            maks={60}
            galat={pesanUntuk(bidang, 'nama')}
          />
          <div class="isian-sla">
            {ANGKA.map((x) => (
              <Kolom
                key={x}
                nama={x}
                label={t(`sla.${x}`)}
                petunjuk={t(x === 'l' ? 'sla.satuan_hari' : 'sla.satuan_hk')}
                mode="numeric"
                sempit
                nilai={isi[x]!}
                padaUbah={(v) => setIsi((l) => ({ ...l, [x]: v }))}
                galat={pesanUntuk(bidang, x)}
              />
            ))}
          </div>
          <p class="redup kecil">{t('sla.berlaku')}</p>
        </>
      )}
    </DialogIsian>
  );
}
