// Deciding a request from below (or the objection of the reporter): accept, with what is to be done,
// or refuse. For "bukan wewenang" the choices are those of the admin guide.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { tanggalPendek } from '../../inti/waktu';
import { HitungMundur } from '../../ui/HitungMundur';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran } from '../../ui/Saran';
import { Spanduk } from '../../ui/Spanduk';
import { TeksPolos } from '../../ui/Teks';
import { cariInstansi } from '../instansi';
import { alamatKelola, type Permintaan, tenggatPermintaan } from '../tipe';
import { dampak } from './aksi';
import { Bingkai } from './Bingkai';
import { KATEGORI_ARSIP } from './formulir';
import { sementara } from './Pratinjau';
import { type PropAksi, useAksi, useDraf } from './pakai';

const PILIHAN_WEWENANG = ['verifikasi', 'lempar', 'tunda', 'arsip', 'tolak'] as const;
const PILIHAN_LAIN = ['terima', 'tolak'] as const;
type Putusan = (typeof PILIHAN_WEWENANG)[number] | 'terima';

interface Isian {
  putusan: Putusan | '';
  catatan: string;
  instansi: Butir | null;
  kategori: string;
  keterangan: string;
}

export const terbuka = (p: PropAksi['l']): Permintaan[] =>
  (p.permintaan ?? []).filter((x) => x.terbuka);

/** Who asks for what, and why. */
export function KotakPermintaan({ p }: { p: Permintaan }) {
  return (
    <div class="kotak-permintaan">
      <p class="atas">
        <strong>{teksAtau(`permintaan.${p.jenis}`, p.jenis_nama)}</strong>
        {p.terbuka && <HitungMundur tenggat={tenggatPermintaan(p)} ringkas />}
      </p>
      <p class="kecil redup">
        {p.instansi?.nama ?? t('peran.pelapor')} · {tanggalPendek(p.dibuat)}
      </p>
      <TeksPolos isi={p.alasan} />
      {p.saran_instansi && (
        <p class="kecil">{t('permintaan.saran', { instansi: p.saran_instansi.nama })}</p>
      )}
    </div>
  );
}

export function FormPutuskan(p: PropAksi) {
  const semua = terbuka(p.l).filter((x) => x.dapat_diputuskan);
  const [id, setId] = useState(semua[0]?.id ?? '');
  const minta = semua.find((x) => x.id === id) ?? semua[0];
  if (!minta) return null;
  return (
    <>
      {semua.length > 1 && (
        <Pilih
          nama="permintaan"
          label={t('permintaan.pilih')}
          nilai={minta.id}
          padaUbah={setId}
          pilihan={semua.map((x) => ({
            nilai: x.id,
            label: `${teksAtau(`permintaan.${x.jenis}`, x.jenis_nama)} · ${x.instansi?.nama ?? t('peran.pelapor')}`,
          }))}
        />
      )}
      <Satu key={minta.id} {...p} minta={minta} />
    </>
  );
}

function badan(f: Isian) {
  const isian =
    f.putusan === 'lempar'
      ? { instansi: f.instansi?.id ?? '' }
      : { kategori: f.kategori, keterangan: f.keterangan };
  if (f.putusan === 'tolak' || f.putusan === 'terima')
    return { keputusan: f.putusan, catatan: f.catatan };
  return { keputusan: 'terima', catatan: f.catatan, aksi: f.putusan, isian };
}

/** The decision for the preview, with stand-ins for what is not written yet. */
function coba(f: Isian): object | null {
  const lengkap =
    f.putusan === 'lempar'
      ? f.instansi
      : f.putusan === 'tunda' || f.putusan === 'arsip'
        ? f.kategori
        : f.putusan && f.putusan !== 'verifikasi';
  return lengkap
    ? badan({
        ...f,
        catatan: sementara(f.catatan),
        keterangan: sementara(f.keterangan),
      })
    : null;
}

function kurangnya(f: Isian): GalatBidang[] {
  const k: GalatBidang[] = [];
  if (!f.putusan) k.push({ nama: 'keputusan', pesan: t('permintaan.wajib') });
  if (f.putusan === 'lempar' && !f.instansi)
    k.push({ nama: 'instansi', pesan: t('aksi.pilih_instansi') });
  if ((f.putusan === 'tunda' || f.putusan === 'arsip') && !f.kategori)
    k.push({
      nama: 'kategori',
      pesan: t(f.putusan === 'tunda' ? 'tunda.wajib_kategori' : 'arsip.wajib_kategori'),
    });
  if ((f.putusan === 'tunda' || f.putusan === 'arsip') && !f.keterangan.trim())
    k.push({ nama: 'keterangan', pesan: t('permintaan.wajib_keterangan') });
  if (!f.catatan.trim())
    k.push({ nama: 'catatan', pesan: t('permintaan.wajib_catatan') });
  return k;
}

function Satu({ minta, ...p }: PropAksi & { minta: Permintaan }) {
  const d = useDraf<Isian>(p.l.tracking_id, `putuskan_${minta.id}`, {
    putusan: '',
    catatan: '',
    instansi: null,
    kategori: '',
    keterangan: '',
  });
  const { isi: f, ubah } = d;
  const k = useAksi(p, 'putuskan', `/permintaan/${minta.id}/putuskan`);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const bidang = kurang.length ? kurang : k.bidang;
  const galat = (nama: string) => pesanUntuk(bidang, nama);
  const wewenang = minta.jenis === 'bukan_wewenang';
  const pilihan: readonly Putusan[] = wewenang ? PILIHAN_WEWENANG : PILIHAN_LAIN;
  const kirim = (lanjut: boolean) => {
    const x = kurangnya(f);
    setKurang(x);
    if (x.length === 0) void k.kirim(badan(f), lanjut, d.buang);
  };
  const akibat =
    f.putusan === 'tolak' || !f.putusan
      ? `putuskan_${f.putusan || 'belum'}`
      : wewenang
        ? `putuskan_${f.putusan}`
        : `putuskan_terima_${minta.jenis}`;
  return (
    <Bingkai
      {...p}
      aksi="putuskan"
      tombol={t(
        f.putusan === 'tolak' ? 'permintaan.tombol_tolak' : 'permintaan.tombol_terima',
      )}
      dampak={dampak(akibat, {
        pemohon: minta.instansi?.nama ?? t('peran.pelapor'),
        instansi: f.instansi?.nama ?? t('dampak.instansi_terpilih'),
      })}
      coba={coba(f)}
      k={k}
      kurang={kurang}
      draf={d}
      padaKirim={kirim}
      tanpaKirim={f.putusan === 'verifikasi'}
    >
      <KotakPermintaan p={minta} />
      <Pilih
        nama="keputusan"
        bentuk="radio"
        label={t('permintaan.keputusan')}
        nilai={f.putusan}
        padaUbah={(v) => {
          ubah('putusan')(v);
          ubah('kategori')('');
        }}
        galat={galat('keputusan') ?? galat('aksi')}
        pilihan={pilihan.map((x) => ({
          nilai: x,
          label: t(
            x === 'tolak'
              ? wewenang
                ? 'permintaan.tolak_wewenang'
                : 'permintaan.tolak'
              : `permintaan.putusan_${x}`,
          ),
        }))}
      />
      {f.putusan === 'verifikasi' ? (
        <Spanduk judul={t('permintaan.verifikasi_judul')}>
          <p>{t('permintaan.verifikasi_isi')}</p>
          <a
            class="tombol tombol-utama"
            href={alamatKelola(p.l.tracking_id, '/verifikasi')}
          >
            {t('permintaan.putusan_verifikasi')}
          </a>
        </Spanduk>
      ) : (
        <>
          <Rincian f={f} ubah={ubah} galat={galat} />
          <Kolom
            nama="catatan"
            label={t('permintaan.catatan')}
            petunjuk={t('permintaan.catatan_isi')}
            baris={3}
            maks={3000}
            nilai={f.catatan}
            padaUbah={ubah('catatan')}
            galat={galat('catatan')}
          />
        </>
      )}
    </Bingkai>
  );
}

interface PropRincian {
  f: Isian;
  ubah: <K extends keyof Isian>(nama: K) => (v: Isian[K]) => void;
  galat: (nama: string) => string | undefined;
}

/** The fields of the action that goes with an acceptance. */
function Rincian({ f, ubah, galat }: PropRincian) {
  if (f.putusan === 'lempar')
    return (
      <Saran
        nama="instansi"
        label={t('aksi.ke_instansi')}
        petunjuk={t('aksi.ke_instansi_bawah')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('bawah')}
        nilai={f.instansi}
        padaUbah={ubah('instansi')}
        galat={galat('instansi')}
      />
    );
  if (f.putusan !== 'tunda' && f.putusan !== 'arsip') return null;
  const tunda = f.putusan === 'tunda';
  return (
    <>
      <Pilih
        nama="kategori"
        label={t(tunda ? 'tunda.kategori' : 'arsip.kategori')}
        kosong={t('permintaan.pilih_kategori')}
        nilai={f.kategori}
        padaUbah={ubah('kategori')}
        galat={galat('kategori')}
        pilihan={
          tunda
            ? [
                { nilai: 'data_belum_lengkap', label: t('tunda.data') },
                { nilai: 'instansi_belum_terhubung', label: t('tunda.terhubung') },
              ]
            : KATEGORI_ARSIP.filter((x) => x !== 'duplikat').map((x) => ({
                nilai: x as string,
                label: t(`arsip.${x}`),
              }))
        }
      />
      <Kolom
        nama="keterangan"
        label={t(
          tunda && f.kategori === 'data_belum_lengkap'
            ? 'tunda.pertanyaan'
            : 'permintaan.keterangan_pelapor',
        )}
        baris={3}
        maks={3000}
        nilai={f.keterangan}
        padaUbah={ubah('keterangan')}
        galat={galat('keterangan')}
      />
    </>
  );
}
