// Who I am, where I am logged in, password.
import '../gaya/laporan.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData, useIsian, useKirim } from '../inti/data';
import { pergi } from '../inti/router';
import { keluar, muatSesi, sesi } from '../inti/sesi';
import { lalu } from '../inti/waktu';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

export default function Profil() {
  const p = sesi.value?.pengguna;
  const [sibuk, setSibuk] = useState(false);
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
      <DaftarSesi />
      <GantiSandi />
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

function GantiSandi() {
  const [isi, ubah, ganti] = useIsian({ sandi_lama: '', sandi_baru: '' });
  const k = useKirim<typeof isi, unknown>('POST', '/akun/sandi');
  return (
    <Kartu judul={t('profil.sandi')}>
      <form
        noValidate
        onSubmit={async (e) => {
          e.preventDefault();
          if (!(await k.jalan(isi))) return;
          ganti({ sandi_lama: '', sandi_baru: '' });
          kabari(t('profil.sandi_berhasil'));
          await muatSesi(); // a changed password renews the session and its token
        }}
      >
        <RingkasanGalat bidang={k.bidang} galat={k.galat} />
        <Kolom
          nama="sandi_lama"
          jenis="password"
          label={t('profil.sandi_lama')}
          isiOtomatis="current-password"
          nilai={isi.sandi_lama}
          padaUbah={ubah('sandi_lama')}
          galat={pesanUntuk(k.bidang, 'sandi_lama')}
        />
        <Kolom
          nama="sandi_baru"
          jenis="password"
          label={t('profil.sandi_baru')}
          petunjuk={t('profil.sandi_petunjuk')}
          isiOtomatis="new-password"
          nilai={isi.sandi_baru}
          padaUbah={ubah('sandi_baru')}
          galat={pesanUntuk(k.bidang, 'sandi_baru')}
        />
        <Tombol type="submit" sibuk={k.sibuk}>
          {t('profil.sandi_ganti')}
        </Tombol>
      </form>
    </Kartu>
  );
}
