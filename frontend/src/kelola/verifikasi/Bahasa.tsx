// Steps 3 and 4: title and language. Rapikan, marks, back to the citizen's words.
import { t } from '../../inti/bahasa';
import { sesi } from '../../inti/sesi';
import { kabari } from '../../ui/Kabar';
import { Kolom } from '../../ui/Kolom';
import { Spanduk } from '../../ui/Spanduk';
import { Tombol } from '../../ui/Tombol';
import type { LaporanPetugas } from '../tipe';
import { TeksHasil } from './Asli';
import { beda, jumlahBeda } from './beda';
import { samarkan, temukanPeka } from './peka';
import { rapikan, rapikanJudul } from './rapikan';

interface Props {
  l: LaporanPetugas;
  asli: string;
  nilai: string;
  padaUbah: (v: string) => void;
  galat: string | undefined;
}

/** Names that a text written in capitals gets back. */
const nama = (l: LaporanPetugas): string[] =>
  [
    l.wilayah_jalur,
    l.lokasi?.wilayah,
    l.alamat,
    l.pelapor?.nama,
    sesi.value?.pengguna?.instansi?.nama,
  ].filter((x): x is string => !!x);

function Kembalikan({
  asli,
  nilai,
  padaUbah,
}: Pick<Props, 'asli' | 'nilai' | 'padaUbah'>) {
  if (nilai === asli) return null;
  return (
    <Tombol jenis="polos" kecil ikon="ulang" onClick={() => padaUbah(asli)}>
      {t('verifikasi.kembalikan')}
    </Tombol>
  );
}

function TombolRapikan({
  nilai,
  rapi,
  padaUbah,
}: {
  nilai: string;
  rapi: string;
  padaUbah: (v: string) => void;
}) {
  return (
    <Tombol
      kecil
      ikon="centang"
      onClick={() => {
        padaUbah(rapi);
        kabari(t(rapi === nilai ? 'verifikasi.sudah_rapi' : 'verifikasi.dirapikan'));
      }}
    >
      {t('verifikasi.rapikan')}
    </Tombol>
  );
}

export function LangkahJudul({ l, asli, nilai, padaUbah, galat }: Props) {
  return (
    <>
      <Kolom
        nama="judul"
        label={t('verifikasi.judul')}
        petunjuk={t('verifikasi.judul_isi')}
        nilai={nilai}
        padaUbah={padaUbah}
        maks={200}
        galat={galat}
      />
      <div class="aksi">
        <TombolRapikan
          nilai={nilai}
          rapi={rapikanJudul(nilai, { nama: nama(l) })}
          padaUbah={padaUbah}
        />
        <Kembalikan asli={asli} nilai={nilai} padaUbah={padaUbah} />
      </div>
    </>
  );
}

export function LangkahBahasa({ l, asli, nilai, padaUbah, galat }: Props) {
  const potong = beda(asli, nilai);
  const n = jumlahBeda(potong);
  const peka = temukanPeka(nilai);
  return (
    <>
      <Kolom
        nama="isi"
        label={t('verifikasi.isi')}
        petunjuk={t('verifikasi.isi_isi')}
        baris={10}
        maks={10000}
        nilai={nilai}
        padaUbah={padaUbah}
        galat={galat}
      />
      <div class="aksi">
        <TombolRapikan
          nilai={nilai}
          rapi={rapikan(nilai, { nama: nama(l) })}
          padaUbah={padaUbah}
        />
        <Kembalikan asli={asli} nilai={nilai} padaUbah={padaUbah} />
      </div>
      {peka.length > 0 && (
        <Spanduk jenis="awas" judul={t('peka.judul')}>
          <ul>
            {peka.map((x) => (
              <li key={x.dari}>
                {t(`peka.${x.jenis}`)}: <mark>{x.teks}</mark>
              </li>
            ))}
          </ul>
          <Tombol
            kecil
            ikon="tersembunyi"
            onClick={() => padaUbah(samarkan(nilai, (j) => t(`peka.ganti_${j}`)))}
          >
            {t('peka.samarkan')}
          </Tombol>
        </Spanduk>
      )}
      {n > 0 && (
        <details class="lipat-polos">
          <summary>{t('verifikasi.perubahan', { n })}</summary>
          <TeksHasil potong={potong} />
        </details>
      )}
    </>
  );
}
