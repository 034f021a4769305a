// The forms of whoever verifies: lempar, teruskan, tunda, arsip. Verifikasi has a page of its own.
import { t } from '../../inti/bahasa';
import type { Ikat, Ikatan } from '../../inti/ikat';
import { Pilih } from '../../ui/Pilih';
import { type Butir, Saran, SaranBanyak } from '../../ui/Saran';
import { cariInstansi } from '../instansi';
import { KolomTemplat } from '../templat/KolomTemplat';
import { dampak } from './aksi';
import { Bingkai } from './Bingkai';
import {
  ARSIP_KOSONG,
  badanArsip,
  IsiArsip,
  kolomKeterangan,
  periksaArsip,
} from './IsiArsip';
import { sementara } from './Pratinjau';
import { type PropAksi, useFormulir } from './pakai';
import { kosong } from './periksa';
import { UsulInstansi } from './UsulInstansi';

interface IsianTujuan {
  instansi: Butir | null;
  catatan: string;
}

const periksaTujuan = (f: IsianTujuan) =>
  kosong('instansi', f.instansi?.id ?? '', t('aksi.pilih_instansi'));

const badanTujuan = (f: IsianTujuan) => ({
  instansi: f.instansi?.id ?? '',
  ...(f.catatan.trim() && { catatan: f.catatan }),
});

const namaTujuan = (f: IsianTujuan) => f.instansi?.nama ?? t('dampak.instansi_terpilih');

interface PropTujuan {
  lacak: string;
  untuk: 'lempar' | 'teruskan';
  label: string;
  petunjuk: string;
  cari: ReturnType<typeof cariInstansi>;
  ikatan: Ikatan<Butir | null>;
}

/** Whom it goes to: the suggestions, and the box for any other. */
const Tujuan = ({ lacak, untuk, ikatan, ...saran }: PropTujuan) => (
  <>
    <UsulInstansi
      lacak={lacak}
      untuk={untuk}
      nilai={ikatan.nilai}
      padaPilih={ikatan.padaUbah}
    />
    <Saran {...ikatan} contoh={t('ui.instansi_contoh')} mulai={0} {...saran} />
  </>
);

const Catatan = ({ lacak, ikat }: { lacak: string; ikat: Ikat<IsianTujuan> }) => (
  <KolomTemplat
    {...ikat('catatan')}
    lacak={lacak}
    untuk="pelimpahan"
    label={t('aksi.catatan')}
    petunjuk={t('aksi.catatan_isi')}
    baris={2}
    opsional
  />
);

/** Lempar: hand the verification to an agency below. */
export function FormLempar(p: PropAksi) {
  const { isi, ikat, bingkai } = useFormulir(
    p,
    'lempar',
    { instansi: null, catatan: '' } as IsianTujuan,
    { periksa: periksaTujuan, badan: badanTujuan },
  );
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.lempar')}
      dampak={dampak('lempar', { instansi: namaTujuan(isi) })}
      coba={isi.instansi && badanTujuan(isi)}
    >
      <Tujuan
        lacak={p.l.tracking_id}
        untuk="lempar"
        label={t('aksi.ke_instansi')}
        petunjuk={t('aksi.ke_instansi_bawah')}
        cari={cariInstansi('bawah')}
        ikatan={ikat('instansi')}
      />
      <Catatan lacak={p.l.tracking_id} ikat={ikat} />
    </Bingkai>
  );
}

interface IsianTeruskan extends IsianTujuan {
  salinan: Butir[];
}

const badanTeruskan = (f: IsianTeruskan) => ({
  ...badanTujuan(f),
  salinan: f.salinan.map((s) => s.id),
});

/** Teruskan: the obligation moves to another unit, with copies. */
export function FormTeruskan(p: PropAksi) {
  const { isi, ikat, bingkai } = useFormulir(
    p,
    'teruskan',
    { instansi: null, salinan: [], catatan: '' } as IsianTeruskan,
    { periksa: periksaTujuan, badan: badanTeruskan },
  );
  const lama = p.l.terdisposisi?.nama ?? '–';
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.teruskan_tombol')}
      coba={isi.instansi && badanTeruskan(isi)}
      dampak={dampak('teruskan', { instansi: namaTujuan(isi), lama })}
    >
      <Tujuan
        lacak={p.l.tracking_id}
        untuk="teruskan"
        label={t('aksi.ke_unit')}
        petunjuk={t('aksi.ke_unit_isi', { lama })}
        cari={cariInstansi('lingkup', p.l.terdisposisi?.id)}
        ikatan={ikat('instansi')}
      />
      <Salinan {...ikat('salinan')} />
      <Catatan lacak={p.l.tracking_id} ikat={ikat} />
    </Bingkai>
  );
}

export const Salinan = (p: Ikatan<Butir[]>) => (
  <SaranBanyak
    label={t('aksi.salinan')}
    petunjuk={t('aksi.salinan_isi')}
    contoh={t('ui.instansi_contoh')}
    cari={cariInstansi('semua')}
    opsional
    {...p}
  />
);

interface IsianTunda {
  kategori: '' | 'data_belum_lengkap' | 'instansi_belum_terhubung';
  keterangan: string;
}

const bertanya = (f: IsianTunda) => f.kategori !== 'instansi_belum_terhubung';

const periksaTunda = (f: IsianTunda) => [
  ...kosong('kategori', f.kategori, t('tunda.wajib_kategori')),
  ...kosong(
    'keterangan',
    f.keterangan,
    t(bertanya(f) ? 'tunda.wajib_pertanyaan' : 'tunda.wajib_keterangan'),
  ),
];

/** Tunda & konfirmasi. */
export function FormTunda(p: PropAksi) {
  const { isi, ikat, bingkai } = useFormulir(
    p,
    'tunda',
    { kategori: '', keterangan: '' } as IsianTunda,
    { periksa: periksaTunda, badan: (f) => f },
  );
  const tanya = bertanya(isi);
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.tunda')}
      dampak={isi.kategori ? dampak(`tunda_${isi.kategori}`) : dampak('tunda')}
      coba={isi.kategori ? { ...isi, keterangan: sementara(isi.keterangan) } : null}
    >
      <Pilih
        {...ikat('kategori')}
        bentuk="radio"
        label={t('tunda.kategori')}
        pilihan={[
          {
            nilai: 'data_belum_lengkap',
            label: t('tunda.data'),
            petunjuk: t('tunda.data_isi'),
          },
          {
            nilai: 'instansi_belum_terhubung',
            label: t('tunda.terhubung'),
            petunjuk: t('tunda.terhubung_isi'),
          },
        ]}
      />
      <KolomTemplat
        {...ikat('keterangan')}
        lacak={p.l.tracking_id}
        untuk="tunda"
        label={t(tanya ? 'tunda.pertanyaan' : 'tunda.keterangan')}
        petunjuk={t(tanya ? 'tunda.pertanyaan_isi' : 'tunda.keterangan_isi')}
        baris={4}
      />
    </Bingkai>
  );
}

/** Arsipkan: with what the citizen will read. */
export function FormArsip(p: PropAksi) {
  const { isi, ikat, bingkai } = useFormulir(p, 'arsip', ARSIP_KOSONG, {
    periksa: periksaArsip,
    badan: badanArsip,
  });
  const cukup = isi.kategori && (isi.kategori !== 'duplikat' || isi.utama.trim());
  return (
    <Bingkai
      {...bingkai}
      tombol={t('aksi.arsip')}
      jenisTombol="bahaya"
      dampak={dampak('arsip')}
      coba={cukup ? badanArsip({ ...isi, keterangan: sementara(isi.keterangan) }) : null}
    >
      <IsiArsip isi={isi} ikat={ikat} />
      <KolomTemplat
        {...ikat('keterangan')}
        {...kolomKeterangan()}
        lacak={p.l.tracking_id}
        untuk="arsip"
      />
    </Bingkai>
  );
}
