// The bar that appears when rows are ticked, and stays while many reports are being dealt with.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { jagaKeluar } from '../inti/router';
import { Dialog } from '../ui/Dialog';
import type { NamaIkon } from '../ui/Ikon';
import { Tombol } from '../ui/Tombol';
import { type AksiBorongan, jumlahKeadaan, kerja, tutupKerja } from './borongan';
import { FormBorongan } from './FormBorongan';
import { HasilBorongan } from './HasilBorongan';
import { lepasPilihan, terpilih } from './pilihan';
import type { BarisKelola } from './tipe';

/** Which form is open; the shortcuts open it, too. */
export const bukaBorongan = signal<AksiBorongan | 'hasil' | null>(null);

/** So many at once: a page that one person can answer for. */
const PALING = 200;

const IKON: Record<AksiBorongan, NamaIkon> = {
  verifikasi: 'centang',
  lempar: 'kanan',
  teruskan: 'kanan',
  arsip: 'arsip',
};

interface Props {
  jalur: string;
  butir: readonly BarisKelola[];
  aksi: readonly AksiBorongan[];
  padaSelesai: () => void;
}

export function BilahBorongan({ jalur, butir, aksi, padaSelesai }: Props) {
  const dipilih = terpilih(jalur);
  const baris = butir.filter((b) => dipilih.has(b.tracking_id));
  const k = kerja.value;
  const tutup = () => {
    bukaBorongan.value = null;
    if (!kerja.value?.jalan) tutupKerja();
  };
  // Ends: the list shows what is left of it.
  const jalan = !!k?.jalan;
  useEffect(() => {
    if (jalan) return jagaKeluar(() => t('borong.tinggalkan'));
    if (kerja.value?.akhir) padaSelesai();
    return undefined;
  }, [jalan]);
  useEffect(() => {
    bukaBorongan.value = kerja.value ? 'hasil' : null;
  }, [jalur]);
  const apa = bukaBorongan.value;
  const form = apa && apa !== 'hasil' && aksi.includes(apa) ? apa : null;
  const hasil = apa === 'hasil' && !!k;
  return (
    <>
      {(baris.length > 0 || (k && !hasil)) && (
        <section class="bilah-borong" aria-label={t('borong.bilah')}>
          {k ? <BilahJalan /> : <BilahPilih n={baris.length} aksi={aksi} />}
        </section>
      )}
      <Dialog
        buka={!!form || hasil}
        judul={
          form
            ? t(`borong.judul_${form}`, { n: baris.length })
            : k
              ? t(`borong.judul_${k.aksi}`, { n: k.butir.length })
              : ''
        }
        padaTutup={tutup}
        lebar
      >
        {form && <FormBorongan key={form} aksi={form} baris={baris} padaBatal={tutup} />}
        {hasil && k && <HasilBorongan k={k} padaTutup={tutup} />}
      </Dialog>
    </>
  );
}

function BilahPilih({ n, aksi }: { n: number; aksi: readonly AksiBorongan[] }) {
  return (
    <>
      <strong role="status">{t('borong.n_pilih', { n })}</strong>
      {n > PALING ? (
        <span>{t('borong.terlalu', { n: PALING })}</span>
      ) : (
        aksi.map((a) => (
          <Tombol
            key={a}
            jenis={a === 'arsip' ? 'bahaya' : 'biasa'}
            ikon={IKON[a]}
            onClick={() => {
              bukaBorongan.value = a;
            }}
          >
            {t(`borong.${a}`)}
          </Tombol>
        ))
      )}
      <Tombol jenis="polos" class="lepas" onClick={lepasPilihan}>
        {t('borong.lepas')}
      </Tombol>
    </>
  );
}

function BilahJalan() {
  const k = kerja.value!;
  const sudah = jumlahKeadaan(k, 'jadi') + jumlahKeadaan(k, 'gagal');
  return (
    <>
      <strong role="status">
        {k.jalan
          ? t('borong.jalan', { ke: sudah, n: k.butir.length })
          : t('borong.selesai', { n: jumlahKeadaan(k, 'jadi') })}
      </strong>
      <progress value={sudah} max={k.butir.length} aria-hidden="true" />
      <Tombol
        onClick={() => {
          bukaBorongan.value = 'hasil';
        }}
      >
        {t('borong.tampilkan')}
      </Tombol>
    </>
  );
}
