// Tambah Admin: an account, and its first password.
import '../gaya/laporan.css';
import { useEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useIsian, useKirim } from '../inti/data';
import { lokasi } from '../inti/router';
import { lupakanDaftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { type IsianPengguna, KolomPengguna, useInstansi } from './FormPengguna';
import { KotakSandi } from './SandiAwal';
import './pengaturan.css';
import { alamatPengguna, type SandiAwal } from './tipe';

export default function PenggunaBaru() {
  const { cari } = lokasi.value;
  const awal = useInstansi(cari.get('instansi'));
  const [isi, ubah, ganti] = useIsian<IsianPengguna>({
    nama: '',
    nama_pengguna: '',
    email: '',
    telepon: '',
    peran: cari.get('peran') ?? 'pejabat_penghubung',
    instansi: null,
  });
  const [hasil, setHasil] = useState<SandiAwal | null>(null);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const k = useKirim<Record<string, string>, SandiAwal>('POST', '/pengguna');
  useEffect(() => {
    if (awal) ganti((x) => ({ ...x, instansi: x.instansi ?? awal }));
  }, [awal, ganti]);
  const kirim = async () => {
    const x: GalatBidang[] = [];
    if (isi.nama.trim().length < 2)
      x.push({ nama: 'nama', pesan: t('pengguna.wajib_nama') });
    if (isi.nama_pengguna.trim().length < 3)
      x.push({ nama: 'nama_pengguna', pesan: t('pengguna.wajib_nama_pengguna') });
    if (!isi.instansi) x.push({ nama: 'instansi', pesan: t('pengguna.wajib_instansi') });
    setKurang(x);
    if (x.length) return;
    const j = await k.jalan({
      nama: isi.nama.trim(),
      nama_pengguna: isi.nama_pengguna.trim(),
      ...(isi.email.trim() && { email: isi.email.trim() }),
      ...(isi.telepon.trim() && { telepon: isi.telepon.trim() }),
      peran: isi.peran,
      instansi: isi.instansi!.id,
    });
    if (!j) return;
    lupakanDaftar();
    setHasil(j);
  };
  const bidang = kurang.length ? kurang : k.bidang;
  return (
    <Halaman
      judul={t('pengguna.tambah')}
      jejak={[{ judul: t('rute.pengguna'), ke: '/pengaturan/pengguna' }]}
      pengantar={hasil ? undefined : <p>{t('pengguna.tambah_isi')}</p>}
    >
      {hasil ? (
        <>
          <KotakSandi hasil={hasil} />
          <p class="aksi tanpa-cetak">
            <Tautan ke={alamatPengguna(hasil.pengguna.id)} tombol="utama">
              {t('pengguna.lihat')}
            </Tautan>
            <Tautan ke="/pengaturan/pengguna" tombol="biasa">
              {t('rute.pengguna')}
            </Tautan>
          </p>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            void kirim();
          }}
        >
          <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
          <KolomPengguna isi={isi} ubah={ubah} bidang={bidang} baru />
          <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
            {t('pengguna.buat')}
          </Tombol>
        </form>
      )}
    </Halaman>
  );
}
