// What a reporter writes in answer stays on the device until it is sent: through a reload, a lost
// network, a session that ended. Files the server has already are found again, others are not.
import { useEffect, useState } from 'preact/hooks';
import { bacaJson, hapus, simpanJson } from '../inti/simpanan';
import { type BerkasUnggah, terkirimSaja } from '../ui/Unggah';

interface Tulisan {
  isi: string;
  berkas: readonly BerkasUnggah[];
}

const KOSONG: Tulisan = { isi: '', berkas: [] };

/** `kunci` names the form; `buang` is called when it was sent. */
export function useTulisan<T extends object>(kunci: string, lain: T) {
  const simpanan = `balas.${kunci}`;
  const [x, ubah] = useState<T & Tulisan>(() => ({
    ...KOSONG,
    ...lain,
    ...bacaJson<Partial<T & Tulisan>>(simpanan),
  }));
  useEffect(() => {
    if (JSON.stringify(x) === JSON.stringify({ ...KOSONG, ...lain })) hapus(simpanan);
    else simpanJson(simpanan, { ...x, berkas: terkirimSaja(x.berkas) });
  }, [x]);
  return { x, ubah, buang: () => hapus(simpanan) };
}
