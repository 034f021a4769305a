// The parts of the dictionary and the union of their keys: t() accepts nothing else.
import type akun from './id/akun';
import type kabar from './id/kabar';
import type kelola from './id/kelola';
import type kerja from './id/kerja';
import type konten from './id/konten';
import type lapor from './id/lapor';
import type laporan from './id/laporan';
import type monitor from './id/monitor';
import type pengaturan from './id/pengaturan';
import type publik from './id/publik';
import type saya from './id/saya';
import type umum from './id/umum';
import type warga from './id/warga';

export type Bagian =
  | 'umum'
  | 'publik'
  | 'konten'
  | 'lapor'
  | 'laporan'
  | 'akun'
  | 'saya'
  | 'kabar'
  | 'kelola'
  | 'kerja'
  | 'monitor'
  | 'pengaturan'
  | 'warga';

export type Kunci =
  | keyof typeof umum
  | keyof typeof publik
  | keyof typeof konten
  | keyof typeof lapor
  | keyof typeof laporan
  | keyof typeof akun
  | keyof typeof saya
  | keyof typeof kabar
  | keyof typeof kelola
  | keyof typeof kerja
  | keyof typeof monitor
  | keyof typeof pengaturan
  | keyof typeof warga;

export type Kamus = Readonly<Record<string, string>>;
