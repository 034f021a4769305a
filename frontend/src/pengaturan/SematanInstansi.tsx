// The agency's form on its own website: on or off, who may frame it, and the code to paste.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { useData, useIsian, useKirim } from '../inti/data';
import { pengikat } from '../inti/ikat';
import { KotakGalat } from '../ui/Galat';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Centang, Kolom } from '../ui/Kolom';
import { Lencana } from '../ui/Lencana';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { salin } from '../ui/salin';
import { Tombol } from '../ui/Tombol';

interface Sematan {
  aktif: boolean;
  asal: string[];
  slug: string;
  alamat: string;
}

interface Props {
  id: string;
  nama: string;
}

export function SematanInstansi({ id, nama }: Props) {
  const jalur = `/instansi/${encodeURIComponent(id)}/sematan`;
  const d = useData<Sematan>(jalur);
  const [ubah, setUbah] = useState(false);
  const s = d.data;
  return (
    <Kartu judul={t('situs.judul_atur')}>
      {!s && (d.galat ? <KotakGalat galat={d.galat} ulang={d.ulang} /> : <Kerangka />)}
      {s && <p class="redup">{t('situs.isi', { slug: s.slug })}</p>}
      {s && ubah && (
        <Atur
          s={s}
          jalur={jalur}
          padaBatal={() => setUbah(false)}
          padaJadi={(baru) => {
            d.ganti(baru);
            setUbah(false);
            kabari(t('atur.tersimpan'));
          }}
        />
      )}
      {s && !ubah && (
        <>
          <p>
            {s.aktif ? (
              <Lencana warna="hijau">{t('situs.hidup')}</Lencana>
            ) : (
              <Lencana>{t('situs.mati')}</Lencana>
            )}
          </p>
          {s.aktif && <Kode s={s} nama={nama} />}
          <Tombol onClick={() => setUbah(true)}>{t('ui.ubah')}</Tombol>
        </>
      )}
    </Kartu>
  );
}

interface PropAtur {
  s: Sematan;
  jalur: string;
  padaJadi: (s: Sematan) => void;
  padaBatal: () => void;
}

function Atur({ s, jalur, padaJadi, padaBatal }: PropAtur) {
  const [isi, ubah] = useIsian({ aktif: s.aktif, asal: s.asal.join('\n') });
  const k = useKirim<{ aktif: boolean; asal: string[] }, Sematan>('PATCH', jalur);
  const ikat = pengikat(isi, ubah, k.bidang);
  const kirim = async () => {
    const asal = isi.asal.split(/\s+/).filter(Boolean);
    const baru = await k.jalan({ aktif: isi.aktif, asal });
    if (baru) padaJadi(baru);
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirim();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Centang {...ikat('aktif')} label={t('situs.aktif')} />
      <Kolom
        {...ikat('asal')}
        label={t('situs.asal')}
        petunjuk={t('situs.asal_isi')}
        opsional
        baris={3}
        kapital="off"
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('atur.simpan')}
        </Tombol>
        <Tombol onClick={padaBatal}>{t('ui.batal')}</Tombol>
      </div>
    </form>
  );
}

const lepas = (x: string) => x.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const bingkai = (alamat: string, judul: string, tinggi: number) =>
  `<iframe src="${alamat}" title="${lepas(judul)}" loading="lazy" ` +
  `width="100%" height="${tinggi}" frameborder="0"></iframe>`;

function Kode({ s, nama }: { s: Sematan; nama: string }) {
  const kode = [
    [t('situs.kode_form'), bingkai(s.alamat, `Lapor ke ${nama}`, 1500)],
    [t('situs.kode_status'), bingkai(`${s.alamat}/status`, `Laporan untuk ${nama}`, 900)],
  ] as const;
  return (
    <>
      <p>
        <a href={s.alamat} target="_blank" rel="noopener">
          {t('situs.lihat')}
        </a>
      </p>
      <p class="redup kecil">{t('situs.kode_isi')}</p>
      {kode.map(([judul, teks]) => (
        <div key={judul} class="kode-situs">
          <h3>{judul}</h3>
          <pre>
            <code>{teks}</code>
          </pre>
          <Tombol
            kecil
            ikon="salin"
            aria-label={`${t('situs.salin')}: ${judul}`}
            onClick={() => void salin(teks)}
          >
            {t('situs.salin')}
          </Tombol>
        </div>
      ))}
    </>
  );
}
