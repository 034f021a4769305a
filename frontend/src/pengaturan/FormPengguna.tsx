// The fields of an account of staff, for a new one and for changing one.
import { useEffect, useState } from 'preact/hooks';
import { ambil, Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk } from '../inti/data';
import { sesi } from '../inti/sesi';
import { cariInstansi } from '../kelola/instansi';
import { Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { type Butir, Saran } from '../ui/Saran';
import { PERAN_PETUGAS } from './tipe';

export interface IsianPengguna {
  nama: string;
  nama_pengguna: string;
  email: string;
  telepon: string;
  peran: string;
  instansi: Butir | null;
}

/** The instansi that the address names, with its name once the server has told it. */
export function useInstansi(id: string | null): Butir | null {
  const [butir, setButir] = useState<Butir | null>(null);
  useEffect(() => {
    if (!id) return;
    ambil<{ id: string; nama: string }>(`/instansi/${encodeURIComponent(id)}`).then(
      (i) => setButir({ id: i.id, nama: i.nama }),
      (g) => {
        if (!(g instanceof Galat)) throw g;
      },
    );
  }, [id]);
  return butir;
}

interface Props {
  isi: IsianPengguna;
  ubah: <K extends keyof IsianPengguna>(nama: K) => (v: IsianPengguna[K]) => void;
  bidang: readonly GalatBidang[];
  baru?: boolean;
  /** One's own role and agency stay. */
  sendiri?: boolean;
}

export function KolomPengguna({ isi, ubah, bidang, baru, sendiri }: Props) {
  const galat = (nama: string) => pesanUntuk(bidang, nama);
  const peran = [
    ...PERAN_PETUGAS,
    ...(sesi.value?.pengguna?.peran === 'admin_pusat' ? ['admin_pusat' as const] : []),
  ];
  return (
    <>
      <Kolom
        nama="nama"
        label={t('pengguna.nama_lengkap')}
        nilai={isi.nama}
        padaUbah={ubah('nama')}
        galat={galat('nama')}
        isiOtomatis="off"
      />
      {baru && (
        <Kolom
          nama="nama_pengguna"
          label={t('pengguna.nama_pengguna')}
          petunjuk={t('pengguna.nama_pengguna_isi')}
          nilai={isi.nama_pengguna}
          padaUbah={ubah('nama_pengguna')}
          galat={galat('nama_pengguna')}
          kapital="off"
          isiOtomatis="off"
        />
      )}
      <Kolom
        nama="email"
        jenis="email"
        label={t('pengguna.email')}
        opsional
        nilai={isi.email}
        padaUbah={ubah('email')}
        galat={galat('email')}
        isiOtomatis="off"
      />
      <Kolom
        nama="telepon"
        jenis="tel"
        label={t('pengguna.telepon')}
        petunjuk={t('pengguna.telepon_isi')}
        opsional
        nilai={isi.telepon}
        padaUbah={ubah('telepon')}
        galat={galat('telepon')}
        isiOtomatis="off"
      />
      {sendiri ? (
        <p class="redup">{t('pengguna.sendiri')}</p>
      ) : (
        <>
          <Saran
            nama="instansi"
            label={t('ui.instansi')}
            petunjuk={t('pengguna.instansi_isi')}
            cari={cariInstansi('lingkup')}
            mulai={0}
            nilai={isi.instansi}
            padaUbah={ubah('instansi')}
            galat={galat('instansi')}
          />
          <Pilih
            nama="peran"
            bentuk="radio"
            label={t('pengguna.peran')}
            nilai={isi.peran}
            padaUbah={ubah('peran')}
            galat={galat('peran')}
            pilihan={peran.map((x) => ({
              nilai: x as string,
              label: t(`peran.${x}`),
              petunjuk: t(`pengguna.peran_${x}`),
            }))}
          />
        </>
      )}
    </>
  );
}
