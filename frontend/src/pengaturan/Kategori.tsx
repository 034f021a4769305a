// Kategori, for pusat: the tree, add, rename, move, retire, revive.
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian } from '../inti/data';
import { lokasi } from '../inti/router';
import type { Kategori } from '../laporan/tipe';
import { Kolom } from '../ui/Kolom';
import { type Butir, Saran } from '../ui/Saran';
import {
  Acuan,
  BarisAcuan,
  type Dibuka,
  IsiAcuan,
  masihDipakai,
  type PropIsian,
  TabDipakai,
} from './Acuan';
import { CariKata } from './CariKata';
import { DialogIsian, wajibNama } from './DialogAcuan';

export default function DaftarKategori() {
  const aktif = masihDipakai();
  const kata = (lokasi.value.cari.get('kata') ?? '').toLowerCase();
  const d = useData<{ data: Kategori[] }>(
    aktif ? '/kategori' : alamat('/kategori', { aktif: false }),
  );
  const semua = d.data?.data ?? [];
  return (
    <Acuan<Kategori>
      judul={t('rute.kategori')}
      pengantar={t('kategori.pengantar')}
      tambah={t('kategori.tambah')}
      ulang={d.ulang}
      jalur={(x) => (x ? `/kategori/${encodeURIComponent(x.kode)}` : '/kategori')}
      hapus={(x) => ({
        judul: t('kategori.hapus', { nama: x.nama }),
        tombol: t('atur.nonaktifkan'),
        isi: <p>{t('kategori.hapus_isi')}</p>,
      })}
      isian={(p) => <Isian {...p} semua={semua} />}
    >
      {(padaBuka) => (
        <>
          <TabDipakai dipakai={t('atur.dipakai')} pensiun={t('atur.pensiun')} />
          <CariKata label={t('kategori.cari')} />
          <IsiAcuan d={d} saring={(x) => x.nama.toLowerCase().includes(kata)}>
            {(tampil) => {
              const baris = (v: readonly Kategori[]) => (
                <Baris v={v} semua={semua} aktif={aktif} padaBuka={padaBuka} />
              );
              if (!aktif || kata) return baris(tampil);
              return perPokok(tampil).map(([pokok, ...anak]) => (
                <details key={pokok!.kode} class="pokok-kategori">
                  <summary>
                    {pokok!.nama}{' '}
                    {anak.length > 0 && (
                      <span class="redup kecil">
                        {t('kategori.anak_n', { n: anak.length })}
                      </span>
                    )}
                  </summary>
                  {baris([pokok!, ...anak])}
                </details>
              ));
            }}
          </IsiAcuan>
        </>
      )}
    </Acuan>
  );
}

/** The tree comes in its order: each topmost one with what stands below it. */
function perPokok(v: readonly Kategori[]): Kategori[][] {
  const hasil: Kategori[][] = [];
  for (const x of v)
    if (x.induk && hasil.length) hasil[hasil.length - 1]!.push(x);
    else hasil.push([x]);
  return hasil;
}

interface PropBaris {
  v: readonly Kategori[];
  semua: readonly Kategori[];
  aktif: boolean;
  padaBuka: (d: Dibuka<Kategori>) => void;
}

const Baris = ({ v, semua, aktif, padaBuka }: PropBaris) => (
  <ul class="daftar-acuan">
    {v.map((x) => (
      <BarisAcuan
        key={x.kode}
        x={x}
        pensiun={!aktif}
        anak={!!x.induk}
        hapus={[t('atur.nonaktifkan_apa', { apa: x.nama }), t('atur.nonaktifkan')]}
        padaBuka={padaBuka}
      >
        <strong>{x.nama}</strong>
        <Induk x={semua.find((y) => y.kode === x.induk)} />
      </BarisAcuan>
    ))}
  </ul>
);

const Induk = ({ x }: { x: Kategori | undefined }) =>
  x ? <span class="redup kecil">{x.nama}</span> : null;

function Isian({ x, dialog, semua }: PropIsian<Kategori> & { semua: Kategori[] }) {
  const awal = semua.find((y) => y.kode === x?.induk);
  const [isi, ubah] = useIsian({
    nama: x?.nama ?? '',
    induk: (awal ? { id: awal.kode, nama: awal.nama } : null) as Butir | null,
  });
  const cari = async (kata: string) =>
    semua
      .filter(
        (y) => y.kode !== x?.kode && y.nama.toLowerCase().includes(kata.toLowerCase()),
      )
      .slice(0, 50)
      .map((y) => ({ id: y.kode, nama: y.nama }));
  return (
    <DialogIsian
      {...dialog}
      isi={isi}
      ubah={ubah}
      periksa={(f) => wajibNama(f.nama)}
      badan={(f) => ({ nama: f.nama.trim(), induk: f.induk?.id ?? null })}
    >
      {(ikat) => (
        <>
          <Kolom {...ikat('nama')} label={t('kategori.nama')} maks={160} />
          <Saran
            {...ikat('induk')}
            label={t('kategori.induk')}
            petunjuk={t('kategori.induk_isi')}
            opsional
            mulai={0}
            cari={cari}
          />
        </>
      )}
    </DialogIsian>
  );
}
