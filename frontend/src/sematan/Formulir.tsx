// The whole report on one page: for somebody who stands on the agency's own site.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian, useKirim } from '../inti/data';
import { type Ikat, pengikat } from '../inti/ikat';
import { sesi } from '../inti/sesi';
import { dataPribadi, ISI_MAKS, ISI_MIN, JUDUL_MAKS } from '../lapor/aturan';
import type { JenisLaporan } from '../lapor/draf';
import { Centang, Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { PilihWilayah } from '../ui/PilihWilayah';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { baris } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { idLampiran, Unggah } from '../ui/Unggah';
import { badan, type Isian, KOSONG, kurang } from './isian';
import type { Situs } from './masuk';
import { type Resi, Terkirim } from './Terkirim';

export function Formulir({ situs }: { situs: Situs }) {
  const [resi, setResi] = useState<Resi | null>(null);
  const [ke, setKe] = useState(0);
  if (resi)
    return (
      <Terkirim
        resi={resi}
        padaLagi={() => {
          setResi(null);
          setKe(ke + 1);
        }}
      />
    );
  return <Tulis key={ke} situs={situs} padaJadi={setResi} />;
}

/** One field here is two in the API. */
const padaLayar = (b: GalatBidang): GalatBidang =>
  b.nama === 'telepon' || b.nama === 'email' ? { ...b, nama: 'kontak' } : b;

function Tulis({ situs, padaJadi }: { situs: Situs; padaJadi: (r: Resi) => void }) {
  const [d, ubah, ganti] = useIsian<Isian>(KOSONG);
  const [lokal, setLokal] = useState<GalatBidang[]>([]);
  const k = useKirim<ReturnType<typeof badan>, Resi>('POST', '/laporan');
  const masuk = !!sesi.value?.masuk;
  const bidang = lokal.length ? lokal : k.bidang.map(padaLayar);
  const ikat = pengikat(d, ubah, bidang);
  const menunggu = idLampiran(d.berkas) === null;
  const kirim = async () => {
    const g = kurang(d, masuk);
    if (menunggu) g.push({ nama: 'lampiran', pesan: t('sematan.tunggu_berkas') });
    setLokal(g);
    if (g.length) return;
    const r = await k.jalan(badan(d, situs.slug, masuk));
    if (r) padaJadi(r);
  };
  return (
    <>
      <h1>{t('sematan.judul', { nama: situs.nama })}</h1>
      <p class="redup">{t('sematan.pengantar')}</p>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void kirim();
        }}
      >
        <RingkasanGalat bidang={bidang} galat={lokal.length ? null : k.galat} />
        <Pilih<JenisLaporan>
          {...ikat('klasifikasi')}
          label={t('lapor.jenis')}
          bentuk="radio"
          pilihan={[
            { nilai: 'pengaduan', label: t('lapor.pengaduan') },
            { nilai: 'aspirasi', label: t('lapor.aspirasi') },
            { nilai: 'permintaan_informasi', label: t('lapor.informasi') },
          ]}
        />
        <Kolom
          {...ikat('judul')}
          label={t('lapor.judul')}
          petunjuk={t('lapor.judul_petunjuk')}
          maks={JUDUL_MAKS}
          kapital="sentences"
        />
        <Kolom
          {...ikat('isi')}
          label={t('lapor.isi')}
          petunjuk={t('lapor.isi_jangan')}
          baris={6}
          min={ISI_MIN}
          maks={ISI_MAKS}
          kapital="sentences"
        />
        {dataPribadi(d.isi) && (
          <Spanduk jenis="awas">
            <p>{t('lapor.data_pribadi')}</p>
          </Spanduk>
        )}
        <PilihWilayah
          {...ikat('wilayah', 'lokasi.kode_wilayah')}
          label={t('lapor.wilayah')}
          opsional
        />
        <Kolom
          {...ikat('alamat', 'lokasi.alamat')}
          label={t('lapor.alamat')}
          petunjuk={t('lapor.alamat_petunjuk')}
          opsional
          maks={300}
        />
        <Unggah
          label={t('lapor.bukti')}
          berkas={d.berkas}
          padaUbah={(u) => ganti((x) => ({ ...x, berkas: u(x.berkas) }))}
          galat={bidang.find((b) => b.nama === 'lampiran')?.pesan}
        />
        <Centang
          {...ikat('anonim')}
          label={t('lapor.privasi_anonim')}
          petunjuk={t('lapor.privasi_anonim_isi')}
        />
        <Centang
          {...ikat('rahasia')}
          label={t('lapor.privasi_rahasia')}
          petunjuk={t('lapor.privasi_rahasia_isi')}
        />
        {masuk ? (
          <p>{t('lapor.id_sudah', { nama: sesi.value?.pengguna?.nama ?? '' })}</p>
        ) : (
          <Identitas d={d} ikat={ikat} />
        )}
        <p class="kecil">{baris(t('lapor.setuju'))}</p>
        <Tombol type="submit" jenis="utama" penuh sibuk={k.sibuk}>
          {t('lapor.kirim')}
        </Tombol>
      </form>
    </>
  );
}

interface PropIdentitas {
  d: Isian;
  ikat: Ikat<Isian>;
}

function Identitas({ d, ikat }: PropIdentitas) {
  return (
    <>
      <Pilih<'kontak' | 'tanpa'>
        {...ikat('identitas')}
        label={t('lapor.identitas')}
        bentuk="kartu"
        pilihan={[
          {
            nilai: 'kontak',
            label: t('sematan.kontak'),
            petunjuk: t('lapor.id_kontak_isi'),
          },
          {
            nilai: 'tanpa',
            label: t('lapor.id_tanpa'),
            petunjuk: t('lapor.id_tanpa_isi'),
          },
        ]}
      />
      {d.identitas === 'kontak' && (
        <>
          <Kolom
            {...ikat('nama')}
            label={t('lapor.nama')}
            petunjuk={d.anonim ? t('lapor.nama_anonim') : undefined}
            isiOtomatis="name"
            kapital="words"
          />
          <Kolom
            {...ikat('kontak')}
            label={t('lapor.kontak')}
            petunjuk={t('lapor.kontak_petunjuk')}
            isiOtomatis="tel"
            kapital="off"
          />
        </>
      )}
    </>
  );
}
