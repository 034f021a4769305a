// "Saya juga mengalami": one press adds oneself to a public report and follows it; one more takes it
// back. Without an account it leads to the log-in and back here.
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { lokasi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { pesanGalat } from '../ui/pesan';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import type { Laporan } from './tipe';

interface Jumlah {
  dukungan: number;
  didukung: boolean;
}

export function Dukung({ l, padaJadi }: { l: Laporan; padaJadi: (x: Jumlah) => void }) {
  const [sibuk, setSibuk] = useState(false);
  const p = sesi.value?.pengguna;
  if (l.milik_saya || (p && p.peran !== 'pelapor')) return null;
  if (!p)
    return (
      <Tautan
        ke={`/masuk?lanjut=${encodeURIComponent(lokasi.value.jalur)}`}
        tombol="biasa"
        kecil
      >
        {t('dukung.masuk')}
      </Tautan>
    );
  const tekan = async () => {
    setSibuk(true);
    try {
      const x = await kirim<Jumlah>(
        l.didukung ? 'DELETE' : 'POST',
        `/laporan/${encodeURIComponent(l.tracking_id)}/dukungan`,
      );
      padaJadi(x);
      kabari(t(x.didukung ? 'dukung.jadi' : 'dukung.lepas'));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    } finally {
      setSibuk(false);
    }
  };
  return (
    <Tombol
      kecil
      ikon={l.didukung ? 'centang' : 'tambah'}
      aria-pressed={!!l.didukung}
      sibuk={sibuk}
      onClick={() => void tekan()}
    >
      {t('dukung.tombol')}
    </Tombol>
  );
}
