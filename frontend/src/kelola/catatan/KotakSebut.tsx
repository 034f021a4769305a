// A box in which "@" opens a list of officers. Focus stays in the box; arrows move, Enter or Tab
// takes, Esc closes.
import { useEffect, useRef, useState } from 'preact/hooks';
import { alamat, ambil } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import { dijelaskan, idBidang, Penjelasan } from '../../ui/Kolom';
import { jalurLaporan } from '../tipe';
import { type Sebutan, sedangMenyebut, sisipkan } from './sebut';

interface Petugas extends Sebutan {
  peran: string;
  instansi: string;
}

const NAMA = 'catatan_internal';

function usePetugas(lacak: string, kata: string | null): Petugas[] | null {
  const [hasil, setHasil] = useState<Petugas[] | null>(null);
  useEffect(() => {
    if (kata === null) {
      setHasil(null);
      return;
    }
    const henti = new AbortController();
    const jam = setTimeout(() => {
      ambil<{ data: Petugas[] }>(
        alamat(`${jalurLaporan(lacak)}/petugas`, { kata: kata || undefined }),
        { sinyal: henti.signal },
      )
        .then((x) => setHasil(x.data))
        .catch(() => {});
    }, 150);
    return () => {
      clearTimeout(jam);
      henti.abort();
    };
  }, [lacak, kata]);
  return hasil;
}

interface Props {
  lacak: string;
  nilai: string;
  padaUbah: (v: string) => void;
  padaSebut: (s: Sebutan) => void;
  galat: string | undefined;
}

export function KotakSebut(p: Props) {
  const kotak = useRef<HTMLTextAreaElement>(null);
  const [cari, setCari] = useState<{ dari: number; kata: string } | null>(null);
  const [sorot, setSorot] = useState(0);
  const petugas = usePetugas(p.lacak, cari?.kata ?? null);
  const buka = cari !== null && petugas !== null;
  const id = idBidang(NAMA);
  const bidang = {
    nama: NAMA,
    label: t('catatan.tulis'),
    petunjuk: t('catatan.petunjuk'),
    galat: p.galat,
  };
  const lihat = (el: HTMLTextAreaElement) => {
    const s = sedangMenyebut(el.value, el.selectionStart);
    setCari(s);
    setSorot(0);
  };
  const ambilSatu = (x: Petugas | undefined) => {
    const el = kotak.current;
    if (!x || !el || !cari) return;
    const baru = sisipkan(el.value, cari.dari, el.selectionStart, x.nama);
    p.padaUbah(baru.teks);
    p.padaSebut({ id: x.id, nama: x.nama });
    setCari(null);
    setTimeout(() => {
      el.focus();
      el.setSelectionRange(baru.kursor, baru.kursor);
    });
  };
  const tombol = (e: KeyboardEvent) => {
    if (!buka) return;
    const n = petugas.length;
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && n) {
      e.preventDefault();
      setSorot((s) => (s + (e.key === 'ArrowDown' ? 1 : n - 1)) % n);
    } else if ((e.key === 'Enter' || e.key === 'Tab') && n) {
      e.preventDefault();
      ambilSatu(petugas[sorot]);
    } else if (e.key === 'Escape') {
      e.preventDefault();
      e.stopPropagation();
      setCari(null);
    }
  };
  return (
    <div class={`bidang${p.galat ? ' bergalat' : ''}`}>
      <label for={id}>{bidang.label}</label>
      <Penjelasan {...bidang} />
      <div class="saran kotak-sebut">
        <textarea
          ref={kotak}
          id={id}
          rows={2}
          value={p.nilai}
          aria-describedby={dijelaskan(bidang)}
          aria-invalid={p.galat ? 'true' : undefined}
          aria-autocomplete="list"
          aria-controls={`${id}-daftar`}
          aria-activedescendant={buka && petugas[sorot] ? `${id}-${sorot}` : undefined}
          onInput={(e) => {
            p.padaUbah(e.currentTarget.value);
            lihat(e.currentTarget);
          }}
          onClick={(e) => lihat(e.currentTarget)}
          onBlur={() => setCari(null)}
          onKeyDown={tombol}
        />
        <div
          class="saran-daftar"
          id={`${id}-daftar`}
          role="listbox"
          aria-label={t('catatan.saran')}
          hidden={!buka || petugas.length === 0}
          tabIndex={-1}
        >
          {(buka ? petugas : []).map((x, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
            <div
              key={x.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === sorot}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => ambilSatu(x)}
            >
              {x.nama}
              <small>
                {[teksAtau(`peran.${x.peran}`, x.peran), x.instansi].join(' · ')}
              </small>
            </div>
          ))}
        </div>
        <p class="saran-kabar" role="status">
          {buka && (petugas.length ? '' : t('catatan.tidak_ada'))}
        </p>
      </div>
    </div>
  );
}
