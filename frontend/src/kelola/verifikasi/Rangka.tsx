// The frame of the ten steps: rail, one step, error summary that brings its step on screen.
import type { ComponentChildren } from 'preact';
import { t } from '../../inti/bahasa';
import { Ikon } from '../../ui/Ikon';
import { idBidang } from '../../ui/Kolom';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { Tombol } from '../../ui/Tombol';
import { type IsianVerifikasi, sudah } from './isian';

/** Steps 1 and 2 (log in, choose the report) are done by standing here. */
export const PERTAMA = 3;
const TERAKHIR = 10;
const LANGKAH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Focus on a field, its label in sight. */
export function keBidang(nama: string) {
  const el = document.getElementById(idBidang(nama));
  el?.focus({ preventScroll: true });
  (el?.closest('fieldset, .bidang, .centang') ?? el)?.scrollIntoView({ block: 'start' });
}

/** The error summary, whose links first bring their step on screen. */
export function Ringkasan(
  p: Parameters<typeof RingkasanGalat>[0] & { padaBidang: (n: string) => void },
) {
  return (
    // The links inside are the controls; this only listens on their way up.
    <div
      onClickCapture={(e) => {
        const a = (e.target as Element).closest('a[href^="#id-"]');
        if (!a) return;
        e.preventDefault();
        e.stopPropagation();
        p.padaBidang(a.getAttribute('href')!.slice(4));
      }}
    >
      <RingkasanGalat bidang={p.bidang} galat={p.galat} />
    </div>
  );
}

interface PropRel {
  kini: number;
  f: IsianVerifikasi;
  padaPilih: (n: number) => void;
}

/** The ten steps, as the guide numbers them. */
export function Rel({ kini, f, padaPilih }: PropRel) {
  return (
    <nav class="rel" aria-label={t('verifikasi.langkah')}>
      <p class="rel-ringkas" aria-hidden="true">
        {t('verifikasi.langkah_n', {
          n: kini,
          judul: t(`verifikasi.langkah_${kini as 3}`),
        })}
      </p>
      <ol>
        {LANGKAH.map((n) => {
          const beres = n < PERTAMA || sudah(f, n);
          const isi = (
            <>
              <span class="nomor" aria-hidden="true">
                {beres ? <Ikon nama="centang" besar={14} /> : n}
              </span>
              <span class="nama">{t(`verifikasi.langkah_${n}`)}</span>
              {beres && <span class="tak-tampak"> ({t('garis.selesai')})</span>}
            </>
          );
          return (
            <li key={n} class={`${beres ? 'beres' : ''}${n === kini ? ' kini' : ''}`}>
              {n < PERTAMA ? (
                <span class="diam">{isi}</span>
              ) : (
                <button
                  type="button"
                  aria-current={n === kini ? 'step' : undefined}
                  onClick={() => padaPilih(n)}
                >
                  {isi}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface PropLangkah {
  n: (typeof LANGKAH)[number];
  kini: number;
  ke: (n: number) => void;
  children: ComponentChildren;
}

export function Langkah({ n, kini, ke, children }: PropLangkah) {
  return (
    <section
      class={`kartu langkah-satu${n === kini ? ' kini' : ''}`}
      aria-labelledby={`langkah-${n}`}
    >
      <h2 id={`langkah-${n}`} tabIndex={-1}>
        <span class="nomor">{n}</span>{' '}
        {t(n === TERAKHIR ? 'verifikasi.periksa' : `verifikasi.langkah_${n}`)}
      </h2>
      {children}
      <p class="aksi wizard">
        {n > PERTAMA && (
          <Tombol jenis="polos" ikon="kiri" onClick={() => ke(n - 1)}>
            {t('ui.kembali')}
          </Tombol>
        )}
        {n < TERAKHIR && (
          <Tombol jenis="utama" onClick={() => ke(n + 1)}>
            {t('ui.lanjut')}
          </Tombol>
        )}
      </p>
    </section>
  );
}
