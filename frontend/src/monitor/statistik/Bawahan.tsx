// The units right below the chosen instansi, each with all below itself; a name goes down the tree.
import { useState } from 'preact/hooks';
import { lama, persen, tulisN } from '../../grafik/bentuk';
import { alamat } from '../../inti/api';
import { angka, t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import { lokasi } from '../../inti/router';
import { KotakGalat } from '../../ui/Galat';
import { Kerangka } from '../../ui/Kerangka';
import { Pilih } from '../../ui/Pilih';
import { type KolomTabel, Tabel, type Urutan } from '../../ui/Tabel';
import { Tombol } from '../../ui/Tombol';
import { keKejadian } from './kejadian';
import { Tertaut } from './Tertaut';
import type { Anak, DataAnak, DataStatistik } from './tipe';
import { belum, urutkan } from './urut';

const AWAL = 20;

interface Props {
  /** /statistik/anak, or /statistik/publik/anak. */
  jalur: string;
  s: Pick<DataStatistik, 'instansi' | 'dari'>;
  ke: (b: Anak) => string;
  /** The list of its reports; null where there is none. */
  daftar: (b: Anak, tahap: 'semua' | 'berjalan' | 'selesai') => string | null;
}

export function Bawahan({ jalur, s, ke, daftar }: Props) {
  const { cari } = lokasi.value;
  const [urutan, setUrutan] = useState<Urutan>({ kunci: 'total', arah: 'turun' });
  const [penuh, setPenuh] = useState(false);
  const saring = {
    instansi: s.instansi.id,
    dari: cari.get('dari'),
    sampai: cari.get('sampai'),
  };
  const awal = useData<DataAnak>(alamat(jalur, { ...saring, batas: AWAL }));
  const masih = !!awal.data?.lagi;
  // The first are those with the most reports; any other order needs all of them.
  const semua = masih && (penuh || urutan.kunci !== 'total' || urutan.arah !== 'turun');
  const lengkap = useData<DataAnak>(semua ? alamat(jalur, saring) : null);
  const d = semua && (lengkap.data || lengkap.galat) ? lengkap : awal;
  if (d.galat) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={4} />;
  if (d.data.data.length === 0) return <p class="redup">{t('grafik.tanpa_bawahan')}</p>;
  const kolom: KolomTabel<Anak>[] = [
    {
      kunci: 'nama',
      judul: t('grafik.instansi'),
      kepala: true,
      urut: true,
      isi: (b) => <a href={ke(b)}>{b.nama}</a>,
    },
    {
      kunci: 'total',
      judul: t('grafik.laporan'),
      angka: true,
      urut: true,
      isi: (b) => (
        <Tertaut ke={b.total ? daftar(b, 'semua') : null}>{tulisN(b.total)}</Tertaut>
      ),
    },
    {
      kunci: 'belum',
      judul: t('grafik.berjalan'),
      angka: true,
      urut: true,
      isi: (b) =>
        b.total === null ? (
          '–'
        ) : (
          <Tertaut ke={belum(b) > 0 ? daftar(b, 'berjalan') : null}>
            {angka(belum(b))}
          </Tertaut>
        ),
    },
    {
      kunci: 'selesai',
      judul: t('grafik.selesai'),
      angka: true,
      urut: true,
      isi: (b) =>
        b.selesai === null ? (
          '–'
        ) : (
          <Tertaut ke={b.selesai > 0 ? daftar(b, 'selesai') : null}>
            {angka(b.selesai)}
          </Tertaut>
        ),
    },
    {
      kunci: 'median',
      judul: t('grafik.median_selesai'),
      angka: true,
      urut: true,
      isi: (b) => (
        <Tertaut
          ke={
            b.penyelesaian.median_jam === null
              ? null
              : keKejadian({ instansi: b }, b.penyelesaian.n, { ukuran: 'penyelesaian' })
          }
        >
          {lama(b.penyelesaian.median_jam)}
        </Tertaut>
      ),
    },
    {
      kunci: 'lewat',
      judul: t('grafik.bagian_lewat'),
      angka: true,
      urut: true,
      isi: (b) => {
        const { n, terlambat } = b.penyelesaian;
        if (!n) return '–';
        const k = keKejadian({ instansi: b }, terlambat, {
          ukuran: 'penyelesaian',
          lewat: true,
        });
        return <Tertaut ke={k}>{persen(terlambat ?? 0, n)}</Tertaut>;
      },
    },
    {
      kunci: 'rating',
      judul: t('grafik.rating'),
      angka: true,
      urut: true,
      isi: (b) => (
        <Tertaut ke={keKejadian({ instansi: b }, b.rating.n, { ukuran: 'rating' })}>
          {bintang(b.rating.rata_ratus)}
        </Tertaut>
      ),
    },
  ];
  const baris = urutkan(d.data.data, urutan);
  return (
    <>
      <PilihUrutan kolom={kolom} urutan={urutan} padaUrut={setUrutan} />
      <Tabel<Anak>
        judul={t('grafik.per_bawahan', { nama: s.instansi.nama })}
        kolom={kolom}
        baris={penuh ? baris : baris.slice(0, AWAL)}
        kunciBaris={(b) => b.id}
        urutan={urutan}
        padaUrut={setUrutan}
      />
      {!!d.data.sendiri.total && (
        <p class="redup">
          {t('grafik.sendiri', { n: d.data.sendiri.total, nama: s.instansi.nama })}
        </p>
      )}
      {(masih || baris.length > AWAL) && (
        <Tombol
          kecil
          aria-expanded={penuh}
          aria-busy={d === awal && semua}
          onClick={() => setPenuh(!penuh)}
        >
          {penuh ? t('grafik.ringkas') : t('grafik.semua_bawahan')}
        </Tombol>
      )}
    </>
  );
}

interface PropUrutan {
  kolom: readonly KolomTabel<Anak>[];
  urutan: Urutan;
  padaUrut: (u: Urutan) => void;
}

/** On a phone the table is cards without a head to press. */
function PilihUrutan({ kolom, urutan, padaUrut }: PropUrutan) {
  const arah = (k: KolomTabel<Anak>, a: Urutan['arah']) =>
    t(`grafik.urut_${k.angka ? 'angka' : 'huruf'}_${a}`);
  return (
    <div class="pilih-urutan tanpa-cetak">
      <Pilih
        nama="urutan"
        label={t('grafik.urutkan')}
        nilai={`${urutan.kunci} ${urutan.arah}`}
        pilihan={kolom.flatMap((k) =>
          (['turun', 'naik'] as const).map((a) => ({
            nilai: `${k.kunci} ${a}`,
            label: `${k.judul}: ${arah(k, a)}`,
          })),
        )}
        padaUbah={(v) => {
          const [kunci, a] = v.split(' ');
          padaUrut({ kunci: kunci!, arah: a === 'naik' ? 'naik' : 'turun' });
        }}
      />
    </div>
  );
}

/** "4,6 dari 5" */
export const bintang = (rata: number | null): string =>
  rata === null ? '–' : t('grafik.dari_lima', { n: angka(Math.round(rata / 10) / 10) });
