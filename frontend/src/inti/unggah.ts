// One file to the server, with progress. Apart from api.ts: only pages with attachments need it.
import { DASAR, Galat, galatDari, tokenCsrf, uuid } from './api';
import { bahasa } from './bahasa';
import { kodeRahasia } from './kode';

export interface BerkasTerkirim {
  id: string;
  nama: string;
  jenis: string;
  ukuran: number;
}

interface OpsiUnggah {
  nama: string;
  padaMaju?: (bagian: number) => void;
  sinyal?: AbortSignal;
  /** For a file that belongs to a report filed without account. */
  lacak?: string;
}

/** An attachment. */
export const unggah = (isi: Blob, opsi: OpsiUnggah): Promise<BerkasTerkirim> =>
  unggahKe<BerkasTerkirim>('/lampiran', isi, opsi);

/** One file, raw body. XMLHttpRequest, because fetch cannot tell how much has left. */
export function unggahKe<T>(
  jalur: string,
  isi: Blob,
  opsi: OpsiUnggah & { jenis?: string },
): Promise<T> {
  return new Promise((jadi, gagal) => {
    const x = new XMLHttpRequest();
    x.open('POST', DASAR + jalur);
    x.timeout = 120_000;
    x.setRequestHeader('Accept', 'application/json, application/problem+json');
    x.setRequestHeader('Accept-Language', bahasa.value);
    x.setRequestHeader(
      'Content-Type',
      opsi.jenis || isi.type || 'application/octet-stream',
    );
    x.setRequestHeader('X-Nama-Berkas', encodeURIComponent(opsi.nama));
    x.setRequestHeader('Idempotency-Key', uuid());
    const csrf = tokenCsrf();
    if (csrf) x.setRequestHeader('X-CSRF-Token', csrf);
    const kode = opsi.lacak ? kodeRahasia(`/laporan/${opsi.lacak}`) : null;
    if (kode) x.setRequestHeader('X-Kode-Rahasia', kode);
    if (kode && opsi.lacak) x.setRequestHeader('X-Tracking-Id', opsi.lacak);
    x.upload.onprogress = (e) => {
      if (e.lengthComputable) opsi.padaMaju?.(e.loaded / e.total);
    };
    x.onload = () => {
      if (x.status < 300) jadi(JSON.parse(x.responseText) as T);
      else gagal(galatDari(x.status, x.responseText, x.getResponseHeader('Retry-After')));
    };
    x.onerror = () => gagal(new Galat(0, 'luring', 'tidak ada jaringan'));
    x.ontimeout = () => gagal(new Galat(0, 'waktu_habis', 'waktu habis'));
    x.onabort = () => gagal(new Galat(0, 'batal', 'batal'));
    opsi.sinyal?.addEventListener('abort', () => x.abort(), { once: true });
    x.send(isi);
  });
}
