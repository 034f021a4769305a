// The pages everybody sees first; the others are fetched while these are filled in.
import { useEffect } from 'preact/hooks';
import { Lapor } from './Lapor';
import { Isi } from './langkah/Isi';
import { Jenis } from './langkah/Jenis';

const isi = { jenis: Jenis, isi: Isi };

export default function LaporAwal() {
  useEffect(() => {
    const jam = setTimeout(() => void import('./LaporLanjut').catch(() => {}), 1500);
    return () => clearTimeout(jam);
  }, []);
  return <Lapor isi={isi} />;
}
