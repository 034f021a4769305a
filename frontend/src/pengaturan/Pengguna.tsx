// Manajemen Pengguna: the staff of the own subtree.
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { lalu } from '../inti/waktu';
import { cariInstansi } from '../kelola/instansi';
import { ingatNama, useButir } from '../kelola/nama';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { Saran } from '../ui/Saran';
import { Tabel } from '../ui/Tabel';
import { Tautan } from '../ui/Tautan';
import { CariKata } from './CariKata';
import './pengaturan.css';
import { alamatPengguna, PERAN_PETUGAS, type Pengguna } from './tipe';

export default function DaftarPengguna() {
  const { cari } = lokasi.value;
  const saring = {
    kata: cari.get('kata'),
    peran: cari.get('peran'),
    instansi: cari.get('instansi'),
    aktif: cari.get('aktif'),
    baru_masuk: cari.get('baru_masuk'),
  };
  const instansi = useButir('instansi', saring.instansi ?? '');
  return (
    <Halaman
      judul={t('rute.pengguna')}
      lebar="penuh"
      pengantar={<p class="kecil">{t('pengguna.pengantar')}</p>}
      aksi={
        <Tautan
          ke={alamat('/pengaturan/pengguna/baru', { instansi: saring.instansi })}
          tombol="utama"
          ikon="tambah"
        >
          {t('pengguna.tambah')}
        </Tautan>
      }
    >
      <div class="saring-atur">
        <CariKata label={t('pengguna.cari')} contoh={t('pengguna.cari_contoh')} />
        <Saran
          nama="instansi"
          label={t('ui.instansi')}
          opsional
          cari={cariInstansi('lingkup')}
          mulai={0}
          nilai={instansi}
          padaUbah={(b) => {
            if (b) ingatNama(`instansi/${b.id}`, b.nama);
            ubahCari({ instansi: b?.id ?? null });
          }}
        />
        <Pilih
          nama="peran"
          label={t('pengguna.peran')}
          kosong={t('ui.semua')}
          nilai={saring.peran ?? ''}
          padaUbah={(v) => ubahCari({ peran: v || null })}
          pilihan={[...PERAN_PETUGAS, 'admin_pusat' as const].map((x) => ({
            nilai: x as string,
            label: t(`peran.${x}`),
          }))}
        />
        <Pilih
          nama="aktif"
          label={t('pengguna.keadaan')}
          kosong={t('ui.semua')}
          nilai={saring.baru_masuk ? 'baru' : (saring.aktif ?? '')}
          padaUbah={(v) =>
            ubahCari({
              aktif: v === 'baru' ? null : v || null,
              baru_masuk: v === 'baru' ? 'true' : null,
            })
          }
          pilihan={[
            { nilai: 'baru', label: t('pengguna.baru_masuk') },
            { nilai: 'true', label: t('pengguna.aktif') },
            { nilai: 'false', label: t('pengguna.nonaktif') },
          ]}
        />
      </div>
      <Daftar<Pengguna>
        jalur={alamat('/pengguna', saring)}
        kosong={
          <Kosong judul={t('pengguna.kosong')}>
            <p>{t('pengguna.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <Tabel<Pengguna>
            judul={t('rute.pengguna')}
            baris={butir}
            kunciBaris={(p) => p.id}
            kelasBaris={(p) => (p.aktif ? undefined : 'mati')}
            kolom={[
              {
                kunci: 'nama',
                judul: t('pengguna.nama'),
                kepala: true,
                isi: (p) => (
                  <>
                    <a class="tautan-baris" href={alamatPengguna(p.id)}>
                      {p.nama}
                    </a>
                    <span class="redup kecil">{p.nama_pengguna ?? p.email}</span>
                  </>
                ),
              },
              {
                kunci: 'peran',
                judul: t('pengguna.peran'),
                isi: (p) => t(`peran.${p.peran}`),
              },
              {
                kunci: 'instansi',
                judul: t('ui.instansi'),
                isi: (p) => p.instansi.nama,
              },
              {
                kunci: 'masuk',
                judul: t('pengguna.masuk_terakhir'),
                isi: (p) =>
                  p.masuk_terakhir ? lalu(p.masuk_terakhir) : t('pengguna.belum_masuk'),
              },
              { kunci: 'keadaan', judul: t('pengguna.keadaan'), isi: Keadaan },
            ]}
          />
        )}
      </Daftar>
    </Halaman>
  );
}

export function Keadaan(p: Pengguna) {
  if (!p.aktif) return <Lencana>{t('pengguna.nonaktif')}</Lencana>;
  return p.ganti_sandi ? (
    <Lencana warna="kuning">{t('pengguna.sandi_awal')}</Lencana>
  ) : (
    <Lencana warna="hijau">{t('pengguna.aktif')}</Lencana>
  );
}
