// The second factor of one's own account: set it up, get new spare codes, take it away.
import { useState } from 'preact/hooks';
import { KodeCadangan } from '../akun/KodeCadangan';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk } from '../inti/data';
import { petugas } from '../inti/izin';
import { muatSesi, sesi } from '../inti/sesi';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kolom } from '../ui/Kolom';
import { Lencana } from '../ui/Lencana';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

interface Props {
  aktif: boolean;
  padaLepas: () => void;
}

export function PengamanDua({ aktif, padaLepas }: Props) {
  const [apa, setApa] = useState<'cadangan' | 'lepas' | null>(null);
  const [kode, setKode] = useState<readonly string[] | null>(null);
  if (!aktif)
    return (
      <Kartu judul={t('totp.judul')}>
        <p class="redup">{t('totp.guna')}</p>
        <Tautan ke="/pasang-totp?lanjut=/saya/profil" tombol="biasa" ikon="kunci">
          {t('totp.pasang')}
        </Tautan>
      </Kartu>
    );
  return (
    <Kartu judul={t('totp.judul')}>
      <p class="redup">{t('totp.guna')}</p>
      <p>
        <Lencana warna="hijau">{t('totp.aktif')}</Lencana>
      </p>
      {kode && <KodeCadangan kode={kode} judul={t('totp.cadangan_baru')} />}
      <div class="aksi">
        {(['cadangan', 'lepas'] as const).map((x) => (
          <Tombol
            key={x}
            jenis={x === 'lepas' ? 'bahaya' : 'biasa'}
            aria-expanded={apa === x}
            onClick={() => setApa(apa === x ? null : x)}
          >
            {t(`totp.${x}_tombol`)}
          </Tombol>
        ))}
      </div>
      {apa && (
        <FormKode
          key={apa}
          apa={apa}
          padaJadi={(baru) => {
            setApa(null);
            setKode(baru);
            if (!baru) padaLepas();
          }}
        />
      )}
    </Kartu>
  );
}

interface Cadangan {
  kode_cadangan: string[];
}

interface PropForm {
  apa: 'cadangan' | 'lepas';
  /** The new codes; null: the factor is gone. */
  padaJadi: (kode: readonly string[] | null) => void;
}

function FormKode({ apa, padaJadi }: PropForm) {
  const [kode, setKode] = useState('');
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const kirimkan = async () => {
    setSibuk(true);
    setGalat(null);
    try {
      const badan = { kode: kode.replace(/\s/g, '') };
      if (apa === 'lepas') {
        await kirim('DELETE', '/akun/totp', badan);
        kabari(t('totp.dilepas'));
        padaJadi(null);
        await muatSesi(); // staff must set up another one before they go on
      } else
        padaJadi(
          (await kirim<Cadangan>('POST', '/akun/totp/cadangan', badan)).kode_cadangan,
        );
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  const bidang = galat?.bidang ?? [];
  return (
    <form
      class="form-aksi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={bidang} galat={galat} />
      <p>
        {t(
          apa === 'lepas' && petugas(sesi.value)
            ? 'totp.lepas_petugas'
            : `totp.${apa}_akibat`,
        )}
      </p>
      <Kolom
        nama="kode"
        label={t('totp.kode_bukti')}
        petunjuk={t('totp.kode_bukti_isi')}
        isiOtomatis="one-time-code"
        sempit
        nilai={kode}
        padaUbah={setKode}
        galat={pesanUntuk(bidang, 'kode')}
      />
      <Tombol type="submit" jenis={apa === 'lepas' ? 'bahaya' : 'utama'} sibuk={sibuk}>
        {t(`totp.${apa}_kirim`)}
      </Tombol>
    </form>
  );
}
