// Badges. A status is always shape + word; the colour is a third, not the only, sign.
import type { ComponentChildren } from 'preact';
import { t, teksAtau } from '../inti/bahasa';
import {
  bentuk,
  type Bentuk as NamaBentuk,
  rinciStatus,
  type Warna,
} from '../laporan/status';

const jalurBentuk: Record<NamaBentuk, string> = {
  kotak: 'M2 2h12v12H2z',
  segitiga: 'M8 1.5 15.2 14.5H.8z',
  bulat: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  garis: 'M1 6h14v4H1z',
};

export function Bentuk({ warna, besar = 14 }: { warna: Warna; besar?: number }) {
  return (
    <svg
      class={`bentuk ${warna}`}
      width={`${besar / 16}rem`}
      height={`${besar / 16}rem`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={jalurBentuk[bentuk[warna]]} fill="currentColor" />
    </svg>
  );
}

interface Props {
  warna?: Warna | 'biru';
  children: ComponentChildren;
}

/** Plain badge: a word in a tinted pill. */
export const Lencana = ({ warna = 'abu', children }: Props) => (
  <span class={`lencana ${warna}`}>{children}</span>
);

interface PropStatus {
  status: string;
  /** Name sent by the server; ours is used when the language is not Indonesian. */
  nama?: string;
  /** Also say the public colour word: "Belum", "Proses", "Selesai". */
  warna?: boolean;
}

export function LencanaStatus({ status, nama, warna }: PropStatus) {
  const r = rinciStatus(status);
  const teks = teksAtau(`status.${status}`, nama ?? status);
  return (
    <span class={`lencana ${r.warna}`}>
      <Bentuk warna={r.warna} />
      {/* One run of text, so that a long name wraps as words do. */}
      <span>
        {warna && r.publik && (
          <>
            <strong>{t(`warna.${r.warna}`)}</strong>
            <span aria-hidden="true"> · </span>
          </>
        )}
        {teks}
      </span>
    </span>
  );
}
