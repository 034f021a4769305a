// One report in a list.
import { t, teksAtau } from '../inti/bahasa';
import { tanggalPendek } from '../inti/waktu';
import { HitungMundur, tenggatUtama } from '../ui/HitungMundur';
import { Ikon } from '../ui/Ikon';
import { LencanaStatus } from '../ui/Lencana';
import type { LaporanRingkas } from './tipe';

interface Props {
  laporan: LaporanRingkas;
  /** Path of the detail page, without the ID. */
  dasar?: string;
  tingkat?: 2 | 3;
}

/** "Jalan Pala, Iringmulyo, Kota Metro", from what this answer tells. */
export function tempat(l: Pick<LaporanRingkas, 'lokasi'> & { alamat?: string }): string {
  const { wilayah, kabupaten } = l.lokasi ?? {};
  return [l.alamat, wilayah, kabupaten === wilayah ? null : kabupaten]
    .filter(Boolean)
    .join(', ');
}

export function Ringkas({ laporan: l, dasar = '/laporan', tingkat = 2 }: Props) {
  const H = `h${tingkat}` as 'h2';
  const utama = tenggatUtama(l.tenggat);
  const lokasi = tempat(l);
  return (
    <article class="ringkas">
      <p class="atas">
        <LencanaStatus status={l.status} nama={l.status_nama} warna />
        {utama && <HitungMundur tenggat={utama} nama />}
      </p>
      <H>
        <a href={`${dasar}/${encodeURIComponent(l.tracking_id)}`}>{l.judul}</a>
      </H>
      {l.ringkas && <p class="cuplikan">{l.ringkas}</p>}
      <p class="bawah">
        <span>
          {teksAtau(
            `klasifikasi.${l.klasifikasi.replace(/_(tidak_)?berkadar.*/, '')}`,
            '',
          )}
        </span>
        <time dateTime={l.dibuat}>{tanggalPendek(l.dibuat)}</time>
        {lokasi && (
          <span>
            <Ikon nama="lokasi" besar={16} />
            {lokasi}
          </span>
        )}
        <span>
          <Ikon nama="instansi" besar={16} />
          {l.terdisposisi?.nama ?? l.pemegang?.nama ?? t('ringkas.belum_instansi')}
        </span>
        {!!l.dukungan && (
          <span>
            <Ikon nama="dukung" besar={16} />
            {t('ringkas.dukungan', { n: l.dukungan })}
          </span>
        )}
      </p>
    </article>
  );
}
