// Buat Instansi and Ubah Instansi.
import { useEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian, useKirim } from '../inti/data';
import { lokasi, pergi } from '../inti/router';
import type { PropHalaman } from '../rute';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kerangka } from '../ui/Kerangka';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';
import {
  badanInstansi,
  dariInstansi,
  type IsianInstansi,
  KOSONG,
  KolomInstansi,
} from './FormInstansi';
import { useInstansi } from './FormPengguna';
import { jejakInstansi } from './InstansiRinci';
import './pengaturan.css';
import { alamatInstansi, type InstansiRinci } from './tipe';

export default function InstansiIsi({ param }: PropHalaman) {
  return param.id ? <Ubah id={param.id} /> : <Buat />;
}

function Buat() {
  const awal = useInstansi(lokasi.value.cari.get('induk'));
  const [isi, ubah, ganti] = useIsian<IsianInstansi>(KOSONG);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const k = useKirim<object, { id: string; nama: string }>('POST', '/instansi');
  useEffect(() => {
    if (awal) ganti((x) => ({ ...x, induk: x.induk ?? awal }));
  }, [awal, ganti]);
  const kirim = async () => {
    const x: GalatBidang[] = [];
    if (isi.nama.trim().length < 3)
      x.push({ nama: 'nama', pesan: t('instansi.wajib_nama') });
    if (!isi.induk) x.push({ nama: 'induk', pesan: t('instansi.wajib_induk') });
    setKurang(x);
    if (x.length) return;
    const j = await k.jalan(badanInstansi(isi));
    if (!j) return;
    lupakanDaftar();
    kabari(t('instansi.dibuat', { nama: j.nama }));
    pergi(alamatInstansi(j.id), { ganti: true });
  };
  const bidang = kurang.length ? kurang : k.bidang;
  return (
    <Halaman judul={t('instansi.buat')} jejak={jejakInstansi()}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void kirim();
        }}
      >
        <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
        <KolomInstansi isi={isi} ubah={ubah} bidang={bidang} baru />
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('instansi.buat')}
        </Tombol>
      </form>
    </Halaman>
  );
}

function Ubah({ id }: { id: string }) {
  const jalur = `/instansi/${encodeURIComponent(id)}`;
  const d = useData<InstansiRinci>(jalur);
  if (!d.data)
    return (
      <Halaman judul={t('instansi.ubah')} jejak={jejakInstansi()}>
        {d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />}
      </Halaman>
    );
  return (
    <Halaman judul={t('instansi.ubah')} jejak={jejakInstansi(d.data)}>
      <FormUbah i={d.data} jalur={jalur} />
    </Halaman>
  );
}

function FormUbah({ i, jalur }: { i: InstansiRinci; jalur: string }) {
  const [lama] = useState(() => dariInstansi(i));
  const [isi, ubah] = useIsian(lama);
  const k = useKirim<object, InstansiRinci>('PATCH', jalur);
  const kirim = async () => {
    const badan = badanInstansi(isi, lama);
    if (Object.keys(badan).length > 0) {
      if (!(await k.jalan(badan))) return;
      lupakanDaftar();
      kabari(t('atur.tersimpan'));
    }
    pergi(alamatInstansi(i.id), { ganti: true });
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirim();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <KolomInstansi isi={isi} ubah={ubah} bidang={k.bidang} />
      <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
        {t('atur.simpan')}
      </Tombol>
    </form>
  );
}
