// Who reports: an account that is looked for, somebody new (Pelapor Baru), or nobody named.
import { alamat, ambil, type GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran } from '../../ui/Saran';
import type { IsianManual } from './isian';

interface Orang {
  id: string;
  nama: string;
  telepon: string | null;
  email: string | null;
}

/** Exact e-mail, phone or user name; a name only among those who reported here. */
const cariPelapor = async (kata: string, sinyal: AbortSignal): Promise<Butir[]> =>
  (await ambil<{ data: Orang[] }>(alamat('/pelapor', { kata }), { sinyal })).data.map(
    (p) => ({
      id: p.id,
      nama: p.nama,
      rinci: [p.telepon, p.email].filter(Boolean).join(' · '),
    }),
  );

interface Props {
  f: IsianManual;
  ubah: <K extends keyof IsianManual>(nama: K) => (v: IsianManual[K]) => void;
  bidang: readonly GalatBidang[];
}

export function BagianPelapor({ f, ubah, bidang }: Props) {
  const galat = (nama: string) => pesanUntuk(bidang, nama);
  return (
    <>
      <Pilih
        nama="cara"
        bentuk="radio"
        label={t('manual.pelapor_cara')}
        nilai={f.cara}
        padaUbah={ubah('cara')}
        pilihan={(['cari', 'baru', 'tanpa'] as const).map((x) => ({
          nilai: x,
          label: t(`manual.cara_${x}`),
          petunjuk: t(`manual.cara_${x}_isi`),
        }))}
      />
      {f.cara === 'cari' && (
        <Saran
          nama="pelapor"
          label={t('manual.cari_pelapor')}
          petunjuk={t('manual.cari_pelapor_isi')}
          mulai={3}
          cari={cariPelapor}
          nilai={f.pelapor}
          padaUbah={ubah('pelapor')}
          galat={galat('pelapor') ?? galat('pelapor.id')}
        />
      )}
      {f.cara === 'baru' && (
        <>
          <Kolom
            nama="pelapor_baru.nama"
            label={t('manual.nama')}
            nilai={f.nama}
            padaUbah={ubah('nama')}
            isiOtomatis="off"
            galat={galat('pelapor_baru.nama')}
          />
          <Kolom
            nama="pelapor_baru.telepon"
            jenis="tel"
            label={t('manual.telepon')}
            petunjuk={t('manual.telepon_isi')}
            opsional
            nilai={f.telepon}
            padaUbah={ubah('telepon')}
            isiOtomatis="off"
            galat={galat('pelapor_baru.telepon')}
          />
          <Kolom
            nama="pelapor_baru.email"
            jenis="email"
            label={t('manual.email')}
            opsional
            nilai={f.email}
            padaUbah={ubah('email')}
            isiOtomatis="off"
            galat={galat('pelapor_baru.email')}
          />
        </>
      )}
    </>
  );
}
