// Rows of the worklist: a table on a desk, cards on a phone.

import { t, teksAtau } from '../inti/bahasa';
import { lalu, tanggalPendek, waktu } from '../inti/waktu';
import { tempat } from '../laporan/Ringkas';
import { HitungMundur, tenggatUtama } from '../ui/HitungMundur';
import { LencanaStatus } from '../ui/Lencana';
import { type KolomTabel, Tabel } from '../ui/Tabel';
import { dibukaTerakhir, tandaiDibuka } from './antrean';
import { Tanda } from './Tanda';
import { alamatKelola, type BarisKelola, type TabKelola } from './tipe';

/** Tabs that hold more than one status: there each row names its own. */
const BERAGAM: readonly TabKelola[] = ['tertunda', 'sedang_diproses', 'selesai', 'arsip'];

function Judul({ b, status }: { b: BarisKelola; status: boolean }) {
  return (
    <>
      <a
        id={`baris-${b.tracking_id}`}
        class="ke-laporan"
        href={alamatKelola(b.tracking_id)}
        onClick={() => tandaiDibuka(b.tracking_id)}
      >
        {b.judul}
      </a>
      {b.ringkas && <span class="cuplikan">{b.ringkas}</span>}
      <span class="tanda">
        {status && <LencanaStatus status={b.status} nama={b.status_nama} />}
        <Tanda b={b} />
        <span class="kecil redup">
          {[
            teksAtau(`klasifikasi.${b.klasifikasi}`, b.klasifikasi),
            b.kategori?.nama,
            tempat(b),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </>
  );
}

function Tenggat({ b, nama }: { b: BarisKelola; nama: boolean }) {
  const jam = tenggatUtama(b.tenggat);
  if (!jam) return <span class="redup">{t('kelola.tanpa_tenggat')}</span>;
  return (
    <>
      <HitungMundur tenggat={jam} ringkas />
      {nama && (
        <small class="redup nama-jam">{teksAtau(`jam.${jam.jam}`, jam.jam)}</small>
      )}
    </>
  );
}

function Masuk({ b }: { b: BarisKelola }) {
  return (
    <>
      <time dateTime={b.dibuat} title={waktu(b.dibuat)}>
        {tanggalPendek(b.dibuat)}
      </time>
      <small class="redup sumber">
        {[b.sumber, b.pelapor?.nama].filter(Boolean).join(' · ')}
      </small>
    </>
  );
}

const kolom = (tab: TabKelola): KolomTabel<BarisKelola>[] => {
  const semua: (KolomTabel<BarisKelola> | false)[] = [
    {
      kunci: 'judul',
      judul: t('kelola.kol_laporan'),
      isi: (b) => <Judul b={b} status={BERAGAM.includes(tab)} />,
      kepala: true,
    },
    tab !== 'selesai' &&
      tab !== 'arsip' && {
        kunci: 'tenggat',
        judul: t('kelola.kol_tenggat'),
        // Where only one clock can run its name would be noise.
        isi: (b) => <Tenggat b={b} nama={tab !== 'belum_terverifikasi'} />,
      },
    {
      kunci: 'instansi',
      judul: t(tab === 'belum_terverifikasi' ? 'kelola.kol_pemegang' : 'kelola.kol_unit'),
      isi: (b) => b.terdisposisi?.nama ?? b.pemegang?.nama ?? '–',
    },
    { kunci: 'masuk', judul: t('kelola.kol_masuk'), isi: (b) => <Masuk b={b} /> },
    (tab === 'selesai' || tab === 'arsip') && {
      kunci: 'ubah',
      judul: t('kelola.kol_berubah'),
      isi: (b) =>
        b.diperbarui && <time dateTime={b.diperbarui}>{lalu(b.diperbarui)}</time>,
    },
  ];
  return semua.filter((k): k is KolomTabel<BarisKelola> => k !== false);
};

export function BarisLaporan({
  butir,
  tab,
}: {
  butir: readonly BarisKelola[];
  tab: TabKelola;
}) {
  return (
    <div class="tabel-kerja">
      <Tabel<BarisKelola>
        judul={t(`tab.${tab}`)}
        baris={butir}
        kunciBaris={(b) => b.tracking_id}
        kolom={kolom(tab)}
        kelasBaris={(b) => (b.tracking_id === dibukaTerakhir() ? 'terakhir' : undefined)}
      />
    </div>
  );
}
