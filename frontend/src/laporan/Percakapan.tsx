// The two-way column: answers of agencies and of the reporter, oldest first.
import '../gaya/laporan.css';
import { t, teksAtau } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { TeksPolos } from '../ui/Teks';
import { DaftarBerkas } from './DaftarBerkas';
import type { TindakLanjut } from './tipe';

/** `segar`: a number to change after an action, to load again. */
export function Percakapan({ lacak, segar }: { lacak: string; segar: number }) {
  return (
    <Daftar<TindakLanjut>
      jalur={`/laporan/${encodeURIComponent(lacak)}/tindak-lanjut`}
      segar={segar}
      kerangka={2}
      kosong={
        <Kosong judul={t('detail.thread_kosong')} ikon="pesan">
          <p>{t('detail.thread_kosong_isi')}</p>
        </Kosong>
      }
    >
      {(butir) => (
        <ol class="percakapan">
          {butir.map((x) => (
            <Ucapan key={x.id} x={x} />
          ))}
        </ol>
      )}
    </Daftar>
  );
}

function Ucapan({ x }: { x: TindakLanjut }) {
  const dariPelapor = !x.instansi;
  const siapa = x.instansi?.nama ?? x.penulis.nama ?? t('detail.anonim');
  const petugas =
    x.instansi && x.penulis.nama !== x.instansi.nama ? x.penulis.nama : null;
  return (
    <li class={dariPelapor ? 'pelapor' : 'instansi'}>
      <div class="kepala">
        <strong>{siapa}</strong>
        <Lencana
          warna={x.jenis === 'jawaban_akhir' ? 'hijau' : dariPelapor ? 'abu' : 'biru'}
        >
          {teksAtau(`detail.tl.${x.jenis}`, x.jenis)}
        </Lencana>
        {x.rahasia && <Lencana warna="kuning">{t('detail.tl.rahasia')}</Lencana>}
      </div>
      <p class="kecil redup">
        {petugas && `${petugas} · `}
        <time dateTime={x.pada}>{waktu(x.pada)}</time>
      </p>
      <TeksPolos isi={x.isi} />
      <DaftarBerkas berkas={x.lampiran} />
    </li>
  );
}
