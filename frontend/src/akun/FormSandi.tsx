// Change of password, in the profile and at the first login of a staff account.
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian, useKirim } from '../inti/data';
import { muatSesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

export function FormSandi({ padaJadi }: { padaJadi?: () => void }) {
  const [isi, ubah, ganti] = useIsian({ sandi_lama: '', sandi_baru: '' });
  const k = useKirim<typeof isi, unknown>('POST', '/akun/sandi');
  const kirimkan = async () => {
    if (!(await k.jalan(isi))) return;
    ganti({ sandi_lama: '', sandi_baru: '' });
    kabari(t('sandi.berhasil'));
    await muatSesi(); // a changed password renews the session and its token
    padaJadi?.();
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
        nama="sandi_lama"
        jenis="password"
        label={t('sandi.lama')}
        isiOtomatis="current-password"
        nilai={isi.sandi_lama}
        padaUbah={ubah('sandi_lama')}
        galat={pesanUntuk(k.bidang, 'sandi_lama')}
      />
      <Kolom
        nama="sandi_baru"
        jenis="password"
        label={t('sandi.baru')}
        petunjuk={t('daftar.sandi_petunjuk')}
        isiOtomatis="new-password"
        nilai={isi.sandi_baru}
        padaUbah={ubah('sandi_baru')}
        galat={pesanUntuk(k.bidang, 'sandi_baru')}
      />
      <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
        {t('sandi.ganti')}
      </Tombol>
    </form>
  );
}
