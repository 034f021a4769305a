// Messages that could not be delivered, and how the channels are.
import '../kelola/kelola.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { lalu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { Tabel } from '../ui/Tabel';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

interface Surat {
  id: string;
  saluran: string;
  jenis: string;
  untuk: 'pelapor' | 'petugas';
  tracking_id: string | null;
  galat: string | null;
  coba: number;
  dibuat: string;
  menyerah: string;
}

interface Saluran {
  kode: string;
  nama: string;
  hidup: boolean;
  antre: number;
  mati: number;
  terganggu_sejak: string | null;
  galat: string | null;
}

interface HalamanSurat {
  data: Surat[];
  berikutnya: string | null;
  saluran: Saluran[];
}

export default function SuratMati() {
  const [segar, setSegar] = useState(0);
  const [saluran, setSaluran] = useState<Saluran[]>([]);
  const ulang = async (jalur: string, badan?: object) => {
    try {
      const j = await kirim<{ jumlah: number }>('POST', jalur, badan);
      kabari(t('mati.jadi', { n: j.jumlah }));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    setSegar((n) => n + 1);
  };
  return (
    <Halaman judul={t('rute.surat_mati')} pengantar={t('mati.pengantar')} lebar="lebar">
      {saluran.length > 0 && (
        <Keadaan
          saluran={saluran}
          ulang={(kode) => void ulang('/surat-mati/kirim-ulang', { saluran: kode })}
        />
      )}
      <Daftar<Surat, HalamanSurat>
        jalur="/surat-mati"
        segar={segar}
        padaMuat={(h) => setSaluran(h.saluran)}
        kosong={
          <Kosong judul={t('mati.kosong')} ikon="centang">
            <p>{t('mati.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <Tabel<Surat>
            judul={t('rute.surat_mati')}
            baris={butir}
            kunciBaris={(s) => s.id}
            kolom={[
              {
                kunci: 'isi',
                judul: t('mati.isi'),
                kepala: true,
                isi: (s) => <Isi s={s} />,
              },
              {
                kunci: 'saluran',
                judul: t('mati.kolom_saluran'),
                isi: (s) => saluran.find((x) => x.kode === s.saluran)?.nama ?? s.saluran,
              },
              {
                kunci: 'galat',
                judul: t('mati.sebab'),
                isi: (s) => `${s.galat ?? '–'} · ${t('mati.coba', { n: s.coba })}`,
              },
              {
                kunci: 'kapan',
                judul: t('mati.kapan'),
                isi: (s) => lalu(s.menyerah),
              },
              {
                kunci: 'aksi',
                judul: t('mati.aksi'),
                isi: (s) => (
                  <Tombol
                    kecil
                    aria-label={t('mati.ulang_apa', { id: s.id })}
                    onClick={() => void ulang(`/surat-mati/${s.id}/kirim-ulang`)}
                  >
                    {t('mati.ulang')}
                  </Tombol>
                ),
              },
            ]}
          />
        )}
      </Daftar>
    </Halaman>
  );
}

function Isi({ s }: { s: Surat }) {
  return (
    <>
      {s.jenis}
      <br />
      <span class="redup">{t(`mati.untuk_${s.untuk}`)}</span>
      {s.tracking_id && (
        <>
          {' · '}
          <Tautan ke={`/kelola/laporan/${s.tracking_id}`}>{s.tracking_id}</Tautan>
        </>
      )}
    </>
  );
}

function Keadaan({
  saluran,
  ulang,
}: {
  saluran: Saluran[];
  ulang: (kode: string) => void;
}) {
  return (
    <Tabel<Saluran>
      judul={t('mati.saluran')}
      tampakJudul
      baris={saluran}
      kunciBaris={(s) => s.kode}
      kolom={[
        {
          kunci: 'nama',
          judul: t('mati.kolom_saluran'),
          kepala: true,
          isi: (s) => s.nama,
        },
        {
          kunci: 'keadaan',
          judul: t('mati.kolom_keadaan'),
          isi: (s) => <Lampu s={s} />,
        },
        {
          kunci: 'antre',
          judul: t('mati.kolom_antre'),
          angka: true,
          isi: (s) => s.antre,
        },
        {
          kunci: 'mati',
          judul: t('mati.kolom_mati'),
          angka: true,
          isi: (s) => s.mati,
        },
        {
          kunci: 'aksi',
          judul: t('mati.aksi'),
          isi: (s) =>
            s.mati > 0 ? (
              <Tombol kecil onClick={() => ulang(s.kode)}>
                {t('mati.ulang_semua', { apa: s.nama })}
              </Tombol>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function Lampu({ s }: { s: Saluran }) {
  if (s.terganggu_sejak)
    return (
      <Lencana warna="merah">
        {t('mati.terganggu', { kapan: lalu(s.terganggu_sejak), galat: s.galat ?? '–' })}
      </Lencana>
    );
  return s.hidup ? (
    <Lencana warna="hijau">{t('mati.hidup')}</Lencana>
  ) : (
    <Lencana warna="abu">{t('mati.padam')}</Lencana>
  );
}
