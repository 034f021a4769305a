// Hari libur, for pusat: holidays and cuti bersama of a year, and what a change does to deadlines.
import { alamat, type GalatBidang } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData, useIsian } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { tanggalPolos } from '../inti/waktu';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { Acuan, BarisAcuan, IsiAcuan, type PropIsian } from './Acuan';
import { DialogIsian, wajibNama } from './DialogAcuan';

interface Libur {
  tanggal: string;
  jenis: 'libur_nasional' | 'cuti_bersama';
  nama: string;
  dasar: string;
}

export default function HariLibur() {
  const dipilih = lokasi.value.cari.get('tahun');
  const d = useData<{ tahun: number; data: Libur[] }>(
    alamat('/hari-libur', { tahun: dipilih }),
  );
  const tahun = d.data?.tahun ?? Number(dipilih ?? 0);
  return (
    <Acuan<Libur>
      judul={t('rute.libur')}
      pengantar={t('libur.pengantar')}
      tambah={t('libur.tambah')}
      ulang={d.ulang}
      jalur={(x) => (x ? `/hari-libur/${x.tanggal}` : '/hari-libur')}
      hapus={(x) => ({
        judul: t('ui.hapus_apa', { apa: x.nama }),
        tombol: t('ui.hapus'),
        isi: (
          <>
            <p>{tanggalPolos(x.tanggal)}</p>
            <Dampak tanggal={x.tanggal} hapus />
          </>
        ),
      })}
      isian={(p) => <Isian {...p} tahun={tahun} />}
    >
      {(padaBuka) => (
        <>
          {tahun > 0 && <PilihTahun tahun={tahun} />}
          <IsiAcuan
            d={d}
            kosong={
              <Kosong judul={t('libur.kosong', { tahun: String(tahun) })}>
                <p>{t('libur.kosong_isi')}</p>
              </Kosong>
            }
          >
            {(semua) => (
              <ul class="daftar-acuan">
                {semua.map((x) => (
                  <BarisAcuan key={x.tanggal} x={x} padaBuka={padaBuka}>
                    <strong>{tanggalPolos(x.tanggal)}</strong>
                    <span>{x.nama}</span>
                    <Lencana warna={x.jenis === 'libur_nasional' ? 'merah' : 'biru'}>
                      {t(`libur.${x.jenis}`)}
                    </Lencana>
                    <span class="redup kecil">{x.dasar}</span>
                  </BarisAcuan>
                ))}
              </ul>
            )}
          </IsiAcuan>
        </>
      )}
    </Acuan>
  );
}

function PilihTahun({ tahun }: { tahun: number }) {
  return (
    <nav class="pilih-tahun" aria-label={t('libur.tahun')}>
      <Tombol
        ikon="kiri"
        aria-label={t('libur.ke_tahun', { tahun: String(tahun - 1) })}
        onClick={() => ubahCari({ tahun: String(tahun - 1) })}
      >
        {String(tahun - 1)}
      </Tombol>
      <h2>{String(tahun)}</h2>
      <Tombol
        ikon="kanan"
        aria-label={t('libur.ke_tahun', { tahun: String(tahun + 1) })}
        onClick={() => ubahCari({ tahun: String(tahun + 1) })}
      >
        {String(tahun + 1)}
      </Tombol>
    </nav>
  );
}

/** How many open deadlines follow. */
function Dampak({ tanggal, hapus = false }: { tanggal: string; hapus?: boolean }) {
  const sah = /^\d{4}-\d{2}-\d{2}$/.test(tanggal);
  const d = useData<{ tenggat: number; lebih: boolean }>(
    sah ? `/hari-libur/${tanggal}/dampak` : null,
  );
  if (!d.data) return null;
  const n = d.data.tenggat;
  return (
    <Spanduk jenis={n > 0 ? 'awas' : 'info'} umumkan>
      <p>
        {n === 0
          ? t('libur.dampak_nol')
          : t(hapus ? 'libur.dampak_hapus' : 'libur.dampak', {
              n: `${d.data.lebih ? '> ' : ''}${angka(n)}`,
            })}
      </p>
    </Spanduk>
  );
}

function periksa(f: Libur): GalatBidang[] {
  return [
    ...(f.tanggal ? [] : [{ nama: 'tanggal', pesan: t('libur.wajib_tanggal') }]),
    ...wajibNama(f.nama),
    ...(f.dasar.trim().length < 3
      ? [{ nama: 'dasar', pesan: t('libur.wajib_dasar') }]
      : []),
  ];
}

function Isian({ x, dialog, tahun }: PropIsian<Libur> & { tahun: number }) {
  const [isi, ubah] = useIsian<Libur>({
    tanggal: x?.tanggal ?? '',
    jenis: x?.jenis ?? 'libur_nasional',
    nama: x?.nama ?? '',
    dasar: x?.dasar ?? '',
  });
  return (
    <DialogIsian
      {...dialog}
      isi={isi}
      ubah={ubah}
      periksa={periksa}
      badan={({ tanggal, jenis, nama, dasar }) => ({
        ...(!x && { tanggal }),
        jenis,
        nama: nama.trim(),
        dasar: dasar.trim(),
      })}
    >
      {(ikat) => (
        <>
          {x ? (
            <p>{tanggalPolos(x.tanggal)}</p>
          ) : (
            <>
              <Kolom
                {...ikat('tanggal')}
                jenis="date"
                label={t('libur.tanggal')}
                terkecil={`${tahun}-01-01`}
                sempit
              />
              <Dampak tanggal={isi.tanggal} />
            </>
          )}
          <Pilih
            {...ikat('jenis')}
            bentuk="radio"
            label={t('libur.jenis')}
            pilihan={(['libur_nasional', 'cuti_bersama'] as const).map((j) => ({
              nilai: j,
              label: t(`libur.${j}`),
            }))}
          />
          <Kolom {...ikat('nama')} label={t('libur.nama')} maks={120} />
          <Kolom
            {...ikat('dasar')}
            label={t('libur.dasar')}
            petunjuk={t('libur.dasar_isi')}
            maks={200}
          />
        </>
      )}
    </DialogIsian>
  );
}
