// One report for staff: at the left what happened (text, two-way column, riwayat), at the right what
// to do (deadlines, actions, facts). An action opens in place of the buttons (?aksi=), so the report
// stays in sight while one writes; on a phone it comes first.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { rapikanLacak } from '../inti/kode';
import { lokasi, pergi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { jamSaja, waktu } from '../inti/waktu';
import { DaftarBerkas } from '../laporan/DaftarBerkas';
import { kelompokkan } from '../laporan/lacak';
import { Percakapan } from '../laporan/Percakapan';
import type { PropHalaman } from '../rute';
import { lupakanDaftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { HitungMundur } from '../ui/HitungMundur';
import { Ikon } from '../ui/Ikon';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { LencanaStatus } from '../ui/Lencana';
import { Spanduk } from '../ui/Spanduk';
import { TeksPolos } from '../ui/Teks';
import { UnduhPdf } from '../ui/UnduhPdf';
import { type AksiPetugas, aksiDari, namaAksi } from './aksi/aksi';
import { FormArsip, FormLempar, FormTeruskan, FormTunda } from './aksi/formulir';
import {
  type AksiMinta,
  FormKerahasiaan,
  FormMinta,
  FormSatu,
  FormTindakLanjut,
  FormTutup,
} from './aksi/formulir-unit';
import { FormPutuskan, KotakPermintaan, terbuka } from './aksi/Putuskan';
import type { PropAksi } from './aksi/pakai';
import { antrean, bacaanDepan, letak, tandaiDibuka, useAntrean } from './antrean';
import { BantuanPintasan } from './BantuanPintasan';
import { Fakta, Identitas } from './Fakta';
import './kelola.css';
import { usePintasan } from './pintasan';
import { alamatTab } from './Ringkasan';
import { RiwayatPetugas } from './RiwayatPetugas';
import { Tanda } from './Tanda';
import { BilahTindakan, idAksi, Tindakan } from './Tindakan';
import { alamatKelola, jalurLaporan, type LaporanPetugas } from './tipe';

const SEGAR_MS = 60_000;

export default function DetailKelola({ param }: PropHalaman) {
  const lacak = rapikanLacak(param.id!);
  const aksi = lokasi.value.cari.get('aksi') as AksiPetugas | null;
  // No polling under an open form: the state it was opened on is the one it answers to.
  const d = useData<LaporanPetugas>(jalurLaporan(lacak), aksi ? {} : { tiap: SEGAR_MS });
  const [segar, setSegar] = useState(0);
  const [jadi, setJadi] = useState('');
  const l = d.data ?? bacaanDepan(lacak);
  useEffect(() => tandaiDibuka(lacak), [lacak]);
  // The heading that had the focus after navigation was the one of the skeleton.
  const ada = !!l;
  useEffect(() => {
    if (ada && lokasi.value.cara !== 'awal' && document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [ada]);
  // A form that was given up hands the focus back to its button.
  const batalDari = useRef<AksiPetugas | null>(null);
  useEffect(() => {
    if (aksi || !batalDari.current) return;
    document.getElementById(idAksi(batalDari.current))?.focus();
    batalDari.current = null;
  }, [aksi]);
  const { sebelum, sesudah } = useAntrean(lacak, !!d.data) ?? {};
  const ke = (id: string | null | undefined) => id && pergi(alamatKelola(id));
  usePintasan({
    n: () => ke(sesudah),
    p: () => ke(sebelum),
    u: () => pergi(antrean()?.dari ?? '/kelola'),
  });
  if (!l)
    return (
      <Halaman judul={t('rute.kelola_detail')} lebar="penuh" jejak={[jejak()]}>
        {d.galat ? (
          <KotakGalat galat={d.galat} ulang={d.ulang} />
        ) : (
          <Kerangka baris={4} />
        )}
      </Halaman>
    );
  const tutup = () => pergi(alamatKelola(lacak), { ganti: true });
  const batal = () => {
    batalDari.current = aksi;
    tutup();
  };
  const padaJadi = (baru: LaporanPetugas, lanjut: boolean) => {
    const pesan = t('aksi.berhasil', { aksi: aksi ? namaAksi(aksi) : '' });
    lupakanDaftar();
    if (lanjut && sesudah) {
      kabari(pesan);
      pergi(alamatKelola(sesudah));
      return;
    }
    d.ganti(baru);
    setJadi(pesan);
    setSegar((n) => n + 1);
    tutup();
  };
  const formulir =
    aksi && aksiDari(l).includes(aksi) && aksi !== 'verifikasi' ? aksi : null;
  return (
    <Halaman judul={l.judul} lebar="penuh" tanpaJudul jejak={[jejak(l)]}>
      <Kepala l={l} />
      {d.simpanan && (
        <Spanduk jenis="awas">
          <p>{t('ui.data_per', { jam: jamSaja(d.simpanan) })}</p>
        </Spanduk>
      )}
      <div class={`dua-petugas${formulir ? ' menulis' : ''}`}>
        <div class="isi-petugas">
          <Kartu judul={t('detail.isi')} kelas="isi-laporan">
            {l.keterangan && (
              <Spanduk judul={l.arsip?.nama ?? t('kelola.keterangan')}>
                <TeksPolos isi={l.keterangan} />
              </Spanduk>
            )}
            <TeksPolos isi={l.isi} />
            <DaftarBerkas berkas={l.lampiran} />
            {l.disunting && (
              <details class="lipat-polos" open={!!l.asli}>
                <summary>{t('detail.disunting')}</summary>
                {l.asli ? (
                  <>
                    <h3>{t('asli.judul')}</h3>
                    <p class="judul-asli">{l.asli.judul}</p>
                    <TeksPolos isi={l.asli.isi} />
                  </>
                ) : (
                  <p class="redup">{t('kelola.asli_disegel')}</p>
                )}
              </details>
            )}
          </Kartu>
        </div>
        <aside class="kerja" aria-label={t('kelola.kerja')}>
          {jadi && !formulir && <Jadi key={segar} pesan={jadi} lacak={lacak} />}
          {formulir ? (
            <Formulir
              key={formulir}
              aksi={formulir}
              l={l}
              padaJadi={padaJadi}
              padaBatal={batal}
              padaGanti={d.ganti}
            />
          ) : (
            <>
              <Identitas l={l} />
              <Meminta l={l} />
              <Tindakan l={l} />
              <Tenggat l={l} />
            </>
          )}
          <Fakta l={l} />
          {sesi.value?.pengguna?.peran !== 'pengawas' && (
            <UnduhPdf
              jalur={`/laporan/${encodeURIComponent(lacak)}/disposisi.pdf`}
              nama={`disposisi-${lacak}.pdf`}
              judul={t('kelola.lembar_disposisi')}
            />
          )}
        </aside>
        <div>
          <section aria-labelledby="percakapan">
            <h2 id="percakapan">{t('kelola.percakapan')}</h2>
            <Percakapan lacak={l.tracking_id} segar={segar + l.versi} />
          </section>
          <RiwayatPetugas
            lacak={l.tracking_id}
            segar={segar + l.versi}
            catatan={sesi.value?.pengguna?.peran !== 'pengawas' && !l.milik_saya}
          />
        </div>
      </div>
      {!formulir && <BilahTindakan l={l} />}
      <BantuanPintasan />
    </Halaman>
  );
}

const jejak = (l?: LaporanPetugas) => {
  const dari = antrean()?.dari;
  return dari?.startsWith('/kelola/')
    ? { judul: t('kelola.ke_daftar'), ke: dari }
    : l
      ? { judul: t(`tab.${l.tab}`), ke: alamatTab(l.tab) }
      : { judul: t('rute.kelola'), ke: '/kelola' };
};

function Kepala({ l }: { l: LaporanPetugas }) {
  const tempat = letak(l.tracking_id);
  const salin = () =>
    navigator.clipboard?.writeText(l.tracking_id).then(
      () => kabari(t('ui.disalin')),
      () => {},
    );
  return (
    <header class="kepala-petugas">
      <div>
        <p class="atas">
          <LencanaStatus status={l.status} nama={l.status_nama} warna />
          <Tanda b={l} />
        </p>
        <h1 tabIndex={-1}>{l.judul}</h1>
        <p class="redup kecil">
          <button
            type="button"
            class="salin-lacak"
            aria-label={t('kelola.salin_lacak', { id: kelompokkan(l.tracking_id) })}
            onClick={() => void salin()}
          >
            <span class="lacak">{kelompokkan(l.tracking_id)}</span>
            <Ikon nama="salin" besar={16} />
          </button>
          {[l.sumber, waktu(l.dibuat)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {tempat && (
        <nav class="antre" aria-label={t('kelola.antrean')}>
          <PanahAntre ke={tempat.sebelum} ikon="kiri" label={t('kelola.sebelum')} />
          <span>
            {t(tempat.lagi ? 'kelola.ke_dari_lebih' : 'kelola.ke_dari', {
              ke: tempat.ke,
              dari: tempat.dari,
            })}
          </span>
          <PanahAntre ke={tempat.sesudah} ikon="kanan" label={t('kelola.sesudah')} />
        </nav>
      )}
    </header>
  );
}

const PanahAntre = (p: { ke: string | null; ikon: 'kiri' | 'kanan'; label: string }) =>
  p.ke ? (
    <a class="tombol tombol-polos" href={alamatKelola(p.ke)}>
      <Ikon nama={p.ikon} label={p.label} />
    </a>
  ) : (
    <span class="tombol tombol-polos mati" aria-hidden="true">
      <Ikon nama={p.ikon} />
    </span>
  );

/** What was done; takes the focus that the form leaves behind. */
function Jadi({ pesan, lacak }: { pesan: string; lacak: string }) {
  const kotak = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => kotak.current?.focus(), []);
  return (
    <div class="jadi" role="status" tabIndex={-1} ref={kotak}>
      <Spanduk jenis="sukses" judul={pesan}>
        <Lanjut lacak={lacak} />
      </Spanduk>
    </div>
  );
}

function Lanjut({ lacak }: { lacak: string }) {
  const a = antrean();
  const berikut = letak(lacak)?.sesudah;
  return (
    <p class="aksi">
      {berikut && (
        <a class="tombol tombol-utama" href={alamatKelola(berikut)}>
          {t('kelola.berikutnya')}
        </a>
      )}
      <a class="tombol tombol-biasa" href={a?.dari ?? '/kelola'}>
        {t('kelola.ke_daftar')}
      </a>
    </p>
  );
}

function Meminta({ l }: { l: LaporanPetugas }) {
  const semua = terbuka(l);
  if (semua.length === 0) return null;
  return (
    <Kartu judul={t('permintaan.menunggu')} kelas="meminta">
      {semua.map((p) => (
        <KotakPermintaan key={p.id} p={p} />
      ))}
    </Kartu>
  );
}

function Tenggat({ l }: { l: LaporanPetugas }) {
  if (!l.tenggat?.length) return null;
  return (
    <Kartu judul={t('kelola.kol_tenggat')} kelas="tenggat-petugas">
      <ul>
        {l.tenggat.map((x) => (
          <li key={x.jam}>
            <HitungMundur tenggat={x} nama />
          </li>
        ))}
      </ul>
    </Kartu>
  );
}

function Formulir({ aksi, ...p }: PropAksi & { aksi: AksiPetugas }) {
  if (aksi === 'putuskan') return <FormPutuskan {...p} />;
  if (aksi === 'lempar') return <FormLempar {...p} />;
  if (aksi === 'teruskan') return <FormTeruskan {...p} />;
  if (aksi === 'tunda') return <FormTunda {...p} />;
  if (aksi === 'arsip') return <FormArsip {...p} />;
  if (aksi === 'tindak_lanjut') return <FormTindakLanjut {...p} />;
  if (aksi === 'tutup') return <FormTutup {...p} />;
  if (aksi === 'buka' || aksi === 'buka_identitas' || aksi === 'buka_asli')
    return <FormSatu {...p} aksi={aksi} />;
  if (aksi === 'atur_kerahasiaan') return <FormKerahasiaan {...p} />;
  return <FormMinta {...p} aksi={aksi as AksiMinta} />;
}
