// Type-ahead after the ARIA combobox pattern: the base of PilihWilayah, PilihInstansi and
// PilihKategori. Focus stays in the box; arrows move through the list, Enter takes, Esc closes.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Galat } from '../inti/api';
import { t } from '../inti/bahasa';
import { Ikon } from './Ikon';
import { dijelaskan, idBidang, Opsional, Penjelasan, type PropBidang } from './Kolom';

export interface Butir {
  id: string;
  nama: string;
  /** Second line: the path of a region, the parent of an instansi. */
  rinci?: string | undefined;
  mati?: string | undefined;
}

interface Dasar extends PropBidang {
  /** Finds suggestions; called 200 ms after the last key. */
  cari: (kata: string, sinyal: AbortSignal) => Promise<Butir[]>;
  contoh?: string;
  /** Fewest letters before asking; 0 shows a list at once. */
  mulai?: number;
}

interface PropSaran extends Dasar {
  nilai: Butir | null;
  padaUbah: (nilai: Butir | null) => void;
}

type Hasil = { keadaan: 'diam' | 'mencari' | 'ada' | 'gagal'; butir: Butir[] };

function useCari(cari: Dasar['cari'], kata: string, buka: boolean, mulai: number): Hasil {
  const [hasil, setHasil] = useState<Hasil>({ keadaan: 'diam', butir: [] });
  const fungsi = useRef(cari);
  fungsi.current = cari;
  useEffect(() => {
    if (!buka || kata.trim().length < mulai) {
      setHasil({ keadaan: 'diam', butir: [] });
      return;
    }
    const henti = new AbortController();
    const jam = setTimeout(() => {
      setHasil((h) => ({ ...h, keadaan: 'mencari' }));
      fungsi
        .current(kata.trim(), henti.signal)
        .then((butir) => setHasil({ keadaan: 'ada', butir }))
        .catch((g) => {
          if (!(g instanceof Galat) || g.kode !== 'batal')
            setHasil({ keadaan: 'gagal', butir: [] });
        });
    }, 200);
    return () => {
      clearTimeout(jam);
      henti.abort();
    };
  }, [kata, buka, mulai]);
  return hasil;
}

/** One value. Shown as a box; once chosen, as the name with "Ganti". */
export function Saran(p: PropSaran) {
  const kotak = useRef<HTMLInputElement>(null);
  const ganti = useRef<HTMLButtonElement>(null);
  const fokusNanti = useRef(false);
  // The box and the button take each other's place; focus must not fall between them. At once: who
  // is in the next field already is not called back.
  useLayoutEffect(() => {
    if (fokusNanti.current) (p.nilai ? ganti : kotak).current?.focus();
    fokusNanti.current = false;
  });
  const ubah = (b: Butir | null) => {
    fokusNanti.current = true;
    p.padaUbah(b);
  };
  return (
    <div class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <label for={idBidang(p.nama)}>
        {p.label}
        {p.opsional && <Opsional />}
      </label>
      <Penjelasan {...p} />
      {p.nilai ? (
        <div class="terpilih">
          <span>
            <strong>{p.nilai.nama}</strong>
            {p.nilai.rinci && <small>{p.nilai.rinci}</small>}
          </span>
          <button
            type="button"
            id={idBidang(p.nama)}
            class="tombol tombol-polos"
            aria-label={t('ui.ganti_apa', { apa: `${p.label}: ${p.nilai.nama}` })}
            ref={ganti}
            onClick={() => ubah(null)}
          >
            {t('ui.ganti')}
          </button>
        </div>
      ) : (
        <KotakSaran {...p} acuan={kotak} padaPilih={ubah} />
      )}
    </div>
  );
}

interface PropBanyak extends Dasar {
  nilai: readonly Butir[];
  padaUbah: (nilai: Butir[]) => void;
}

/** Several values, as removable chips above the box. */
export function SaranBanyak(p: PropBanyak) {
  const kotak = useRef<HTMLInputElement>(null);
  return (
    <div class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <label for={idBidang(p.nama)}>
        {p.label}
        {p.opsional && <Opsional />}
      </label>
      <Penjelasan {...p} />
      {p.nilai.length > 0 && (
        <ul class="keping" aria-label={p.label}>
          {p.nilai.map((b) => (
            <li key={b.id}>
              {b.nama}
              <button
                type="button"
                aria-label={t('ui.hapus_apa', { apa: b.nama })}
                onClick={() => {
                  p.padaUbah(p.nilai.filter((x) => x.id !== b.id));
                  kotak.current?.focus();
                }}
              >
                <Ikon nama="tutup" besar={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <KotakSaran
        {...p}
        acuan={kotak}
        padaPilih={(b) => {
          if (!p.nilai.some((x) => x.id === b.id)) p.padaUbah([...p.nilai, b]);
        }}
      />
    </div>
  );
}

interface PropKotak extends Dasar {
  acuan: { current: HTMLInputElement | null };
  padaPilih: (b: Butir) => void;
}

function KotakSaran(p: PropKotak) {
  const [kata, setKata] = useState('');
  const [buka, setBuka] = useState(false);
  const [sorot, setSorot] = useState(-1);
  const { keadaan, butir } = useCari(p.cari, kata, buka, p.mulai ?? 2);
  const id = idBidang(p.nama);
  const tampil = buka && keadaan !== 'diam';
  const ambilButir = (b: Butir | undefined) => {
    if (!b || b.mati) return;
    setKata('');
    setBuka(false);
    p.padaPilih(b);
  };
  const tombol = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      setBuka(true);
      const n = butir.length;
      if (n) setSorot((s) => (s + (e.key === 'ArrowDown' ? 1 : s < 0 ? 0 : -1) + n) % n);
    } else if (e.key === 'Enter' && tampil) {
      e.preventDefault();
      ambilButir(butir[sorot] ?? (butir.length === 1 ? butir[0] : undefined));
    } else if (e.key === 'Escape' && tampil) {
      e.preventDefault();
      e.stopPropagation();
      setBuka(false);
    }
  };
  return (
    <div class="saran">
      <Ikon nama="cari" />
      <input
        ref={p.acuan}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={tampil}
        aria-controls={`${id}-daftar`}
        aria-autocomplete="list"
        aria-activedescendant={tampil && sorot >= 0 ? `${id}-${sorot}` : undefined}
        aria-invalid={p.galat ? 'true' : undefined}
        aria-describedby={dijelaskan(p)}
        autocomplete="off"
        spellcheck={false}
        placeholder={p.contoh}
        value={kata}
        onInput={(e) => {
          setKata(e.currentTarget.value);
          setBuka(true);
          setSorot(-1);
        }}
        onFocus={() => setBuka(true)}
        onBlur={() => setBuka(false)}
        onKeyDown={tombol}
      />
      <div
        class="saran-daftar"
        id={`${id}-daftar`}
        role="listbox"
        aria-label={p.label}
        hidden={!tampil || butir.length === 0}
        tabIndex={-1}
      >
        {butir.map((b, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box (combobox)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
          <div
            key={b.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === sorot}
            aria-disabled={b.mati ? 'true' : undefined}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => ambilButir(b)}
          >
            {b.nama}
            {(b.mati || b.rinci) && <small>{b.mati || b.rinci}</small>}
          </div>
        ))}
      </div>
      <p class="saran-kabar" role="status">
        {tampil && kabar(keadaan, butir.length)}
      </p>
    </div>
  );
}

function kabar(keadaan: Hasil['keadaan'], n: number): string {
  if (keadaan === 'mencari') return n ? '' : t('ui.mencari');
  if (keadaan === 'gagal') return t('ui.saran_gagal');
  return n ? '' : t('ui.saran_kosong');
}
