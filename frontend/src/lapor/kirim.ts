// Sends a draft: files first, then the report, once. Also the outbox: what was sent without a
// network leaves by itself when there is one. One tab at a time, by a Web Lock where there is one.
import { pecahKontak } from '../akun/kontak';
import { Galat, kirim, uuid } from '../inti/api';
import { t } from '../inti/bahasa';
import { pakaiKode } from '../inti/kode';
import { muatSesi } from '../inti/sesi';
import { bacaJson, simpanJson } from '../inti/simpanan';
import { unggah } from '../inti/unggah';
import type { Laporan } from '../laporan/tipe';
import { kabari } from '../ui/Kabar';
import { pesanGalat } from '../ui/pesan';
import {
  bacaDraf,
  buangDraf,
  type Draf,
  draf,
  muatIsi,
  semuaDraf,
  simpanDraf,
} from './draf';

export interface Resi {
  tracking_id: string;
  kode_rahasia?: string;
  bukti?: { hash: string; pada: string };
  langkah?: { jam?: string; nama: string; batas: string | null }[];
  laporan?: Laporan;
  /** Its title, when it left the outbox by itself and nobody has opened the receipt yet. */
  baru?: string | undefined;
  /** Filed without any identity: nothing is kept on the device unasked. */
  tanpa?: boolean;
}

/** Opened: it need not be offered any more. */
export function resiDibuka(lacak: string) {
  const r = bacaResi(lacak);
  if (r?.baru !== undefined) simpanJson(`resi.${lacak}`, { ...r, baru: undefined });
}

export const bacaResi = (lacak: string): Resi | null => bacaJson<Resi>(`resi.${lacak}`);

/** The body of POST /laporan. `masuk`: with a session no identity is sent. */
export function badanLaporan(d: Draf, masuk: boolean): Record<string, unknown> {
  const lokasi = {
    ...(d.wilayah && { kode_wilayah: d.wilayah.id }),
    ...(d.alamat.trim() && { alamat: d.alamat.trim() }),
    ...d.titik,
  };
  const kontak = d.identitas === 'kontak' ? pecahKontak(d.kontak) : null;
  return {
    judul: d.judul.trim(),
    isi: d.isi.trim(),
    klasifikasi: d.klasifikasi,
    anonim: d.anonim,
    rahasia: d.rahasia,
    lampiran: d.berkas.flatMap((b) => (b.terkirim ? [b.terkirim.id] : [])),
    ...(d.kategori && { kategori: d.kategori.id }),
    ...(d.instansi && { instansi: d.instansi.id }),
    ...(d.tanggal_kejadian && { tanggal_kejadian: d.tanggal_kejadian }),
    ...(Object.keys(lokasi).length > 0 && { lokasi }),
    ...(!masuk && kontak && { nama: d.nama.trim(), ...kontak }),
    ...(!masuk && !kontak && { tanpa_identitas: true }),
  };
}

async function unggahSemua(d: Draf): Promise<Draf> {
  const berkas = await muatIsi(d.berkas, d.id);
  for (const b of berkas) {
    if (b.terkirim || !b.isi) continue;
    b.terkirim = await unggah(b.isi, { nama: b.nama });
    simpanDraf({ ...d, berkas });
  }
  return { ...d, berkas };
}

async function sekali(id: string): Promise<Resi> {
  let d = bacaDraf(id);
  if (!d) throw new Galat(0, 'batal', 'draf sudah terkirim');
  // Asked anew: it may have ended while this was written.
  const s = await muatSesi();
  if (s.gagal) throw new Galat(0, 'luring', '');
  // Written while logged in: it must not leave as one without a name.
  if (!s.masuk && d.identitas !== 'kontak' && d.identitas !== 'tanpa')
    throw new Galat(401, 'perlu_masuk', t('galat.401'));
  d = await unggahSemua(d);
  const badan = badanLaporan(d, s.masuk);
  const isi = JSON.stringify(badan);
  if (d.niat?.isi !== isi) {
    d = { ...d, niat: { isi, kunci: uuid() } };
    simpanDraf(d);
  }
  const r = await kirim<Resi>('POST', '/laporan', badan, { kunci: d.niat!.kunci });
  if (r.kode_rahasia) pakaiKode(r.tracking_id, r.kode_rahasia);
  const { kode_rahasia: _, ...tanpaKode } = r;
  const tanpa = badan.tanpa_identitas === true;
  simpanJson(`resi.${r.tracking_id}`, { ...tanpaKode, tanpa });
  await buangDraf(id);
  return r;
}

/** Runs `kerja` in one tab only. */
async function sendiri<T>(nama: string, kerja: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(nama, kerja) : kerja();
}

/**
 * Sends draft `id`. Throws Galat; on a network failure the draft has become `antre` and goes out
 * later under the same key.
 */
export async function kirimDraf(id: string): Promise<Resi> {
  try {
    return await sendiri(`lapor-kirim-${id}`, () => sekali(id));
  } catch (g) {
    const d = bacaDraf(id);
    if (d && g instanceof Galat) {
      const tunggu = g.tanpaJaringan || g.status >= 500 || g.status === 429;
      const baru: Draf = {
        ...d,
        keadaan: tunggu ? 'antre' : 'draf',
        galat: tunggu ? '' : pesanGalat(g),
      };
      simpanDraf(baru);
      if (draf.value.id === id)
        draf.value = { ...draf.value, ...baru, berkas: draf.value.berkas };
    }
    throw g;
  }
}

/** Sends everything waiting; called at start, when the network returns and when the tab is seen. */
export async function kirimAntrean() {
  for (const d of semuaDraf()) {
    if (d.keadaan !== 'antre' || navigator.onLine === false) continue;
    try {
      const r = await kirimDraf(d.id);
      // Nobody was there to write the code down, so it stays with the receipt.
      simpanJson(`resi.${r.tracking_id}`, { ...r, baru: d.judul });
      kabari(t('antrean.terkirim', { judul: d.judul }));
      dispatchEvent(new CustomEvent('lapor-terkirim', { detail: r.tracking_id }));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      if (g.tanpaJaringan) return;
    }
  }
}
