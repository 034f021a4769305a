// Actions as the panel offers them: order, words, consequences. Which of them are drawn is the
// server's `aksi[]` and `minta_jenis[]`, nothing else.
import { t, teksAtau } from '../../inti/bahasa';
import type { NamaIkon } from '../../ui/Ikon';
import type { JenisTombol } from '../../ui/Tombol';
import type { LaporanPetugas } from '../tipe';

const urutanAksi = [
  'putuskan',
  'verifikasi',
  'tindak_lanjut',
  'lempar',
  'teruskan',
  'tunda',
  'minta_bukan_wewenang',
  'minta_tahan',
  'minta_lepas_tahan',
  'minta_tutup',
  'minta_buka',
  'tutup',
  'buka',
  'atur_kerahasiaan',
  'arsip',
  'buka_identitas',
  'buka_asli',
] as const;
export type AksiPetugas = (typeof urutanAksi)[number];

export const ikonAksi: Record<AksiPetugas, NamaIkon> = {
  putuskan: 'pesan',
  verifikasi: 'centang',
  tindak_lanjut: 'pesan',
  lempar: 'kanan',
  teruskan: 'kanan',
  tunda: 'jam',
  minta_bukan_wewenang: 'instansi',
  minta_tahan: 'jam',
  minta_lepas_tahan: 'jam',
  minta_tutup: 'centang',
  minta_buka: 'ulang',
  tutup: 'centang',
  buka: 'ulang',
  arsip: 'arsip',
  atur_kerahasiaan: 'tersembunyi',
  buka_identitas: 'akun',
  buka_asli: 'kunci',
};

/** What this reader may do now, in our order. */
export function aksiDari(l: LaporanPetugas): AksiPetugas[] {
  const boleh = new Set<string>([
    ...(l.aksi ?? []).filter((a) => a !== 'minta'),
    ...(l.minta_jenis ?? []).map((m) => `minta_${m}`),
  ]);
  return urutanAksi.filter((a) => boleh.has(a));
}

export const namaAksi = (a: AksiPetugas): string => t(`aksi.${a}`);
export const bahayaAksi = (a: AksiPetugas): JenisTombol =>
  a === 'arsip' || a === 'buka_identitas' ? 'bahaya' : 'biasa';

/** What pressing the button will do, one sentence each; `isi` fills the gaps. */
export function dampak(apa: string, isi: Record<string, string | number> = {}): string[] {
  const hasil: string[] = [];
  for (let i = 1; ; i++) {
    const kunci = `dampak.${apa}_${i}`;
    const teks = teksAtau(kunci, '');
    if (!teks) break;
    const terisi = teks.replace(/\{(\w+)\}/g, (semua, nama: string) =>
      isi[nama] === undefined ? semua : String(isi[nama]),
    );
    // A sentence may begin with what was filled in, and with its marks.
    hasil.push(terisi.replace(/^\**\p{Ll}/u, (x) => x.toUpperCase()));
  }
  return [...hasil, t('dampak.riwayat')];
}
