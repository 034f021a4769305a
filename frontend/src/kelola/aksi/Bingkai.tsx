// The frame of every action's form: what it is for, the fields, what will happen, the buttons.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Galat, GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { jamSaja } from '../../inti/waktu';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { type JenisTombol, Tombol } from '../../ui/Tombol';
import { letak } from '../antrean';
import type { LaporanPetugas } from '../tipe';
import { type AksiPetugas, aksiDari, namaAksi } from './aksi';
import { Berubah } from './Berubah';
import { Pratinjau } from './Pratinjau';
import { denganNama, type PropAksi } from './pakai';

interface Props extends PropAksi {
  aksi: AksiPetugas;
  /** Wording of the button, after the admin guide. */
  tombol: string;
  jenisTombol?: JenisTombol;
  dampak: readonly string[];
  /** What would be sent, for the preview; null while the form says too little. */
  coba?: object | null;
  k: {
    jalur: string;
    sibuk: boolean;
    galat: Galat | null;
    bidang: readonly GalatBidang[];
    kini: LaporanPetugas | null;
    bersih: () => void;
  };
  /** Found wanting before sending. */
  kurang?: readonly GalatBidang[];
  draf?: { pada: string | null; dipulihkan: boolean };
  padaKirim: (lanjut: boolean) => void;
  /** Another page goes on from here: no button to send. */
  tanpaKirim?: boolean;
  children?: ComponentChildren;
}

export function Bingkai(p: Props) {
  const judul = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const el = judul.current;
    el?.focus({ preventScroll: true });
    // Beside the report on a desk; below its text on a phone.
    if (el && el.getBoundingClientRect().top > innerHeight / 2)
      el.closest('form')?.scrollIntoView();
  }, [p.aksi]);
  // Sent again by any button and still wanting the same: the focus must tell.
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (p.kurang?.length)
      form.current?.querySelector<HTMLElement>('.ringkasan-galat')?.focus();
  }, [p.kurang]);
  const { galat, kini } = p.k;
  const berikut = letak(p.l.tracking_id)?.sesudah;
  const bidang = p.kurang?.length ? p.kurang : denganNama(p.k.bidang);
  return (
    <form
      ref={form}
      class="form-kelola kartu"
      noValidate
      aria-labelledby="judul-aksi"
      onSubmit={(e) => {
        e.preventDefault();
        p.padaKirim(false);
      }}
    >
      <h2 id="judul-aksi" tabIndex={-1} ref={judul}>
        {namaAksi(p.aksi)}
      </h2>
      <p class="redup">{t(`aksi.${p.aksi}_isi`)}</p>
      {kini ? (
        <Berubah
          dulu={p.l}
          kini={kini}
          masihBoleh={aksiDari(kini).includes(p.aksi)}
          padaGanti={() => {
            p.k.bersih();
            p.padaGanti(kini);
          }}
        />
      ) : (
        <RingkasanGalat bidang={bidang} galat={p.kurang?.length ? null : galat} />
      )}
      {p.children}
      <Pratinjau umum={p.dampak} jalur={p.k.jalur} coba={p.coba} />
      <div class="aksi">
        {!p.tanpaKirim && (
          <Tombol type="submit" jenis={p.jenisTombol ?? 'utama'} sibuk={p.k.sibuk}>
            {p.tombol}
          </Tombol>
        )}
        {berikut && !p.tanpaKirim && (
          <Tombol sibuk={p.k.sibuk} onClick={() => p.padaKirim(true)}>
            {t('aksi.lanjut', { tombol: p.tombol })}
          </Tombol>
        )}
        <Tombol jenis="polos" onClick={p.padaBatal}>
          {t('ui.batal')}
        </Tombol>
      </div>
      {p.draf?.pada && (
        <p class="kecil redup draf-tersimpan">
          {t(p.draf.dipulihkan ? 'aksi.draf_pulih' : 'aksi.draf', {
            jam: jamSaja(p.draf.pada),
          })}
        </p>
      )}
    </form>
  );
}
