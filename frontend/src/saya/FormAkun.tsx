// The name of the account. Contacts: Kontak.tsx.
import { useEffect, useState } from 'preact/hooks';
import { BingkaiAkun } from '../akun/BingkaiAkun';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { muatSesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';

export interface Akun {
  nama: string;
  email: string | null;
  email_sah: boolean;
  /** Since when no mail goes there, for it came back. */
  email_ditolak: string | null;
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
    <BingkaiAkun
      {...k}
      tombol={t('ui.simpan')}
      jenisTombol="biasa"
      padaKirim={() => void kirimkan()}
    >
      <Kolom
        nama="nama"
        label={t('profil.nama')}
        isiOtomatis="name"
        kapital="words"
        nilai={nama}
        padaUbah={setNama}
        galat={pesanUntuk(k.bidang, 'nama')}
      />
    </BingkaiAkun>
  );
}
