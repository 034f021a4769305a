// What a person may ask about their own data: a copy of all of it, and to be forgotten.
import '../gaya/laporan.css';
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData, useIsian, useKirim } from '../inti/data';
import { petugas } from '../inti/izin';
import { pergi } from '../inti/router';
import { muatSesi, sesi } from '../inti/sesi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Centang, Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

interface Akun {
  totp: boolean;
}

export default function DataSaya() {
  const akun = useData<Akun>('/akun');
  return (
    <Halaman
      judul={t('datasaya.judul')}
      jejak={[{ judul: t('datasaya.kembali'), ke: '/saya/profil' }]}
      pengantar={<p>{t('datasaya.pengantar')}</p>}
    >
      <div class="aksi bidang">
        <Tautan ke="/privasi" tombol="biasa">
          {t('privasi.judul')}
        </Tautan>
        <Tautan ke="/saya/akses" tombol="biasa">
          {t('datasaya.siapa')}
        </Tautan>
      </div>
      {akun.galat && <KotakGalat galat={akun.galat} ulang={akun.ulang} />}
      {!akun.data && !akun.galat && <Kerangka baris={4} />}
      {akun.data && (
        <>
          <Kartu judul={t('datasaya.salinan')}>
            <Salinan totp={akun.data.totp} />
          </Kartu>
          <Kartu judul={t('datasaya.hapus')}>
            {petugas(sesi.value) || sesi.value?.pengguna?.peran === 'pengembang' ? (
              <p>{t('datasaya.petugas')}</p>
            ) : (
              <Hapus totp={akun.data.totp} />
            )}
          </Kartu>
        </>
      )}
    </Halaman>
  );
}

/** The password again, and the code of whoever has a second factor. */
function Bukti(p: {
  awalan: string;
  totp: boolean;
  isi: { sandi: string; totp: string };
  ubah: (x: 'sandi' | 'totp') => (v: string) => void;
  galat: (x: string) => string | undefined;
}) {
  return (
    <>
      <Kolom
        nama={`${p.awalan}sandi`}
        jenis="password"
        label={t('datasaya.sandi')}
        petunjuk={t('datasaya.sandi_isi')}
        isiOtomatis="current-password"
        nilai={p.isi.sandi}
        padaUbah={p.ubah('sandi')}
        galat={p.galat('sandi')}
      />
      {p.totp && (
        <Kolom
          nama={`${p.awalan}totp`}
          label={t('datasaya.totp')}
          isiOtomatis="one-time-code"
          sempit
          nilai={p.isi.totp}
          padaUbah={p.ubah('totp')}
          galat={p.galat('totp')}
        />
      )}
    </>
  );
}

const bukti = (isi: { sandi: string; totp: string }) => ({
  sandi: isi.sandi,
  ...(isi.totp.trim() && { totp: isi.totp.replace(/\s/g, '') }),
});

function Salinan({ totp }: { totp: boolean }) {
  const [isi, ubah, ganti] = useIsian({ sandi: '', totp: '' });
  const k = useKirim<object, unknown>('POST', '/akun/data');
  const kirimkan = async () => {
    const d = await k.jalan(bukti(isi));
    if (!d) return;
    ganti({ sandi: '', totp: '' });
    const teks = JSON.stringify(d, null, 2);
    const url = URL.createObjectURL(new Blob([teks], { type: 'application/json' }));
    const a = document.createElement('a');
    a.href = url;
    a.download = 'data-saya.json';
    a.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    kabari(t('datasaya.terunduh'));
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <p>{t('datasaya.salinan_isi')}</p>
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Bukti
        awalan=""
        totp={totp}
        isi={isi}
        ubah={ubah}
        galat={(x) => pesanUntuk(k.bidang, x)}
      />
      <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
        {t('datasaya.unduh')}
      </Tombol>
    </form>
  );
}

interface Akibat {
  menunggu: number;
  berjalan: number;
  usai: number;
  dukungan: number;
}

function Hapus({ totp }: { totp: boolean }) {
  const [buka, setBuka] = useState(false);
  const d = useData<Akibat>(buka ? '/akun/hapus' : null);
  return (
    <>
      <p>{t('datasaya.hapus_isi')}</p>
      {!buka && (
        <Tombol jenis="bahaya" onClick={() => setBuka(true)}>
          {t('datasaya.hapus_mulai')}
        </Tombol>
      )}
      {buka && d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {buka && !d.data && !d.galat && <Kerangka />}
      {buka && d.data && (
        <FormHapus akibat={d.data} totp={totp} padaBatal={() => setBuka(false)} />
      )}
    </>
  );
}

interface PropHapus {
  akibat: Akibat;
  totp: boolean;
  padaBatal: () => void;
}

function FormHapus({ akibat, totp, padaBatal }: PropHapus) {
  const [isi, ubah] = useIsian({ sandi: '', totp: '', setuju: false, arsipkan: false });
  const k = useKirim<object, null>('POST', '/akun/hapus');
  const kirimkan = async () => {
    await k.jalan({ ...bukti(isi), setuju: isi.setuju, arsipkan: isi.arsipkan });
    // The answer has no body: whether it is done is what the session says.
    const s = await muatSesi();
    if (s.masuk) return;
    navigator.serviceWorker?.controller?.postMessage('hapus-pribadi');
    kabari(t('datasaya.terhapus'));
    pergi('/', { ganti: true });
  };
  // Two forms on this page ask for a password: each field has a name of its own.
  const bidang = k.bidang.map((b) =>
    b.nama === 'sandi' || b.nama === 'totp' ? { ...b, nama: `hapus-${b.nama}` } : b,
  );
  const jumlah = (['menunggu', 'berjalan', 'usai', 'dukungan'] as const).filter(
    (x) => akibat[x] > 0,
  );
  return (
    <form
      class="form-aksi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <Spanduk jenis="awas" judul={t('datasaya.akibat')}>
        <ul>
          <li>{t('datasaya.akibat_akun')}</li>
          {jumlah.map((x) => (
            <li key={x}>{t(`datasaya.${x}`, { n: akibat[x] })}</li>
          ))}
          <li>{t('datasaya.akibat_tetap')}</li>
        </ul>
      </Spanduk>
      <RingkasanGalat bidang={bidang} galat={k.galat} />
      {akibat.menunggu > 0 && (
        <Centang
          nama="arsipkan"
          label={t('datasaya.arsipkan', { n: akibat.menunggu })}
          petunjuk={t('datasaya.arsipkan_isi')}
          nilai={isi.arsipkan}
          padaUbah={ubah('arsipkan')}
        />
      )}
      <Centang
        nama="setuju"
        label={t('datasaya.setuju')}
        nilai={isi.setuju}
        padaUbah={ubah('setuju')}
        galat={pesanUntuk(k.bidang, 'setuju')}
      />
      <Bukti
        awalan="hapus-"
        totp={totp}
        isi={isi}
        ubah={(x) => ubah(x)}
        galat={(x) => pesanUntuk(k.bidang, x)}
      />
      <div class="aksi">
        <Tombol type="submit" jenis="bahaya" sibuk={k.sibuk}>
          {t('datasaya.hapus_sekarang')}
        </Tombol>
        <Tombol onClick={padaBatal}>{t('ui.batal')}</Tombol>
      </div>
    </form>
  );
}
