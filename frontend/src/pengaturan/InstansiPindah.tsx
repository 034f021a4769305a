// Moving a subtree: choose where to, see what would change, then do it.
import '../gaya/laporan.css';
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData, useKirim } from '../inti/data';
import { pergi } from '../inti/router';
import { cariInstansi } from '../kelola/instansi';
import type { PropHalaman } from '../rute';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { type Butir, Saran } from '../ui/Saran';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { jejakInstansi } from './InstansiRinci';
import './pengaturan.css';
import { alamatInstansi, type InstansiRinci, type Rujukan } from './tipe';

interface Pindah {
  instansi: number;
  pengguna: number;
  laporan_terbuka: number;
  laporan: number;
  kehilangan: Rujukan[];
  mendapat: Rujukan[];
  permintaan_menghalangi: number;
  terlalu_banyak: boolean;
  boleh: boolean;
}

export default function InstansiPindah({ param }: PropHalaman) {
  const jalur = `/instansi/${encodeURIComponent(param.id!)}`;
  const d = useData<InstansiRinci>(jalur);
  const [ke, setKe] = useState<Butir | null>(null);
  const i = d.data;
  if (!i)
    return (
      <Halaman judul={t('pindah.judul')} jejak={jejakInstansi()}>
        {d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />}
      </Halaman>
    );
  return (
    <Halaman
      judul={t('pindah.judul')}
      jejak={jejakInstansi(i)}
      pengantar={<p>{t('pindah.isi', { nama: i.nama })}</p>}
    >
      <dl class="rincian">
        <div>
          <dt>{t('pindah.dari')}</dt>
          <dd>{i.induk?.nama}</dd>
        </div>
      </dl>
      <Saran
        nama="induk"
        label={t('pindah.ke')}
        cari={cariInstansi('lingkup', i.id)}
        mulai={0}
        nilai={ke}
        padaUbah={setKe}
      />
      {ke && <Pratinjau key={ke.id} i={i} ke={ke} jalur={jalur} />}
    </Halaman>
  );
}

const Nama = ({ daftar }: { daftar: Rujukan[] }) => (
  <>{daftar.length ? daftar.map((x) => x.nama).join(', ') : t('pindah.tidak_ada')}</>
);

interface Props {
  i: InstansiRinci;
  ke: Butir;
  jalur: string;
}

function Pratinjau({ i, ke, jalur }: Props) {
  const d = useData<Pindah>(alamat(`${jalur}/pindah`, { induk: ke.id }));
  const k = useKirim<{ induk: string }, InstansiRinci>('PATCH', jalur);
  if (!d.data)
    return d.galat ? (
      <RingkasanGalat bidang={d.galat.bidang} galat={d.galat} />
    ) : (
      <Kerangka />
    );
  const x = d.data;
  const pindahkan = async () => {
    if (!(await k.jalan({ induk: ke.id }))) return;
    lupakanDaftar();
    kabari(t('pindah.selesai', { nama: i.nama, ke: ke.nama }));
    pergi(alamatInstansi(i.id), { ganti: true });
  };
  return (
    <>
      <Kartu judul={t('pindah.berubah')}>
        <dl class="rincian">
          <div>
            <dt>{t('pindah.ikut')}</dt>
            <dd>
              {t('pindah.ikut_isi', {
                instansi: x.instansi,
                pengguna: x.pengguna,
                laporan: x.laporan_terbuka,
              })}
            </dd>
          </div>
          <div>
            <dt>{t('pindah.kehilangan')}</dt>
            <dd>
              <Nama daftar={x.kehilangan} />
            </dd>
          </div>
          <div>
            <dt>{t('pindah.mendapat')}</dt>
            <dd>
              <Nama daftar={x.mendapat} />
            </dd>
          </div>
        </dl>
        <p class="redup kecil">{t('pindah.tetap')}</p>
      </Kartu>
      {x.permintaan_menghalangi > 0 && (
        <Spanduk jenis="galat" judul={t('pindah.belum_bisa')}>
          <p>
            <a href="/kelola/permintaan">
              {t('pindah.permintaan', { n: x.permintaan_menghalangi })}
            </a>
          </p>
        </Spanduk>
      )}
      {x.terlalu_banyak && (
        <Spanduk jenis="galat" judul={t('pindah.belum_bisa')}>
          <p>{t('pindah.terlalu_banyak', { n: angka(x.laporan) })}</p>
        </Spanduk>
      )}
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      {x.boleh && (
        <Tombol jenis="utama" sibuk={k.sibuk} onClick={() => void pindahkan()}>
          {t('pindah.lakukan', { ke: ke.nama })}
        </Tombol>
      )}
    </>
  );
}
