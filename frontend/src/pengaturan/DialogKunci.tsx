// The dialogs of the keys: make, renew, allow, the log.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useIsian, useKirim } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Dialog } from '../ui/Dialog';
import { Centang, Kolom, Penjelasan } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { Tabel } from '../ui/Tabel';
import { DialogFormulir, PutarRahasia, RahasiaSekali } from './DialogRahasia';
import { type BarisLog, HAK, type Hak, type KunciApi } from './kunci';

interface Prop {
  padaTutup: () => void;
  padaJadi: (k: KunciApi) => void;
}

interface IsianKunci {
  nama: string;
  laju: string;
}

const periksa = (isi: IsianKunci, hak: readonly Hak[]): GalatBidang[] => [
  ...(isi.nama.trim().length < 3 ? [{ nama: 'nama', pesan: t('kunci.wajib_nama') }] : []),
  ...(hak.length ? [] : [{ nama: 'hak', pesan: t('kunci.wajib_hak') }]),
  ...(/^[1-9]\d{0,3}$/.test(isi.laju) && Number(isi.laju) <= 6000
    ? []
    : [{ nama: 'laju', pesan: t('kunci.wajib_laju') }]),
];

export function BuatKunci({ padaTutup, padaJadi }: Prop) {
  const [isi, ubah] = useIsian<IsianKunci>({ nama: '', laju: '120' });
  const [hak, setHak] = useState<readonly Hak[]>([]);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const k = useKirim<object, KunciApi>('POST', '/kunci-api');
  const bidang = kurang.length ? kurang : k.bidang;
  const ikat = pengikat(isi, ubah, bidang);
  const galatHak = pesanUntuk(bidang, 'hak');
  const kirimkan = async () => {
    const g = periksa(isi, hak);
    setKurang(g);
    if (g.length) return;
    const j = await k.jalan({ nama: isi.nama.trim(), hak, laju: Number(isi.laju) });
    if (j) padaJadi(j);
  };
  const pilih = (h: Hak, ya: boolean) =>
    setHak(HAK.filter((x) => (x === h ? ya : hak.includes(x))));
  return (
    <DialogFormulir
      judul={t('kunci.buat')}
      tombol={t('kunci.buat')}
      sibuk={k.sibuk}
      galat={kurang.length ? null : k.galat}
      bidang={bidang}
      padaKirim={() => void kirimkan()}
      padaTutup={padaTutup}
    >
      <Kolom
        {...ikat('nama')}
        label={t('kunci.nama')}
        contoh={t('kunci.nama_contoh')}
        maks={80}
      />
      <fieldset class={`bidang${galatHak ? ' bergalat' : ''}`} id="id-hak" tabIndex={-1}>
        <legend>{t('kunci.hak')}</legend>
        <Penjelasan
          nama="hak"
          label={t('kunci.hak')}
          petunjuk={t('kunci.hak_petunjuk')}
          galat={galatHak}
        />
        {HAK.map((h) => (
          <Centang
            key={h}
            nama={`hak-${h}`}
            label={t(`kunci.hak_${h}`)}
            petunjuk={t(`kunci.hak_${h}_isi`)}
            nilai={hak.includes(h)}
            padaUbah={(v) => pilih(h, v)}
          />
        ))}
      </fieldset>
      <Kolom
        {...ikat('laju')}
        label={t('kunci.laju')}
        petunjuk={t('kunci.laju_petunjuk')}
        mode="numeric"
        sempit
      />
    </DialogFormulir>
  );
}

export const PutarKunci = ({ x, ...p }: Prop & { x: KunciApi }) => (
  <PutarRahasia<KunciApi>
    judul={t('kunci.putar_apa', { apa: x.nama })}
    jalur={`/kunci-api/${x.id}/putar`}
    isi={t('kunci.putar_isi')}
    tumpang={t('kunci.tumpang')}
    {...p}
  />
);

type PeranWakil = 'pejabat_penghubung' | 'admin_instansi';

export function IzinkanKunci({ x, padaTutup, padaJadi }: Prop & { x: KunciApi }) {
  const [peran, setPeran] = useState<PeranWakil>(
    (x.izin?.peran as PeranWakil | undefined) ?? 'pejabat_penghubung',
  );
  const k = useKirim<object, KunciApi>('POST', `/kunci-api/${x.id}/izin`);
  const kirimkan = async () => {
    const j = await k.jalan({ peran });
    if (j) padaJadi(j);
  };
  return (
    <DialogFormulir
      judul={t('kunci.izinkan_apa', { apa: x.nama, instansi: x.instansi.nama })}
      tombol={t('kunci.izinkan')}
      sibuk={k.sibuk}
      galat={k.galat}
      bidang={k.bidang}
      padaKirim={() => void kirimkan()}
      padaTutup={padaTutup}
    >
      <p>{t('kunci.izinkan_isi', { apa: x.nama })}</p>
      <Pilih
        nama="peran"
        label={t('kunci.izin_peran')}
        bentuk="radio"
        nilai={peran}
        padaUbah={setPeran}
        galat={pesanUntuk(k.bidang, 'peran')}
        pilihan={[
          {
            nilai: 'pejabat_penghubung',
            label: t('kunci.izin_pejabat'),
            petunjuk: t('kunci.izin_pejabat_isi'),
          },
          {
            nilai: 'admin_instansi',
            label: t('kunci.izin_admin'),
            petunjuk: t('kunci.izin_admin_isi'),
          },
        ]}
      />
    </DialogFormulir>
  );
}

export const RahasiaKunci = ({ x, ...p }: { x: KunciApi; padaTutup: () => void }) => (
  <RahasiaSekali
    judul={t('kunci.rahasia_judul')}
    isi={t('kunci.rahasia_isi')}
    apa={t('kunci.rahasia', { nama: x.nama })}
    rahasia={x.kunci}
    {...p}
  />
);

export function LogKunci({ x, padaTutup }: { x: KunciApi; padaTutup: () => void }) {
  return (
    <Dialog buka judul={t('kunci.log_apa', { apa: x.nama })} padaTutup={padaTutup} lebar>
      <p class="redup">{t('kunci.log_isi')}</p>
      <Daftar<BarisLog>
        jalur={`/kunci-api/${x.id}/log`}
        kosong={<Kosong judul={t('kunci.log_kosong')} ikon="daftar" />}
      >
        {(butir) => (
          <Tabel<BarisLog>
            judul={t('kunci.log_apa', { apa: x.nama })}
            baris={butir}
            kunciBaris={(b) => b.id}
            kolom={[
              {
                kunci: 'pada',
                judul: t('kunci.log_kapan'),
                kepala: true,
                isi: (b) => waktu(b.pada),
              },
              {
                kunci: 'rute',
                judul: t('kunci.log_rute'),
                isi: (b) => (
                  <code>
                    {b.metode} {b.rute}
                  </code>
                ),
              },
              {
                kunci: 'http',
                judul: t('kunci.log_hasil'),
                isi: (b) =>
                  [b.http, b.kode, b.lama && t('kunci.log_rahasia_lama')]
                    .filter(Boolean)
                    .join(' · '),
              },
              {
                kunci: 'ms',
                judul: t('kunci.log_lama'),
                angka: true,
                isi: (b) => `${b.ms} ms`,
              },
            ]}
          />
        )}
      </Daftar>
    </Dialog>
  );
}
