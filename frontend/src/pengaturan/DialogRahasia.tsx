// What keys and webhooks share: a form in a dialog, a new secret while the old one still holds, and a
// secret shown once.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Galat, GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { Dialog } from '../ui/Dialog';
import { Pilih } from '../ui/Pilih';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';

interface PropBingkai {
  judul: string;
  tombol: string;
  sibuk: boolean;
  galat: Galat | null;
  bidang: readonly GalatBidang[];
  padaKirim: () => void;
  padaTutup: () => void;
  children: ComponentChildren;
}

/** One form in a dialog: its errors at the top, two buttons below. */
export function DialogFormulir(p: PropBingkai) {
  return (
    <Dialog buka judul={p.judul} padaTutup={p.padaTutup}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          p.padaKirim();
        }}
      >
        <RingkasanGalat bidang={[...p.bidang]} galat={p.galat} />
        {p.children}
        <div class="aksi">
          <Tombol type="submit" jenis="utama" sibuk={p.sibuk}>
            {p.tombol}
          </Tombol>
          <Tombol onClick={p.padaTutup}>{t('ui.batal')}</Tombol>
        </div>
      </form>
    </Dialog>
  );
}

const TUMPANG = ['24', '168', '720', '0'] as const;

interface PropPutar<T> {
  judul: string;
  /** POST there makes the new secret. */
  jalur: string;
  isi: string;
  /** Of how long the present one still holds. */
  tumpang: string;
  padaTutup: () => void;
  padaJadi: (baru: T) => void;
}

export function PutarRahasia<T>(p: PropPutar<T>) {
  const [jam, setJam] = useState<(typeof TUMPANG)[number]>('24');
  const k = useKirim<object, T>('POST', p.jalur);
  const kirimkan = async () => {
    const j = await k.jalan({ tumpang_jam: Number(jam) });
    if (j) p.padaJadi(j);
  };
  return (
    <DialogFormulir
      judul={p.judul}
      tombol={t('kunci.putar')}
      sibuk={k.sibuk}
      galat={k.galat}
      bidang={k.bidang}
      padaKirim={() => void kirimkan()}
      padaTutup={p.padaTutup}
    >
      <p>{p.isi}</p>
      <Pilih
        nama="tumpang_jam"
        label={p.tumpang}
        bentuk="radio"
        nilai={jam}
        padaUbah={setJam}
        galat={pesanUntuk(k.bidang, 'tumpang_jam')}
        pilihan={TUMPANG.map((n) => ({ nilai: n, label: t(`kunci.tumpang_${n}`) }))}
      />
    </DialogFormulir>
  );
}

interface PropRahasia {
  judul: string;
  isi: string;
  apa?: string;
  rahasia: string | undefined;
  padaTutup: () => void;
}

/** The secret, once: it stays until somebody says that it is copied. */
export function RahasiaSekali({ judul, isi, apa, rahasia, padaTutup }: PropRahasia) {
  return (
    <Dialog
      buka
      judul={judul}
      padaTutup={padaTutup}
      aksi={
        <>
          <Tombol jenis="utama" ikon="salin" onClick={() => void salin(rahasia ?? '')}>
            {t('ui.salin')}
          </Tombol>
          <Tombol onClick={padaTutup}>{t('kunci.sudah')}</Tombol>
        </>
      }
    >
      <div class="rahasia-kunci">
        <Spanduk jenis="awas">
          <p>{isi}</p>
        </Spanduk>
        {apa && <p>{apa}</p>}
        <code>{rahasia}</code>
      </div>
    </Dialog>
  );
}
