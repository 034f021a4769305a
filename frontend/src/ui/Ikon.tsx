// Icon data is lucide's (ISC), one import per icon so that only used ones are shipped.

import {
  Archive,
  ArrowLeft,
  ArrowRight,
  Bell,
  Building2,
  Calendar,
  Camera,
  Check,
  ChevronDown,
  ChevronRight,
  CircleHelp,
  CircleUser,
  Clock,
  Copy,
  Download,
  EyeOff,
  File,
  FilePen,
  Filter,
  Globe,
  Home,
  Image,
  Info,
  Lightbulb,
  ListChecks,
  Lock,
  LogOut,
  MapPin,
  Megaphone,
  Menu,
  MessageCircle,
  Paperclip,
  Plus,
  Printer,
  RefreshCw,
  Search,
  Send,
  Share2,
  Star,
  ThumbsUp,
  Trash2,
  TriangleAlert,
  Users,
  WifiOff,
  X,
} from 'lucide';
import { createElement } from 'preact';

const data = {
  arsip: Archive,
  kiri: ArrowLeft,
  kanan: ArrowRight,
  lonceng: Bell,
  instansi: Building2,
  kalender: Calendar,
  kamera: Camera,
  centang: Check,
  bawah: ChevronDown,
  lanjut: ChevronRight,
  tanya: CircleHelp,
  akun: CircleUser,
  jam: Clock,
  salin: Copy,
  unduh: Download,
  tersembunyi: EyeOff,
  berkas: File,
  draf: FilePen,
  saring: Filter,
  bola: Globe,
  rumah: Home,
  gambar: Image,
  info: Info,
  ide: Lightbulb,
  daftar: ListChecks,
  kunci: Lock,
  keluar: LogOut,
  lokasi: MapPin,
  pengeras: Megaphone,
  menu: Menu,
  pesan: MessageCircle,
  lampiran: Paperclip,
  tambah: Plus,
  cetak: Printer,
  ulang: RefreshCw,
  cari: Search,
  kirim: Send,
  bagikan: Share2,
  bintang: Star,
  dukung: ThumbsUp,
  hapus: Trash2,
  awas: TriangleAlert,
  orang: Users,
  luring: WifiOff,
  tutup: X,
};

export type NamaIkon = keyof typeof data;

interface Props {
  nama: NamaIkon;
  /** Pixels; 20 unless told. */
  besar?: number;
  /** Only where the icon stands alone; beside a text it stays hidden from screen readers. */
  label?: string;
}

export function Ikon({ nama, besar = 20, label }: Props) {
  return (
    <svg
      class="ikon"
      width={besar}
      height={besar}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      {data[nama].map(([unsur, sifat], i) => createElement(unsur, { key: i, ...sifat }))}
    </svg>
  );
}
