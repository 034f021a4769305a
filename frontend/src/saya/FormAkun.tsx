// The name of the account. Contacts: Kontak.tsx.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { muatSesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

export interface Akun {
  nama: string;
  email: string | null;
  email_sah: boolean;
  telepon: string | null;
  telepon_sah: boolean;
  /** To which of them this instance can send a code. */
  dapat_dikonfirmasi: ('email' | 'telepon')[];
  totp: boolean;
}

export function FormAkun({
  akun,
  padaJadi,
}: {
  akun: Akun;
  padaJadi: (a: Akun) => void;
}) {
  const [nama, setNama] = useState(akun.nama);
  const k = useKirim<{ nama: string }, Akun>('PATCH', '/akun');
  useEffect(() => setNama(akun.nama), [akun.nama]);
  const kirimkan = async () => {
    if (nama.trim() === akun.nama) return;
    const baru = await k.jalan({ nama: nama.trim() });
    if (!baru) return;
    padaJadi(baru);
    kabari(t('profil.tersimpan'));
    await muatSesi();
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Kolom
        nama="nama"
        label={t('profil.nama')}
        isiOtomatis="name"
        kapital="words"
        nilai={nama}
        padaUbah={setNama}
        galat={pesanUntuk(k.bidang, 'nama')}
      />
      <Tombol type="submit" sibuk={k.sibuk}>
        {t('ui.simpan')}
      </Tombol>
    </form>
  );
}
