// The forms of whoever verifies: lempar, teruskan, tunda, arsip. Verifikasi has a page of its own.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { rapikanLacak } from '../../inti/kode';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran, SaranBanyak } from '../../ui/Saran';
import { Spanduk } from '../../ui/Spanduk';
import { cariInstansi } from '../instansi';
import { PilihTemplat } from '../templat/PilihTemplat';
import { dampak } from './aksi';
import { Bingkai } from './Bingkai';
import { sementara } from './Pratinjau';
import { type PropAksi, useAksi, useDraf } from './pakai';
import { dulu, kosong } from './periksa';
import { UsulInstansi } from './UsulInstansi';

/** Lempar: hand the verification to an agency below. */
export function FormLempar(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'lempar', {
    instansi: null as Butir | null,
    catatan: '',
  });
  const k = useAksi(p, 'lempar');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const kirim = (lanjut: boolean) => {
    const x = kosong('instansi', d.isi.instansi?.id ?? '', t('aksi.pilih_instansi'));
    setKurang(x);
    if (x.length || !d.isi.instansi) return;
    void k.kirim(
      {
        instansi: d.isi.instansi.id,
        ...(d.isi.catatan.trim() && { catatan: d.isi.catatan }),
      },
      lanjut,
      d.buang,
    );
  };
  const nama = d.isi.instansi?.nama ?? t('dampak.instansi_terpilih');
  return (
    <Bingkai
      {...p}
      aksi="lempar"
      tombol={t('aksi.lempar')}
      dampak={dampak('lempar', { instansi: nama })}
      coba={
        d.isi.instansi && {
          instansi: d.isi.instansi.id,
          ...(d.isi.catatan.trim() && { catatan: d.isi.catatan }),
        }
      }
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <UsulInstansi
        lacak={p.l.tracking_id}
        untuk="lempar"
        nilai={d.isi.instansi}
        padaPilih={d.ubah('instansi')}
      />
      <Saran
        nama="instansi"
        label={t('aksi.ke_instansi')}
        petunjuk={t('aksi.ke_instansi_bawah')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('bawah')}
        nilai={d.isi.instansi}
        padaUbah={d.ubah('instansi')}
        galat={galat('instansi')}
      />
      <Catatan
        nilai={d.isi.catatan}
        padaUbah={d.ubah('catatan')}
        galat={galat('catatan')}
      />
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="pelimpahan"
        bidang="catatan"
        nilai={d.isi.catatan}
        padaUbah={d.ubah('catatan')}
      />
    </Bingkai>
  );
}

const Catatan = (p: {
  nilai: string;
  padaUbah: (v: string) => void;
  galat: string | undefined;
}) => (
  <Kolom
    nama="catatan"
    label={t('aksi.catatan')}
    petunjuk={t('aksi.catatan_isi')}
    baris={2}
    maks={3000}
    opsional
    {...p}
  />
);

/** Teruskan: the obligation moves to another unit, with copies. */
export function FormTeruskan(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'teruskan', {
    instansi: null as Butir | null,
    salinan: [] as Butir[],
    catatan: '',
  });
  const k = useAksi(p, 'teruskan');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const kirim = (lanjut: boolean) => {
    const x = kosong('instansi', d.isi.instansi?.id ?? '', t('aksi.pilih_instansi'));
    setKurang(x);
    if (x.length || !d.isi.instansi) return;
    void k.kirim(
      {
        instansi: d.isi.instansi.id,
        salinan: d.isi.salinan.map((s) => s.id),
        ...(d.isi.catatan.trim() && { catatan: d.isi.catatan }),
      },
      lanjut,
      d.buang,
    );
  };
  return (
    <Bingkai
      {...p}
      aksi="teruskan"
      tombol={t('aksi.teruskan_tombol')}
      coba={
        d.isi.instansi && {
          instansi: d.isi.instansi.id,
          salinan: d.isi.salinan.map((s) => s.id),
          ...(d.isi.catatan.trim() && { catatan: d.isi.catatan }),
        }
      }
      dampak={dampak('teruskan', {
        instansi: d.isi.instansi?.nama ?? t('dampak.instansi_terpilih'),
        lama: p.l.terdisposisi?.nama ?? '–',
      })}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <UsulInstansi
        lacak={p.l.tracking_id}
        untuk="teruskan"
        nilai={d.isi.instansi}
        padaPilih={d.ubah('instansi')}
      />
      <Saran
        nama="instansi"
        label={t('aksi.ke_unit')}
        petunjuk={t('aksi.ke_unit_isi', { lama: p.l.terdisposisi?.nama ?? '–' })}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('lingkup', p.l.terdisposisi?.id)}
        nilai={d.isi.instansi}
        padaUbah={d.ubah('instansi')}
        galat={galat('instansi')}
      />
      <Salinan
        nilai={d.isi.salinan}
        padaUbah={d.ubah('salinan')}
        galat={galat('salinan')}
      />
      <Catatan
        nilai={d.isi.catatan}
        padaUbah={d.ubah('catatan')}
        galat={galat('catatan')}
      />
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="pelimpahan"
        bidang="catatan"
        nilai={d.isi.catatan}
        padaUbah={d.ubah('catatan')}
      />
    </Bingkai>
  );
}

export const Salinan = (p: {
  nilai: readonly Butir[];
  padaUbah: (v: Butir[]) => void;
  galat: string | undefined;
}) => (
  <SaranBanyak
    nama="salinan"
    label={t('aksi.salinan')}
    petunjuk={t('aksi.salinan_isi')}
    contoh={t('ui.instansi_contoh')}
    cari={cariInstansi('semua')}
    opsional
    {...p}
  />
);

/** Tunda & konfirmasi. */
export function FormTunda(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'tunda', {
    kategori: '' as '' | 'data_belum_lengkap' | 'instansi_belum_terhubung',
    keterangan: '',
  });
  const k = useAksi(p, 'tunda');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const tanya = d.isi.kategori !== 'instansi_belum_terhubung';
  const kirim = (lanjut: boolean) => {
    const x = [
      ...kosong('kategori', d.isi.kategori, t('tunda.wajib_kategori')),
      ...kosong(
        'keterangan',
        d.isi.keterangan,
        t(tanya ? 'tunda.wajib_pertanyaan' : 'tunda.wajib_keterangan'),
      ),
    ];
    setKurang(x);
    if (x.length === 0) void k.kirim(d.isi, lanjut, d.buang);
  };
  return (
    <Bingkai
      {...p}
      aksi="tunda"
      tombol={t('aksi.tunda')}
      dampak={d.isi.kategori ? dampak(`tunda_${d.isi.kategori}`) : dampak('tunda')}
      coba={
        d.isi.kategori
          ? { kategori: d.isi.kategori, keterangan: sementara(d.isi.keterangan) }
          : null
      }
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <Pilih
        nama="kategori"
        bentuk="radio"
        label={t('tunda.kategori')}
        nilai={d.isi.kategori}
        padaUbah={d.ubah('kategori')}
        galat={galat('kategori')}
        pilihan={[
          {
            nilai: 'data_belum_lengkap',
            label: t('tunda.data'),
            petunjuk: t('tunda.data_isi'),
          },
          {
            nilai: 'instansi_belum_terhubung',
            label: t('tunda.terhubung'),
            petunjuk: t('tunda.terhubung_isi'),
          },
        ]}
      />
      <Kolom
        nama="keterangan"
        label={t(tanya ? 'tunda.pertanyaan' : 'tunda.keterangan')}
        petunjuk={t(tanya ? 'tunda.pertanyaan_isi' : 'tunda.keterangan_isi')}
        baris={4}
        maks={3000}
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
        galat={galat('keterangan')}
      />
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="tunda"
        bidang="keterangan"
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
      />
    </Bingkai>
  );
}

export const KATEGORI_ARSIP = [
  'kriminalitas',
  'salah_format',
  'belum_lengkap',
  'tidak_jelas',
  'sara',
  'terlalu_umum',
  'peradilan',
  'tidak_relevan',
  'kpu_bawaslu',
  'swasta',
  'media_sosial',
  'duplikat',
  'spam',
] as const;

/** Arsipkan: with what the citizen will read. */
export function FormArsip(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'arsip', {
    kategori: '' as '' | (typeof KATEGORI_ARSIP)[number],
    keterangan: '',
    utama: '',
  });
  const k = useAksi(p, 'arsip');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const ganda = d.isi.kategori === 'duplikat';
  const kirim = (lanjut: boolean) => {
    const x = [
      ...kosong('kategori', d.isi.kategori, t('arsip.wajib_kategori')),
      ...kosong('keterangan', d.isi.keterangan, t('arsip.wajib_keterangan')),
      ...(ganda ? kosong('laporan_utama', d.isi.utama, t('arsip.wajib_utama')) : []),
    ];
    setKurang(x);
    if (x.length) return;
    const { kategori, keterangan, utama } = d.isi;
    void k.kirim(
      { kategori, keterangan, ...(ganda && { laporan_utama: rapikanLacak(utama) }) },
      lanjut,
      d.buang,
    );
  };
  return (
    <Bingkai
      {...p}
      aksi="arsip"
      tombol={t('aksi.arsip')}
      jenisTombol="bahaya"
      dampak={dampak('arsip')}
      coba={
        d.isi.kategori && (!ganda || d.isi.utama.trim())
          ? {
              kategori: d.isi.kategori,
              keterangan: sementara(d.isi.keterangan),
              ...(ganda && { laporan_utama: rapikanLacak(d.isi.utama) }),
            }
          : null
      }
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <div class="dua-lajur">
        <Pilih
          nama="kategori"
          bentuk="radio"
          label={t('arsip.kategori')}
          nilai={d.isi.kategori}
          padaUbah={d.ubah('kategori')}
          galat={galat('kategori')}
          pilihan={KATEGORI_ARSIP.map((x) => ({ nilai: x, label: t(`arsip.${x}`) }))}
        />
      </div>
      {d.isi.kategori && (
        <Spanduk judul={t('arsip.dibaca_pelapor')}>
          <p>{t(`arsip.${d.isi.kategori}_isi`)}</p>
        </Spanduk>
      )}
      {ganda && (
        <Kolom
          nama="laporan_utama"
          label={t('arsip.utama')}
          petunjuk={t('arsip.utama_isi')}
          nilai={d.isi.utama}
          padaUbah={d.ubah('utama')}
          kapital="characters"
          sempit
          galat={galat('laporan_utama')}
        />
      )}
      <Kolom
        nama="keterangan"
        label={t('arsip.keterangan')}
        petunjuk={t('arsip.keterangan_isi')}
        baris={3}
        maks={3000}
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
        galat={galat('keterangan')}
      />
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="arsip"
        bidang="keterangan"
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
      />
    </Bingkai>
  );
}
