// What staff did with the files of a report: uploads, closed attachments opened, exports with the
// reporter's name. It stands below the riwayat when activity is asked for; the reporter reads offices.
import { t, teksAtau } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';

interface Butir {
  jenis: 'unggah' | 'lampiran' | 'ekspor';
  teks: string;
  berkas: string | null;
  pelaku: { nama: string | null; peran: string };
  instansi: string | null;
  pada: string;
}

export function Aktivitas({ lacak, kelas }: { lacak: string; kelas: string }) {
  return (
    <>
      <h3>{t('aktivitas.berkas')}</h3>
      <Daftar<Butir>
        jalur={`/laporan/${encodeURIComponent(lacak)}/aktivitas`}
        kerangka={1}
        kosong={<p class="redup">{t('aktivitas.kosong')}</p>}
      >
        {(butir) => (
          <ol class={kelas}>
            {butir.map((x, i) => (
              <li key={`${x.pada}${i}`}>
                <p>
                  {x.teks}
                  {x.berkas && (
                    <>
                      : <span class="lacak">{x.berkas}</span>
                    </>
                  )}
                </p>
                <p class="kecil redup">
                  {[
                    x.pelaku.nama,
                    teksAtau(`peran.${x.pelaku.peran}`, x.pelaku.peran),
                    x.instansi,
                  ]
                    .filter(Boolean)
                    .join(', ')}{' '}
                  · <time dateTime={x.pada}>{waktu(x.pada)}</time>
                </p>
              </li>
            ))}
          </ol>
        )}
      </Daftar>
    </>
  );
}
