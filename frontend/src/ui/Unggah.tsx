// Attachments: choose, photograph or drop; shrink; upload with progress; retry; remove. The files
// live with the caller, so a draft can keep them. Without network they wait ("menunggu").
import { useEffect, useRef, useState } from 'preact/hooks';
import { Galat, luring } from '../inti/api';
import { t } from '../inti/bahasa';
import { perkecil } from '../inti/foto';
import { type BerkasTerkirim, unggah } from '../inti/unggah';
import { ukuran } from '../inti/waktu';
import { Ikon } from './Ikon';
import { Penjelasan } from './Kolom';
import { pesanGalat } from './pesan';
import { Tombol } from './Tombol';

const UKURAN_PALING = 10 * 1024 * 1024;
const JENIS: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface BerkasUnggah {
  kunci: string;
  nama: string;
  jenis: string;
  ukuran: number;
  /** Content, until the server has it. */
  isi?: Blob | undefined;
  /** What the server answered: then `terkirim.id` goes into lampiran[]. */
  terkirim?: BerkasTerkirim | undefined;
  maju?: number | undefined;
  galat?: string | undefined;
}

/** Ids for the form, or null while something is still on its way. */
export function idLampiran(berkas: readonly BerkasUnggah[]): string[] | null {
  const id = berkas.filter((b) => !b.galat).map((b) => b.terkirim?.id);
  return id.includes(undefined) ? null : (id as string[]);
}

/** What a draft can keep: only what the server already has is found again. */
export const terkirimSaja = (berkas: readonly BerkasUnggah[]): BerkasUnggah[] =>
  berkas.filter((b) => b.terkirim).map(({ isi: _, maju: __, ...b }) => b);

interface Props {
  berkas: readonly BerkasUnggah[];
  /** Like a state setter: gets a function from the present list to the next. */
  padaUbah: (ubah: (lama: readonly BerkasUnggah[]) => readonly BerkasUnggah[]) => void;
  label?: string;
  nama?: string;
  galat?: string | undefined;
  maks?: number;
  /** Tracking ID, for a reporter without account. */
  lacak?: string;
  /** Called with the shrunk content, to keep it with a draft. */
  padaIsi?: (kunci: string, isi: Blob) => void;
}

const jenisDari = (f: { name: string; type: string }) =>
  JENIS[f.name.split('.').pop()?.toLowerCase() ?? ''] ?? null;

export function Unggah(p: Props) {
  const maks = p.maks ?? 5;
  const nama = p.nama ?? 'lampiran';
  const [atas, setAtas] = useState(false);
  const [tolak, setTolak] = useState('');
  const henti = useRef(new Map<string, AbortController>());
  const ubahSatu = (kunci: string, isi: Partial<BerkasUnggah>) =>
    p.padaUbah((l) => l.map((b) => (b.kunci === kunci ? { ...b, ...isi } : b)));

  const kirimkan = async (b: BerkasUnggah) => {
    if (!b.isi) return;
    const c = new AbortController();
    henti.current.set(b.kunci, c);
    ubahSatu(b.kunci, { maju: 0, galat: undefined });
    try {
      const terkirim = await unggah(b.isi, {
        nama: b.nama,
        sinyal: c.signal,
        ...(p.lacak ? { lacak: p.lacak } : {}),
        padaMaju: (maju) => ubahSatu(b.kunci, { maju }),
      });
      ubahSatu(b.kunci, { terkirim, maju: undefined });
    } catch (g) {
      if (!(g instanceof Galat) || g.kode === 'batal') return;
      ubahSatu(b.kunci, {
        maju: undefined,
        galat: g.tanpaJaringan ? undefined : pesanGalat(g),
      });
    }
  };

  // What waited for the network goes when it is back, unless somebody pressed before.
  const putus = luring.value;
  const tadi = useRef(putus);
  useEffect(() => {
    if (tadi.current && !putus)
      for (const b of p.berkas)
        if (!b.terkirim && !b.galat && b.maju === undefined) void kirimkan(b);
    tadi.current = putus;
  }, [putus]);

  const terima = async (daftar: Iterable<File>) => {
    setTolak('');
    let sisa = maks - p.berkas.length;
    for (const f of daftar) {
      const jenis = jenisDari(f);
      if (!jenis) setTolak(t('unggah.jenis', { nama: f.name }));
      else if (sisa-- <= 0) setTolak(t('unggah.banyak', { n: maks }));
      else {
        const kecil = await perkecil(f);
        if (kecil.isi.size > UKURAN_PALING) {
          setTolak(t('unggah.besar', { nama: f.name }));
          continue;
        }
        const isi = kecil.isi.type ? kecil.isi : new Blob([kecil.isi], { type: jenis });
        const b: BerkasUnggah = {
          kunci: `${Date.now()}-${Math.random().toString(36).slice(2, 8)}`,
          nama: kecil.nama,
          jenis: isi.type,
          ukuran: isi.size,
          isi,
        };
        p.padaIsi?.(b.kunci, isi);
        p.padaUbah((l) => [...l, b]);
        void kirimkan(b);
      }
    }
  };

  return (
    <fieldset class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <legend>{p.label ?? t('unggah.label')}</legend>
      <Penjelasan
        nama={nama}
        label=""
        petunjuk={t('unggah.petunjuk', { n: maks })}
        galat={p.galat}
      />
      {p.berkas.length < maks && (
        // Dropping is an extra; the input below is the way for everybody.
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          class={`unggah-kotak${atas ? ' di-atas' : ''}`}
          onDragOver={(e) => {
            e.preventDefault();
            setAtas(true);
          }}
          onDragLeave={() => setAtas(false)}
          onDrop={(e) => {
            e.preventDefault();
            setAtas(false);
            void terima(e.dataTransfer?.files ?? []);
          }}
        >
          <input
            type="file"
            multiple
            id={`id-${nama}`}
            aria-describedby={`p-${nama}`}
            accept=".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx"
            onChange={(e) => {
              void terima([...(e.currentTarget.files ?? [])]);
              e.currentTarget.value = '';
            }}
          />
          <label for={`id-${nama}`} class="tombol tombol-biasa">
            <Ikon nama="kamera" />
            {t('unggah.pilih')}
          </label>
        </div>
      )}
      <p class="galat-bidang" role="status">
        {tolak}
      </p>
      <ul class="berkas" hidden={p.berkas.length === 0}>
        {p.berkas.map((b) => (
          <Baris
            key={b.kunci}
            b={b}
            ulang={() => void kirimkan(b)}
            hapus={() => {
              henti.current.get(b.kunci)?.abort();
              p.padaUbah((l) => l.filter((x) => x.kunci !== b.kunci));
              document.getElementById(`id-${nama}`)?.focus();
            }}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface PropBaris {
  b: BerkasUnggah;
  ulang: () => void;
  hapus: () => void;
}

function Baris({ b, ulang, hapus }: PropBaris) {
  const menunggu = !b.terkirim && b.maju === undefined;
  const keadaan =
    b.galat ?? (b.terkirim ? t('unggah.siap') : menunggu ? t('unggah.menunggu') : '');
  return (
    <li class={b.galat ? 'bermasalah' : undefined}>
      <Mini b={b} />
      <div>
        <span class="nama">{b.nama}</span>
        {b.maju !== undefined && (
          <progress
            value={b.maju}
            max={1}
            aria-label={t('unggah.maju', { nama: b.nama })}
          />
        )}
        <small>
          {ukuran(b.ukuran)}
          {keadaan && ` · ${keadaan}`}
        </small>
      </div>
      <div class="aksi">
        {menunggu && (
          <Tombol jenis="polos" kecil onClick={ulang}>
            {t('ui.coba_lagi')}
          </Tombol>
        )}
        <Tombol
          jenis="polos"
          kecil
          aria-label={t('ui.hapus_apa', { apa: b.nama })}
          onClick={hapus}
        >
          <Ikon nama="hapus" />
        </Tombol>
      </div>
    </li>
  );
}

function Mini({ b }: { b: BerkasUnggah }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!b.isi || !b.jenis.startsWith('image/')) return;
    const u = URL.createObjectURL(b.isi);
    setUrl(u);
    return () => URL.revokeObjectURL(u);
  }, [b.isi, b.jenis]);
  return url ? (
    <img class="mini" src={url} alt="" />
  ) : (
    <span class="mini">
      <Ikon nama={b.jenis.startsWith('image/') ? 'gambar' : 'berkas'} />
    </span>
  );
}
