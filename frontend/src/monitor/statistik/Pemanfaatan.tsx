// Pemanfaatan Data: what people report, where, by which way, and how that changes.
import { Batang } from '../../grafik/Batang';
import { Garis } from '../../grafik/Garis';
import { PetaUbin } from '../../grafik/PetaUbin';
import { angka, t } from '../../inti/bahasa';
import { Angka } from './Angka';
import { daftar, daftarUnit } from './daftar';
import { Kata } from './Kata';
import { Bagian, butirDari, keBulan } from './Pengelolaan';
import type { DataStatistik, Judul } from './tipe';

const JUDUL: readonly Judul[] = [
  'per_kategori',
  'per_klasifikasi',
  'per_sumber',
  'per_wilayah',
  'per_program',
  'per_tag',
];

export function Pemanfaatan({ s }: { s: DataStatistik }) {
  const provinsi = (s.per_provinsi ?? []).filter((p) => p.kode);
  return (
    <>
      <dl class="baris-angka">
        <Angka
          nama={t('statistik.masuk')}
          nilai={angka(s.total)}
          ke={daftarUnit(s.instansi.id, 'semua')}
          banding={s.sebelumnya && { kini: s.total, dulu: s.sebelumnya.total }}
        />
        {(['kategori', 'wilayah', 'sumber'] as const).map((k) => (
          <Angka
            key={k}
            nama={t(`statistik.ragam_${k}`)}
            nilai={angka((s[`per_${k}`] ?? []).filter((b) => b.kode).length)}
          />
        ))}
      </dl>
      <Bagian judul={t('statistik.per_bulan')}>
        <Garis
          judul={t('statistik.per_bulan')}
          bulan={s.per_bulan ?? []}
          ke={keBulan(s)}
        />
      </Bagian>
      {provinsi.length > 1 && (
        <Bagian judul={t('statistik.peta')}>
          <PetaUbin
            judul={t('statistik.peta')}
            provinsi={provinsi}
            semua={s.total}
            ke={(kode) => daftar(s, 'per_provinsi', { kode, n: 0 })}
          />
        </Bagian>
      )}
      <div class="kisi-statistik">
        {JUDUL.filter((j) => s[j]?.length).map((j) => (
          <Bagian key={j} judul={t(`statistik.${j as 'per_kategori'}`)}>
            <Batang
              judul={t(`statistik.${j as 'per_kategori'}`)}
              apa={t(`statistik.${j as 'per_kategori'}`)}
              butir={butirDari(s, j)}
              semua={s.total}
            />
          </Bagian>
        ))}
        <Bagian judul={t('statistik.kata')} penjelasan={t('statistik.kata_isi')}>
          <Kata s={s} />
        </Bagian>
      </div>
    </>
  );
}
