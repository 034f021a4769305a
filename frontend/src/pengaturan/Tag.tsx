// Tag, for pusat. Verifiers make tags as they work; here they are renamed and tidied up.
import { useState } from 'preact/hooks';
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian } from '../inti/data';
import { lokasi } from '../inti/router';
import { Daftar } from '../ui/Daftar';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Acuan, BarisAcuan, type PropIsian } from './Acuan';
import { CariKata } from './CariKata';
import { DialogIsian, wajibNama } from './DialogAcuan';

interface Tag {
  id: string;
  nama: string;
}

export default function DaftarTag() {
  const kata = lokasi.value.cari.get('kata');
  const [segar, setSegar] = useState(0);
  return (
    <Acuan<Tag>
      judul={t('rute.tag')}
      pengantar={t('tag.pengantar')}
      tambah={t('tag.tambah')}
      ulang={() => setSegar((n) => n + 1)}
      jalur={(x) => (x ? `/tag/${x.id}` : '/tag')}
      hapus={(x) => ({
        judul: t('ui.hapus_apa', { apa: x.nama }),
        tombol: t('ui.hapus'),
        isi: <Pemakaian id={x.id} />,
      })}
      isian={(p) => <Isian {...p} />}
    >
      {(padaBuka) => (
        <>
          <CariKata label={t('tag.cari')} />
          <Daftar<Tag>
            jalur={alamat('/tag', { kata, batas: 50 })}
            segar={segar}
            kosong={<Kosong judul={t('atur.tidak_ada')} />}
          >
            {(butir) => (
              <ul class="daftar-acuan">
                {butir.map((x) => (
                  <BarisAcuan key={x.id} x={x} padaBuka={padaBuka}>
                    <strong>{x.nama}</strong>
                  </BarisAcuan>
                ))}
              </ul>
            )}
          </Daftar>
        </>
      )}
    </Acuan>
  );
}

function Pemakaian({ id }: { id: string }) {
  const d = useData<{ jumlah_laporan: number }>(`/tag/${id}`);
  return d.data ? <p>{t('tag.dipakai', { n: d.data.jumlah_laporan })}</p> : null;
}

function Isian({ x, dialog }: PropIsian<Tag>) {
  const [isi, ubah] = useIsian({ nama: x?.nama ?? '' });
  return (
    <DialogIsian
      {...dialog}
      isi={isi}
      ubah={ubah}
      periksa={(f) => wajibNama(f.nama, 2, t('tag.wajib_nama'))}
      badan={(f) => ({ nama: f.nama.trim() })}
    >
      {(ikat) => (
        <>
          <Kolom
            {...ikat('nama')}
            label={t('tag.nama')}
            petunjuk={x ? t('tag.ganti_isi') : undefined}
            maks={40}
            kapital="off"
          />
          {x && <Pemakaian id={x.id} />}
        </>
      )}
    </DialogIsian>
  );
}
