// One choice of a few: radio buttons (`radio`, `kartu` with explanation) or a select.
import type { ComponentChildren } from 'preact';
import { dijelaskan, idBidang, Opsional, Penjelasan, type PropBidang } from './Kolom';

export interface Pilihan<N extends string = string> {
  nilai: N;
  label: string;
  petunjuk?: ComponentChildren;
  mati?: boolean;
}

interface Props<N extends string> extends PropBidang {
  pilihan: readonly Pilihan<N>[];
  nilai: N | '';
  padaUbah: (nilai: N) => void;
  bentuk?: 'select' | 'radio' | 'kartu';
  /** First row of a select while nothing is chosen. */
  kosong?: string;
}

export function Pilih<N extends string>(p: Props<N>) {
  return p.bentuk === 'radio' || p.bentuk === 'kartu' ? (
    <Radio {...p} />
  ) : (
    <Select {...p} />
  );
}

function Select<N extends string>(p: Props<N>) {
  const id = idBidang(p.nama);
  return (
    <div class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <label for={id}>
        {p.label}
        {p.opsional && <Opsional />}
      </label>
      <Penjelasan {...p} />
      <select
        id={id}
        name={p.nama}
        value={p.nilai}
        aria-invalid={p.galat ? 'true' : undefined}
        aria-describedby={dijelaskan(p)}
        onChange={(e) => p.padaUbah(e.currentTarget.value as N)}
      >
        {p.kosong !== undefined && <option value="">{p.kosong}</option>}
        {p.pilihan.map((x) => (
          <option key={x.nilai} value={x.nilai} disabled={x.mati}>
            {x.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Radio<N extends string>(p: Props<N>) {
  return (
    <fieldset
      class={`bidang pilihan pilihan-${p.bentuk}${p.galat ? ' bergalat' : ''}`}
      aria-describedby={dijelaskan(p)}
    >
      <legend>
        {p.label}
        {p.opsional && <Opsional />}
      </legend>
      <Penjelasan {...p} />
      {p.pilihan.map((x, i) => {
        // The summary's link lands on the first choice.
        const id = i === 0 ? idBidang(p.nama) : `${idBidang(p.nama)}-${i}`;
        return (
          <div class="opsi" key={x.nilai}>
            <input
              type="radio"
              id={id}
              name={p.nama}
              value={x.nilai}
              checked={p.nilai === x.nilai}
              disabled={x.mati}
              aria-describedby={x.petunjuk ? `${id}-p` : undefined}
              onChange={() => p.padaUbah(x.nilai)}
            />
            <label for={id}>{x.label}</label>
            {x.petunjuk && (
              <div class="petunjuk" id={`${id}-p`}>
                {x.petunjuk}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
