// The files one has asked for: how far they are, fetching, cancelling, until when they are kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Galat } from '../inti/api';
import { angka, t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lalu, tanggalPolos, ukuran } from '../inti/waktu';
import { KotakGalat } from '../ui/Galat';
import { kabari } from '../ui/Kabar';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { pesanGalat } from '../ui/pesan';
import { Tombol } from '../ui/Tombol';
import { alamatBerkas, buang, dibuat, type Ekspor } from './unduh';

/** The browser saves it; the page stays. */
function simpan(e: Ekspor) {
  const a = document.createElement('a');
  a.href = alamatBerkas(e.id);
  a.download = e.nama;
  document.body.append(a);
  a.click();
  a.remove();
}

interface Props {
  /** Changes when something new was asked for. */
  segar: number;
  /** Ids whose file is saved as soon as it is there. */
  tunggu: Set<string>;
}

export function DaftarBerkas({ segar, tunggu }: Props) {
  const [sibuk, setSibuk] = useState(true);
  const d = useData<{ data: Ekspor[] }>('/ekspor?batas=20', sibuk ? { tiap: 1000 } : {});
  const ulang = useRef(d.ulang);
  ulang.current = d.ulang;
  const pertama = useRef(true);
  useEffect(() => {
    if (!pertama.current) ulang.current();
    pertama.current = false;
    setSibuk(true);
  }, [segar]);
  useEffect(() => {
    if (!d.data) return;
    setSibuk(d.data.data.some(dibuat));
    for (const e of d.data.data) {
      if (!tunggu.has(e.id) || dibuat(e)) continue;
      tunggu.delete(e.id);
      if (e.status === 'selesai') {
        simpan(e);
        kabari(t('unduh.siap', { nama: e.nama }));
      }
    }
  }, [d.data, tunggu]);
  if (d.galat && !d.data) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={3} />;
  if (d.data.data.length === 0)
    return (
      <Kosong judul={t('unduh.kosong')}>
        <p>{t('unduh.kosong_isi')}</p>
      </Kosong>
    );
  return (
    <ul class="daftar-berkas-unduh" aria-live="polite">
      {d.data.data.map((e) => (
        <BarisBerkas key={e.id} e={e} ulang={d.ulang} />
      ))}
    </ul>
  );
}

function BarisBerkas({ e, ulang }: { e: Ekspor; ulang: () => void }) {
  const [sibuk, setSibuk] = useState(false);
  const henti = async () => {
    setSibuk(true);
    try {
      await buang(e.id);
      ulang();
    } catch (g) {
      if (g instanceof Galat) kabari(pesanGalat(g));
    }
    setSibuk(false);
  };
  return (
    <li>
      <div>
        <strong class="nama-berkas">{e.nama}</strong>
        <span class="redup">
          {e.filter.instansi.nama} · {lalu(e.dibuat)}
        </span>
        <Keadaan e={e} />
      </div>
      <div class="tombol-berkas">
        {e.status === 'selesai' && (
          <a class="tombol tombol-utama" href={alamatBerkas(e.id)} download={e.nama}>
            {t('unduh.ambil')}
            <span class="tak-tampak"> {e.nama}</span>
          </a>
        )}
        {(dibuat(e) || e.status === 'selesai') && (
          <Tombol jenis="polos" sibuk={sibuk} onClick={henti}>
            {t(dibuat(e) ? 'unduh.batalkan' : 'unduh.hapus')}
            <span class="tak-tampak"> {e.nama}</span>
          </Tombol>
        )}
      </div>
    </li>
  );
}

function Keadaan({ e }: { e: Ekspor }) {
  if (dibuat(e))
    return (
      <span class="kemajuan-unduh">
        <progress value={e.kemajuan} max={100} aria-label={e.nama} />
        {e.status === 'antre'
          ? e.status_nama
          : t('unduh.kemajuan', {
              n: angka(e.baris),
              dari: e.jumlah === null ? '…' : angka(e.jumlah),
            })}
      </span>
    );
  if (e.galat) return <span class="gagal-unduh">{e.galat.pesan}</span>;
  if (e.status !== 'selesai') return <span class="redup">{e.status_nama}</span>;
  return (
    <span class="redup">
      {t('unduh.baris', { n: angka(e.baris) })}
      {e.ukuran !== null && ` · ${ukuran(e.ukuran)}`}
      {e.berakhir &&
        ` · ${t('unduh.sampai', { hari: tanggalPolos(e.berakhir.slice(0, 10)) })}`}
    </span>
  );
}
