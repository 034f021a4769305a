// Whom to give the report to: the server's suggestions as buttons, each with its reasons, above the
// box in which one can look for any other.
import { alamat } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import type { Butir } from '../../ui/Saran';
import { jalurLaporan } from '../tipe';
import './pratinjau.css';

interface Alasan {
  sebab: 'permintaan' | 'pelapor' | 'disebut' | 'kategori' | 'wilayah';
  jumlah?: number;
  oleh?: string;
}

const alasanSaran = (a: readonly Alasan[]): string =>
  a
    .map((x) => t(`saran.${x.sebab}`, { n: x.jumlah ?? 0, oleh: x.oleh ?? '' }))
    .join(' · ');

interface Props {
  lacak: string;
  untuk: 'disposisi' | 'lempar' | 'teruskan';
  kategori?: string | undefined;
  wilayah?: string | undefined;
  nilai: Butir | null;
  padaPilih: (b: Butir) => void;
}

export function UsulInstansi({
  lacak,
  untuk,
  kategori,
  wilayah,
  nilai,
  padaPilih,
}: Props) {
  const d = useData<{ data: { id: string; nama: string; alasan: Alasan[] }[] }>(
    alamat(`${jalurLaporan(lacak)}/saran-instansi`, { untuk, kategori, wilayah }),
  );
  const usul = d.data?.data.slice(0, 4) ?? [];
  if (nilai || usul.length === 0) return null;
  return (
    <>
      <p class="judul-usul" id="judul-usul">
        {t('saran.judul')}
      </p>
      <ul class="usul" aria-labelledby="judul-usul">
        {usul.map((x) => {
          const rinci = alasanSaran(x.alasan);
          return (
            <li key={x.id}>
              <button
                type="button"
                class="tombol tombol-biasa"
                onClick={() => padaPilih({ id: x.id, nama: x.nama, rinci })}
              >
                {x.nama}
                <small>{rinci}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
