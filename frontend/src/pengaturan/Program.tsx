// Program prioritas, for pusat.
import { alamat } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian } from '../inti/data';
import { Kolom } from '../ui/Kolom';
import {
  Acuan,
  BarisAcuan,
  IsiAcuan,
  masihDipakai,
  type PropIsian,
  TabDipakai,
} from './Acuan';
import { DialogIsian, wajibNama } from './DialogAcuan';

interface Program {
  kode: string;
  nama: string;
}

export default function DaftarProgram() {
  const aktif = masihDipakai();
  const d = useData<{ data: Program[] }>(
    aktif ? '/program-prioritas' : alamat('/program-prioritas', { aktif: false }),
  );
  const akhiri = (x: Program) => t('program.akhiri_apa', { apa: x.nama });
  return (
    <Acuan<Program>
      judul={t('rute.program')}
      pengantar={t('program.pengantar')}
      tambah={t('program.tambah')}
      ulang={d.ulang}
      jalur={(x) =>
        x ? `/program-prioritas/${encodeURIComponent(x.kode)}` : '/program-prioritas'
      }
      hapus={(x) => ({
        judul: akhiri(x),
        tombol: t('program.akhiri'),
        isi: <p>{t('program.akhiri_isi')}</p>,
      })}
      isian={(p) => <Isian {...p} />}
    >
      {(padaBuka) => (
        <>
          <TabDipakai dipakai={t('program.berjalan')} pensiun={t('program.berakhir')} />
          <IsiAcuan d={d}>
            {(semua) => (
              <ul class="daftar-acuan">
                {semua.map((x) => (
                  <BarisAcuan
                    key={x.kode}
                    x={x}
                    pensiun={!aktif}
                    hapus={[akhiri(x), t('program.akhiri')]}
                    padaBuka={padaBuka}
                  >
                    <strong>{x.nama}</strong>
                  </BarisAcuan>
                ))}
              </ul>
            )}
          </IsiAcuan>
        </>
      )}
    </Acuan>
  );
}

function Isian({ x, dialog }: PropIsian<Program>) {
  const [isi, ubah] = useIsian({ nama: x?.nama ?? '' });
  return (
    <DialogIsian
      {...dialog}
      isi={isi}
      ubah={ubah}
      periksa={(f) => wajibNama(f.nama)}
      badan={(f) => ({ nama: f.nama.trim() })}
    >
      {(ikat) => <Kolom {...ikat('nama')} label={t('program.nama')} maks={160} />}
    </DialogIsian>
  );
}
