// What one does to many reports at once: the same form for all of them, which reports they are, and
// what will happen to each.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian } from '../inti/data';
import { pengikat } from '../inti/ikat';
import type { Klasifikasi } from '../laporan/tipe';
import { Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { type Butir, Saran } from '../ui/Saran';
import { baris as tebal } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { dampak } from './aksi/aksi';
import {
  ARSIP_KOSONG,
  badanArsip,
  IsiArsip,
  type IsianArsip,
  kolomKeterangan,
  periksaArsip,
} from './aksi/IsiArsip';
import { kosong } from './aksi/periksa';
import { bukaBorongan } from './BilahBorongan';
import { type AksiBorongan, badanVerifikasi, mulaiBorongan } from './borongan';
import { cariInstansi } from './instansi';
import { lepasPilihan } from './pilihan';
import type { BarisKelola } from './tipe';

interface Isian extends IsianArsip {
  instansi: Butir | null;
  klasifikasi: Klasifikasi | '';
  catatan: string;
}

interface Props {
  aksi: AksiBorongan;
  baris: readonly BarisKelola[];
  padaBatal: () => void;
}

const KADAR = [
  'pengaduan_tidak_berkadar_pengawasan',
  'pengaduan_berkadar_pengawasan',
] as const;

/** Found wanting before anything is sent: what one report lacks, all lack. */
function periksa(aksi: AksiBorongan, isi: Isian, kadar: number): GalatBidang[] {
  if (aksi === 'arsip') return periksaArsip(isi, 5);
  return [
    ...kosong('instansi', isi.instansi?.id ?? '', t('aksi.pilih_instansi')),
    ...(kadar && aksi === 'verifikasi'
      ? kosong('klasifikasi', isi.klasifikasi, t('borong.wajib_kadar'))
      : []),
  ];
}

function badan(aksi: AksiBorongan, isi: Isian) {
  const catatan = isi.catatan.trim();
  const instansi = isi.instansi?.id ?? '';
  if (aksi === 'verifikasi')
    return badanVerifikasi({
      disposisi: instansi,
      klasifikasi: isi.klasifikasi,
      catatan,
    });
  const tetap =
    aksi === 'arsip'
      ? badanArsip(isi)
      : {
          instansi,
          ...(aksi === 'teruskan' && { salinan: [] }),
          ...(catatan && { catatan }),
        };
  return async () => tetap;
}

export function FormBorongan({ aksi, baris, padaBatal }: Props) {
  const [isi, ubah] = useIsian<Isian>({
    instansi: null,
    klasifikasi: '',
    catatan: '',
    ...ARSIP_KOSONG,
  });
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const ikat = pengikat(isi, ubah, kurang);
  const kadar = baris.filter((b) => b.klasifikasi === 'pengaduan').length;
  return (
    <form
      class="form-borong"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const x = periksa(aksi, isi, kadar);
        setKurang(x);
        if (x.length > 0) return;
        void mulaiBorongan(aksi, baris, badan(aksi, isi));
        lepasPilihan();
        bukaBorongan.value = 'hasil';
      }}
    >
      <p>{t(`borong.isi_${aksi}`)}</p>
      <RingkasanGalat bidang={kurang} galat={null} />
      <details class="lipat-polos">
        <summary>{t('borong.lihat', { n: baris.length })}</summary>
        <ul class="daftar-borong">
          {baris.map((b) => (
            <li key={b.tracking_id}>
              <strong>{b.judul}</strong>
              <span class="cuplikan">{b.ringkas}</span>
            </li>
          ))}
        </ul>
      </details>
      {aksi === 'arsip' ? (
        <>
          <IsiArsip isi={isi} ikat={ikat} />
          <Kolom {...ikat('keterangan')} {...kolomKeterangan()} />
        </>
      ) : (
        <>
          <Saran
            {...ikat('instansi')}
            label={t(
              aksi === 'verifikasi'
                ? 'verifikasi.disposisi'
                : aksi === 'lempar'
                  ? 'aksi.ke_instansi'
                  : 'borong.ke_unit',
            )}
            contoh={t('ui.instansi_contoh')}
            mulai={0}
            cari={cariInstansi(aksi === 'lempar' ? 'bawah' : 'lingkup')}
          />
          {aksi === 'verifikasi' && kadar > 0 && (
            <Pilih
              {...ikat('klasifikasi')}
              bentuk="radio"
              label={t('borong.kadar', { n: kadar })}
              pilihan={KADAR.map((x) => ({
                nilai: x as Klasifikasi,
                label: t(`klasifikasi.${x}`),
                petunjuk: t(`verifikasi.${x}`),
              }))}
            />
          )}
          <Kolom
            {...ikat('catatan')}
            label={t('aksi.catatan')}
            petunjuk={t('aksi.catatan_isi')}
            baris={2}
            maks={3000}
            opsional
          />
        </>
      )}
      <Akibat aksi={aksi} isi={isi} />
      <div class="aksi">
        <Tombol type="submit" jenis={aksi === 'arsip' ? 'bahaya' : 'utama'}>
          {t(`borong.judul_${aksi}`, { n: baris.length })}
        </Tombol>
        <Tombol jenis="polos" onClick={padaBatal}>
          {t('ui.batal')}
        </Tombol>
      </div>
    </form>
  );
}

function Akibat({ aksi, isi }: { aksi: AksiBorongan; isi: Isian }) {
  const semua = dampak(aksi === 'verifikasi' ? 'borong_verifikasi' : aksi, {
    instansi: isi.instansi?.nama ?? t('dampak.instansi_terpilih'),
    lama: t('borong.unit_lama'),
  });
  return (
    <section class="dampak" aria-labelledby="judul-dampak">
      <h3 id="judul-dampak">{t('dampak.judul')}</h3>
      <ul>
        {semua.map((x) => (
          <li key={x}>{tebal(x)}</li>
        ))}
        <li>{t('borong.dampak_tiap')}</li>
      </ul>
    </section>
  );
}
