// A one-time link: the question of an admin and a small form, for a reporter without an account. The
// token stands behind '#', where no server sees it, and is sent in the body only.
import '../gaya/laporan.css';
import { useEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { hariTenggat } from '../inti/waktu';
import { useTulisan } from '../laporan/tulisan';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';
import { baris, TeksPolos } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { idLampiran, Unggah } from '../ui/Unggah';

interface Tanya {
  tracking_id: string;
  judul: string;
  isi: string;
  instansi: string;
  pertanyaan: string;
  berakhir: string;
}
interface Terjawab {
  tracking_id: string;
  judul: string;
  status_nama: string;
}

export default function Jawab() {
  const [token] = useState(() => location.hash.slice(1));
  const [tanya, setTanya] = useState<Tanya | null>(null);
  const [jadi, setJadi] = useState<Terjawab | null>(null);
  const buka = useKirim<{ token: string }, Tanya>('POST', '/tautan');
  const muat = () => {
    if (token) void buka.jalan({ token }).then(setTanya);
  };
  useEffect(muat, []);
  if (jadi) return <Jadi x={jadi} />;
  if (!token || buka.galat?.status === 404) return <Gagal judul="jawab.salah" />;
  if (buka.galat?.status === 410) return <Gagal judul="jawab.habis" />;
  if (!tanya)
    return (
      <Halaman judul={t('rute.jawab')}>
        {buka.galat ? <KotakGalat galat={buka.galat} ulang={muat} /> : <Kerangka />}
      </Halaman>
    );
  return (
    <Halaman
      judul={t('rute.jawab')}
      pengantar={<p>{t('jawab.pengantar', { instansi: tanya.instansi })}</p>}
    >
      <Spanduk jenis="awas" judul={t('jawab.pertanyaan')}>
        <TeksPolos isi={tanya.pertanyaan} />
      </Spanduk>
      <Kartu judul={tanya.judul}>
        <details>
          <summary>{t('jawab.laporan_isi')}</summary>
          <TeksPolos isi={tanya.isi} />
        </details>
      </Kartu>
      <Isian token={token} tanya={tanya} padaJadi={setJadi} />
    </Halaman>
  );
}

function Isian({
  token,
  tanya,
  padaJadi,
}: {
  token: string;
  tanya: Tanya;
  padaJadi: (x: Terjawab) => void;
}) {
  const { x, ubah, buang } = useTulisan(`${tanya.tracking_id}.jawab`, {});
  const { isi, berkas } = x;
  const [lokal, setLokal] = useState<GalatBidang[]>([]);
  const k = useKirim<object, Terjawab>('POST', '/tautan/jawab');
  if (k.galat?.status === 410) return <Habis />;
  const kirimkan = async () => {
    const lampiran = idLampiran(berkas);
    const salah: GalatBidang[] = [];
    if (!isi.trim()) salah.push({ nama: 'isi', pesan: t('pelapor.wajib') });
    if (!lampiran) salah.push({ nama: 'lampiran', pesan: t('pelapor.tunggu_unggah') });
    setLokal(salah);
    if (salah.length) return;
    const jadi = await k.jalan({ token, isi: isi.trim(), lampiran });
    if (!jadi) return;
    buang();
    padaJadi(jadi);
  };
  const bidang = lokal.length ? lokal : k.bidang;
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={bidang} galat={k.galat} />
      <Kolom
        nama="isi"
        label={t('jawab.label')}
        petunjuk={t('jawab.petunjuk')}
        baris={5}
        maks={5000}
        kapital="sentences"
        nilai={isi}
        padaUbah={(isi) => ubah((lama) => ({ ...lama, isi }))}
        galat={pesanUntuk(bidang, 'isi')}
      />
      <Unggah
        berkas={berkas}
        padaUbah={(f) => ubah((lama) => ({ ...lama, berkas: f(lama.berkas) }))}
        galat={pesanUntuk(bidang, 'lampiran')}
      />
      <p>{baris(t('jawab.batas', { hari: hariTenggat(tanya.berakhir) }))}</p>
      <p class="redup">{t('jawab.sekali')}</p>
      <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
        {t('jawab.kirim')}
      </Tombol>
    </form>
  );
}

const Lacak = () => (
  <Tautan ke="/lacak" tombol="utama" ikon="cari">
    {t('jawab.lacak')}
  </Tautan>
);

const Habis = () => (
  <>
    <p>{t('jawab.habis_isi')}</p>
    <Lacak />
  </>
);

function Gagal({ judul }: { judul: 'jawab.salah' | 'jawab.habis' }) {
  return (
    <Halaman judul={t(judul)}>
      {judul === 'jawab.habis' ? (
        <Habis />
      ) : (
        <>
          <p>{t('jawab.tanpa')}</p>
          <Lacak />
        </>
      )}
    </Halaman>
  );
}

function Jadi({ x }: { x: Terjawab }) {
  return (
    <Halaman judul={t('jawab.jadi')}>
      <Spanduk jenis="sukses" umumkan>
        <p>{t('jawab.jadi_isi', { judul: x.judul, status: x.status_nama })}</p>
      </Spanduk>
      <Tautan ke={`/laporan/${encodeURIComponent(x.tracking_id)}`} tombol="utama">
        {t('jawab.lihat')}
      </Tautan>
    </Halaman>
  );
}
