// The inbox of SMS 1708: what nobody could make sense of, until an admin makes a report of it or sets
// it aside; and what has been done.
import './kelola.css';
import './sms.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { lokasi } from '../inti/router';
import { lalu } from '../inti/waktu';
import type { Halaman as Hal } from '../laporan/tipe';
import { Daftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { PilihInstansi } from '../ui/PilihInstansi';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import type { Butir } from '../ui/Saran';
import { Spanduk } from '../ui/Spanduk';
import { Tab } from '../ui/Tab';
import { Tabel } from '../ui/Tabel';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';

interface Sms {
  id: string;
  status: string;
  status_nama: string;
  alasan: string | null;
  teks: string | null;
  tracking_id: string | null;
  perlu: boolean;
  diterima: string;
}
interface HalamanSms extends Hal<Sms> {
  hidup: boolean;
  perlu: number;
}

const TERBUKA = ['tanya', 'kembar', 'gagal', 'abaikan'];

export default function KotakSms() {
  const selesai = lokasi.value.cari.get('tab') === 'selesai';
  const [segar, setSegar] = useState(0);
  const [keadaan, setKeadaan] = useState<HalamanSms | null>(null);
  const [pilih, setPilih] = useState<Sms | null>(null);
  const muatUlang = () => setSegar((n) => n + 1);
  const sisihkan = async (s: Sms) => {
    try {
      await kirim('POST', `/kelola/sms/${s.id}/abaikan`);
      kabari(t('sms.disisihkan'));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    muatUlang();
  };
  return (
    <Halaman judul={t('rute.sms')} pengantar={<p>{t('sms.pengantar')}</p>} lebar="lebar">
      {keadaan?.hidup === false && (
        <Spanduk jenis="info" judul={t('sms.mati')}>
          <p>{t('sms.mati_isi')}</p>
        </Spanduk>
      )}
      <Tab
        label={t('rute.sms')}
        aktif={selesai ? 'selesai' : 'perlu'}
        tab={[
          {
            kunci: 'perlu',
            judul: t('sms.perlu'),
            ke: '/kelola/sms',
            jumlah:
              keadaan && (keadaan.perlu < 1000 ? keadaan.perlu : `${keadaan.perlu}+`),
          },
          { kunci: 'selesai', judul: t('sms.selesai'), ke: '/kelola/sms?tab=selesai' },
        ].map((x) => ({ ...x, jumlah: x.jumlah ?? undefined }))}
      />
      <Daftar<Sms, HalamanSms>
        jalur={selesai ? '/kelola/sms?selesai=true' : '/kelola/sms'}
        segar={segar}
        padaMuat={setKeadaan}
        kosong={
          <Kosong judul={t(selesai ? 'sms.kosong_selesai' : 'sms.kosong')} ikon="centang">
            <p>{t('sms.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <Tabel<Sms>
            judul={t('rute.sms')}
            baris={butir}
            kunciBaris={(s) => s.id}
            kolom={[
              {
                kunci: 'isi',
                judul: t('sms.isi'),
                kepala: true,
                isi: (s) => <Isi s={s} />,
              },
              {
                kunci: 'keadaan',
                judul: t('sms.keadaan'),
                isi: (s) => (
                  <div class="keadaan-sms">
                    <Lencana warna={s.perlu ? 'kuning' : 'abu'}>{s.status_nama}</Lencana>
                    {s.alasan && <span class="kecil redup">{s.alasan}</span>}
                  </div>
                ),
              },
              {
                kunci: 'kapan',
                judul: t('sms.kapan'),
                isi: (s) => <span class="kapan-sms">{lalu(s.diterima)}</span>,
              },
              {
                kunci: 'aksi',
                judul: t('sms.aksi'),
                isi: (s) => (
                  <Aksi s={s} jadikan={setPilih} sisihkan={(x) => void sisihkan(x)} />
                ),
              },
            ]}
          />
        )}
      </Daftar>
      {pilih && (
        <Jadikan
          sms={pilih}
          padaTutup={() => setPilih(null)}
          padaJadi={(id) => {
            setPilih(null);
            kabari(t('sms.jadi', { id }));
            muatUlang();
          }}
        />
      )}
    </Halaman>
  );
}

function Isi({ s }: { s: Sms }) {
  if (s.tracking_id && s.teks === null)
    return (
      <span class="tautan-sms">
        <Tautan ke={`/kelola/laporan/${s.tracking_id}`}>{s.tracking_id}</Tautan>
      </span>
    );
  return <span class="isi-sms">{s.teks?.trim() || t('sms.tanpa_teks')}</span>;
}

function Aksi({
  s,
  jadikan,
  sisihkan,
}: {
  s: Sms;
  jadikan: (s: Sms) => void;
  sisihkan: (s: Sms) => void;
}) {
  if (s.teks === null || !TERBUKA.includes(s.status)) return <span>–</span>;
  const tentang = s.teks.trim().slice(0, 40);
  return (
    <div class="aksi aksi-sms">
      <Tombol
        kecil
        aria-label={t('sms.jadikan_apa', { isi: tentang })}
        onClick={() => jadikan(s)}
      >
        {t('sms.jadikan')}
      </Tombol>
      {s.status !== 'abaikan' && (
        <Tombol
          kecil
          jenis="polos"
          aria-label={t('sms.sisihkan_apa', { isi: tentang })}
          onClick={() => sisihkan(s)}
        >
          {t('sms.sisihkan')}
        </Tombol>
      )}
    </div>
  );
}

function Jadikan({
  sms,
  padaTutup,
  padaJadi,
}: {
  sms: Sms;
  padaTutup: () => void;
  padaJadi: (id: string) => void;
}) {
  const [instansi, setInstansi] = useState<Butir | null>(null);
  const k = useKirim<{ instansi?: string }, { tracking_id: string }>(
    'POST',
    `/kelola/sms/${sms.id}/jadikan-laporan`,
  );
  const jalan = async () => {
    const j = await k.jalan(instansi ? { instansi: instansi.id } : {});
    if (j) padaJadi(j.tracking_id);
  };
  return (
    <Dialog
      buka
      judul={t('sms.jadikan')}
      padaTutup={padaTutup}
      aksi={
        <>
          <Tombol jenis="utama" sibuk={k.sibuk} onClick={() => void jalan()}>
            {t('sms.buat')}
          </Tombol>
          <Tombol onClick={padaTutup}>{t('ui.batal')}</Tombol>
        </>
      }
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <blockquote class="isi-sms kutipan-sms">{sms.teks?.trim()}</blockquote>
      <p>{t('sms.jadikan_isi')}</p>
      <PilihInstansi
        nama="instansi"
        label={t('sms.untuk')}
        petunjuk={t('sms.untuk_petunjuk')}
        opsional
        nilai={instansi}
        padaUbah={setInstansi}
        saring={{ lingkup: 'saya' }}
        galat={pesanUntuk(k.bidang, 'instansi')}
      />
    </Dialog>
  );
}
