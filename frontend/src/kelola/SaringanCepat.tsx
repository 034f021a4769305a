// One line above the list: the filters of every day as switches with their numbers, then what this
// officer keeps under a name, and the way to keep the present one.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { type Data, useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { Ikon, type NamaIkon } from '../ui/Ikon';
import { AturSaringan, SimpanSaringan } from './AturSaringan';
import {
  alamatIsian,
  bisaDisimpan,
  isianDari,
  type Saringan,
  type SaringanTersimpan,
} from './saringan';
import { tulisAngka } from './TabKerja';
import type { AngkaRekap, RekapTab, TabKelola } from './tipe';

export type DaftarSaringan = Data<{ data: SaringanTersimpan[] }>;

interface PropCepat {
  k: Saringan;
  teks: string;
  ikon: NamaIkon;
  kelas?: string;
  angka?: AngkaRekap | undefined;
}

function Cepat({ k, teks, ikon, kelas, angka }: PropCepat) {
  const hidup = lokasi.value.cari.get(k) === 'ya';
  return (
    <button
      type="button"
      class={`cip ${kelas ?? ''}`}
      aria-pressed={hidup}
      onClick={() => ubahCari({ [k]: hidup ? null : 'ya' })}
    >
      <Ikon nama={ikon} besar={16} />
      {teks}
      {angka && <span class="jumlah">{tulisAngka(angka)}</span>}
    </button>
  );
}

/** The filters kept under a name, as links. */
export function CipTersimpan({ semua }: { semua: readonly SaringanTersimpan[] }) {
  const { cari } = lokasi.value;
  const kini = alamatIsian(isianDari(cari));
  return (
    <>
      {semua.map((s) => {
        const ke = alamatIsian(s.isian);
        return (
          <a
            key={s.id}
            class="cip"
            href={ke}
            aria-current={ke === kini ? 'true' : undefined}
          >
            <Ikon nama={s.utama ? 'bintang' : 'saring'} besar={16} />
            {s.nama}
            {s.utama && <span class="tak-tampak"> ({t('kerja.utama')})</span>}
          </a>
        );
      })}
    </>
  );
}

interface Props {
  tab: TabKelola;
  /** Undefined while it is counted; the switches stay, so that the focus does. */
  rekap: RekapTab | undefined;
}

export function SaringanCepat({ tab, rekap }: Props) {
  const { cari } = lokasi.value;
  const d: DaftarSaringan = useData('/saringan');
  const [buka, setBuka] = useState<'' | 'simpan' | 'atur'>('');
  const semua = d.data?.data ?? [];
  const kini = alamatIsian(isianDari(cari));
  const baru = bisaDisimpan(cari) && !semua.some((s) => alamatIsian(s.isian) === kini);
  const berjalan = tab !== 'selesai' && tab !== 'arsip';
  const tutup = () => setBuka('');
  return (
    <section class="cepat" aria-label={t('kerja.cepat')}>
      {berjalan && (
        <>
          <Cepat
            k="terlambat"
            teks={t('kerja.terlambat')}
            ikon="awas"
            kelas="lewat"
            angka={rekap?.terlambat}
          />
          <Cepat
            k="hari_ini"
            teks={t('kerja.cip_hari_ini')}
            ikon="jam"
            kelas="dekat"
            angka={rekap?.hari_ini}
          />
        </>
      )}
      <Cepat k="prioritas" teks={t('kerja.prioritas')} ikon="bintang" />
      {semua.length > 0 && <span class="sekat" aria-hidden="true" />}
      <CipTersimpan semua={semua} />
      {baru && (
        <button type="button" class="cip polos" onClick={() => setBuka('simpan')}>
          <Ikon nama="tambah" besar={16} />
          {t('kerja.simpan')}
        </button>
      )}
      {semua.length > 0 && (
        <button type="button" class="cip polos" onClick={() => setBuka('atur')}>
          {t('kerja.atur')}
        </button>
      )}
      <SimpanSaringan buka={buka === 'simpan'} tutup={tutup} segar={d.ulang} />
      <AturSaringan buka={buka === 'atur'} tutup={tutup} d={d} />
    </section>
  );
}
