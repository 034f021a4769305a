// The frame of the account forms, and the fields that more than one of them has.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Galat, GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import type { Ikatan } from '../inti/ikat';
import { idBidang, Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { type JenisTombol, Tombol } from '../ui/Tombol';

interface Props {
  bidang: readonly GalatBidang[];
  galat: Galat | null;
  sibuk: boolean;
  tombol: string;
  jenisTombol?: JenisTombol;
  padaKirim: () => void;
  children: ComponentChildren;
}

export function BingkaiAkun(p: Props) {
  return (
    <form
      method="post" // never a password in an address, whatever happens to the code
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        e.stopPropagation(); // it may stand in a dialog inside the wizard's form
        p.padaKirim();
      }}
    >
      <RingkasanGalat bidang={p.bidang} galat={p.galat} />
      {p.children}
      <Tombol type="submit" jenis={p.jenisTombol ?? 'utama'} sibuk={p.sibuk}>
        {p.tombol}
      </Tombol>
    </form>
  );
}

/** A password being chosen. */
export const KolomSandiBaru = (p: Ikatan<string> & { label: string }) => (
  <Kolom
    {...p}
    jenis="password"
    petunjuk={t('daftar.sandi_petunjuk')}
    isiOtomatis="new-password"
  />
);

/** The second factor: stands there once the server has asked for it, and takes the focus. */
export function KolomTotp(p: Ikatan<string>) {
  useLayoutEffect(() => document.getElementById(idBidang(p.nama))?.focus(), []);
  return (
    <Kolom
      {...p}
      label={t('masuk.totp')}
      petunjuk={t('masuk.totp_petunjuk')}
      mode="numeric"
      isiOtomatis="one-time-code"
      sempit
    />
  );
}
