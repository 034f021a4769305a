// E-mail address and phone number of the account: confirmed, or changed, by a code that goes there.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian, useKirim } from '../inti/data';
import { tanggal } from '../inti/waktu';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { Lencana } from '../ui/Lencana';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import type { Akun } from './FormAkun';

type Jenis = 'email' | 'telepon';

interface Props {
  akun: Akun;
  padaJadi: (a: Akun) => void;
  /** Asks the server how the account stands now. */
  ulang: () => void;
}

export const Kontak = (p: Props) => (
  <>
    {(['email', 'telepon'] as const).map((x) => (
      <SatuKontak key={x} jenis={x} {...p} />
    ))}
  </>
);

function SatuKontak({ jenis, akun, padaJadi, ulang }: Props & { jenis: Jenis }) {
  const [buka, setBuka] = useState<'ganti' | 'kode' | null>(null);
  const [tujuan, setTujuan] = useState('');
  const nilai = akun[jenis];
  const sah = jenis === 'email' ? akun.email_sah : akun.telepon_sah;
  const bisa = akun.dapat_dikonfirmasi.includes(jenis);
  const label = t(`profil.${jenis}`);
  const ditolak = jenis === 'email' ? akun.email_ditolak : null;
  return (
    <section class="kontak-akun" aria-label={label}>
      <h3>{label}</h3>
      <p>
        <strong>{nilai ?? t('kontak.kosong')}</strong>{' '}
        {nilai &&
          (ditolak ? (
            <Lencana warna="merah">{t('kontak.ditolak')}</Lencana>
          ) : sah ? (
            <Lencana warna="hijau">{t('kontak.sah')}</Lencana>
          ) : (
            bisa && <Lencana>{t('kontak.belum')}</Lencana>
          ))}
      </p>
      {ditolak && (
        <Spanduk jenis="awas" judul={t('kontak.ditolak_judul')}>
          <p>{t('kontak.ditolak_isi', { pada: tanggal(ditolak) })}</p>
        </Spanduk>
      )}
      {buka === null && (
        <div class="aksi">
          {nilai && (!sah || ditolak) && bisa && (
            <MintaKode
              jenis={jenis}
              nilai={nilai}
              padaJadi={() => {
                setTujuan(nilai);
                setBuka('kode');
              }}
            />
          )}
          <Tombol
            aria-label={`${t(nilai ? 'kontak.ganti' : 'kontak.tambah')}: ${label}`}
            onClick={() => setBuka('ganti')}
          >
            {t(nilai ? 'kontak.ganti' : 'kontak.tambah')}
          </Tombol>
        </div>
      )}
      {buka === 'ganti' && (
        <Ganti
          jenis={jenis}
          bisa={bisa}
          padaBatal={() => setBuka(null)}
          padaKode={(ke) => {
            setTujuan(ke);
            setBuka('kode');
          }}
          padaJadi={() => {
            setBuka(null);
            kabari(t('profil.tersimpan'));
            ulang();
          }}
        />
      )}
      {buka === 'kode' && (
        <Kode
          jenis={jenis}
          tujuan={tujuan}
          padaBatal={() => setBuka(null)}
          padaJadi={(a) => {
            setBuka(null);
            padaJadi(a);
            kabari(t('kontak.berhasil'));
          }}
        />
      )}
    </section>
  );
}

interface Jawab {
  kode_dikirim: boolean;
}

function MintaKode(p: { jenis: Jenis; nilai: string; padaJadi: () => void }) {
  const k = useKirim<object, Jawab>('POST', '/akun/kontak');
  return (
    <>
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Tombol
        jenis="utama"
        sibuk={k.sibuk}
        onClick={() =>
          void k.jalan({ [p.jenis]: p.nilai }).then((j) => j && p.padaJadi())
        }
      >
        {t('kontak.kirim_kode')}
      </Tombol>
    </>
  );
}

interface PropGanti {
  jenis: Jenis;
  bisa: boolean;
  padaBatal: () => void;
  padaKode: (ke: string) => void;
  padaJadi: () => void;
}

function Ganti({ jenis, bisa, padaBatal, padaKode, padaJadi }: PropGanti) {
  const [isi, ubah] = useIsian({ nilai: '', sandi: '' });
  const k = useKirim<object, Jawab>('POST', '/akun/kontak');
  const kirimkan = async () => {
    const nilai = isi.nilai.trim();
    const j = await k.jalan({ [jenis]: nilai, sandi: isi.sandi });
    if (j) (j.kode_dikirim ? () => padaKode(nilai) : padaJadi)();
  };
  return (
    <form
      class="form-aksi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Kolom
        nama={jenis}
        label={t(`kontak.${jenis}_baru`)}
        petunjuk={bisa ? t('kontak.baru_isi') : undefined}
        jenis={jenis === 'email' ? 'email' : 'tel'}
        isiOtomatis={jenis === 'email' ? 'email' : 'tel'}
        kapital="off"
        nilai={isi.nilai}
        padaUbah={ubah('nilai')}
        galat={pesanUntuk(k.bidang, jenis)}
      />
      <Kolom
        nama="sandi"
        jenis="password"
        label={t('kontak.sandi')}
        petunjuk={t('totp.kode_bukti_isi')}
        isiOtomatis="current-password"
        nilai={isi.sandi}
        padaUbah={ubah('sandi')}
        galat={pesanUntuk(k.bidang, 'sandi')}
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t(bisa ? 'kontak.kirim_kode' : 'ui.simpan')}
        </Tombol>
        <Tombol onClick={padaBatal}>{t('ui.batal')}</Tombol>
      </div>
    </form>
  );
}

interface PropKode {
  jenis: Jenis;
  tujuan: string;
  padaBatal: () => void;
  padaJadi: (a: Akun) => void;
}

function Kode({ jenis, tujuan, padaBatal, padaJadi }: PropKode) {
  const [kode, setKode] = useState('');
  const k = useKirim<{ kontak: Jenis; kode: string }, Akun>('POST', '/akun/kontak/sah');
  const kirimkan = async () => {
    const a = await k.jalan({ kontak: jenis, kode });
    if (a) padaJadi(a);
  };
  return (
    <form
      class="form-aksi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <Spanduk umumkan>
        <p>{t('kontak.terkirim', { tujuan })}</p>
      </Spanduk>
      <RingkasanGalat
        bidang={k.bidang.map((b) => ({ ...b, nama: `kode-${jenis}` }))}
        galat={k.galat}
      />
      <Kolom
        nama={`kode-${jenis}`}
        label={t('kontak.kode')}
        petunjuk={t('kontak.kode_isi')}
        isiOtomatis="one-time-code"
        mode="numeric"
        sempit
        nilai={kode}
        padaUbah={setKode}
        galat={pesanUntuk(k.bidang, 'kode')}
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('kontak.konfirmasi')}
        </Tombol>
        <Tombol onClick={padaBatal}>{t('kontak.nanti')}</Tombol>
      </div>
    </form>
  );
}
