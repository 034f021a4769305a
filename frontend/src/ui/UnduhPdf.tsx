// A page on paper that the server makes. Fetched, not linked: a report filed without account needs
// its secret code as a header, and a refusal must be said in words.
import { useState } from 'preact/hooks';
import { DASAR, Galat, galatDari } from '../inti/api';
import { bahasa } from '../inti/bahasa';
import { kodeRahasia } from '../inti/kode';
import { KotakGalat } from './Galat';
import { Tombol } from './Tombol';

interface Props {
  /** Below /api/v1, ending in .pdf. */
  jalur: string;
  nama: string;
  judul: string;
}

async function ambilPdf(jalur: string): Promise<Blob> {
  const kode = kodeRahasia(jalur);
  const r = await fetch(DASAR + jalur, {
    credentials: 'same-origin',
    headers: {
      Accept: 'application/pdf, application/problem+json',
      'Accept-Language': bahasa.value,
      ...(kode ? { 'X-Kode-Rahasia': kode } : {}),
    },
  }).catch(() => null);
  if (!r) throw new Galat(0, 'luring', 'tidak ada jaringan');
  if (!r.ok) throw galatDari(r.status, await r.text(), r.headers.get('Retry-After'));
  return r.blob();
}

export function UnduhPdf({ jalur, nama, judul }: Props) {
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const unduh = async () => {
    setSibuk(true);
    setGalat(null);
    try {
      const url = URL.createObjectURL(await ambilPdf(jalur));
      const a = document.createElement('a');
      a.href = url;
      a.download = nama;
      a.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (e) {
      setGalat(e as Galat);
    }
    setSibuk(false);
  };
  return (
    <>
      <Tombol ikon="unduh" sibuk={sibuk} onClick={() => void unduh()}>
        {judul}
      </Tombol>
      {galat && <KotakGalat galat={galat} ulang={() => void unduh()} />}
    </>
  );
}
