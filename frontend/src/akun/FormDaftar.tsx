// Sign-up: name, one way to be reached, a password. Logs in at once.
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { masuk, muatSesi, type Sesi } from '../inti/sesi';
import { Kolom } from '../ui/Kolom';
import { baris } from '../ui/Teks';
import { BingkaiAkun, KolomSandiBaru } from './BingkaiAkun';
import { pecahKontak } from './kontak';

const SANDI_PENDEK = 10;

export function FormDaftar({ padaMasuk }: { padaMasuk: (s: Sesi) => void }) {
  const [isi, ubah] = useIsian({ nama: '', kontak: '', sandi: '' });
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const ikat = pengikat(isi, ubah, bidang);
  const kirimkan = async () => {
    const kontak = pecahKontak(isi.kontak);
    const kurang: GalatBidang[] = [];
    if (!isi.nama.trim()) kurang.push({ nama: 'nama', pesan: t('daftar.wajib_nama') });
    if (!kontak)
      kurang.push({
        nama: 'kontak',
        pesan: t(isi.kontak.trim() ? 'daftar.kontak_salah' : 'daftar.wajib_kontak'),
      });
    if (isi.sandi.length < SANDI_PENDEK)
      kurang.push({ nama: 'sandi', pesan: t('daftar.sandi_pendek') });
    setBidang(kurang);
    setGalat(null);
    if (kurang.length || !kontak) return;
    setSibuk(true);
    try {
      await kirim('POST', '/akun', {
        nama: isi.nama.trim(),
        ...kontak,
        sandi: isi.sandi,
      });
      const s = await muatSesi(); // a new account is logged in at once
      padaMasuk(
        s.masuk ? s : await masuk(kontak.email ?? kontak.telepon ?? '', isi.sandi),
      );
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      const ganti = (n: string) => (n === 'email' || n === 'telepon' ? 'kontak' : n);
      if (g.bidang.length)
        setBidang(g.bidang.map((b) => ({ ...b, nama: ganti(b.nama) })));
      else setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <BingkaiAkun
      bidang={bidang}
      galat={galat}
      sibuk={sibuk}
      tombol={t('daftar.tombol')}
      padaKirim={() => void kirimkan()}
    >
      <Kolom
        {...ikat('nama')}
        label={t('daftar.nama')}
        petunjuk={t('daftar.nama_petunjuk')}
        isiOtomatis="name"
        kapital="words"
      />
      <Kolom
        {...ikat('kontak')}
        label={t('daftar.kontak')}
        petunjuk={t('daftar.kontak_petunjuk')}
        isiOtomatis="username"
        kapital="off"
      />
      <KolomSandiBaru {...ikat('sandi')} label={t('daftar.sandi')} />
      <p class="kecil redup">{baris(t('daftar.setuju'))}</p>
    </BingkaiAkun>
  );
}
