// Profil SLA: the lengths of the clocks. Admins look, pusat changes; running clocks keep theirs.
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData, useIsian } from '../inti/data';
import { sesi } from '../inti/sesi';
import { Kartu } from '../ui/Kartu';
import { Kolom } from '../ui/Kolom';
import '../gaya/laporan.css';
import { Acuan, IsiAcuan, type PropIsian, TombolAcuan } from './Acuan';
import { DialogIsian, wajibNama } from './DialogAcuan';

const ANGKA = [
  'v',
  'f',
  'd_ringan',
  'd_sedang',
  'd_berat',
  'c',
  'l',
  'p',
  'tahan_maks',
] as const;
type Angka = (typeof ANGKA)[number];
type Sla = Record<Angka, number> & {
  id: number;
  nama: string;
  jumlah_instansi: number;
};

export default function ProfilSla() {
  const d = useData<{ data: Sla[] }>('/profil-sla');
  const pusat = sesi.value?.pengguna?.peran === 'admin_pusat';
  return (
    <Acuan<Sla>
      judul={t('rute.sla')}
      pengantar={t('sla.pengantar')}
      tambah={pusat ? t('sla.tambah') : null}
      ulang={d.ulang}
      jalur={(x) => (x ? `/profil-sla/${x.id}` : '/profil-sla')}
      hapus={(x) => ({
        judul: t('ui.hapus_apa', { apa: x.nama }),
        tombol: t('ui.hapus'),
        isi: <p>{t('sla.dipakai', { n: x.jumlah_instansi })}</p>,
      })}
      isian={(p) => <Isian {...p} contoh={d.data?.data[0]} />}
    >
      {(padaBuka) => (
        <IsiAcuan d={d}>
          {(semua) =>
            semua.map((x) => (
              <Kartu
                key={x.id}
                judul={x.nama}
                aksi={
                  pusat && (
                    <span class="aksi">
                      <TombolAcuan x={x} padaBuka={padaBuka} />
                    </span>
                  )
                }
              >
                <Panjang x={x} />
              </Kartu>
            ))
          }
        </IsiAcuan>
      )}
    </Acuan>
  );
}

function Panjang({ x }: { x: Sla }) {
  return (
    <>
      <p class="redup kecil">{t('sla.dipakai', { n: x.jumlah_instansi })}</p>
      <dl class="rincian sla">
        {ANGKA.map((k) => (
          <div key={k}>
            <dt>{t(`sla.${k}`)}</dt>
            <dd>{t(k === 'l' ? 'sla.hari' : 'sla.hk', { n: x[k] })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type IsianSla = Record<Angka | 'nama', string>;

const periksa = (f: IsianSla): GalatBidang[] => [
  ...wajibNama(f.nama),
  ...ANGKA.filter((k) => !/^\d{1,3}$/.test(f[k].trim())).map((k) => ({
    nama: k,
    pesan: t('sla.wajib_angka', { apa: t(`sla.${k}`) }),
  })),
];

/** `contoh`: a new one begins with the lengths of the first. */
function Isian({ x, dialog, contoh }: PropIsian<Sla> & { contoh: Sla | undefined }) {
  const dari = x ?? contoh;
  const [isi, ubah] = useIsian<IsianSla>({
    nama: x?.nama ?? '',
    ...(Object.fromEntries(ANGKA.map((k) => [k, String(dari?.[k] ?? '')])) as Record<
      Angka,
      string
    >),
  });
  return (
    <DialogIsian
      {...dialog}
      isi={isi}
      ubah={ubah}
      periksa={periksa}
      badan={(f) => ({
        nama: f.nama.trim(),
        ...Object.fromEntries(ANGKA.map((k) => [k, Number(f[k])])),
      })}
    >
      {(ikat) => (
        <>
          <Kolom {...ikat('nama')} label={t('sla.nama')} maks={60} />
          <div class="isian-sla">
            {ANGKA.map((k) => (
              <Kolom
                key={k}
                {...ikat(k)}
                label={t(`sla.${k}`)}
                petunjuk={t(k === 'l' ? 'sla.satuan_hari' : 'sla.satuan_hk')}
                mode="numeric"
                sempit
              />
            ))}
          </div>
          <p class="redup kecil">{t('sla.berlaku')}</p>
        </>
      )}
    </DialogIsian>
  );
}
