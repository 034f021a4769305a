// "Siapa melihat data saya": which office opened what of the reporter, when and why. Over all reports
// of the account, or of one report, also for the holder of its code.
import '../gaya/laporan.css';
import { t, teksAtau } from '../inti/bahasa';
import { rapikanLacak } from '../inti/kode';
import { waktu } from '../inti/waktu';
import { kelompokkan } from '../laporan/lacak';
import type { PropHalaman } from '../rute';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { baris } from '../ui/Teks';

interface Satu {
  id: string;
  tracking_id: string;
  judul: string;
  jenis: 'nama' | 'lampiran' | 'ekspor' | 'identitas';
  teks: string;
  peran: string;
  instansi: string;
  alasan: string | null;
  pada: string;
}

export default function Akses({ param }: PropHalaman) {
  const lacak = param.id && encodeURIComponent(rapikanLacak(param.id));
  return (
    <Halaman
      judul={t('rute.akses')}
      jejak={[
        lacak
          ? { judul: t('akses.kembali'), ke: `/saya/laporan/${lacak}` }
          : { judul: t('rute.saya_laporan'), ke: '/saya/laporan' },
      ]}
      pengantar={<p>{baris(t('akses.pengantar'))}</p>}
    >
      <Daftar<Satu>
        jalur={lacak ? `/laporan/${lacak}/akses` : '/saya/akses'}
        kosong={
          <Kosong judul={t('akses.kosong')}>
            <p>{t('akses.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="periksa">
            {butir.map((x) => (
              <li key={x.id}>
                <p>
                  <strong>{x.instansi}</strong>, {teksAtau(`peran.${x.peran}`, x.peran)}
                </p>
                <p>
                  {x.jenis === 'identitas' && (
                    <>
                      <Lencana warna="kuning">{t('akses.identitas')}</Lencana>{' '}
                    </>
                  )}
                  {x.teks}
                </p>
                {x.alasan && <p>{t('akses.alasan', { alasan: x.alasan })}</p>}
                <p class="kecil redup">
                  <time dateTime={x.pada}>{waktu(x.pada)}</time>
                  {!lacak && (
                    <>
                      {' · '}
                      <a href={`/saya/laporan/${encodeURIComponent(x.tracking_id)}`}>
                        {kelompokkan(x.tracking_id)} {x.judul}
                      </a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Daftar>
    </Halaman>
  );
}
