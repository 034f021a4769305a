// Hapus instansi: disabled, never lost. What depends on it is counted and named, with the way there.
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { useHapus } from './DialogAcuan';
import { alamatInstansi, alamatPengguna, type InstansiRinci, type Rujukan } from './tipe';

interface Halangan {
  boleh: boolean;
  puncak: boolean;
  laporan: number;
  permintaan: number;
  pengguna: { jumlah: number; data: Rujukan[] };
  anak: { jumlah: number; data: Rujukan[] };
}

interface Props {
  i: InstansiRinci;
  padaJadi: () => void;
}

export function HapusInstansi(p: Props) {
  const [buka, setBuka] = useState(false);
  return (
    <Kartu judul={t('hapus.judul')}>
      <p class="redup">{t('hapus.isi')}</p>
      {buka ? (
        <Periksa {...p} padaBatal={() => setBuka(false)} />
      ) : (
        <Tombol jenis="bahaya" onClick={() => setBuka(true)}>
          {t('hapus.mulai')}
        </Tombol>
      )}
    </Kartu>
  );
}

function Periksa({ i, padaJadi, padaBatal }: Props & { padaBatal: () => void }) {
  const d = useData<Halangan>(`/instansi/${encodeURIComponent(i.id)}/halangan`);
  const k = useHapus(`/instansi/${encodeURIComponent(i.id)}`);
  if (!d.data)
    return d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />;
  const hapus = async () => {
    if (!(await k.jalan())) {
      d.ulang();
      return;
    }
    lupakanDaftar();
    kabari(t('hapus.selesai', { nama: i.nama }));
    padaJadi();
  };
  return (
    <>
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      {d.data.boleh ? (
        <p>{t('hapus.boleh', { nama: i.nama })}</p>
      ) : (
        <Penghalang h={d.data} id={i.id} />
      )}
      <div class="aksi">
        {d.data.boleh ? (
          <Tombol jenis="bahaya" sibuk={k.sibuk} onClick={() => void hapus()}>
            {t('hapus.lakukan')}
          </Tombol>
        ) : (
          <Tombol ikon="ulang" onClick={d.ulang}>
            {t('hapus.periksa_lagi')}
          </Tombol>
        )}
        <Tombol onClick={padaBatal}>{t('ui.batal')}</Tombol>
      </div>
    </>
  );
}

const Sebutan = ({
  jumlah,
  data,
  ke,
}: {
  jumlah: number;
  data: Rujukan[];
  ke: (id: string) => string;
}) => (
  <ul class="kecil">
    {data.map((x) => (
      <li key={x.id}>
        <a href={ke(x.id)}>{x.nama}</a>
      </li>
    ))}
    {jumlah > data.length && <li>{t('hapus.dan_lain', { n: jumlah - data.length })}</li>}
  </ul>
);

function Penghalang({ h, id }: { h: Halangan; id: string }) {
  return (
    <Spanduk jenis="awas" judul={t('hapus.halangan')}>
      <ul class="halangan">
        {h.laporan > 0 && (
          <li>
            <a href={alamat('/kelola/laporan', { instansi: id })}>
              {t('hapus.laporan', { n: h.laporan })}
            </a>
          </li>
        )}
        {h.permintaan > 0 && (
          <li>
            <a href="/kelola/permintaan">{t('hapus.permintaan', { n: h.permintaan })}</a>
          </li>
        )}
        {h.pengguna.jumlah > 0 && (
          <li>
            {t('hapus.pengguna', { n: h.pengguna.jumlah })}
            <Sebutan {...h.pengguna} ke={alamatPengguna} />
          </li>
        )}
        {h.anak.jumlah > 0 && (
          <li>
            {t('hapus.anak', { n: h.anak.jumlah })}
            <Sebutan {...h.anak} ke={alamatInstansi} />
          </li>
        )}
      </ul>
      <p>{t('hapus.jalan_keluar')}</p>
    </Spanduk>
  );
}
