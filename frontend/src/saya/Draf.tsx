// Drafts and the outbox; works without network.
import { useEffect, useState } from 'preact/hooks';
import { Galat, luring } from '../inti/api';
import { t } from '../inti/bahasa';
import { pergi } from '../inti/router';
import { lalu } from '../inti/waktu';
import { buangDraf, type Draf, mulaiDraf, pilihDraf, semuaDraf } from '../lapor/draf';
import { kirimAntrean, kirimDraf } from '../lapor/kirim';
import { BaruTerkirim } from '../laporan/BaruTerkirim';
import { Halaman } from '../ui/Halaman';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { pesanGalat } from '../ui/pesan';
import { Tombol } from '../ui/Tombol';

const tulisBaru = () => {
  mulaiDraf();
  pergi('/lapor/jenis');
};

const ULANG_MS = 60_000;

export default function HalamanDraf() {
  const [semua, setSemua] = useState<Draf[]>(semuaDraf);
  const baca = () => setSemua(semuaDraf());
  useEffect(() => {
    // A server that was away tells nobody that it is back.
    const jam = setInterval(() => void kirimAntrean().then(baca), ULANG_MS);
    addEventListener('lapor-terkirim', baca);
    return () => {
      clearInterval(jam);
      removeEventListener('lapor-terkirim', baca);
    };
  }, []);
  return (
    <Halaman
      judul={t('rute.draf')}
      pengantar={<p>{t('draf.pengantar')}</p>}
      aksi={
        <Tombol ikon="tambah" onClick={tulisBaru}>
          {t('draf.baru')}
        </Tombol>
      }
    >
      <BaruTerkirim />
      {semua.length === 0 && (
        <Kosong judul={t('draf.kosong')} ikon="draf">
          <p>{t('draf.kosong_isi')}</p>
        </Kosong>
      )}
      {semua.map((d) => (
        <SatuDraf key={d.id} d={d} segarkan={baca} />
      ))}
    </Halaman>
  );
}

function SatuDraf({ d, segarkan }: { d: Draf; segarkan: () => void }) {
  const [sibuk, setSibuk] = useState(false);
  const [gagal, setGagal] = useState<Galat | null>(null);
  const judul = d.judul || d.isi.slice(0, 60) || t('draf.tanpa_judul');
  const keadaan = d.galat ? 'gagal' : d.keadaan === 'antre' ? 'antre' : 'draf';
  const kirimKini = async () => {
    setSibuk(true);
    setGagal(null);
    try {
      const r = await kirimDraf(d.id);
      pergi(`/lapor/terkirim/${encodeURIComponent(r.tracking_id)}`);
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGagal(g);
      segarkan();
    } finally {
      setSibuk(false);
    }
  };
  return (
    <article class="ringkas">
      <p class="atas">
        <Lencana warna={keadaan === 'gagal' ? 'merah' : 'kuning'}>
          {t(`draf.${keadaan}`)}
        </Lencana>
        <span class="redup">
          {t('draf.diubah', { kapan: lalu(new Date(d.diubah).toISOString()) })}
        </span>
      </p>
      <h2>{judul}</h2>
      {d.galat && <p class="merah">{d.galat}</p>}
      {keadaan === 'antre' && <p>{t('draf.antre_isi')}</p>}
      {keadaan === 'antre' && gagal && (
        <p class="merah" role="alert">
          {pesanGalat(gagal)}
        </p>
      )}
      {d.berkas.length > 0 && <p>{t('draf.foto', { n: d.berkas.length })}</p>}
      <div class="aksi">
        {keadaan === 'antre' ? (
          <Tombol
            jenis="utama"
            ikon="kirim"
            sibuk={sibuk}
            disabled={luring.value}
            onClick={() => void kirimKini()}
          >
            {t('draf.kirim_kini')}
          </Tombol>
        ) : (
          <Tombol
            jenis="utama"
            onClick={() => {
              pilihDraf(d.id);
              pergi(keadaan === 'gagal' ? '/lapor/periksa' : '/lapor/isi');
            }}
          >
            {t('draf.lanjut')}
          </Tombol>
        )}
        <Tombol
          jenis="polos"
          ikon="hapus"
          aria-label={t('ui.hapus_apa', { apa: judul })}
          onClick={() => {
            if (window.confirm(t('draf.hapus_yakin', { judul })))
              void buangDraf(d.id).then(() => {
                segarkan();
                document.querySelector<HTMLElement>('main h1')?.focus();
              });
          }}
        >
          {t('ui.hapus')}
        </Tombol>
      </div>
    </article>
  );
}
