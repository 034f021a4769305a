// Deciding a request from below (or the objection of the reporter): accept, with what is to be done,
// or refuse. For "bukan wewenang" the choices are those of the admin guide.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import type { Ikat } from '../../inti/ikat';
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
import { KATEGORI_ARSIP } from './IsiArsip';
import { sementara } from './Pratinjau';
import { type PropAksi, useFormulir } from './pakai';

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

const KOSONG: Isian = {
  putusan: '',
  catatan: '',
  instansi: null,
  kategori: '',
  keterangan: '',
};

function Satu({ minta, ...p }: PropAksi & { minta: Permintaan }) {
  const {
    isi: f,
    ubah,
    ikat,
    bingkai,
  } = useFormulir(p, 'putuskan', KOSONG, {
    jalur: `/permintaan/${minta.id}/putuskan`,
    draf: `putuskan_${minta.id}`,
    periksa: kurangnya,
    badan,
  });
  const wewenang = minta.jenis === 'bukan_wewenang';
  const pilihan: readonly Putusan[] = wewenang ? PILIHAN_WEWENANG : PILIHAN_LAIN;
  const putusan = ikat('putusan', 'keputusan');
  const akibat =
    f.putusan === 'tolak' || !f.putusan
      ? `putuskan_${f.putusan || 'belum'}`
      : wewenang
        ? `putuskan_${f.putusan}`
        : `putuskan_terima_${minta.jenis}`;
  return (
    <Bingkai
      {...bingkai}
      tombol={t(
        f.putusan === 'tolak' ? 'permintaan.tombol_tolak' : 'permintaan.tombol_terima',
      )}
      dampak={dampak(akibat, {
        pemohon: minta.instansi?.nama ?? t('peran.pelapor'),
        instansi: f.instansi?.nama ?? t('dampak.instansi_terpilih'),
      })}
      coba={coba(f)}
      tanpaKirim={f.putusan === 'verifikasi'}
    >
      <KotakPermintaan p={minta} />
      <Pilih
        {...putusan}
        bentuk="radio"
        label={t('permintaan.keputusan')}
        padaUbah={(v) => {
          putusan.padaUbah(v);
          ubah('kategori')('');
        }}
        galat={putusan.galat ?? ikat('putusan', 'aksi').galat}
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
          <Rincian f={f} ikat={ikat} />
          <Kolom
            {...ikat('catatan')}
            label={t('permintaan.catatan')}
            petunjuk={t('permintaan.catatan_isi')}
            baris={3}
            maks={3000}
          />
        </>
      )}
    </Bingkai>
  );
}

/** The fields of the action that goes with an acceptance. */
function Rincian({ f, ikat }: { f: Isian; ikat: Ikat<Isian> }) {
  if (f.putusan === 'lempar')
    return (
      <Saran
        {...ikat('instansi')}
        label={t('aksi.ke_instansi')}
        petunjuk={t('aksi.ke_instansi_bawah')}
        contoh={t('ui.instansi_contoh')}
        mulai={0}
        cari={cariInstansi('bawah')}
      />
    );
  if (f.putusan !== 'tunda' && f.putusan !== 'arsip') return null;
  const tunda = f.putusan === 'tunda';
  return (
    <>
      <Pilih
        {...ikat('kategori')}
        label={t(tunda ? 'tunda.kategori' : 'arsip.kategori')}
        kosong={t('permintaan.pilih_kategori')}
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
        {...ikat('keterangan')}
        label={t(
          tunda && f.kategori === 'data_belum_lengkap'
            ? 'tunda.pertanyaan'
            : 'permintaan.keterangan_pelapor',
        )}
        baris={3}
        maks={3000}
      />
    </>
  );
}
