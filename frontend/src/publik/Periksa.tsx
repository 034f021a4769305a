// Is the history of this report as it was? Computed here, not asked: chain, receipt, seal, signature.
import '../gaya/laporan.css';
import { useEffect, useState } from 'preact/hooks';
import { ambil, Galat, type GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk } from '../inti/data';
import { pakaiKode, rapikanLacak } from '../inti/kode';
import { tanggalPolos } from '../inti/waktu';
import { kelompokkan } from '../laporan/lacak';
import type { PropHalaman } from '../rute';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Ikon } from '../ui/Ikon';
import { Kartu } from '../ui/Kartu';
import { Kolom } from '../ui/Kolom';
import { Lencana } from '../ui/Lencana';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { baris, Teks } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import {
  adaKripto,
  akar,
  type BarisBukti,
  type BuktiSegel,
  periksaRantai,
  tandaSah,
} from './bukti';

/** One thing that was checked; `cocok` null: it could not be. */
interface Butir {
  judul: string;
  cocok: boolean | null;
  isi: string;
}

interface Halaman1 {
  tracking_id: string;
  jumlah: number;
  data: BarisBukti[];
  berikutnya: string | null;
}

async function semuaBaris(jalur: string) {
  const data: BarisBukti[] = [];
  let sesudah = '';
  for (;;) {
    const h: Halaman1 = await ambil<Halaman1>(`${jalur}${sesudah}`);
    data.push(...h.data);
    if (!h.berikutnya) return { ...h, data };
    sesudah = `?sesudah=${h.berikutnya}`;
  }
}

async function periksaSegel(b: BuktiSegel): Promise<Butir[]> {
  const n = b.urut;
  if (!b.segel)
    return [
      {
        judul: t('periksa.segel_belum'),
        cocok: null,
        isi: t('periksa.segel_belum_isi', { n }),
      },
    ];
  const cocok = (await akar(b)) === b.segel.akar;
  const sah = await tandaSah(b.kunci_publik, b.segel);
  const tanda = sah === null ? 'tidak' : sah ? 'cocok' : 'beda';
  return [
    {
      judul: t('periksa.segel', { hari: tanggalPolos(b.segel.hari) }),
      cocok,
      isi: t(cocok ? 'periksa.segel_cocok' : 'periksa.segel_beda', { n }),
    },
    { judul: t('periksa.tanda'), cocok: sah, isi: t(`periksa.tanda_${tanda}`) },
  ];
}

async function periksa(lacak: string, sidik: string): Promise<Butir[]> {
  const jalur = `/laporan/${encodeURIComponent(lacak)}/bukti`;
  const h = await semuaBaris(jalur);
  const rantai = await periksaRantai(h.tracking_id, h.data, h.jumlah);
  const cocok = sidik ? !!h.data[0]?.hash.startsWith(sidik) : null;
  const hasil: Butir[] = [
    {
      judul: t('periksa.resi'),
      cocok,
      isi: t(`periksa.resi_${cocok === null ? 'kosong' : cocok ? 'cocok' : 'beda'}`),
    },
    {
      judul: t('periksa.rantai'),
      cocok: rantai.rusak === null,
      isi:
        rantai.rusak !== null
          ? t(`periksa.rantai_${rantai.rusak}`, { n: rantai.urut })
          : t('periksa.rantai_cocok', { n: h.data.length }) +
            (rantai.tertutup
              ? ` ${t('periksa.rantai_tertutup', { n: rantai.tertutup })}`
              : ''),
    },
  ];
  // The day it began, and the last one.
  const akhir = h.data.at(-1)?.urut ?? 0;
  for (const urut of new Set([1, akhir]))
    if (h.data.some((r) => r.urut === urut))
      hasil.push(...(await periksaSegel(await ambil<BuktiSegel>(`${jalur}/${urut}`))));
  return hasil.filter(
    (x, i) => hasil.findIndex((y) => y.judul === x.judul && y.isi === x.isi) === i,
  );
}

const rapikanSidik = (s: string) => s.toLowerCase().replace(/[\s:-]/g, '');

export default function Periksa({ param }: PropHalaman) {
  const [id, setId] = useState(param.id ?? '');
  const [sidik, setSidik] = useState(() => location.hash.slice(1));
  const [kode, setKode] = useState('');
  const [bidang, setBidang] = useState<GalatBidang[]>([]);
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [hasil, setHasil] = useState<Butir[] | null>(null);
  const jalan = async () => {
    const lacak = rapikanLacak(id);
    const bersih = rapikanSidik(sidik);
    const salah: GalatBidang[] = [];
    if (!lacak) salah.push({ nama: 'id', pesan: t('periksa.wajib_id') });
    if (bersih && !/^[0-9a-f]{16,64}$/.test(bersih))
      salah.push({ nama: 'sidik', pesan: t('periksa.sidik_salah') });
    setBidang(salah);
    setGalat(null);
    setHasil(null);
    if (salah.length || !adaKripto()) return;
    if (kode.trim()) pakaiKode(lacak, kode.replace(/\s/g, ''));
    setSibuk(true);
    try {
      setHasil(await periksa(lacak, bersih));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  useEffect(() => {
    if (param.id) void jalan();
  }, [param.id]);
  return (
    <Halaman judul={t('rute.periksa')} pengantar={<p>{baris(t('periksa.pengantar'))}</p>}>
      {!adaKripto() && (
        <Spanduk jenis="galat">
          <p>{t('periksa.tanpa_kripto')}</p>
        </Spanduk>
      )}
      {hasil && <Hasil lacak={rapikanLacak(id)} hasil={hasil} />}
      {galat && <KotakGalat galat={galat} ulang={() => void jalan()} />}
      <RingkasanGalat bidang={bidang} />
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void jalan();
        }}
      >
        <Kolom
          nama="id"
          label={t('periksa.id')}
          nilai={id}
          padaUbah={setId}
          kapital="characters"
          sempit
          galat={pesanUntuk(bidang, 'id')}
        />
        <Kolom
          nama="sidik"
          label={t('periksa.sidik')}
          petunjuk={t('periksa.sidik_petunjuk')}
          opsional
          nilai={sidik}
          padaUbah={setSidik}
          kapital="off"
          galat={pesanUntuk(bidang, 'sidik')}
        />
        <Kolom
          nama="kode"
          label={t('periksa.kode')}
          petunjuk={t('periksa.kode_petunjuk')}
          opsional
          nilai={kode}
          padaUbah={setKode}
          kapital="off"
        />
        <Tombol type="submit" jenis={hasil ? 'biasa' : 'utama'} sibuk={sibuk}>
          {t('periksa.mulai')}
        </Tombol>
      </form>
      {sibuk && <p role="status">{t('periksa.menghitung')}</p>}
      <div class="redup jarak">
        <Teks isi={t('periksa.sendiri')} />
      </div>
    </Halaman>
  );
}

function Hasil({ lacak, hasil }: { lacak: string; hasil: readonly Butir[] }) {
  const rusak = hasil.some((x) => x.cocok === false);
  return (
    <>
      <Spanduk
        jenis={rusak ? 'galat' : 'sukses'}
        judul={t(rusak ? 'periksa.rusak' : 'periksa.utuh')}
        umumkan
      >
        <p>
          {kelompokkan(lacak)}. {t(rusak ? 'periksa.rusak_isi' : 'periksa.utuh_isi')}
        </p>
      </Spanduk>
      <Kartu judul={t('periksa.langkah')}>
        <ul class="periksa">
          {hasil.map((x) => (
            <li key={`${x.judul}${x.isi}`}>
              <p>
                <strong>{x.judul}</strong>{' '}
                <Lencana warna={x.cocok === null ? 'abu' : x.cocok ? 'hijau' : 'merah'}>
                  <Ikon
                    nama={x.cocok === null ? 'tanya' : x.cocok ? 'centang' : 'tutup'}
                    besar={16}
                  />
                  {t(
                    x.cocok === null
                      ? 'periksa.belum'
                      : x.cocok
                        ? 'periksa.cocok'
                        : 'periksa.tidak',
                  )}
                </Lencana>
              </p>
              <p>{x.isi}</p>
            </li>
          ))}
        </ul>
        <Tautan ke={`/laporan/${encodeURIComponent(lacak)}`} tombol="biasa">
          {t('periksa.lihat')}
        </Tautan>
      </Kartu>
    </>
  );
}
