// Change of password, in the profile and at the first login of a staff account.
import { t } from '../inti/bahasa';
import { useIsian, useKirim } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { muatSesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { BingkaiAkun, KolomSandiBaru } from './BingkaiAkun';

export function FormSandi({ padaJadi }: { padaJadi?: () => void }) {
  const [isi, ubah, ganti] = useIsian({ sandi_lama: '', sandi_baru: '' });
  const k = useKirim<typeof isi, unknown>('POST', '/akun/sandi');
  const ikat = pengikat(isi, ubah, k.bidang);
  const kirimkan = async () => {
    if (!(await k.jalan(isi))) return;
    ganti({ sandi_lama: '', sandi_baru: '' });
    kabari(t('sandi.berhasil'));
    await muatSesi(); // a changed password renews the session and its token
    padaJadi?.();
  };
  return (
    <BingkaiAkun {...k} tombol={t('sandi.ganti')} padaKirim={() => void kirimkan()}>
      <Kolom
        {...ikat('sandi_lama')}
        jenis="password"
        label={t('sandi.lama')}
        isiOtomatis="current-password"
      />
      <KolomSandiBaru {...ikat('sandi_baru')} label={t('sandi.baru')} />
    </BingkaiAkun>
  );
}
