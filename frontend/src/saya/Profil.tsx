// Who I am, where I am logged in, password.
import '../gaya/laporan.css';
import { useState } from 'preact/hooks';
import { FormSandi } from '../akun/FormSandi';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { pergi } from '../inti/router';
import { keluar, sesi } from '../inti/sesi';
import { lalu } from '../inti/waktu';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { type Akun, FormAkun } from './FormAkun';
import { Kontak } from './Kontak';
import { PengamanDua } from './PengamanDua';

export default function Profil() {
  const p = sesi.value?.pengguna;
  const [sibuk, setSibuk] = useState(false);
  const akun = useData<Akun>('/akun');
  const keluarlah = async () => {
    setSibuk(true);
    try {
      await keluar();
      pergi('/');
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
      setSibuk(false);
    }
  };
  if (!p) return <Halaman judul={t('rute.profil')} />;
  return (
    <Halaman judul={t('rute.profil')}>
      <Kartu>
        <dl class="rincian">
          <div>
            <dt>{t('profil.nama')}</dt>
            <dd>{p.nama}</dd>
          </div>
          <div>
            <dt>{t('profil.peran')}</dt>
            <dd>
              {[t(`peran.${p.peran}`), p.instansi?.nama].filter(Boolean).join(', ')}
            </dd>
          </div>
        </dl>
        <Tombol ikon="keluar" sibuk={sibuk} onClick={() => void keluarlah()}>
          {t('profil.keluar')}
        </Tombol>
      </Kartu>
      {akun.data && (
        <Kartu judul={t('profil.data')}>
          <FormAkun akun={akun.data} padaJadi={akun.ganti} />
          <Kontak akun={akun.data} padaJadi={akun.ganti} ulang={akun.ulang} />
        </Kartu>
      )}
      <Kartu judul={t('profil.kabar')}>
        <p class="redup">{t('profil.kabar_isi')}</p>
        <Tautan ke="/saya/kabar" tombol="biasa" ikon="lonceng">
          {t('profil.kabar_atur')}
        </Tautan>
      </Kartu>
      <Kartu judul={t('kontak.data')}>
        <p class="redup">{t('kontak.data_isi')}</p>
        <Tautan ke="/saya/data" tombol="biasa">
          {t('kontak.data_buka')}
        </Tautan>
      </Kartu>
      <DaftarSesi />
      <Kartu judul={t('profil.sandi')}>
        <FormSandi />
      </Kartu>
      {akun.data && <PengamanDua aktif={akun.data.totp} padaLepas={akun.ulang} />}
    </Halaman>
  );
}

interface SatuSesi {
  id: string;
  perangkat: string;
  ini: boolean;
  terakhir: string;
}

function DaftarSesi() {
  const { data, galat, ulang } = useData<{ data: SatuSesi[] }>('/sesi/daftar');
  const keluarkan = async (s: SatuSesi) => {
    try {
      await kirim('DELETE', `/sesi/${encodeURIComponent(s.id)}`);
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    ulang();
  };
  return (
    <Kartu judul={t('profil.sesi')}>
      <p class="redup">{t('profil.sesi_isi')}</p>
      {galat && <KotakGalat galat={galat} ulang={ulang} />}
      {!data && !galat && <Kerangka baris={2} />}
      <ul class="sesi">
        {data?.data.map((s) => (
          <li key={s.id}>
            <div>
              <strong>{s.perangkat}</strong>{' '}
              {s.ini && <Lencana warna="hijau">{t('profil.ini')}</Lencana>}
              <br />
              <span class="redup">
                {t('profil.terakhir', { kapan: lalu(s.terakhir) })}
              </span>
            </div>
            {!s.ini && (
              <Tombol
                kecil
                aria-label={t('profil.keluarkan_apa', { apa: s.perangkat })}
                onClick={() => void keluarkan(s)}
              >
                {t('profil.keluarkan')}
              </Tombol>
            )}
          </li>
        ))}
      </ul>
    </Kartu>
  );
}
