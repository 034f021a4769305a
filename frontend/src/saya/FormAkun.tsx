// Name and contacts of the account. Only what changed is sent.
import { useEffect } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian, useKirim } from '../inti/data';
import { muatSesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

export interface Akun {
  nama: string;
  email: string | null;
  telepon: string | null;
  totp: boolean;
}

const KOLOM = ['nama', 'email', 'telepon'] as const;
const dari = (a: Akun) => ({
  nama: a.nama,
  email: a.email ?? '',
  telepon: a.telepon ?? '',
});

export function FormAkun({
  akun,
  padaJadi,
}: {
  akun: Akun;
  padaJadi: (a: Akun) => void;
}) {
  const [isi, ubah, ganti] = useIsian(dari(akun));
  const k = useKirim<Partial<typeof isi>, Akun>('PATCH', '/akun');
  useEffect(() => ganti(dari(akun)), [akun, ganti]);
  const lama = dari(akun);
  const beda = Object.fromEntries(
    KOLOM.filter((x) => isi[x].trim() !== lama[x]).map((x) => [x, isi[x].trim()]),
  );
  const kirimkan = async () => {
    if (Object.keys(beda).length === 0) return;
    const baru = await k.jalan(beda);
    if (!baru) return;
    padaJadi(baru);
    kabari(t('profil.tersimpan'));
    await muatSesi();
  };
  const label = {
    nama: t('profil.nama'),
    email: t('profil.email'),
    telepon: t('profil.telepon'),
  };
  const jenis = { nama: 'text', email: 'email', telepon: 'tel' } as const;
  const otomatis = { nama: 'name', email: 'email', telepon: 'tel' };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      {KOLOM.map((x) => (
        <Kolom
          key={x}
          nama={x}
          label={label[x]}
          jenis={jenis[x]}
          isiOtomatis={otomatis[x]}
          opsional={x !== 'nama'}
          nilai={isi[x]}
          padaUbah={ubah(x)}
          galat={pesanUntuk(k.bidang, x)}
        />
      ))}
      <Tombol type="submit" sibuk={k.sibuk}>
        {t('ui.simpan')}
      </Tombol>
    </form>
  );
}
