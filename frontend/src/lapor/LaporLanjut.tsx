// The later pages of the wizard.
import { useEffect } from 'preact/hooks';
import { muatTeks } from '../inti/bahasa';
import { Lapor } from './Lapor';
import { Identitas } from './langkah/Identitas';
import { Instansi } from './langkah/Instansi';
import { Lampiran } from './langkah/Lampiran';
import { Periksa } from './langkah/Periksa';
import { Privasi } from './langkah/Privasi';
import { Serupa } from './langkah/Serupa';
import { WaktuTempat } from './langkah/WaktuTempat';

const isi = {
  'waktu-tempat': WaktuTempat,
  instansi: Instansi,
  lampiran: Lampiran,
  privasi: Privasi,
  serupa: Serupa,
  identitas: Identitas,
  periksa: Periksa,
};

export default function LaporLanjut() {
  // The last pages have words of their own: here in time, should the network go.
  useEffect(() => void muatTeks(['laporan', 'akun', 'saya']).catch(() => {}), []);
  return <Lapor isi={isi} />;
}
