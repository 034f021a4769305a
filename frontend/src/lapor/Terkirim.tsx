// The receipt: Tracking ID, secret code, what happens next and when, proof. Survives a bookmark:
// everything but the code is kept on the device, and the server knows the rest.
import '../gaya/laporan.css';
import { useEffect, useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { kodeUntuk, pakaiKode } from '../inti/kode';
import { sesi } from '../inti/sesi';
import { hariTenggat, waktu } from '../inti/waktu';
import { kelompokkan } from '../laporan/lacak';
import type { Laporan } from '../laporan/tipe';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { GarisWaktu } from '../ui/GarisWaktu';
import { Halaman } from '../ui/Halaman';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Centang } from '../ui/Kolom';
import { Qr } from '../ui/Qr';
import { Spanduk } from '../ui/Spanduk';
import { salin } from '../ui/salin';
import { Tautan } from '../ui/Tautan';
import { baris } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { UnduhPdf } from '../ui/UnduhPdf';
import { bacaResi, type Resi, resiDibuka } from './kirim';

export default function Terkirim({ param }: PropHalaman) {
  const lacak = param.lacak!;
  const resi = bacaResi(lacak);
  const { data, galat, ulang } = useData<Laporan>(
    resi?.laporan ? null : `/laporan/${encodeURIComponent(lacak)}`,
  );
  const laporan = resi?.laporan ?? data;
  useEffect(() => resiDibuka(lacak), [lacak]);
  if (!laporan)
    return (
      <Halaman judul={t('rute.terkirim')}>
        {galat ? <KotakGalat galat={galat} ulang={ulang} /> : <Kerangka />}
      </Halaman>
    );
  return <TandaTerima lacak={lacak} resi={resi} laporan={laporan} />;
}

interface Props {
  lacak: string;
  resi: Resi | null;
  laporan: Laporan;
}

function TandaTerima({ lacak, resi, laporan }: Props) {
  const kode = resi?.kode_rahasia ?? kodeUntuk(lacak);
  return (
    <Halaman judul={t('rute.terkirim')} tanpaJudul>
      <div class="resi-kepala">
        <p class="hanya-cetak">LAPOR! · {t('situs.nama')}</p>
        <span class="cap" aria-hidden="true">
          <Ikon nama="centang" besar={32} />
        </span>
        <h1 tabIndex={-1}>{t('resi.judul')}</h1>
        <p>{laporan.judul}</p>
        <KodeBesar label={t('resi.lacak')} kode={kelompokkan(lacak)} />
      </div>
      {kode && <KodeRahasia lacak={lacak} kode={kode} tanpa={resi?.tanpa ?? true} />}
      <AksiResi lacak={lacak} judul={laporan.judul} />
      <Kartu judul={t('resi.langkah')}>
        <GarisWaktu label={t('resi.langkah')} butir={langkah(resi, laporan)} />
        <p class="kecil redup">{t('resi.hari_kerja')}</p>
        <p>{t(sesi.value?.masuk && !kode ? 'resi.kabar_akun' : 'resi.kabar_kode')}</p>
      </Kartu>
      {resi?.bukti && (
        <p class="hanya-cetak">
          {t('resi.bukti')}: {waktu(resi.bukti.pada)}{' '}
          <code class="sidik">{resi.bukti.hash}</code>
        </p>
      )}
      {resi?.bukti && (
        <details class="lipat tanpa-cetak">
          <summary>{t('resi.bukti')}</summary>
          <p>{t('resi.bukti_isi')}</p>
          <p>
            <time dateTime={resi.bukti.pada}>{waktu(resi.bukti.pada)}</time>
          </p>
          <code class="sidik">{resi.bukti.hash}</code>
          <p>
            <a href={`/periksa/${encodeURIComponent(lacak)}#${resi.bukti.hash}`}>
              {t('resi.periksa')}
            </a>
          </p>
        </details>
      )}
      <Qr
        isi={`${location.origin}/laporan/${encodeURIComponent(lacak)}`}
        label={t('resi.qr')}
        teks={kelompokkan(lacak)}
      />
      <p class="tanpa-cetak">
        <a href="/lapor/jenis">{t('resi.tulis_lagi')}</a>
      </p>
    </Halaman>
  );
}

function langkah(resi: Resi | null, laporan: Laporan) {
  const dari =
    resi?.langkah ??
    laporan.tenggat?.map((x) => ({
      jam: x.jam,
      nama: t(`jam.${x.jam}`),
      batas: x.batas,
    })) ??
    [];
  return [
    {
      kunci: 'diterima',
      judul: t('resi.diterima'),
      keadaan: 'selesai' as const,
      pada: laporan.dibuat,
    },
    ...dari.map((x: NonNullable<Resi['langkah']>[number], i) => ({
      kunci: x.nama,
      judul: teksAtau(`resi.langkah.${x.jam ?? x.nama}`, x.nama),
      keadaan: i === 0 ? ('kini' as const) : ('nanti' as const),
      isi: x.batas && (
        <p>{baris(t('resi.paling_lambat', { hari: hariTenggat(x.batas) }))}</p>
      ),
    })),
    // Clocks that have not started have no date yet, but a length everybody may know.
    ...(['F', 'D'] as const)
      .filter((jam) => !dari.some((x) => x.jam === jam))
      .map((jam) => ({
        kunci: jam,
        judul: t(`resi.langkah.${jam}`),
        keadaan: 'nanti' as const,
        isi: <p class="redup">{t(`resi.nanti.${jam}`)}</p>,
      })),
  ];
}

function KodeBesar({ label, kode }: { label: string; kode: string }) {
  return (
    <div class="kode-besar">
      <p class="label">{label}</p>
      <p class="nilai">{kode}</p>
      <Tombol
        kecil
        ikon="salin"
        aria-label={t('resi.salin_apa', { apa: label })}
        onClick={() => void salin(kode)}
      >
        {t('resi.salin')}
      </Tombol>
    </div>
  );
}

function KodeRahasia({
  lacak,
  kode,
  tanpa,
}: {
  lacak: string;
  kode: string;
  tanpa: boolean;
}) {
  const [simpan, setSimpan] = useState(!tanpa);
  useEffect(() => {
    if (simpan) pakaiKode(lacak, kode, true);
  }, [simpan, lacak, kode]);
  return (
    <div class="kartu rahasia">
      <Spanduk jenis="awas">
        <p>{t('resi.kode_isi')}</p>
      </Spanduk>
      <KodeBesar label={t('resi.kode')} kode={kelompokkan(kode)} />
      <Centang
        nama="simpan_kode"
        label={t('resi.kode_simpan')}
        petunjuk={t('resi.kode_simpan_isi')}
        nilai={simpan}
        padaUbah={(x) => {
          setSimpan(x);
          if (!x) pakaiKode(lacak, kode, 'tidak');
        }}
      />
    </div>
  );
}

function AksiResi({ lacak, judul }: { lacak: string; judul: string }) {
  const tautan = `${location.origin}/laporan/${encodeURIComponent(lacak)}`;
  const pesan = t('resi.pesan', { judul, id: kelompokkan(lacak), tautan });
  const bagikan = async () => {
    if (!navigator.share) return salin(pesan);
    await navigator.share({ text: pesan }).catch(() => {});
  };
  return (
    <div class="aksi bidang">
      <Tautan ke={`/saya/laporan/${encodeURIComponent(lacak)}`} tombol="utama">
        {t('resi.lihat')}
      </Tautan>
      <Tombol ikon="bagikan" onClick={() => void bagikan()}>
        {t('resi.bagikan')}
      </Tombol>
      <Tombol ikon="cetak" onClick={() => window.print()}>
        {t('resi.cetak')}
      </Tombol>
      <UnduhPdf
        jalur={`/laporan/${encodeURIComponent(lacak)}/bukti.pdf`}
        nama={`bukti-${lacak}.pdf`}
        judul={t('resi.unduh_pdf')}
      />
    </div>
  );
}
