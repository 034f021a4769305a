// The wizard: one thing a page, every page an address, every keystroke stored. This file is the
// frame; the pages are in langkah/.
import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { lokasi, pergi } from '../inti/router';
import { sesi, siapSesi } from '../inti/sesi';
import { jamSaja } from '../inti/waktu';
import { Halaman } from '../ui/Halaman';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import { LANGKAH, type Langkah, periksaLangkah } from './aturan';
import { bukaDraf, draf, takTersimpan } from './draf';
import { adaSerupa } from './serupa';

export interface PropLangkah {
  bidang: readonly GalatBidang[];
  /** Goes on as the button would. */
  lanjut: () => void;
}

/** The pages one chunk brings along. */
type IsiLangkah = Partial<Record<Langkah, ComponentType<PropLangkah>>>;

const judul: Record<Langkah, Kunci> = {
  jenis: 'rute.lapor_jenis',
  isi: 'rute.lapor_isi',
  'waktu-tempat': 'rute.lapor_waktu',
  instansi: 'rute.lapor_instansi',
  lampiran: 'rute.lapor_lampiran',
  privasi: 'rute.lapor_privasi',
  serupa: 'rute.lapor_serupa',
  identitas: 'rute.lapor_identitas',
  periksa: 'rute.lapor_periksa',
};

/** The next page: similar reports only when there are some, identity only for visitors. */
async function berikut(kini: Langkah): Promise<Langkah> {
  let i = LANGKAH.indexOf(kini) + 1;
  if (LANGKAH[i] === 'serupa' && !(await adaSerupa())) i++;
  if (LANGKAH[i] === 'identitas' && (await siapSesi()).masuk) i++;
  return LANGKAH[i] ?? 'periksa';
}

function sebelum(kini: Langkah): Langkah | null {
  let i = LANGKAH.indexOf(kini) - 1;
  if (LANGKAH[i] === 'identitas' && sesi.value?.masuk) i--;
  if (LANGKAH[i] === 'serupa') i--;
  return LANGKAH[i] ?? null;
}

export function Lapor({ isi }: { isi: IsiLangkah }) {
  const kini = (lokasi.value.jalur.split('/')[2] ?? 'jenis') as Langkah;
  const Halamannya = isi[kini];
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [sibuk, setSibuk] = useState(false);
  // Before anything typed into the prerendered page is typed again.
  useLayoutEffect(() => {
    void bukaDraf();
  }, []);
  const lanjut = async () => {
    const salah = periksaLangkah(kini, draf.value, !!sesi.value?.masuk);
    setBidang(salah);
    if (salah.length || sibuk) return;
    setSibuk(true);
    const ke = lokasi.value.cari.has('periksa') ? 'periksa' : await berikut(kini);
    setSibuk(false);
    pergi(`/lapor/${ke}`);
  };
  const ke = LANGKAH.indexOf(kini) + 1;
  const mundur = sebelum(kini);
  return (
    <Halaman
      judul={t(judul[kini])}
      jejak={mundur ? [{ judul: t('ui.kembali'), ke: `/lapor/${mundur}` }] : []}
      tanpaJudul
    >
      <div class="langkah">
        <progress value={ke} max={LANGKAH.length} aria-label={t('rute.lapor_isi')} />
        <p>
          <span>{t('lapor.langkah', { ke, semua: LANGKAH.length })}</span>
          <span class="lencana kuning">{t('lapor.belum_dikirim')}</span>
        </p>
      </div>
      <h1 tabIndex={-1}>{t(judul[kini])}</h1>
      <RingkasanGalat bidang={bidang} />
      <form
        method="post"
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void lanjut();
        }}
      >
        {Halamannya && <Halamannya bidang={bidang} lanjut={() => void lanjut()} />}
        {kini !== 'periksa' && (
          <Tombol type="submit" jenis="utama" sibuk={sibuk}>
            {t('ui.lanjut')}
          </Tombol>
        )}
      </form>
      <StempelSimpan />
    </Halaman>
  );
}

function StempelSimpan() {
  const { diubah } = draf.value;
  if (takTersimpan.value)
    return (
      <Spanduk jenis="awas" umumkan>
        <p>{t('lapor.tak_tersimpan')}</p>
      </Spanduk>
    );
  if (!diubah) return null;
  return (
    <p class="stempel">
      {t('lapor.tersimpan', { jam: jamSaja(new Date(diubah).toISOString()) })} ·{' '}
      <a href="/saya/draf">{t('lapor.draf_lain')}</a>
    </p>
  );
}
