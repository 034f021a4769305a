// The frame of every page: document title, breadcrumb, h1 that takes focus after navigation.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { judulDokumen } from '../inti/router';
import { Ikon } from './Ikon';

interface Props {
  judul: string;
  /** Shown above the h1: where this page belongs. */
  jejak?: readonly { judul: string; ke: string }[];
  /** baca: a column of text (default). lebar: lists. penuh: work panels. */
  lebar?: 'baca' | 'lebar' | 'penuh';
  /** Buttons beside the h1. */
  aksi?: ComponentChildren;
  /** A line under the h1. */
  pengantar?: ComponentChildren;
  /** The page draws its own h1 (with `tabIndex={-1}`). */
  tanpaJudul?: boolean;
  children?: ComponentChildren;
}

export function Halaman(p: Props) {
  useEffect(() => {
    document.title = judulDokumen(p.judul);
  }, [p.judul]);
  return (
    <div class={`halaman ${p.lebar ?? 'baca'}`}>
      {p.jejak?.map((j) => (
        <a class="jejak" key={j.ke} href={j.ke}>
          <Ikon nama="kiri" besar={18} />
          {j.judul}
        </a>
      ))}
      {!p.tanpaJudul && (
        <div class="kepala-halaman">
          <h1 tabIndex={-1}>{p.judul}</h1>
          {p.aksi && <div class="aksi">{p.aksi}</div>}
        </div>
      )}
      {p.pengantar && <div class="pengantar">{p.pengantar}</div>}
      {p.children}
    </div>
  );
}
