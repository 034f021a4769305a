// One field: label above, hint, the box, counter, error. Also Sandi and Centang.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { angka, t } from '../inti/bahasa';

export interface PropBidang {
  /** Name of the field in the API; the error summary links to `id-<nama>`. */
  nama: string;
  label: string;
  petunjuk?: ComponentChildren;
  galat?: string | undefined;
  opsional?: boolean;
}

export const idBidang = (nama: string) => `id-${nama}`;

/** Ids of hint and error for aria-describedby. */
export function dijelaskan({ nama, petunjuk, galat }: PropBidang, lain?: string) {
  const id = [petunjuk && `p-${nama}`, galat && `g-${nama}`, lain]
    .filter(Boolean)
    .join(' ');
  return id || undefined;
}

/** Hint and error below a label or legend, with the ids that `dijelaskan` names. */
export function Penjelasan({ nama, petunjuk, galat }: PropBidang) {
  return (
    <>
      {petunjuk && (
        <div class="petunjuk" id={`p-${nama}`}>
          {petunjuk}
        </div>
      )}
      {galat && (
        <p class="galat-bidang" id={`g-${nama}`}>
          <span class="tak-tampak">{t('ui.galat')}: </span>
          {galat}
        </p>
      )}
    </>
  );
}

export function Opsional() {
  return <span class="opsional"> ({t('ui.opsional')})</span>;
}

interface Props extends PropBidang {
  nilai: string;
  padaUbah: (nilai: string) => void;
  jenis?:
    | 'text'
    | 'email'
    | 'tel'
    | 'password'
    | 'date'
    | 'search'
    | 'url'
    | 'number'
    | 'time';
  /** More than one line; the box grows with what is written. */
  baris?: number;
  /** Most characters; shows how many are left once it gets tight. */
  maks?: number;
  /** Always show the counter, with the least number still missing. */
  min?: number;
  isiOtomatis?: string;
  contoh?: string;
  mode?: 'numeric' | 'tel' | 'email' | 'text' | 'decimal' | 'search' | 'url';
  terkecil?: string;
  terbesar?: string;
  sempit?: boolean;
  mati?: boolean;
  kapital?: 'off' | 'characters' | 'words' | 'sentences';
  padaKeluar?: () => void;
}

export function Kolom(p: Props) {
  const id = idBidang(p.nama);
  const hitung =
    p.maks && (p.min || p.nilai.length > p.maks * 0.8) ? `h-${p.nama}` : undefined;
  const sifat = {
    id,
    name: p.nama,
    value: p.nilai,
    autocomplete: (p.isiOtomatis ?? 'off') as 'off',
    placeholder: p.contoh,
    disabled: p.mati,
    inputMode: p.mode,
    autocapitalize: p.kapital,
    'aria-invalid': p.galat ? ('true' as const) : undefined,
    'aria-describedby': dijelaskan(p, hitung),
    onInput: (e: { currentTarget: { value: string } }) =>
      p.padaUbah(e.currentTarget.value),
    onBlur: p.padaKeluar,
  };
  return (
    <div class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <label for={id}>
        {p.label}
        {p.opsional && <Opsional />}
      </label>
      <Penjelasan {...p} />
      {p.baris ? (
        <textarea {...sifat} rows={p.baris} />
      ) : p.jenis === 'password' ? (
        <Sandi sifat={sifat} />
      ) : (
        <input
          {...sifat}
          type={(p.jenis ?? 'text') as 'text'}
          min={p.terkecil}
          max={p.terbesar}
          class={p.sempit ? 'sempit' : undefined}
        />
      )}
      {hitung && (
        <Hitungan
          id={hitung}
          panjang={p.nilai.trim().length}
          min={p.min}
          maks={p.maks!}
        />
      )}
    </div>
  );
}

function Hitungan(p: {
  id: string;
  panjang: number;
  min?: number | undefined;
  maks: number;
}) {
  const kurang = (p.min ?? 0) - p.panjang;
  const lebih = p.panjang - p.maks;
  const teks =
    lebih > 0
      ? t('ui.hitung_lebih', { n: lebih })
      : kurang > 0
        ? t('ui.hitung_kurang', { n: kurang })
        : t('ui.hitung', { n: angka(p.panjang), maks: angka(p.maks) });
  return (
    <p class={`hitung${lebih > 0 ? ' lebih' : ''}`} id={p.id}>
      {teks}
    </p>
  );
}

function Sandi({ sifat }: { sifat: object }) {
  const [tampak, setTampak] = useState(false);
  return (
    <div class="sandi">
      <input
        {...sifat}
        type={(tampak ? 'text' : 'password') as 'text'}
        autocapitalize="off"
        spellcheck={false}
      />
      <button
        type="button"
        class="tombol tombol-polos"
        aria-pressed={tampak}
        onClick={() => setTampak(!tampak)}
      >
        {t(tampak ? 'ui.sembunyikan_sandi' : 'ui.tampilkan_sandi')}
      </button>
    </div>
  );
}

interface PropCentang extends PropBidang {
  nilai: boolean;
  padaUbah: (nilai: boolean) => void;
}

/** A checkbox with its explanation. */
export function Centang(p: PropCentang) {
  const id = idBidang(p.nama);
  return (
    <div class={`centang${p.galat ? ' bergalat' : ''}`}>
      <input
        type="checkbox"
        id={id}
        name={p.nama}
        checked={p.nilai}
        aria-invalid={p.galat ? 'true' : undefined}
        aria-describedby={dijelaskan(p)}
        onChange={(e) => p.padaUbah(e.currentTarget.checked)}
      />
      <div>
        <label for={id}>{p.label}</label>
        <Penjelasan {...p} />
      </div>
    </div>
  );
}
