// One account: change it, give a new first password, disable it with hand-over, enable it again.
import '../gaya/laporan.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { useData, useIsian, useKirim } from '../inti/data';
import { sesi } from '../inti/sesi';
import { waktu } from '../inti/waktu';
import type { PropHalaman } from '../rute';
import { lupakanDaftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { DaftarCatatan } from './Catatan';
import { type IsianPengguna, KolomPengguna } from './FormPengguna';
import { Keadaan } from './Pengguna';
import { KotakSandi } from './SandiAwal';
import { Serah } from './Serah';
import './pengaturan.css';
import type { PenggunaRinci as Rinci, SandiAwal } from './tipe';

const jejak = () => [{ judul: t('rute.pengguna'), ke: '/pengaturan/pengguna' }];

export default function PenggunaRinci({ param }: PropHalaman) {
  const jalur = `/pengguna/${encodeURIComponent(param.id!)}`;
  const d = useData<Rinci>(jalur);
  if (!d.data)
    return (
      <Halaman judul={t('pengguna.satu')} jejak={jejak()}>
        {d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />}
      </Halaman>
    );
  const p = d.data;
  const sendiri = sesi.value?.pengguna?.id === p.id;
  const jadi = (baru: Rinci) => {
    lupakanDaftar();
    d.ganti(baru);
  };
  return (
    <Halaman judul={p.nama} jejak={jejak()}>
      <Kartu>
        <dl class="rincian">
          <Baris k={t('pengguna.keadaan')} v={<Keadaan {...p} />} />
          <Baris k={t('pengguna.nama_pengguna')} v={p.nama_pengguna} />
          <Baris
            k={t('pengguna.peran')}
            v={`${t(`peran.${p.peran}`)}, ${p.instansi.nama}`}
          />
          <Baris
            k={t('pengguna.masuk_terakhir')}
            v={p.masuk_terakhir ? waktu(p.masuk_terakhir) : t('pengguna.belum_masuk')}
          />
          <Baris
            k={t('pengguna.totp')}
            v={t(p.totp ? 'pengguna.totp_ya' : 'pengguna.totp_tidak')}
          />
        </dl>
      </Kartu>
      {!p.dapat_diubah && (
        <Spanduk jenis="info">
          <p>{t('pengguna.hanya_pusat')}</p>
        </Spanduk>
      )}
      {p.dapat_diubah && <Ubah p={p} jalur={jalur} sendiri={sendiri} padaJadi={jadi} />}
      {p.dapat_diubah && !sendiri && p.aktif && <SandiBaru p={p} jalur={jalur} />}
      {p.dapat_diubah && !sendiri && p.aktif && (
        <Serah p={p} jalur={jalur} padaJadi={jadi} />
      )}
      {p.dapat_diubah && !p.aktif && <Aktifkan jalur={jalur} padaJadi={jadi} />}
      <DaftarCatatan catatan={p.catatan} />
    </Halaman>
  );
}

const Baris = ({ k, v }: { k: string; v: preact.ComponentChildren }) => (
  <div>
    <dt>{k}</dt>
    <dd>{v}</dd>
  </div>
);

interface PropUbah {
  p: Rinci;
  jalur: string;
  sendiri: boolean;
  padaJadi: (p: Rinci) => void;
}

const dari = (p: Rinci): IsianPengguna => ({
  nama: p.nama,
  nama_pengguna: p.nama_pengguna ?? '',
  email: p.email ?? '',
  telepon: p.telepon ?? '',
  peran: p.peran,
  instansi: { id: p.instansi.id, nama: p.instansi.nama },
});

/** Only what differs is sent; an emptied address is cleared. */
function selisih(p: Rinci, f: IsianPengguna): Record<string, string | null> {
  const b: Record<string, string | null> = {};
  if (f.nama.trim() !== p.nama) b.nama = f.nama.trim();
  for (const x of ['email', 'telepon'] as const)
    if (f[x].trim() !== (p[x] ?? '')) b[x] = f[x].trim() || null;
  if (f.peran !== p.peran) b.peran = f.peran;
  if (f.instansi && f.instansi.id !== p.instansi.id) b.instansi = f.instansi.id;
  return b;
}

function Ubah({ p, jalur, sendiri, padaJadi }: PropUbah) {
  const [isi, ubah, ganti] = useIsian(dari(p));
  const k = useKirim<Record<string, string | null>, Rinci>('PATCH', jalur);
  useEffect(() => ganti(dari(p)), [p, ganti]);
  const beda = selisih(p, isi);
  const keluar = 'peran' in beda || 'instansi' in beda;
  const kirim = async () => {
    if (Object.keys(beda).length === 0) {
      kabari(t('atur.tidak_berubah'));
      return;
    }
    const baru = await k.jalan(beda);
    if (!baru) return;
    padaJadi(baru);
    kabari(t('atur.tersimpan'));
  };
  return (
    <Kartu judul={t('pengguna.ubah')}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void kirim();
        }}
      >
        <RingkasanGalat bidang={k.bidang} galat={k.galat} />
        <KolomPengguna isi={isi} ubah={ubah} bidang={k.bidang} sendiri={sendiri} />
        {keluar && (
          <Spanduk jenis="awas">
            <p>{t('pengguna.keluar_semua')}</p>
          </Spanduk>
        )}
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('atur.simpan')}
        </Tombol>
      </form>
    </Kartu>
  );
}

function SandiBaru({ p, jalur }: { p: Rinci; jalur: string }) {
  const [buka, setBuka] = useState(false);
  const [hasil, setHasil] = useState<SandiAwal | null>(null);
  const k = useKirim<undefined, SandiAwal>('POST', `${jalur}/sandi`);
  const kirim = async () => {
    const j = await k.jalan(undefined);
    if (!j) return;
    setBuka(false);
    setHasil(j);
  };
  return (
    <Kartu judul={t('sandi_baru.judul')}>
      {hasil ? (
        <KotakSandi hasil={hasil} />
      ) : (
        <>
          <p class="redup">{t('sandi_baru.isi')}</p>
          <Tombol ikon="kunci" onClick={() => setBuka(true)}>
            {t('sandi_baru.beri')}
          </Tombol>
        </>
      )}
      <Dialog
        buka={buka}
        judul={t('sandi_baru.tanya', { nama: p.nama })}
        padaTutup={() => setBuka(false)}
        aksi={
          <>
            <Tombol jenis="utama" sibuk={k.sibuk} onClick={() => void kirim()}>
              {t('sandi_baru.beri')}
            </Tombol>
            <Tombol onClick={() => setBuka(false)}>{t('ui.batal')}</Tombol>
          </>
        }
      >
        <RingkasanGalat galat={k.galat} />
        <p>{t('sandi_baru.akibat')}</p>
      </Dialog>
    </Kartu>
  );
}

function Aktifkan({ jalur, padaJadi }: { jalur: string; padaJadi: (p: Rinci) => void }) {
  const k = useKirim<{ aktif: boolean }, Rinci>('PATCH', jalur);
  return (
    <Kartu judul={t('pengguna.aktifkan')}>
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <p class="redup">{t('pengguna.aktifkan_isi')}</p>
      <Tombol
        sibuk={k.sibuk}
        onClick={async () => {
          const baru = await k.jalan({ aktif: true });
          if (!baru) return;
          padaJadi(baru);
          kabari(t('pengguna.diaktifkan'));
        }}
      >
        {t('pengguna.aktifkan')}
      </Tombol>
    </Kartu>
  );
}
