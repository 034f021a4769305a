// The fields of an agency; used by Buat and Ubah.
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { pengikat, type Ubah } from '../inti/ikat';
import { cariInstansi } from '../kelola/instansi';
import { Centang, Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { PilihWilayah } from '../ui/PilihWilayah';
import { type Butir, Saran } from '../ui/Saran';
import { type InstansiRinci, JENIS_INSTANSI } from './tipe';

export interface IsianInstansi {
  nama: string;
  singkatan: string;
  jenis: string;
  induk: Butir | null;
  wilayah: Butir | null;
  zona: '7' | '8' | '9';
  terhubung: boolean;
  profil_sla: string;
  /** One alias a line. */
  alias: string;
}

export const KOSONG: IsianInstansi = {
  nama: '',
  singkatan: '',
  jenis: 'opd',
  induk: null,
  wilayah: null,
  zona: '7',
  terhubung: true,
  profil_sla: '1',
  alias: '',
};

export const dariInstansi = (i: InstansiRinci): IsianInstansi => ({
  nama: i.nama,
  singkatan: i.singkatan ?? '',
  jenis: i.jenis,
  induk: i.induk,
  wilayah: i.kode_wilayah
    ? { id: i.kode_wilayah, nama: i.wilayah ?? i.kode_wilayah }
    : null,
  zona: String(i.zona) as '7',
  terhubung: i.terhubung,
  profil_sla: String(i.kelola?.profil_sla ?? 1),
  alias: (i.kelola?.alias ?? []).join('\n'),
});

const baris = (s: string) =>
  s
    .split('\n')
    .map((x) => x.trim())
    .filter(Boolean);

/** What is sent of `f`: all of a new one, of an old one what differs. */
export function badanInstansi(f: IsianInstansi, lama?: IsianInstansi) {
  const b: Record<string, unknown> = {};
  const beda = (k: keyof IsianInstansi) =>
    !lama || JSON.stringify(f[k]) !== JSON.stringify(lama[k]);
  if (beda('nama')) b.nama = f.nama.trim();
  if (beda('singkatan') && (lama || f.singkatan.trim()))
    b.singkatan = f.singkatan.trim() || null;
  if (beda('jenis')) b.jenis = f.jenis;
  if (!lama && f.induk) b.induk = f.induk.id;
  if ((f.wilayah?.id ?? '') !== (lama?.wilayah?.id ?? ''))
    b.kode_wilayah = f.wilayah?.id ?? null;
  if (beda('zona')) b.zona = Number(f.zona);
  if (beda('terhubung')) b.terhubung = f.terhubung;
  if (beda('profil_sla')) b.profil_sla = Number(f.profil_sla);
  if (beda('alias') && (lama || f.alias.trim())) b.alias = baris(f.alias);
  return b;
}

interface Props {
  isi: IsianInstansi;
  ubah: Ubah<IsianInstansi>;
  bidang: readonly GalatBidang[];
  baru?: boolean;
}

export function KolomInstansi({ isi, ubah, bidang, baru }: Props) {
  const ikat = pengikat(isi, ubah, bidang);
  const sla = useData<{ data: { id: number; nama: string }[] }>('/profil-sla');
  return (
    <>
      <Kolom {...ikat('nama')} label={t('instansi.nama')} maks={200} />
      <Kolom
        {...ikat('singkatan')}
        label={t('instansi.singkatan')}
        petunjuk={t('instansi.singkatan_isi')}
        opsional
        sempit
      />
      {isi.jenis !== 'pusat' && (
        <Pilih
          {...ikat('jenis')}
          label={t('instansi.jenis')}
          pilihan={JENIS_INSTANSI.map((x) => ({
            nilai: x as string,
            label: t(`jenis_instansi.${x}`),
          }))}
        />
      )}
      {baru && (
        <Saran
          {...ikat('induk')}
          label={t('instansi.induk')}
          petunjuk={t('instansi.induk_isi')}
          cari={cariInstansi('lingkup')}
          mulai={0}
        />
      )}
      <PilihWilayah
        {...ikat('wilayah', 'kode_wilayah')}
        label={t('instansi.wilayah')}
        opsional
      />
      <Pilih
        {...ikat('zona')}
        bentuk="radio"
        label={t('instansi.zona')}
        petunjuk={t('instansi.zona_isi')}
        pilihan={(['7', '8', '9'] as const).map((x) => ({
          nilai: x,
          label: t(`instansi.zona_${x}`),
        }))}
      />
      {sla.data && (
        <Pilih
          {...ikat('profil_sla')}
          label={t('instansi.profil_sla')}
          petunjuk={t('instansi.profil_sla_isi')}
          pilihan={sla.data.data.map((x) => ({ nilai: String(x.id), label: x.nama }))}
        />
      )}
      <Kolom
        {...ikat('alias')}
        label={t('instansi.alias')}
        petunjuk={t('instansi.alias_isi')}
        opsional
        baris={3}
        kapital="characters"
      />
      <Centang
        {...ikat('terhubung')}
        label={t('instansi.terhubung')}
        petunjuk={t('instansi.terhubung_isi')}
      />
    </>
  );
}
