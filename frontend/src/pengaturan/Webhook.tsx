// Addresses that events are sent to: how each is doing, its deliveries, and sending them again.
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { sesi } from '../inti/sesi';
import { lalu, waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { DialogHapus } from './DialogAcuan';
import { BuatWebhook, LogWebhook, PutarWebhook, RahasiaWebhook } from './DialogWebhook';
import { Butir } from './KunciApi';
import type { Webhook } from './webhook';
import './pengaturan.css';
import './kunci.css';

type Aksi = 'coba' | 'putar' | 'log' | 'ulang_semua' | 'hentikan' | 'teruskan' | 'hapus';
/** Those that ask first. */
type Tanya = 'buat' | 'log' | 'putar' | 'hapus';

export default function HalamanWebhook() {
  const peran = sesi.value?.pengguna?.peran;
  const pemegang = peran === 'pengembang' || peran === 'admin_pusat';
  const [segar, setSegar] = useState(0);
  const [buka, setBuka] = useState<{ apa: Tanya; x?: Webhook } | null>(null);
  const [baru, setBaru] = useState<Webhook | null>(null);
  const tutup = () => setBuka(null);
  const muatUlang = () => setSegar((n) => n + 1);
  const jadi = (w: Webhook | null) => {
    tutup();
    setBaru(w);
    muatUlang();
  };
  const jalan = async (apa: Aksi, x: Webhook) => {
    if (apa === 'log' || apa === 'putar' || apa === 'hapus') return setBuka({ apa, x });
    try {
      kabari(await kerjakan(apa, x));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    return muatUlang();
  };
  const { apa, x } = buka ?? {};
  return (
    <Halaman
      judul={t('rute.webhook')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('webhook.pengantar')}</p>}
      aksi={
        <>
          <Tautan ke="/pengembang/api">{t('api.lihat')}</Tautan>
          {pemegang && (
            <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'buat' })}>
              {t('webhook.buat')}
            </Tombol>
          )}
        </>
      }
    >
      <Daftar<Webhook>
        jalur="/webhook"
        segar={segar}
        kosong={
          <Kosong judul={t('webhook.kosong')} ikon="kirim">
            <p>{t('webhook.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="daftar-kunci">
            {butir.map((w) => (
              <li key={w.id}>
                <Satu w={w} pemegang={pemegang} padaAksi={(a) => void jalan(a, w)} />
              </li>
            ))}
          </ul>
        )}
      </Daftar>
      {apa === 'buat' && <BuatWebhook padaTutup={tutup} padaJadi={jadi} />}
      {apa === 'putar' && x && <PutarWebhook x={x} padaTutup={tutup} padaJadi={jadi} />}
      {apa === 'log' && x && (
        <LogWebhook
          x={x}
          pemegang={pemegang}
          padaTutup={() => {
            tutup();
            muatUlang();
          }}
        />
      )}
      {apa === 'hapus' && x && (
        <DialogHapus
          judul={t('webhook.hapus_apa')}
          jalur={`/webhook/${x.id}`}
          tombol={t('webhook.hapus')}
          padaJadi={() => jadi(null)}
          padaTutup={tutup}
        >
          <p>{t('webhook.hapus_isi', { url: x.url })}</p>
        </DialogHapus>
      )}
      {baru && <RahasiaWebhook x={baru} padaTutup={() => setBaru(null)} />}
    </Halaman>
  );
}

/** Does it, and says what was done. */
async function kerjakan(apa: Aksi, x: Webhook): Promise<string> {
  if (apa === 'coba') {
    const j = await kirim<{ peristiwa: string }>('POST', `/webhook/${x.id}/coba`);
    return t('webhook.dicoba', { id: j.peristiwa });
  }
  if (apa === 'ulang_semua') {
    const j = await kirim<{ jumlah: number }>('POST', `/webhook/${x.id}/ulang`, {});
    return t('webhook.diulang', { n: j.jumlah });
  }
  await kirim('PATCH', `/webhook/${x.id}`, { aktif: apa === 'teruskan' });
  return t('atur.tersimpan');
}

function Keadaan({ w }: { w: Webhook }) {
  if (!w.aktif) return <Lencana>{t('webhook.henti')}</Lencana>;
  return w.gagal > 0 ? (
    <Lencana warna="merah">{t('webhook.putus', { n: w.gagal })}</Lencana>
  ) : (
    <Lencana warna="hijau">{t('webhook.lancar')}</Lencana>
  );
}

interface PropSatu {
  w: Webhook;
  pemegang: boolean;
  padaAksi: (a: Aksi) => void;
}

function Satu({ w, pemegang, padaAksi }: PropSatu) {
  const aksi: Aksi[] = [
    ...(pemegang ? (['coba'] as const) : []),
    'log',
    ...(pemegang && w.mati > 0 ? (['ulang_semua'] as const) : []),
    ...(pemegang ? (['putar', w.aktif ? 'hentikan' : 'teruskan'] as const) : []),
    'hapus',
  ];
  return (
    <Kartu judul={w.url} aksi={<Keadaan w={w} />}>
      <dl class="rincian-kunci">
        <Butir judul={t('webhook.kunci')}>{w.kunci.nama}</Butir>
        <Butir judul={t('webhook.terakhir')}>
          {w.terakhir ? lalu(w.terakhir) : t('webhook.belum')}
        </Butir>
        <Butir judul={t('webhook.antre')}>{w.antre}</Butir>
        <Butir judul={t('webhook.mati')}>{w.mati}</Butir>
        {w.lama_sampai && (
          <Butir judul={t('webhook.lama')} panjang>
            {t('webhook.lama_isi', { sampai: waktu(w.lama_sampai) })}
          </Butir>
        )}
        {w.gagal > 0 && w.aktif && (
          <Butir judul={t('webhook.keadaan')} panjang>
            {t('webhook.lagi', {
              galat: w.galat ?? '–',
              kapan: w.dicoba_lagi ? waktu(w.dicoba_lagi) : '–',
            })}
          </Butir>
        )}
      </dl>
      <div class="aksi">
        {aksi.map((a) => (
          <Tombol
            key={a}
            kecil
            jenis={a === 'hapus' ? 'bahaya' : 'biasa'}
            aria-label={t('webhook.aksi_apa', { aksi: t(`webhook.${a}`), url: w.url })}
            onClick={() => padaAksi(a)}
          >
            {t(`webhook.${a}`)}
          </Tombol>
        ))}
      </div>
    </Kartu>
  );
}
