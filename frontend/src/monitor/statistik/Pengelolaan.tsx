// Pengelolaan Laporan: how the reports of an instansi are handled.
import type { ComponentChildren } from 'preact';
import { Batang } from '../../grafik/Batang';
import { type ButirGrafik, persen } from '../../grafik/bentuk';
import { Garis } from '../../grafik/Garis';
import { Tumpuk } from '../../grafik/Tumpuk';
import { alamat } from '../../inti/api';
import { angka, t, teksAtau } from '../../inti/bahasa';
import { boleh } from '../../inti/izin';
import { lokasi } from '../../inti/router';
import { sesi } from '../../inti/sesi';
import { namaSumber } from '../../kelola/sumber';
import { Angka } from './Angka';
import { Bawahan, bintang } from './Bawahan';
import { daftar, daftarUnit } from './daftar';
import { keKejadian } from './kejadian';
import { sebulan } from './periode';
import type { DataStatistik, Hitung, Judul } from './tipe';
import { Waktu } from './Waktu';

const AWALAN: Partial<Record<Judul, string>> = {
  per_tab: 'tab',
  per_status: 'status',
  per_klasifikasi: 'klasifikasi',
};

export function butirDari(s: DataStatistik, judul: Judul): ButirGrafik[] {
  const awalan = AWALAN[judul];
  const butir = (b: Hitung, i: number): ButirGrafik => {
    const nama = b.nama ?? t('grafik.tak_disebut');
    return {
      kunci: b.kode ?? b.id ?? `-${i}`,
      nama:
        judul === 'per_sumber' && b.kode
          ? namaSumber(b.kode)
          : awalan && b.kode
            ? teksAtau(`${awalan}.${b.kode}`, nama)
            : nama,
      n: b.n,
      ke: daftar(s, judul, b),
      rinci: b.rinci?.map(butir),
    };
  };
  return (s[judul] ?? []).map(butir);
}

export function Bagian({
  judul,
  penjelasan,
  children,
}: {
  judul: string;
  penjelasan?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="bagian-statistik">
      <h2>{judul}</h2>
      {penjelasan && <p class="redup">{penjelasan}</p>}
      {children}
    </section>
  );
}

/** The same figures of one month. */
export const keBulan = (s: DataStatistik) => (bulan: string) =>
  alamat(lokasi.value.jalur, {
    instansi: lokasi.value.cari.get('instansi') && s.instansi.id,
    ...sebulan(bulan),
  });

const n = (s: DataStatistik, tab: string) =>
  s.per_tab?.find((x) => x.kode === tab)?.n ?? 0;

export function Pengelolaan({ s }: { s: DataStatistik }) {
  const { ukuran: u, sebelumnya: dulu } = s;
  const selesai = n(s, 'selesai');
  const terbuka = s.total - selesai - n(s, 'arsip');
  return (
    <>
      <dl class="baris-angka">
        <Angka
          nama={t('statistik.masuk')}
          nilai={angka(s.total)}
          ke={daftarUnit(s.instansi.id, 'semua')}
          banding={dulu && { kini: s.total, dulu: dulu.total }}
        />
        <Angka
          nama={t('statistik.selesai')}
          nilai={angka(selesai)}
          ke={daftar(s, 'per_tab', { kode: 'selesai', n: selesai })}
          catatan={t('statistik.dari_masuk', { n: persen(selesai, s.total) })}
          banding={dulu && { kini: selesai, dulu: dulu.selesai }}
        />
        <Angka
          nama={t('statistik.berjalan')}
          nilai={angka(terbuka)}
          ke={terbuka > 0 ? daftarUnit(s.instansi.id, 'berjalan') : null}
        />
        <Angka
          nama={t('statistik.petugas')}
          nilai={angka(s.petugas_aktif ?? 0)}
          ke={
            boleh('koordinator', sesi.value)
              ? alamat('/pengaturan/pengguna', {
                  baru_masuk: 'true',
                  instansi: s.instansi.id,
                })
              : null
          }
          catatan={t('statistik.petugas_isi')}
        />
      </dl>
      <Bagian judul={t('statistik.per_tab')} penjelasan={t('statistik.per_tab_isi')}>
        <Tumpuk
          kalimat={t('statistik.per_tab_kalimat', {
            n: s.total,
            selesai: persen(selesai, s.total),
            berjalan: persen(terbuka, s.total),
          })}
          butir={butirDari(s, 'per_tab')}
          semua={s.total}
        />
      </Bagian>
      <Bagian judul={t('grafik.waktu')} penjelasan={t('statistik.waktu_isi')}>
        <Waktu s={s} u={u} dulu={dulu?.ukuran ?? null} />
      </Bagian>
      <Mutu s={s} />
      <Bagian
        judul={t('statistik.per_instansi')}
        penjelasan={t('statistik.per_instansi_isi', { nama: s.instansi.nama })}
      >
        <Bawahan
          jalur="/statistik/anak"
          s={s}
          daftar={(b, tab) => daftarUnit(b.id, tab)}
          ke={(b) =>
            alamat('/monitor/statistik/pengelolaan', {
              instansi: b.id,
              dari: lokasi.value.cari.get('dari'),
              sampai: lokasi.value.cari.get('sampai'),
            })
          }
        />
      </Bagian>
      <Bagian judul={t('statistik.per_bulan')}>
        <Garis
          judul={t('statistik.per_bulan')}
          bulan={s.per_bulan ?? []}
          ke={keBulan(s)}
        />
      </Bagian>
    </>
  );
}

/** Reopened, objected, sent around, and what reporters thought of it. */
function Mutu({ s }: { s: DataStatistik }) {
  const { ukuran: u, sebelumnya: dulu } = s;
  const jumlah = (v: readonly Hitung[]) => v.reduce((x, b) => x + (b.n ?? 0), 0);
  const bintangLima = u.rating.sebaran
    .map((x, i) => ({
      kunci: String(i + 1),
      nama: t('statistik.bintang', { n: i + 1 }),
      n: x,
      ke: keKejadian(s, x, { ukuran: 'rating', kunci: String(i + 1) }),
    }))
    .reverse();
  const butir = (
    v: readonly Hitung[],
    awalan: string,
    ukuran: 'cara_tutup' | 'arsip',
  ): ButirGrafik[] =>
    v
      .map((b) => ({
        kunci: b.kode ?? '-',
        nama: teksAtau(`${awalan}.${b.kode}`, b.nama ?? '–'),
        n: b.n,
        ke: keKejadian(s, b.n, { ukuran, kunci: b.kode ?? null }),
      }))
      .sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
  return (
    <Bagian judul={t('statistik.mutu')} penjelasan={t('statistik.mutu_isi')}>
      <dl class="baris-angka">
        {(['dibuka_kembali', 'banding', 'bukan_wewenang'] as const).map((k) => (
          <Angka
            key={k}
            nama={t(`statistik.${k}`)}
            nilai={angka(u[k] ?? 0)}
            ke={keKejadian(s, u[k], { ukuran: k })}
            banding={dulu && { kini: u[k] ?? 0, dulu: dulu.ukuran[k] ?? 0 }}
          />
        ))}
        <Angka
          nama={t('statistik.rating')}
          nilai={bintang(u.rating.rata_ratus)}
          ke={keKejadian(s, u.rating.n, { ukuran: 'rating' })}
          catatan={t('statistik.penilai', { n: u.rating.n ?? 0 })}
        />
      </dl>
      <div class="kisi-statistik">
        <div>
          <h3>{t('statistik.cara_tutup')}</h3>
          <Batang
            judul={t('statistik.cara_tutup')}
            apa={t('statistik.penutup')}
            butir={butir(u.cara_tutup, 'status', 'cara_tutup')}
            semua={jumlah(u.cara_tutup)}
          />
        </div>
        <div>
          <h3>{t('statistik.arsip')}</h3>
          <Batang
            judul={t('statistik.arsip')}
            apa={t('statistik.sebab')}
            butir={butir(u.arsip ?? [], 'arsip', 'arsip')}
            semua={jumlah(u.arsip ?? [])}
          />
        </div>
        {!!u.rating.n && (
          <div>
            <h3>{t('statistik.sebaran')}</h3>
            <Batang
              judul={t('statistik.sebaran')}
              apa={t('statistik.nilai')}
              butir={bintangLima}
              semua={u.rating.n}
            />
          </div>
        )}
      </div>
    </Bagian>
  );
}
