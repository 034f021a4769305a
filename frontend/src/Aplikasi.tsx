// Chooses the page for the present address, loads its code and words, then swaps it in. The old
// page stays until the new one is ready. After navigation focus goes to the h1.
import { batch, signal } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { muatTeks, t } from './inti/bahasa';
import { boleh } from './inti/izin';
import {
  cocok,
  gulirUntuk,
  judulDokumen,
  type Lokasi,
  lokasi,
  pergi,
  tuju,
} from './inti/router';
import { sesi, siapSesi, tugasAwal } from './inti/sesi';
import { DEPAN_PETUGAS, type PropHalaman, type Rute, rute, ruteSistem } from './rute';
import { KakiSitus } from './tata/KakiSitus';
import { KepalaSitus } from './tata/KepalaSitus';
import { Kabar } from './ui/Kabar';
import { LompatKeIsi } from './ui/LompatKeIsi';

interface Tampil {
  rute: Rute;
  Isi: ComponentType<PropHalaman>;
  param: Record<string, string>;
  lokasi: Lokasi;
  /** Side menu of the staff panel. */
  Menu?: ComponentType;
}

export const tampil = signal<Tampil | null>(null);
const memuat = signal(false);

async function cariRute(
  jalur: string,
): Promise<{ rute: Rute; param: Record<string, string> }> {
  const cari = (tabel: readonly Rute[]) => {
    for (const r of tabel) {
      const param = cocok(r.jalur, jalur);
      if (param) return { rute: r, param };
    }
    return null;
  };
  return (
    (DEPAN_PETUGAS.test(jalur)
      ? cari((await import('./rute-petugas')).rutePetugas)
      : (cari(rute) ?? cari((await import('./rute-jarang')).ruteJarang))) ?? {
      rute: ruteSistem.tidakAda,
      param: {},
    }
  );
}

/** Loads everything the page at `l` needs. Also used before hydration and by the prerenderer. */
export async function siapkan(l: Lokasi): Promise<Tampil | null> {
  let { rute: r, param } = await cariRute(l.jalur);
  if (r.siapa !== 'umum') {
    const s = await siapSesi();
    if (s.gagal) throw s;
    const dulu = s.masuk ? tugasAwal(s) : '/masuk';
    if (dulu && dulu !== l.jalur) {
      pergi(`${dulu}?lanjut=${encodeURIComponent(location.pathname + location.search)}`, {
        ganti: true,
      });
      return null;
    }
    if (!boleh(r.siapa, s)) {
      r = ruteSistem.dilarang;
      param = {};
    }
  }
  const [modul, menu] = await Promise.all([
    r.muat(),
    r.tata ? import('./tata/MenuKelola') : undefined,
    muatTeks(r.tata ? ['laporan', ...r.teks] : r.teks),
  ]);
  return {
    rute: r,
    Isi: modul.default,
    param,
    lokasi: l,
    ...(menu && { Menu: menu.MenuKelola }),
  };
}

/** Page and location change together. */
export function pasang(x: Tampil) {
  batch(() => {
    lokasi.value = x.lokasi;
    tampil.value = x;
  });
}

/**
 * The page at `l`, or why there is none: its code did not arrive (a new version was installed, there
 * is no network), or nobody knows who is asking.
 */
export const siapkanAtauGalat = (l: Lokasi): Promise<Tampil | null> =>
  siapkan(l).catch(async () => {
    const { galat } = ruteSistem;
    return { rute: galat, Isi: (await galat.muat()).default, param: {}, lokasi: l };
  });

async function pindah(l: Lokasi) {
  memuat.value = true;
  try {
    const baru = await siapkanAtauGalat(l);
    if (baru && tuju.value === l) pasang(baru);
  } finally {
    if (tuju.value === l) memuat.value = false;
  }
}

/** Key of a page instance: filters in the query keep the page alive, another report does not. */
const kunciHalaman = (x: Tampil) => `${x.rute.jalur} ${Object.values(x.param).join(' ')}`;

let terakhir = '';

function sesudahPindah(x: Tampil) {
  const sama = terakhir === kunciHalaman(x);
  terakhir = kunciHalaman(x);
  const { cara, id } = x.lokasi;
  if (cara === 'awal' || (cara === 'ganti' && sama)) return;
  if (!sama) {
    const kepala =
      document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
    kepala?.focus({ preventScroll: true });
  }
  const jangkar = location.hash && document.getElementById(location.hash.slice(1));
  if (jangkar) jangkar.scrollIntoView();
  else window.scrollTo(0, cara === 'kembali' ? gulirUntuk(id) : 0);
}

export function Aplikasi() {
  const x = tampil.value;
  const kini = tuju.value;
  useEffect(() => {
    if (tampil.peek()?.lokasi !== kini) void pindah(kini);
  }, [kini]);
  useLayoutEffect(() => {
    if (!x) return;
    document.body.className = x.rute.tata ?? '';
    sesudahPindah(x);
  }, [x]);
  if (!x) return <div class="bilah-muat" />;
  return (
    <>
      <LompatKeIsi />
      {memuat.value && <div class="bilah-muat" />}
      <KepalaSitus />
      {x.rute.tata === 'kelola' ? (
        <div class="tata-kelola">
          {x.Menu && <x.Menu />}
          <Utama x={x} />
        </div>
      ) : (
        <Utama x={x} />
      )}
      {x.rute.tata !== 'kelola' && <KakiSitus />}
      <Kabar />
    </>
  );
}

function Utama({ x }: { x: Tampil }) {
  const kunci = kunciHalaman(x);
  useLayoutEffect(() => {
    if (x.rute.judul) document.title = judulDokumen(t(x.rute.judul));
  }, [x.rute]);
  // A right lost in mid-work (logout in another tab) closes staff pages at once.
  const s = sesi.value;
  useEffect(() => {
    if (s && !boleh(x.rute.siapa, s)) void pindah(tuju.peek());
  }, [s, x.rute]);
  return (
    <main id="isi-halaman" tabIndex={-1}>
      <Pagar key={kunci}>
        <x.Isi param={x.param} />
      </Pagar>
    </main>
  );
}

/** A page that throws is replaced by an honest message; the frame stays. */
class Pagar extends Component<{ children: ComponentChildren }, { rusak: boolean }> {
  state = { rusak: false };
  static getDerivedStateFromError = () => ({ rusak: true });
  componentDidCatch(e: unknown) {
    console.error(e);
  }
  render() {
    return this.state.rusak ? <PesanRusak /> : this.props.children;
  }
}

function PesanRusak() {
  return (
    <div class="halaman baca" role="alert">
      <h1 tabIndex={-1}>{t('rute.galat')}</h1>
      <p>{t('sistem.galat')}</p>
      <button type="button" class="tombol tombol-utama" onClick={() => location.reload()}>
        {t('sistem.muat_ulang')}
      </button>
    </div>
  );
}
