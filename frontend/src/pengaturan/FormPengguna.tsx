// The fields of an account of staff, for a new one and for changing one.
import { useEffect, useState } from 'preact/hooks';
import { ambil, Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pengikat, type Ubah } from '../inti/ikat';
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
  ubah: Ubah<IsianPengguna>;
  bidang: readonly GalatBidang[];
  baru?: boolean;
  /** One's own role and agency stay. */
  sendiri?: boolean;
}

export function KolomPengguna({ isi, ubah, bidang, baru, sendiri }: Props) {
  const ikat = pengikat(isi, ubah, bidang);
  const peran = [
    ...PERAN_PETUGAS,
    ...(sesi.value?.pengguna?.peran === 'admin_pusat' ? ['admin_pusat' as const] : []),
  ];
  return (
    <>
      <Kolom {...ikat('nama')} label={t('pengguna.nama_lengkap')} isiOtomatis="off" />
      {baru && (
        <Kolom
          {...ikat('nama_pengguna')}
          label={t('pengguna.nama_pengguna')}
          petunjuk={t('pengguna.nama_pengguna_isi')}
          kapital="off"
          isiOtomatis="off"
        />
      )}
      <Kolom
        {...ikat('email')}
        jenis="email"
        label={t('pengguna.email')}
        opsional
        isiOtomatis="off"
      />
      <Kolom
        {...ikat('telepon')}
        jenis="tel"
        label={t('pengguna.telepon')}
        petunjuk={t('pengguna.telepon_isi')}
        opsional
        isiOtomatis="off"
      />
      {sendiri ? (
        <p class="redup">{t('pengguna.sendiri')}</p>
      ) : (
        <>
          <Saran
            {...ikat('instansi')}
            label={t('ui.instansi')}
            petunjuk={t('pengguna.instansi_isi')}
            cari={cariInstansi('lingkup')}
            mulai={0}
          />
          <Pilih
            {...ikat('peran')}
            bentuk="radio"
            label={t('pengguna.peran')}
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
