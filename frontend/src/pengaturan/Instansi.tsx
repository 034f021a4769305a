// Manajemen Instansi: the own subtree, drilled into or searched, with what is not connected yet.
import { alamat } from '../inti/api';
import { t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lokasi, ubahCari } from '../inti/router';
import { sesi } from '../inti/sesi';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { Tabel } from '../ui/Tabel';
import { Tautan } from '../ui/Tautan';
import { CariKata } from './CariKata';
import './pengaturan.css';
import { alamatInstansi, type InstansiButir, type InstansiRinci } from './tipe';

/** What the filter "keadaan" means to the API. */
const KEADAAN: Record<string, Record<string, boolean>> = {
  belum_terhubung: { terhubung: false, aktif: true },
  tanpa_admin: { punya_admin: false, aktif: true },
  nonaktif: { aktif: false },
};

export default function DaftarInstansi() {
  const { cari } = lokasi.value;
  const saya = sesi.value?.pengguna?.instansi?.id ?? '';
  const kata = cari.get('kata') ?? '';
  const keadaan = cari.get('keadaan') ?? '';
  const di = cari.get('di') ?? saya;
  // A search or a state looks through the whole subtree; else one level is shown.
  const semua = kata !== '' || keadaan !== '';
  return (
    <Halaman
      judul={t('rute.instansi')}
      lebar="penuh"
      pengantar={<p class="kecil">{t('instansi.pengantar')}</p>}
      aksi={
        <Tautan
          ke={alamat('/pengaturan/instansi/baru', { induk: di })}
          tombol="utama"
          ikon="tambah"
        >
          {t('instansi.buat')}
        </Tautan>
      }
    >
      <div class="saring-atur">
        <CariKata label={t('instansi.cari')} contoh={t('ui.instansi_contoh')} />
        <Pilih
          nama="keadaan"
          label={t('instansi.keadaan')}
          kosong={t('instansi.bertingkat')}
          nilai={keadaan}
          padaUbah={(v) => ubahCari({ keadaan: v || null })}
          pilihan={Object.keys(KEADAAN).map((x) => ({
            nilai: x,
            label: t(`instansi.${x as 'nonaktif'}`),
          }))}
        />
      </div>
      {keadaan === 'belum_terhubung' && <p class="redup">{t('instansi.cara_hubung')}</p>}
      {!semua && <Jejak id={di} puncak={saya} />}
      <Daftar<InstansiButir>
        jalur={alamat(
          '/kelola/instansi',
          semua ? { kata, ...KEADAAN[keadaan] } : { induk: di, aktif: true },
        )}
        kosong={
          <Kosong judul={t(semua ? 'instansi.kosong' : 'instansi.kosong_bawah')}>
            <p>{t('instansi.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <Tabel<InstansiButir>
            judul={t('rute.instansi')}
            baris={butir}
            kunciBaris={(i) => i.id}
            kelasBaris={(i) => (i.aktif ? undefined : 'mati')}
            kolom={[
              {
                kunci: 'nama',
                judul: t('instansi.nama'),
                kepala: true,
                isi: (i) => (
                  <>
                    <a class="tautan-baris" href={alamatInstansi(i.id)}>
                      {i.nama}
                      {i.singkatan && ` (${i.singkatan})`}
                    </a>
                    {semua && i.induk && <span class="redup kecil">{i.induk.nama}</span>}
                  </>
                ),
              },
              {
                kunci: 'jenis',
                judul: t('instansi.jenis'),
                isi: (i) => teksAtau(`jenis_instansi.${i.jenis}`, i.jenis),
              },
              {
                kunci: 'keadaan',
                judul: t('instansi.keadaan'),
                isi: (i) => <KeadaanInstansi i={i} />,
              },
              {
                kunci: 'pengguna',
                judul: t('instansi.pengguna'),
                angka: true,
                isi: (i) => (
                  <a href={alamat('/pengaturan/pengguna', { instansi: i.id })}>
                    {i.jumlah_pengguna}
                    <span class="tak-tampak">
                      {' '}
                      {t('instansi.pengguna_di', { nama: i.nama })}
                    </span>
                  </a>
                ),
              },
              {
                kunci: 'bawah',
                judul: t('instansi.di_bawah'),
                angka: true,
                isi: (i) =>
                  i.jumlah_anak > 0 ? (
                    <a href={alamat('/pengaturan/instansi', { di: i.id })}>
                      {t('instansi.buka_n', { n: i.jumlah_anak })}
                      <span class="tak-tampak"> {i.nama}</span>
                    </a>
                  ) : (
                    '0'
                  ),
              },
            ]}
          />
        )}
      </Daftar>
    </Halaman>
  );
}

function KeadaanInstansi({ i }: { i: InstansiButir }) {
  if (!i.aktif) return <Lencana>{t('instansi.nonaktif')}</Lencana>;
  if (!i.terhubung)
    return (
      <>
        <Lencana warna="merah">{t('instansi.belum_terhubung')}</Lencana>
        {i.menunggu_terhubung > 0 && (
          <span class="kecil">{t('instansi.parkir_n', { n: i.menunggu_terhubung })}</span>
        )}
      </>
    );
  return i.punya_admin ? (
    <Lencana warna="hijau">{t('instansi.terhubung')}</Lencana>
  ) : (
    <Lencana>{t('instansi.tanpa_admin')}</Lencana>
  );
}

/** Where in the tree the list stands, with the way up. */
function Jejak({ id, puncak }: { id: string; puncak: string }) {
  const d = useData<InstansiRinci>(id ? `/instansi/${encodeURIComponent(id)}` : null);
  const i = d.data;
  if (!i) return null;
  return (
    <p class="jejak-instansi">
      {id !== puncak && i.induk && (
        <Tautan
          ke={alamat('/pengaturan/instansi', {
            di: i.induk.id === puncak ? null : i.induk.id,
          })}
          ikon="kiri"
        >
          {i.induk.nama}
        </Tautan>
      )}
      <span>
        {t('instansi.di_bawah_apa')} <a href={alamatInstansi(id)}>{i.nama}</a>
      </span>
    </p>
  );
}
