// The dialogs of webhooks: make one, a new secret, its deliveries.
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian, useKirim } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { KotakGalat } from '../ui/Galat';
import { kabari } from '../ui/Kabar';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { pesanGalat } from '../ui/pesan';
import { Spanduk } from '../ui/Spanduk';
import { Tabel } from '../ui/Tabel';
import { Tombol } from '../ui/Tombol';
import { DialogFormulir, PutarRahasia, RahasiaSekali } from './DialogRahasia';
import type { KunciApi } from './kunci';
import type { Kiriman, Webhook } from './webhook';

interface Isian {
  kunci: string;
  url: string;
}

const periksa = (isi: Isian): GalatBidang[] => [
  ...(isi.kunci ? [] : [{ nama: 'kunci', pesan: t('webhook.wajib_kunci') }]),
  ...(/^https?:\/\/./.test(isi.url.trim())
    ? []
    : [{ nama: 'url', pesan: t('webhook.wajib_url') }]),
];

interface PropBuat {
  padaTutup: () => void;
  padaJadi: (w: Webhook) => void;
}

export function BuatWebhook({ padaTutup, padaJadi }: PropBuat) {
  const [isi, ubah] = useIsian<Isian>({ kunci: '', url: '' });
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const d = useData<{ data: KunciApi[] }>('/kunci-api?batas=100');
  const k = useKirim<object, Webhook>('POST', '/webhook');
  const bidang = kurang.length ? kurang : k.bidang;
  const ikat = pengikat(isi, ubah, bidang);
  const pilihan = (d.data?.data ?? []).filter(
    (x) => !x.dicabut && (x.hak.includes('wakili') || x.hak.includes('kirim')),
  );
  const kirimkan = async () => {
    const g = periksa(isi);
    setKurang(g);
    if (g.length) return;
    const w = await k.jalan({ kunci: isi.kunci, url: isi.url.trim() });
    if (w) padaJadi(w);
  };
  return (
    <DialogFormulir
      judul={t('webhook.buat')}
      tombol={t('webhook.buat')}
      sibuk={k.sibuk}
      galat={kurang.length ? null : k.galat}
      bidang={bidang}
      padaKirim={() => void kirimkan()}
      padaTutup={padaTutup}
    >
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {d.data && pilihan.length === 0 && (
        <Spanduk jenis="awas">
          <p>{t('webhook.tanpa_kunci')}</p>
        </Spanduk>
      )}
      <Pilih
        {...ikat('kunci')}
        label={t('webhook.kunci')}
        kosong={t('webhook.pilih_kunci')}
        pilihan={pilihan.map((x) => ({ nilai: x.id, label: x.nama }))}
      />
      <Kolom
        {...ikat('url')}
        label={t('webhook.url')}
        petunjuk={t('webhook.url_petunjuk')}
        jenis="url"
        maks={500}
      />
    </DialogFormulir>
  );
}

export const PutarWebhook = ({ x, ...p }: PropBuat & { x: Webhook }) => (
  <PutarRahasia<Webhook>
    judul={t('webhook.putar_apa')}
    jalur={`/webhook/${x.id}/putar`}
    isi={t('webhook.putar_isi', { url: x.url })}
    tumpang={t('webhook.tumpang')}
    {...p}
  />
);

export const RahasiaWebhook = ({ x, ...p }: { x: Webhook; padaTutup: () => void }) => (
  <RahasiaSekali
    judul={t('webhook.rahasia_judul')}
    isi={t('webhook.rahasia_isi')}
    apa={x.url}
    rahasia={x.rahasia}
    {...p}
  />
);

interface PropLog {
  x: Webhook;
  pemegang: boolean;
  padaTutup: () => void;
}

export function LogWebhook({ x, pemegang, padaTutup }: PropLog) {
  const [segar, setSegar] = useState(0);
  const ulang = async (b: Kiriman) => {
    try {
      const j = await kirim<{ jumlah: number }>('POST', `/webhook/${x.id}/ulang`, {
        kirim: b.id,
      });
      kabari(t('webhook.diulang', { n: j.jumlah }));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    setSegar((n) => n + 1);
  };
  return (
    <Dialog buka judul={t('webhook.log')} padaTutup={padaTutup} lebar>
      <Daftar<Kiriman>
        jalur={`/webhook/${x.id}/kirim`}
        segar={segar}
        kosong={<Kosong judul={t('webhook.log_kosong')} ikon="daftar" />}
      >
        {(butir) => (
          <Tabel<Kiriman>
            judul={t('webhook.log')}
            baris={butir}
            kunciBaris={(b) => b.id}
            kolom={[
              {
                kunci: 'peristiwa',
                judul: t('webhook.peristiwa'),
                kepala: true,
                isi: (b) => <code>{b.peristiwa}</code>,
              },
              {
                kunci: 'kapan',
                judul: t('webhook.kapan'),
                isi: (b) => waktu(b.selesai ?? b.dibuat),
              },
              {
                kunci: 'hasil',
                judul: t('webhook.hasil'),
                isi: (b) =>
                  [
                    t(`webhook.status_${b.status}`),
                    b.galat ?? (b.http && `HTTP ${b.http}`),
                    b.ms !== null && `${b.ms} ms`,
                  ]
                    .filter(Boolean)
                    .join(' · '),
              },
              ...(pemegang
                ? [
                    {
                      kunci: 'aksi',
                      judul: t('webhook.ulang'),
                      isi: (b: Kiriman) => (
                        <Tombol
                          kecil
                          aria-label={t('webhook.aksi_apa', {
                            aksi: t('webhook.ulang'),
                            url: b.peristiwa,
                          })}
                          onClick={() => void ulang(b)}
                        >
                          {t('webhook.ulang')}
                        </Tombol>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Daftar>
    </Dialog>
  );
}
