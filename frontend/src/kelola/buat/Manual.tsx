// Buat Laporan > Form Manual: an officer files for somebody who wrote, called or stood at the desk.
import { useEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useKirim } from '../../inti/data';
import { pengikat } from '../../inti/ikat';
import { jagaKeluar, lokasi, pergi } from '../../inti/router';
import { sesi } from '../../inti/sesi';
import { hariIni, jamSaja } from '../../inti/waktu';
import type { Klasifikasi } from '../../laporan/tipe';
import { lupakanDaftar } from '../../ui/Daftar';
import { Halaman } from '../../ui/Halaman';
import { Kartu } from '../../ui/Kartu';
import { Centang, Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { PilihKategori } from '../../ui/PilihKategori';
import { PilihWilayah } from '../../ui/PilihWilayah';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { Tombol } from '../../ui/Tombol';
import { type BerkasUnggah, idLampiran, terkirimSaja, Unggah } from '../../ui/Unggah';
import { useDraf } from '../aksi/pakai';
import { BagianDisposisi } from './Disposisi';
import {
  badan,
  KOSONG,
  klasifikasiPilihan,
  kurangnya,
  SUMBER_MANUAL,
  tandaiLangsung,
} from './isian';
import { BagianPelapor } from './Pelapor';
import { ingatResi, type ResiManual } from './resi';
import { DariX } from './x';
import '../../pengaturan/pengaturan.css';

export default function Manual() {
  // A draft of its own for each officer at a shared desk.
  // What was made of posts of X is a draft beside the other.
  const dariX = lokasi.value.cari.get('x') === '1';
  const d = useDraf(sesi.value?.pengguna?.id ?? '', dariX ? 'x' : 'manual', KOSONG);
  const { isi: f, ubah } = d;
  const [berkas, setBerkas] = useState<readonly BerkasUnggah[]>(f.berkas);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const [selesai, setSelesai] = useState(false);
  const k = useKirim<Record<string, unknown>, ResiManual>('POST', '/laporan-manual');
  const bidang = kurang.length ? kurang : k.bidang;
  const ikat = pengikat(f, ubah, bidang);
  // What is on its way to the server is in no draft yet.
  const terisi = !selesai && (idLampiran(berkas) === null || (!!f.judul && !d.pada));
  useEffect(
    () => (terisi ? jagaKeluar(() => t('manual.tinggalkan')) : undefined),
    [terisi],
  );
  const kirim = async () => {
    const lampiran = idLampiran(berkas);
    const x = [
      ...kurangnya(f),
      ...(lampiran ? [] : [{ nama: 'lampiran', pesan: t('manual.masih_unggah') }]),
    ];
    setKurang(x);
    if (x.length || !lampiran) return;
    const j = await k.jalan(badan(f, lampiran));
    if (!j) return;
    lupakanDaftar();
    d.buang();
    ingatResi(j);
    setSelesai(true);
  };
  useEffect(() => {
    if (selesai) pergi('/kelola/buat/manual/terkirim', { ganti: true });
  }, [selesai]);
  return (
    <Halaman
      judul={t('rute.manual')}
      jejak={[{ judul: t('rute.kelola'), ke: '/kelola' }]}
      pengantar={<p>{t('manual.pengantar')}</p>}
    >
      <form
        noValidate
        class="form-manual"
        onSubmit={(e) => {
          e.preventDefault();
          void kirim();
        }}
      >
        {f.x.length > 0 && <DariX n={f.x.length} />}
        <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
        <Kartu judul={t('manual.laporan')}>
          <Pilih
            {...ikat('sumber')}
            label={t('manual.sumber')}
            pilihan={SUMBER_MANUAL.filter((x) => !f.x.length || x === 'twitter').map(
              (x) => ({
                nilai: x as string,
                label: t(`sumber.${x}`),
              }),
            )}
          />
          <Kolom {...ikat('judul')} label={t('manual.judul')} maks={200} />
          <Kolom
            {...ikat('isi')}
            label={t('manual.isi')}
            petunjuk={t('manual.isi_isi')}
            baris={8}
            min={20}
            maks={10000}
          />
          <Unggah
            berkas={berkas}
            galat={ikat('berkas', 'lampiran').galat}
            padaUbah={(x) =>
              setBerkas((lama) => {
                const baru = x(lama);
                d.ubah('berkas')(terkirimSaja(baru));
                return baru;
              })
            }
          />
        </Kartu>
        <Kartu judul={t('manual.rincian')}>
          <Pilih
            {...ikat('klasifikasi')}
            bentuk="radio"
            label={t('manual.klasifikasi')}
            pilihan={klasifikasiPilihan(f.langsung).map((x) => ({
              nilai: x as Klasifikasi,
              label: t(`klasifikasi.${x}`),
            }))}
          />
          <PilihKategori {...ikat('kategori')} opsional />
          <Kolom
            {...ikat('tanggal_kejadian')}
            jenis="date"
            label={t('manual.tanggal')}
            opsional
            sempit
            terbesar={hariIni()}
          />
          <PilihWilayah
            {...ikat('wilayah', 'lokasi.kode_wilayah')}
            label={t('manual.wilayah')}
            opsional
          />
          <Kolom
            {...ikat('alamat', 'lokasi.alamat')}
            label={t('manual.alamat')}
            opsional
            maks={300}
          />
        </Kartu>
        <Kartu judul={t('manual.pelapor')}>
          <BagianPelapor f={f} ubah={ubah} bidang={bidang} />
        </Kartu>
        <Kartu judul={t('manual.sifat')}>
          {(['anonim', 'rahasia', 'prioritas'] as const).map((x) => (
            <Centang
              key={x}
              {...ikat(x)}
              label={t(`manual.${x}`)}
              petunjuk={t(`manual.${x}_isi`)}
            />
          ))}
        </Kartu>
        <Kartu judul={t('manual.disposisi')}>
          <Centang
            nama="langsung"
            label={t('manual.langsung')}
            petunjuk={t('manual.langsung_isi')}
            nilai={f.langsung}
            padaUbah={(v) => d.ganti((x) => tandaiLangsung(x, v))}
          />
          {f.langsung && <BagianDisposisi f={f} ubah={ubah} bidang={bidang} />}
        </Kartu>
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('manual.buat')}
        </Tombol>
        {d.pada && (
          <p class="kecil redup draf-tersimpan">
            {t(d.dipulihkan ? 'aksi.draf_pulih' : 'aksi.draf', { jam: jamSaja(d.pada) })}
          </p>
        )}
      </form>
    </Halaman>
  );
}
