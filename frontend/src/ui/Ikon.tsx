// Icon data is lucide's (ISC), one import per icon so that only used ones are shipped. Icons of
// prerendered pages are here; the others come with the first page that needs one.
import { signal } from '@preact/signals';
import {
  ArrowLeft,
  ArrowRight,
  Camera,
  Check,
  ChevronDown,
  ChevronRight,
  CircleHelp,
  CircleUser,
  FilePen,
  Home,
  Info,
  Lightbulb,
  MapPin,
  Megaphone,
  Plus,
  RefreshCw,
  Search,
  Send,
  Trash2,
  TriangleAlert,
  X,
} from 'lucide';
import { GambarIkon, type PropGambar } from './GambarIkon';
import type { lain as Lain } from './ikon-lain';

const dasar = {
  kiri: ArrowLeft,
  kanan: ArrowRight,
  lanjut: ChevronRight,
  centang: Check,
  bawah: ChevronDown,
  tanya: CircleHelp,
  kamera: Camera,
  cari: Search,
  kirim: Send,
  info: Info,
  ide: Lightbulb,
  pengeras: Megaphone,
  tambah: Plus,
  tutup: X,
  awas: TriangleAlert,
  akun: CircleUser,
  lokasi: MapPin,
  rumah: Home,
  hapus: Trash2,
  ulang: RefreshCw,
  draf: FilePen,
};

export type NamaIkon = keyof typeof dasar | keyof typeof Lain;

const lain = signal<Record<string, unknown> | null>(null);
let diminta = false;

function cariGambar(nama: NamaIkon): unknown {
  const ada = (dasar as Record<string, unknown>)[nama] ?? lain.value?.[nama];
  if (!ada && !diminta) {
    diminta = true;
    void import('./ikon-lain').then((m) => {
      lain.value = m.lain;
    });
  }
  return ada ?? [];
}

export const Ikon = ({ nama, ...lainnya }: PropGambar & { nama: NamaIkon }) => (
  <GambarIkon isi={cariGambar(nama)} {...lainnya} />
);
