// The forms of whoever answers and closes: tindak lanjut, tutup, buka, requests upward.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import { sesi } from '../../inti/sesi';
import { Centang, Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran } from '../../ui/Saran';
import { type BerkasUnggah, idLampiran, terkirimSaja, Unggah } from '../../ui/Unggah';
import { cariInstansi } from '../instansi';
import { PilihTemplat } from '../templat/PilihTemplat';
import { type AksiPetugas, dampak } from './aksi';
import { Bingkai } from './Bingkai';
import { sementara } from './Pratinjau';
import { type PropAksi, useAksi, useDraf } from './pakai';
import { dulu, kosong } from './periksa';

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
      coba={{
        isi: sementara(d.isi.isi, 10),
        jenis: d.isi.jenis,
        rahasia: d.isi.rahasia,
      }}
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
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="tindak_lanjut"
        bidang="isi"
        nilai={d.isi.isi}
        padaUbah={d.ubah('isi')}
      />
      <Unggah
        berkas={berkas}
        label={t('tl.lampiran')}
        galat={galat('lampiran')}
        padaUbah={(ubah) =>
          setBerkas((lama) => {
            const baru = ubah(lama);
            d.ubah('berkas')(terkirimSaja(baru));
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
      coba={
        d.isi.alasan
          ? { alasan: d.isi.alasan, keterangan: sementara(d.isi.keterangan) }
          : null
      }
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
      <PilihTemplat
        lacak={p.l.tracking_id}
        untuk="tutup"
        bidang="keterangan"
        nilai={d.isi.keterangan}
        padaUbah={d.ubah('keterangan')}
      />
    </Bingkai>
  );
}

/** Forms that are one box: buka, buka_identitas, buka_asli. */
export function FormSatu(
  p: PropAksi & { aksi: 'buka' | 'buka_identitas' | 'buka_asli' },
) {
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
      coba={{ [bidang]: sementara(d.isi.isi) }}
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
      coba={{ jenis, alasan: sementara(d.isi.alasan) }}
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

/** Secrecy set or lifted outside a verification; the reporter is told why. */
export function FormKerahasiaan(p: PropAksi) {
  const d = useDraf(p.l.tracking_id, 'atur_kerahasiaan', {
    anonim: !!p.l.anonim,
    rahasia: !!p.l.rahasia,
    alasan: '',
  });
  const k = useAksi(p, 'atur_kerahasiaan');
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const galat = dulu(kurang, k.bidang);
  const berubah = d.isi.anonim !== !!p.l.anonim || d.isi.rahasia !== !!p.l.rahasia;
  const kirim = (lanjut: boolean) => {
    const x = [
      ...(berubah ? [] : [{ nama: 'anonim', pesan: t('rahasia.wajib_ubah') }]),
      ...kosong('alasan', d.isi.alasan, t('aksi.wajib_alasan')),
    ];
    setKurang(x);
    if (x.length === 0) void k.kirim(d.isi, lanjut, d.buang);
  };
  return (
    <Bingkai
      {...p}
      aksi="atur_kerahasiaan"
      tombol={t('aksi.atur_kerahasiaan')}
      dampak={dampak('atur_kerahasiaan')}
      coba={berubah ? { ...d.isi, alasan: sementara(d.isi.alasan) } : null}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
    >
      {(['anonim', 'rahasia'] as const).map((x) => (
        <Centang
          key={x}
          nama={x}
          label={t(`verifikasi.${x}`)}
          petunjuk={t(`verifikasi.${x}_isi`)}
          nilai={d.isi[x]}
          padaUbah={d.ubah(x)}
          galat={galat(x)}
        />
      ))}
      <Kolom
        nama="alasan"
        label={t('rahasia.alasan')}
        baris={3}
        maks={3000}
        nilai={d.isi.alasan}
        padaUbah={d.ubah('alasan')}
        galat={galat('alasan')}
      />
    </Bingkai>
  );
}
