// The forms of whoever answers and closes: tindak lanjut, tutup, buka, requests upward.
import { useState } from 'preact/hooks';
import { t, teksAtau } from '../../inti/bahasa';
import { sesi } from '../../inti/sesi';
import { Centang, Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran } from '../../ui/Saran';
import { type BerkasUnggah, idLampiran, terkirimSaja, Unggah } from '../../ui/Unggah';
import { cariInstansi } from '../instansi';
import { KolomTemplat } from '../templat/KolomTemplat';
import { jalurLaporan } from '../tipe';
import { type AksiPetugas, dampak } from './aksi';
import { Bingkai } from './Bingkai';
import { sementara } from './Pratinjau';
import { type Formulir, type PropAksi, useFormulir } from './pakai';
import { kosong } from './periksa';

const JENIS_TL = ['respon_awal', 'progres', 'jawaban_akhir'] as const;

interface IsianTindakLanjut {
  isi: string;
  jenis: (typeof JENIS_TL)[number];
  rahasia: boolean;
  berkas: BerkasUnggah[];
}

/** Tindak lanjut: answer, attachments, RAHASIA. */
export function FormTindakLanjut(p: PropAksi) {
  const awal: IsianTindakLanjut = {
    isi: '',
    jenis: p.l.jumlah_tindak_lanjut ? 'progres' : 'respon_awal',
    rahasia: p.l.rahasia ?? false,
    berkas: [],
  };
  const f: Formulir<IsianTindakLanjut> = useFormulir(p, 'tindak_lanjut', awal, {
    periksa: ({ isi }) => [
      ...kosong('isi', isi, t('tl.wajib')),
      ...(idLampiran(berkas) ? [] : [{ nama: 'lampiran', pesan: t('tl.masih_unggah') }]),
    ],
    badan: ({ isi, jenis, rahasia }) => ({
      isi,
      jenis,
      rahasia,
      lampiran: idLampiran(berkas),
    }),
  });
  const { isi, jenis, rahasia } = f.isi;
  // With what is still on its way; the draft has only what has arrived.
  const [berkas, setBerkas] = useState<readonly BerkasUnggah[]>(f.isi.berkas);
  return (
    <Bingkai
      {...f.bingkai}
      tombol={t('tl.kirim')}
      dampak={dampak(rahasia ? 'tl_rahasia' : 'tl')}
      coba={{ isi: sementara(isi, 10), jenis, rahasia }}
    >
      <Pilih
        {...f.ikat('jenis')}
        bentuk="radio"
        label={t('tl.jenis')}
        pilihan={JENIS_TL.map((x) => ({
          nilai: x,
          label: t(`tl.${x}`),
          petunjuk: t(`tl.${x}_isi`),
        }))}
      />
      <KolomTemplat
        {...f.ikat('isi')}
        lacak={p.l.tracking_id}
        untuk="tindak_lanjut"
        label={t('tl.isi')}
        petunjuk={t('tl.isi_petunjuk')}
        baris={6}
        maks={10000}
      />
      <Unggah
        berkas={berkas}
        label={t('tl.lampiran')}
        galat={f.ikat('berkas', 'lampiran').galat}
        padaUbah={(ubah) =>
          setBerkas((lama) => {
            const baru = ubah(lama);
            f.ubah('berkas')(terkirimSaja(baru));
            return baru;
          })
        }
      />
      <Centang
        {...f.ikat('rahasia')}
        label={t('tl.rahasia')}
        petunjuk={t(p.l.rahasia ? 'tl.rahasia_ikut' : 'tl.rahasia_isi')}
        nilai={rahasia || !!p.l.rahasia}
      />
    </Bingkai>
  );
}

const ALASAN_TUTUP = ['puas', 'tuntas', 'debat_kusir'] as const;

interface IsianTutup {
  alasan: '' | (typeof ALASAN_TUTUP)[number];
  keterangan: string;
}

/** Tutup laporan, naming its ground. */
export function FormTutup(p: PropAksi) {
  const { isi, ikat, bingkai } = useFormulir(
    p,
    'tutup',
    { alasan: '', keterangan: '' } as IsianTutup,
    {
      periksa: (f) => [
        ...kosong('alasan', f.alasan, t('tutup.wajib_alasan')),
        ...kosong('keterangan', f.keterangan, t('tutup.wajib_keterangan')),
      ],
      badan: (f) => f,
    },
  );
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.tutup')}
      dampak={dampak('tutup')}
      coba={isi.alasan ? { ...isi, keterangan: sementara(isi.keterangan) } : null}
    >
      <Pilih
        {...ikat('alasan')}
        bentuk="radio"
        label={t('tutup.alasan')}
        pilihan={ALASAN_TUTUP.map((x) => ({
          nilai: x,
          label: t(`tutup.${x}`),
          petunjuk: t(`tutup.${x}_isi`),
        }))}
      />
      <KolomTemplat
        {...ikat('keterangan')}
        lacak={p.l.tracking_id}
        untuk="tutup"
        label={t('tutup.keterangan')}
        petunjuk={t('tutup.keterangan_isi')}
        baris={3}
      />
    </Bingkai>
  );
}

/** Forms that are one box: buka, buka_identitas, buka_asli. */
export function FormSatu(
  p: PropAksi & { aksi: 'buka' | 'buka_identitas' | 'buka_asli' },
) {
  const bidang = p.aksi === 'buka' ? 'keterangan' : 'alasan';
  const { isi, ikat, bingkai } = useFormulir(
    p,
    p.aksi,
    { isi: '' },
    {
      periksa: (f) => kosong(bidang, f.isi, t('aksi.wajib_alasan')),
      badan: (f) => ({ [bidang]: f.isi }),
    },
  );
  return (
    <Bingkai
      {...bingkai}
      tombol={t(`aksi.${p.aksi}`)}
      jenisTombol={p.aksi === 'buka_identitas' ? 'bahaya' : 'utama'}
      dampak={dampak(p.aksi)}
      coba={{ [bidang]: sementara(isi.isi) }}
    >
      <Kolom
        {...ikat('isi', bidang)}
        label={t(`aksi.${p.aksi}_kolom`)}
        baris={3}
        maks={3000}
      />
    </Bingkai>
  );
}

export type AksiMinta = Extract<AksiPetugas, `minta_${string}`>;

/** Requests to whoever delegated the report. */
export function FormMinta(p: PropAksi & { aksi: AksiMinta }) {
  const jenis = p.aksi.slice('minta_'.length);
  const bukan = jenis === 'bukan_wewenang';
  const { isi, ikat, bingkai } = useFormulir(
    p,
    p.aksi,
    { saran: null as Butir | null, alasan: '' },
    {
      jalur: `${jalurLaporan(p.l.tracking_id)}/aksi/minta`,
      periksa: (f) => kosong('alasan', f.alasan, t('aksi.wajib_alasan')),
      badan: (f) => ({
        jenis,
        alasan: f.alasan,
        ...(bukan && f.saran && { saran_instansi: f.saran.id }),
      }),
    },
  );
  return (
    <Bingkai
      {...bingkai}
      tombol={t('minta.kirim')}
      coba={{ jenis, alasan: sementara(isi.alasan) }}
      dampak={dampak(p.aksi, { instansi: sesi.value?.pengguna?.instansi?.nama ?? '' })}
    >
      {bukan && (
        <Saran
          {...ikat('saran', 'saran_instansi')}
          label={t('minta.saran')}
          petunjuk={t('minta.saran_isi')}
          contoh={t('ui.instansi_contoh')}
          cari={cariInstansi('semua')}
          opsional
        />
      )}
      <Kolom
        {...ikat('alasan')}
        label={teksAtau(`minta.${jenis}_alasan`, t('minta.alasan'))}
        baris={3}
        maks={3000}
      />
    </Bingkai>
  );
}

/** Secrecy set or lifted outside a verification; the reporter is told why. */
export function FormKerahasiaan(p: PropAksi) {
  const awal = { anonim: !!p.l.anonim, rahasia: !!p.l.rahasia, alasan: '' };
  const berubah = (f: typeof awal) =>
    f.anonim !== !!p.l.anonim || f.rahasia !== !!p.l.rahasia;
  const { isi, ikat, bingkai } = useFormulir(p, 'atur_kerahasiaan', awal, {
    periksa: (f) => [
      ...(berubah(f) ? [] : [{ nama: 'anonim', pesan: t('rahasia.wajib_ubah') }]),
      ...kosong('alasan', f.alasan, t('aksi.wajib_alasan')),
    ],
    badan: (f) => f,
  });
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.atur_kerahasiaan')}
      dampak={dampak('atur_kerahasiaan')}
      coba={berubah(isi) ? { ...isi, alasan: sementara(isi.alasan) } : null}
    >
      {(['anonim', 'rahasia'] as const).map((x) => (
        <Centang
          key={x}
          {...ikat(x)}
          label={t(`verifikasi.${x}`)}
          petunjuk={t(`verifikasi.${x}_isi`)}
        />
      ))}
      <Kolom {...ikat('alasan')} label={t('rahasia.alasan')} baris={3} maks={3000} />
    </Bingkai>
  );
}
