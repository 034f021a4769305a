// Paste a post: its address, and its text where X cannot be asked.
import { useState } from 'preact/hooks';
import { t } from '../../inti/bahasa';
import { useIsian, useKirim } from '../../inti/data';
import { pengikat } from '../../inti/ikat';
import { kabari } from '../../ui/Kabar';
import { Kartu } from '../../ui/Kartu';
import { Kolom } from '../../ui/Kolom';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { Tombol } from '../../ui/Tombol';
import type { Kiriman } from './x';

const KOSONG = { alamat: '', teks: '', penulis: '', nama: '' };

interface Props {
  cara: 'tempel' | 'oembed' | 'api' | null;
  padaMasuk: () => void;
}

export function Tempel({ cara, padaMasuk }: Props) {
  const [f, ubah, ganti] = useIsian(KOSONG);
  // Once X did not answer the text may be copied.
  const [tangan, setTangan] = useState(false);
  const k = useKirim<object, Kiriman>('POST', '/sosial');
  const ikat = pengikat(f, ubah, k.bidang);
  const salin = cara === 'tempel' || tangan || k.bidang.some((b) => b.nama === 'teks');
  const kirim = async () => {
    setTangan(salin && cara !== 'tempel');
    const isi = Object.entries(salin ? f : { alamat: f.alamat })
      .map(([n, v]) => [n, v.trim()])
      .filter(([, v]) => v);
    if (!(await k.jalan(Object.fromEntries(isi)))) return;
    ganti(KOSONG);
    setTangan(false);
    kabari(t('x.masuk'));
    padaMasuk();
  };
  return (
    <Kartu judul={t('x.tempel')}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void kirim();
        }}
      >
        <RingkasanGalat bidang={k.bidang} galat={k.galat} />
        <Kolom
          {...ikat('alamat')}
          label={t('x.alamat')}
          petunjuk={t('x.alamat_isi')}
          mode="url"
          maks={300}
        />
        {salin && (
          <>
            <Kolom
              {...ikat('teks')}
              label={t('x.teks')}
              petunjuk={t('x.teks_isi')}
              baris={5}
              maks={10000}
            />
            <Kolom
              {...ikat('penulis')}
              label={t('x.penulis')}
              petunjuk={t('x.penulis_isi')}
              opsional
              maks={16}
            />
            <Kolom {...ikat('nama')} label={t('x.nama')} opsional maks={120} />
          </>
        )}
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('x.ambil')}
        </Tombol>
      </form>
    </Kartu>
  );
}
