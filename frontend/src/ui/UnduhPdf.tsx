// A page on paper that the server makes. Fetched, not linked: a report filed without account needs
// its secret code as a header, and a refusal must be said in words.
import { useState } from 'preact/hooks';
import type { Galat } from '../inti/api';
import { ambilPdf } from '../inti/unduh';
import { KotakGalat } from './Galat';
import { Tombol } from './Tombol';

interface Props {
  /** Below /api/v1, ending in .pdf. */
  jalur: string;
  nama: string;
  judul: string;
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
