import '../gaya/laporan.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { petugas } from '../inti/izin';
import {
  belumDibaca,
  type HalamanNotifikasi,
  hitungNotifikasi,
  type Notifikasi,
} from '../inti/notifikasi';
import { sesi } from '../inti/sesi';
import { lalu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { Tombol } from '../ui/Tombol';

async function tandai(badan: { ids: string[] } | { semua: true }) {
  try {
    await kirim('POST', '/notifikasi/dibaca', badan);
    await hitungNotifikasi();
  } catch (g) {
    if (!(g instanceof Galat)) throw g;
    kabari(pesanGalat(g));
  }
}

export default function DaftarNotifikasi() {
  const [segar, setSegar] = useState(0);
  return (
    <Halaman
      judul={t('rute.notifikasi')}
      aksi={
        belumDibaca.value > 0 && (
          <Tombol
            kecil
            ikon="centang"
            onClick={() => void tandai({ semua: true }).then(() => setSegar(segar + 1))}
          >
            {t('notif.semua')}
          </Tombol>
        )
      }
    >
      <Daftar<Notifikasi, HalamanNotifikasi>
        jalur="/notifikasi"
        segar={segar}
        padaMuat={(h) => {
          belumDibaca.value = h.belum_dibaca;
        }}
        kosong={
          <Kosong judul={t('notif.kosong')} ikon="lonceng">
            <p>{t('notif.kosong_isi')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="notifikasi">
            {butir.map((n) => (
              <Satu key={n.id} n={n} />
            ))}
          </ul>
        )}
      </Daftar>
    </Halaman>
  );
}

/** Of no report: a summary of deadlines, which an officer's worklists explain. */
const keMana = (n: Notifikasi) =>
  n.tracking_id ? ke(n) : petugas(sesi.value) ? '/kelola' : null;

/** Staff read it in the panel, reporters on their own page. */
const ke = (n: Notifikasi) =>
  `${petugas(sesi.value) ? '/kelola' : '/saya'}/laporan/${encodeURIComponent(n.tracking_id ?? '')}`;

function Satu({ n }: { n: Notifikasi }) {
  const tuju = keMana(n);
  return (
    <li class={n.dibaca ? undefined : 'baru'}>
      <p class="atas">
        {!n.dibaca && <Lencana warna="biru">{t('notif.baru')}</Lencana>}
        <time class="redup" dateTime={n.pada}>
          {lalu(n.pada)}
        </time>
      </p>
      <h2>
        {tuju ? (
          <a href={tuju} onClick={() => void (n.dibaca || tandai({ ids: [n.id] }))}>
            {n.judul}
          </a>
        ) : (
          n.judul
        )}
      </h2>
      <p>{n.teks}</p>
    </li>
  );
}
