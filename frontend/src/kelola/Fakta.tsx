// The facts of a report, as the worklist needs them.

import { t, teksAtau } from '../inti/bahasa';
import { tanggalPolos } from '../inti/waktu';
import { tempat } from '../laporan/Ringkas';
import { Kartu } from '../ui/Kartu';
import type { LaporanPetugas } from './tipe';

const pelapor = (l: LaporanPetugas): string =>
  l.pelapor?.nama
    ? l.pelapor.nama
    : t(l.anonim ? 'kelola.pelapor_anonim' : 'kelola.pelapor_tersembunyi');

/** Told once, after its opening was written down. */
export function Identitas({ l }: { l: LaporanPetugas }) {
  const i = l.identitas;
  if (!i) return null;
  const baris = [
    [t('kelola.pelapor'), i.nama],
    [t('identitas.telepon'), i.telepon],
    [t('identitas.email'), i.email],
  ] as const;
  return (
    <Kartu judul={t('identitas.judul')} kelas="identitas">
      <dl class="fakta">
        {baris.map(([nama, isi]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{isi ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <p class="kecil redup">{t('identitas.sekali')}</p>
    </Kartu>
  );
}

export function Fakta({ l }: { l: LaporanPetugas }) {
  const lokasi = l.wilayah_jalur
    ? [l.alamat, l.wilayah_jalur].filter(Boolean).join(', ')
    : tempat(l);
  const baris: [string, string | null | undefined][] = [
    [t('kelola.pelapor'), pelapor(l)],
    [t('kelola.kol_pemegang'), l.pemegang?.nama],
    [t('kelola.kol_unit'), l.terdisposisi?.nama],
    [t('kelola.klasifikasi'), teksAtau(`klasifikasi.${l.klasifikasi}`, l.klasifikasi)],
    [t('kelola.kategori'), l.kategori?.nama],
    [
      t('kelola.bobot'),
      l.bobot && l.tab !== 'belum_terverifikasi' ? t(`bobot.${l.bobot}`) : null,
    ],
    [t('kelola.tag'), l.tags?.join(', ')],
    [t('kelola.lokasi'), lokasi],
    [t('kelola.kejadian'), l.tanggal_kejadian && tanggalPolos(l.tanggal_kejadian)],
    [t('kelola.sumber'), l.sumber],
    [t('kelola.dukungan'), l.dukungan ? String(l.dukungan) : null],
    [
      t('kelola.tutup_alasan'),
      l.tutup_alasan && teksAtau(`tutup.${l.tutup_alasan}`, l.tutup_alasan),
    ],
    [t('kelola.rating'), l.rating ? t('kelola.rating_n', { n: l.rating }) : null],
  ];
  return (
    <Kartu judul={t('kelola.fakta')}>
      <dl class="fakta">
        {baris
          .filter(([, isi]) => isi)
          .map(([nama, isi]) => (
            <div key={nama}>
              <dt>{nama}</dt>
              <dd>{isi}</dd>
            </div>
          ))}
      </dl>
    </Kartu>
  );
}
