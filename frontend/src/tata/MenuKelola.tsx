// Side menu of the staff panel. Rows appear by role; the server has the last word.
import { type Kunci, t } from '../inti/bahasa';
import { boleh, type Siapa } from '../inti/izin';
import { lokasi } from '../inti/router';
import { sesi } from '../inti/sesi';
import { Ikon, type NamaIkon } from '../ui/Ikon';

interface Baris {
  ke: string;
  teks: Kunci;
  ikon: NamaIkon;
  siapa: Siapa;
}

const kelompok: readonly { judul?: Kunci; baris: readonly Baris[] }[] = [
  {
    baris: [
      { ke: '/kelola', teks: 'menu.kelola', ikon: 'rumah', siapa: 'petugas' },
      {
        ke: '/kelola/laporan',
        teks: 'rute.kelola_daftar',
        ikon: 'daftar',
        siapa: 'petugas',
      },
    ],
  },
];

export function MenuKelola() {
  const { jalur } = lokasi.value;
  return (
    <nav class="menu-samping" aria-label={t('menu.petugas')}>
      {kelompok.map((k, i) => {
        const baris = k.baris.filter((b) => boleh(b.siapa, sesi.value));
        return (
          <div key={k.judul ?? i} class="kelompok-menu">
            {k.judul && baris.length > 0 && <h2>{t(k.judul)}</h2>}
            {baris.map((b) => (
              <a
                key={b.ke}
                href={b.ke}
                aria-current={jalur === b.ke ? 'page' : undefined}
              >
                <Ikon nama={b.ikon} />
                {t(b.teks)}
              </a>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
