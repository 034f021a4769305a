// One report, for the public and for its reporter: status, steps with dates, text, conversation,
// and what this reader may do.
import { useEffect, useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { rapikanLacak } from '../inti/kode';
import { lokasi } from '../inti/router';
import { jamSaja, tanggal, tanggalPolos } from '../inti/waktu';
import { DaftarBerkas } from '../laporan/DaftarBerkas';
import { Dukung } from '../laporan/Dukung';
import { kelompokkan } from '../laporan/lacak';
import { Percakapan } from '../laporan/Percakapan';
import { Perjalanan } from '../laporan/Perjalanan';
import { tempat } from '../laporan/Ringkas';
import { RiwayatLengkap } from '../laporan/RiwayatLengkap';
import { rinciStatus } from '../laporan/status';
import type { Halaman as Hal, Laporan, Riwayat } from '../laporan/tipe';
import type { PropHalaman } from '../rute';
import { AKSI_ATAS, AKSI_BAWAH, AksiPelapor } from '../saya/AksiPelapor';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Ikon } from '../ui/Ikon';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Lencana, LencanaStatus } from '../ui/Lencana';
import { Spanduk } from '../ui/Spanduk';
import { TeksPolos } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { TidakKetemu } from './TidakKetemu';

const SEGAR_MS = 60_000;

export default function DetailLaporan({ param }: PropHalaman) {
  const lacak = rapikanLacak(param.id!);
  const jalur = `/laporan/${encodeURIComponent(lacak)}`;
  const [segar, setSegar] = useState(0);
  const d = useData<Laporan>(jalur, { tiap: SEGAR_MS });
  const riwayat = useData<Hal<Riwayat>>(d.data ? `${jalur}/riwayat` : null);
  const versi = d.data?.versi;
  useEffect(riwayat.ulang, [versi]);
  if (d.galat?.status === 404 && !d.data)
    return <TidakKetemu lacak={lacak} ulang={d.ulang} />;
  if (!d.data)
    return (
      <Halaman judul={t('rute.detail')} lebar="lebar">
        {d.galat ? (
          <KotakGalat galat={d.galat} ulang={d.ulang} />
        ) : (
          <Kerangka baris={4} />
        )}
      </Halaman>
    );
  const l = d.data;
  const jadi = (baru: Laporan) => {
    lupakanDaftar();
    d.ganti(baru);
    setSegar((n) => n + 1);
  };
  const baris = riwayat.data?.data ?? [];
  return (
    <Halaman judul={l.judul} lebar="lebar" tanpaJudul jejak={[jejak()]}>
      {d.simpanan && (
        <Spanduk jenis="awas">
          <p>{t('ui.data_per', { jam: jamSaja(d.simpanan) })}</p>
        </Spanduk>
      )}
      <Kepala l={l} padaDukung={(x) => d.ganti({ ...l, ...x })} />
      <Alasan l={l} />
      <div class="dua">
        <div>
          <AksiPelapor aksi={AKSI_ATAS} laporan={l} padaJadi={jadi} padaBasi={d.ulang} />
          {/* On a phone where it stands comes before what it says. */}
          <Kartu judul={t('detail.langkah')} kelas="hanya-sempit">
            <Perjalanan laporan={l} riwayat={baris} />
          </Kartu>
          <Kartu judul={t('detail.isi')} kelas="isi-laporan">
            <TeksPolos isi={l.isi} />
            <DaftarBerkas berkas={l.lampiran} />
            {l.disunting && <p class="kecil redup">{t('detail.disunting')}</p>}
            {l.disunting && l.asli && (
              <details>
                <summary>{t('detail.asli')}</summary>
                <TeksPolos isi={`${l.asli.judul}\n\n${l.asli.isi}`} />
              </details>
            )}
          </Kartu>
          <section aria-labelledby="percakapan">
            <h2 id="percakapan">{t('detail.thread')}</h2>
            <Percakapan lacak={lacak} segar={segar} />
          </section>
          <AksiPelapor aksi={AKSI_BAWAH} laporan={l} padaJadi={jadi} padaBasi={d.ulang} />
        </div>
        <aside class="samping" aria-label={t('detail.rincian')}>
          <Kartu judul={t('detail.langkah')} kelas="hanya-lebar">
            <Perjalanan laporan={l} riwayat={baris} />
          </Kartu>
          <Rincian l={l} />
          <RiwayatLengkap lacak={lacak} baris={baris} milik={l.milik_saya} />
          {l.milik_saya && (
            <p>
              <a href={`/saya/laporan/${encodeURIComponent(lacak)}/akses`}>
                {t('saya.akses')}
              </a>
            </p>
          )}
        </aside>
      </div>
    </Halaman>
  );
}

const jejak = () =>
  lokasi.value.jalur.startsWith('/saya')
    ? { judul: t('rute.saya_laporan'), ke: '/saya/laporan' }
    : { judul: t('rute.laporan'), ke: '/laporan' };

function Kepala({
  l,
  padaDukung,
}: {
  l: Laporan;
  padaDukung: (x: Partial<Laporan>) => void;
}) {
  const bagikan = async () => {
    const tautan = `${location.origin}/laporan/${encodeURIComponent(l.tracking_id)}`;
    try {
      if (navigator.share) await navigator.share({ title: l.judul, url: tautan });
      else
        await navigator.clipboard.writeText(tautan).then(() => kabari(t('ui.disalin')));
    } catch {
      // the reader closed the sheet
    }
  };
  return (
    <header class="kepala-laporan">
      <p class="atas">
        <LencanaStatus status={l.status} nama={l.status_nama} warna />
        {l.rahasia && <Lencana warna="kuning">{t('detail.rahasia')}</Lencana>}
      </p>
      <h1 tabIndex={-1}>{l.judul}</h1>
      <p class="redup">
        {l.pelapor ? t('detail.oleh', { nama: l.pelapor.nama }) : t('detail.anonim')} ·{' '}
        <time dateTime={l.dibuat}>{tanggal(l.dibuat)}</time> ·{' '}
        <span class="lacak">{t('detail.lacak', { id: kelompokkan(l.tracking_id) })}</span>
      </p>
      {l.rahasia && <p class="redup">{t('detail.rahasia_isi')}</p>}
      {rinciStatus(l.status).publik && !l.rahasia && (
        <div class="aksi">
          <Dukung l={l} padaJadi={padaDukung} />
          <Tombol kecil ikon="bagikan" onClick={() => void bagikan()}>
            {t('detail.bagikan')}
          </Tombol>
        </div>
      )}
    </header>
  );
}

/** Archived or closed with a reason: the words, and where to go instead. */
function Alasan({ l }: { l: Laporan }) {
  const arsip = l.status.startsWith('diarsipkan');
  if (!l.arsip && !(l.keterangan && (arsip || l.status.startsWith('ditutup'))))
    return null;
  return (
    <Spanduk jenis="awas" judul={l.arsip?.nama ?? t('detail.alasan')}>
      {l.arsip && <p>{l.arsip.teks}</p>}
      {l.keterangan && <TeksPolos isi={l.keterangan} />}
      {l.arsip?.ganti && (
        <p>
          <strong>{l.arsip.ganti}</strong>
        </p>
      )}
    </Spanduk>
  );
}

function Rincian({ l }: { l: Laporan }) {
  const baris: [string, string | null | undefined][] = [
    [t('detail.klasifikasi'), teksAtau(`klasifikasi.${l.klasifikasi}`, l.klasifikasi)],
    [t('detail.kategori'), l.kategori?.nama],
    [
      t('detail.lokasi'),
      l.wilayah_jalur
        ? [l.alamat, l.wilayah_jalur].filter(Boolean).join(', ')
        : tempat(l),
    ],
    [t('detail.kejadian'), l.tanggal_kejadian && tanggalPolos(l.tanggal_kejadian)],
    [t('detail.pemegang'), l.terdisposisi?.nama ?? l.pemegang?.nama],
    [t('detail.bobot'), l.bobot && t(`bobot.${l.bobot}`)],
    [t('detail.dukungan'), l.dukungan ? String(l.dukungan) : null],
  ];
  return (
    <Kartu judul={t('detail.rincian')}>
      <dl class="rincian">
        {baris
          .filter(([, isi]) => isi)
          .map(([nama, isi]) => (
            <div key={nama}>
              <dt>{nama}</dt>
              <dd>{isi}</dd>
            </div>
          ))}
      </dl>
      {!!l.rating && (
        <p class="bintang">
          <Ikon nama="bintang" besar={18} /> {t('detail.nilai', { n: l.rating })}
        </p>
      )}
      {l.ulasan && <TeksPolos isi={l.ulasan} />}
    </Kartu>
  );
}
