// The small forms, one for each action of the admin guide. Verifikasi has a page of its own.
import { useState } from 'preact/hooks';
import { alamat, ambil, type GalatBidang } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { rapikanLacak } from '../../inti/kode';
import { sesi } from '../../inti/sesi';
import { Centang, Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran, SaranBanyak } from '../../ui/Saran';
import { Spanduk } from '../../ui/Spanduk';
import { type BerkasUnggah, idLampiran, Unggah } from '../../ui/Unggah';
import { cariInstansi } from '../instansi';
import { type AksiPetugas, dampak } from './aksi';
import { Bingkai } from './Bingkai';
import { type PropAksi, useAksi, useDraf } from './pakai';

const kosong = (nama: string, isi: string, pesan: string): GalatBidang[] =>
  isi.trim() ? [] : [{ nama, pesan }];

const dulu =
  (kurang: readonly GalatBidang[], server: readonly GalatBidang[]) => (nama: string) =>
    pesanUntuk(kurang.length ? kurang : server, nama);

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
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
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
      dampak={dampak('teruskan', {
        instansi: d.isi.instansi?.nama ?? t('dampak.instansi_terpilih'),
        lama: p.l.terdisposisi?.nama ?? '–',
      })}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
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
    </Bingkai>
  );
}

const JENIS_TL = ['respon_awal', 'progres', 'jawaban_akhir'] as const;

/** Tindak lanjut: answer, attachments, RAHASIA. */
export function FormTindakLanjut(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'tindak_lanjut', {
    isi: '',
    jenis: (p.l.jumlah_tindak_lanjut
      ? 'progres'
      : 'respon_awal') as (typeof JENIS_TL)[number],
    rahasia: p.l.rahasia ?? false,
    berkas: [] as BerkasUnggah[],
  });
  const k = useAksi(p, 'tindak_lanjut');
  const [berkas, setBerkas] = useState<readonly BerkasUnggah[]>(d.isi.berkas);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const kirim = (lanjut: boolean) => {
    const lampiran = idLampiran(berkas);
    const x = [
      ...kosong('isi', d.isi.isi, t('tl.wajib')),
      ...(lampiran ? [] : [{ nama: 'lampiran', pesan: t('tl.masih_unggah') }]),
    ];
    setKurang(x);
    if (x.length) return;
    const { isi, jenis, rahasia } = d.isi;
    void k.kirim({ isi, jenis, rahasia, lampiran }, lanjut, d.buang);
  };
  return (
    <Bingkai
      {...p}
      aksi="tindak_lanjut"
      tombol={t('tl.kirim')}
      dampak={dampak(d.isi.rahasia ? 'tl_rahasia' : 'tl')}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <Pilih
        nama="jenis"
        bentuk="radio"
        label={t('tl.jenis')}
        nilai={d.isi.jenis}
        padaUbah={d.ubah('jenis')}
        galat={galat('jenis')}
        pilihan={JENIS_TL.map((x) => ({
          nilai: x,
          label: t(`tl.${x}`),
          petunjuk: t(`tl.${x}_isi`),
        }))}
      />
      <Kolom
        nama="isi"
        label={t('tl.isi')}
        petunjuk={t('tl.isi_petunjuk')}
        baris={6}
        maks={10000}
        nilai={d.isi.isi}
        padaUbah={d.ubah('isi')}
        galat={galat('isi')}
      />
      <Unggah
        berkas={berkas}
        label={t('tl.lampiran')}
        galat={galat('lampiran')}
        padaUbah={(ubah) =>
          setBerkas((lama) => {
            const baru = ubah(lama);
            // Only what the server already has can be found again after a reload.
            d.ubah('berkas')(
              baru.filter((b) => b.terkirim).map(({ isi: _, maju: __, ...b }) => b),
            );
            return baru;
          })
        }
      />
      <Centang
        nama="rahasia"
        label={t('tl.rahasia')}
        petunjuk={t(p.l.rahasia ? 'tl.rahasia_ikut' : 'tl.rahasia_isi')}
        nilai={d.isi.rahasia || !!p.l.rahasia}
        padaUbah={d.ubah('rahasia')}
        galat={galat('rahasia')}
      />
    </Bingkai>
  );
}

const ALASAN_TUTUP = ['puas', 'tuntas', 'debat_kusir'] as const;

/** Tutup laporan, naming its ground. */
export function FormTutup(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'tutup', {
    alasan: '' as '' | (typeof ALASAN_TUTUP)[number],
    keterangan: '',
  });
  const k = useAksi(p, 'tutup');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const kirim = (lanjut: boolean) => {
    const x = [
      ...kosong('alasan', d.isi.alasan, t('tutup.wajib_alasan')),
      ...kosong('keterangan', d.isi.keterangan, t('tutup.wajib_keterangan')),
    ];
    setKurang(x);
    if (x.length === 0) void k.kirim(d.isi, lanjut, d.buang);
  };
  return (
    <Bingkai
      {...p}
      aksi="tutup"
      tombol={t('aksi.tutup')}
      dampak={dampak('tutup')}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <Pilih
        nama="alasan"
        bentuk="radio"
        label={t('tutup.alasan')}
        nilai={d.isi.alasan}
        padaUbah={d.ubah('alasan')}
        galat={galat('alasan')}
        pilihan={ALASAN_TUTUP.map((x) => ({
          nilai: x,
          label: t(`tutup.${x}`),
          petunjuk: t(`tutup.${x}_isi`),
        }))}
      />
      <Kolom
        nama="keterangan"
        label={t('tutup.keterangan')}
        petunjuk={t('tutup.keterangan_isi')}
        baris={3}
        maks={3000}
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
        galat={galat('keterangan')}
      />
    </Bingkai>
  );
}

/** Forms that are one box: buka, buka_identitas. */
export function FormSatu(p: PropAksi & { aksi: 'buka' | 'buka_identitas' }) {
  const bidang = p.aksi === 'buka' ? 'keterangan' : 'alasan';
  const d = useDraf(p.l.tracking_id, p.aksi, { isi: '' });
  const k = useAksi(p, p.aksi);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const kirim = (lanjut: boolean) => {
    const x = kosong(bidang, d.isi.isi, t('aksi.wajib_alasan'));
    setKurang(x);
    if (x.length === 0) void k.kirim({ [bidang]: d.isi.isi }, lanjut, d.buang);
  };
  return (
    <Bingkai
      {...p}
      tombol={t(`aksi.${p.aksi}`)}
      jenisTombol={p.aksi === 'buka_identitas' ? 'bahaya' : 'utama'}
      dampak={dampak(p.aksi)}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      <Kolom
        nama={bidang}
        label={t(`aksi.${p.aksi}_kolom`)}
        baris={3}
        maks={3000}
        nilai={d.isi.isi}
        padaUbah={d.ubah('isi')}
        galat={dulu(kurang, k.bidang)(bidang)}
      />
    </Bingkai>
  );
}

export type AksiMinta = Extract<AksiPetugas, `minta_${string}`>;

/** Requests to whoever delegated the report. */
export function FormMinta(p: PropAksi & { aksi: AksiMinta }) {
  const jenis = p.aksi.slice('minta_'.length);
  const bukan = jenis === 'bukan_wewenang';
  const d = useDraf(p.l.tracking_id, p.aksi, { saran: null as Butir | null, alasan: '' });
  const k = useAksi(p, 'minta');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const kirim = (lanjut: boolean) => {
    const x = kosong('alasan', d.isi.alasan, t('aksi.wajib_alasan'));
    setKurang(x);
    if (x.length) return;
    void k.kirim(
      {
        jenis,
        alasan: d.isi.alasan,
        ...(bukan && d.isi.saran && { saran_instansi: d.isi.saran.id }),
      },
      lanjut,
      d.buang,
    );
  };
  return (
    <Bingkai
      {...p}
      tombol={t('minta.kirim')}
      dampak={dampak(p.aksi, { instansi: sesi.value?.pengguna?.instansi?.nama ?? '' })}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      {bukan && (
        <Saran
          nama="saran_instansi"
          label={t('minta.saran')}
          petunjuk={t('minta.saran_isi')}
          contoh={t('ui.instansi_contoh')}
          cari={cariInstansi('semua')}
          opsional
          nilai={d.isi.saran}
          padaUbah={d.ubah('saran')}
          galat={galat('saran_instansi')}
        />
      )}
      <Kolom
        nama="alasan"
        label={teksAtau(`minta.${jenis}_alasan`, t('minta.alasan'))}
        baris={3}
        maks={3000}
        nilai={d.isi.alasan}
        padaUbah={d.ubah('alasan')}
        galat={galat('alasan')}
      />
    </Bingkai>
  );
}

/** Tags that begin like this. */
export const cariTag = async (kata: string, sinyal: AbortSignal): Promise<Butir[]> => {
  const { data } = await ambil<{ data: { nama: string }[] }>(alamat('/tag', { kata }), {
    sinyal,
  });
  const ada = data.map((x) => ({ id: x.nama, nama: x.nama }));
  const baru = kata.toLowerCase();
  return ada.some((x) => x.id === baru)
    ? ada
    : [...ada, { id: baru, nama: baru, rinci: t('verifikasi.tag_baru') }];
};
