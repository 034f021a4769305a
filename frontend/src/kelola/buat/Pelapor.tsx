// Who reports: an account that is looked for, somebody new (Pelapor Baru), or nobody named.
import { alamat, ambil, type GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { pengikat, type Ubah } from '../../inti/ikat';
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
  ubah: Ubah<IsianManual>;
  bidang: readonly GalatBidang[];
}

export function BagianPelapor({ f, ubah, bidang }: Props) {
  const ikat = pengikat(f, ubah, bidang);
  const pelapor = ikat('pelapor');
  return (
    <>
      <Pilih
        {...ikat('cara')}
        bentuk="radio"
        label={t('manual.pelapor_cara')}
        pilihan={(['cari', 'baru', 'tanpa'] as const).map((x) => ({
          nilai: x,
          label: t(`manual.cara_${x}`),
          petunjuk: t(`manual.cara_${x}_isi`),
        }))}
      />
      {f.cara === 'cari' && (
        <Saran
          {...pelapor}
          label={t('manual.cari_pelapor')}
          petunjuk={t('manual.cari_pelapor_isi')}
          mulai={3}
          cari={cariPelapor}
          galat={pelapor.galat ?? ikat('pelapor', 'pelapor.id').galat}
        />
      )}
      {f.cara === 'baru' && (
        <>
          <Kolom
            {...ikat('nama', 'pelapor_baru.nama')}
            label={t('manual.nama')}
            isiOtomatis="off"
          />
          <Kolom
            {...ikat('telepon', 'pelapor_baru.telepon')}
            jenis="tel"
            label={t('manual.telepon')}
            petunjuk={t('manual.telepon_isi')}
            opsional
            isiOtomatis="off"
          />
          <Kolom
            {...ikat('email', 'pelapor_baru.email')}
            jenis="email"
            label={t('manual.email')}
            opsional
            isiOtomatis="off"
          />
        </>
      )}
    </>
  );
}
