// One agency: how it stands, connect, change, move, disable with what hinders named.
import '../gaya/laporan.css';
import { alamat } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData, useKirim } from '../inti/data';
import { sesi } from '../inti/sesi';
import type { PropHalaman } from '../rute';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Lencana } from '../ui/Lencana';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { DaftarCatatan } from './Catatan';
import { HapusInstansi } from './HapusInstansi';
import './pengaturan.css';
import { SematanInstansi } from './SematanInstansi';
import { alamatInstansi, type InstansiRinci as Rinci } from './tipe';

const TAB = [
  'belum_terverifikasi',
  'tertunda',
  'permintaan',
  'belum_ditindaklanjuti',
  'sedang_diproses',
  'selesai',
  'arsip',
] as const;

export const jejakInstansi = (i?: { id: string; nama: string }) =>
  i
    ? [{ judul: i.nama, ke: alamatInstansi(i.id) }]
    : [{ judul: t('rute.instansi'), ke: '/pengaturan/instansi' }];

export default function InstansiRinci({ param }: PropHalaman) {
  const jalur = `/instansi/${encodeURIComponent(param.id!)}`;
  const d = useData<Rinci>(jalur);
  const i = d.data;
  if (!i)
    return (
      <Halaman judul={t('instansi.satu')} jejak={jejakInstansi()}>
        {d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />}
      </Halaman>
    );
  const k = i.kelola;
  const boleh = !!k?.dapat_diubah;
  const sendiri = sesi.value?.pengguna?.instansi?.id === i.id;
  return (
    <Halaman
      judul={i.nama}
      jejak={jejakInstansi()}
      aksi={
        boleh && (
          <>
            <Tautan ke={alamatInstansi(i.id, '/ubah')} tombol="utama">
              {t('ui.ubah')}
            </Tautan>
            {!sendiri && i.induk && (
              <Tautan ke={alamatInstansi(i.id, '/pindah')} tombol="biasa">
                {t('pindah.pindahkan')}
              </Tautan>
            )}
          </>
        )
      }
    >
      <Data i={i} />
      {k && !k.aktif && boleh && <Hidupkan jalur={jalur} padaJadi={d.ganti} />}
      {k?.aktif && (!i.terhubung || !k.punya_admin) && <Hubungkan i={i} boleh={boleh} />}
      {k && (
        <Kartu judul={t('instansi.laporan')}>
          <p class="redup kecil">{t('instansi.laporan_isi')}</p>
          <ul class="angka-tab">
            {TAB.map((x) => (
              <li key={x}>
                <a
                  href={
                    x === 'permintaan'
                      ? '/kelola/permintaan'
                      : alamat('/kelola/laporan', { tab: x, instansi: i.id })
                  }
                >
                  <strong>{angka(k.laporan[x] ?? 0)}</strong> {t(`tab.${x}`)}
                </a>
              </li>
            ))}
          </ul>
        </Kartu>
      )}
      {boleh && k?.aktif && <SematanInstansi id={i.id} nama={i.nama} />}
      {boleh && k?.aktif && i.induk && !sendiri && (
        <HapusInstansi i={i} padaJadi={d.ulang} />
      )}
      <DaftarCatatan catatan={k?.catatan} />
    </Halaman>
  );
}

function Data({ i }: { i: Rinci }) {
  const k = i.kelola;
  const baris: [string, preact.ComponentChildren][] = [
    [t('instansi.jenis'), i.jenis_nama],
    [t('instansi.singkatan'), i.singkatan ?? t('log.kosong')],
    [
      t('instansi.induk'),
      i.induk ? <a href={alamatInstansi(i.induk.id)}>{i.jalur || i.induk.nama}</a> : '–',
    ],
    [t('instansi.zona'), t(`instansi.zona_${i.zona}`)],
  ];
  if (k)
    baris.push(
      [
        t('instansi.keadaan'),
        !k.aktif ? (
          <Lencana>{t('instansi.nonaktif')}</Lencana>
        ) : !i.terhubung ? (
          <Lencana warna="merah">{t('instansi.belum_terhubung')}</Lencana>
        ) : k.punya_admin ? (
          <Lencana warna="hijau">{t('instansi.terhubung')}</Lencana>
        ) : (
          <Lencana>{t('instansi.tanpa_admin')}</Lencana>
        ),
      ],
      [t('instansi.alias'), k.alias.length ? k.alias.join(', ') : t('log.kosong')],
      [
        t('instansi.pengguna'),
        <a key="p" href={alamat('/pengaturan/pengguna', { instansi: i.id })}>
          {t('instansi.pengguna_n', { n: k.jumlah_pengguna })}
        </a>,
      ],
    );
  baris.push([
    t('instansi.di_bawah'),
    i.jumlah_anak > 0 ? (
      <a href={alamat('/pengaturan/instansi', { di: i.id })}>
        {t('instansi.anak_n', { n: i.jumlah_anak })}
      </a>
    ) : (
      t('instansi.anak_n', { n: 0 })
    ),
  ]);
  return (
    <Kartu>
      <dl class="rincian">
        {baris.map(([nama, isi]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{isi}</dd>
          </div>
        ))}
      </dl>
    </Kartu>
  );
}

/** Belum terhubung: how many wait, and the one step that connects. */
function Hubungkan({ i, boleh }: { i: Rinci; boleh: boolean }) {
  const n = i.kelola?.menunggu_terhubung ?? 0;
  return (
    <Spanduk
      jenis={i.terhubung ? 'info' : 'awas'}
      judul={t(i.terhubung ? 'instansi.tanpa_admin' : 'instansi.belum_terhubung')}
    >
      <p>{t(i.terhubung ? 'instansi.tanpa_admin_isi' : 'instansi.hubung_isi')}</p>
      {n > 0 && (
        <p>
          <a href={alamat('/kelola/laporan', { tab: 'tertunda' })}>
            {t('instansi.parkir_n', { n })}
          </a>
        </p>
      )}
      {boleh && (
        <Tautan
          ke={alamat('/pengaturan/pengguna/baru', {
            instansi: i.id,
            peran: 'admin_instansi',
          })}
          tombol={i.terhubung ? 'biasa' : 'utama'}
          ikon="tambah"
        >
          {t(i.terhubung ? 'pengguna.tambah' : 'instansi.hubungkan')}
        </Tautan>
      )}
    </Spanduk>
  );
}

function Hidupkan({ jalur, padaJadi }: { jalur: string; padaJadi: (i: Rinci) => void }) {
  const k = useKirim<{ aktif: boolean }, Rinci>('PATCH', jalur);
  return (
    <Kartu judul={t('instansi.hidupkan')}>
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <p class="redup">{t('instansi.hidupkan_isi')}</p>
      <Tombol
        sibuk={k.sibuk}
        onClick={async () => {
          const baru = await k.jalan({ aktif: true });
          if (!baru) return;
          lupakanDaftar();
          padaJadi(baru);
          kabari(t('atur.tersimpan'));
        }}
      >
        {t('instansi.hidupkan')}
      </Tombol>
    </Kartu>
  );
}
