// Last, after the report is written: account, contact, or nothing at all.
import { useState } from 'preact/hooks';
import { FormDaftar } from '../../akun/FormDaftar';
import { FormMasuk } from '../../akun/FormMasuk';
import { t } from '../../inti/bahasa';
import { pesanUntuk } from '../../inti/data';
import { pergi } from '../../inti/router';
import { sesi } from '../../inti/sesi';
import { Dialog } from '../../ui/Dialog';
import { Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { Spanduk } from '../../ui/Spanduk';
import { Tombol } from '../../ui/Tombol';
import { draf, ubahDraf } from '../draf';
import type { PropLangkah } from '../Lapor';

export function Identitas({ bidang }: PropLangkah) {
  const [dialog, setDialog] = useState<'' | 'masuk' | 'daftar'>('');
  const d = draf.value;
  const s = sesi.value;
  const selesai = () => {
    setDialog('');
    ubahDraf({ identitas: 'akun' });
    pergi('/lapor/periksa');
  };
  if (s?.masuk)
    return (
      <Spanduk jenis="sukses">
        <p>{t('lapor.id_sudah', { nama: s.pengguna?.nama ?? '' })}</p>
      </Spanduk>
    );
  return (
    <>
      <div class="aksi bidang">
        <Tombol ikon="akun" onClick={() => setDialog('masuk')}>
          {t('lapor.id_akun')}
        </Tombol>
        <Tombol ikon="tambah" onClick={() => setDialog('daftar')}>
          {t('lapor.id_daftar')}
        </Tombol>
      </div>
      <Pilih<'kontak' | 'tanpa'>
        nama="identitas"
        label={t('lapor.identitas')}
        bentuk="kartu"
        nilai={d.identitas === 'akun' ? '' : d.identitas}
        padaUbah={(identitas) => ubahDraf({ identitas })}
        galat={pesanUntuk(bidang, 'identitas')}
        pilihan={[
          {
            nilai: 'kontak',
            label: t('lapor.id_kontak'),
            petunjuk: t('lapor.id_kontak_isi'),
          },
          {
            nilai: 'tanpa',
            label: t('lapor.id_tanpa'),
            petunjuk: t('lapor.id_tanpa_isi'),
          },
        ]}
      />
      {/* Not beside the dialog: its form has fields of the same name. */}
      {d.identitas === 'kontak' && dialog === '' && (
        <>
          <Kolom
            nama="nama"
            label={t('lapor.nama')}
            petunjuk={d.anonim && t('lapor.nama_anonim')}
            nilai={d.nama}
            padaUbah={(nama) => ubahDraf({ nama })}
            isiOtomatis="name"
            kapital="words"
            galat={pesanUntuk(bidang, 'nama')}
          />
          <Kolom
            nama="kontak"
            label={t('lapor.kontak')}
            petunjuk={t('lapor.kontak_petunjuk')}
            nilai={d.kontak}
            padaUbah={(kontak) => ubahDraf({ kontak })}
            isiOtomatis="tel"
            kapital="off"
            galat={pesanUntuk(bidang, 'kontak')}
          />
        </>
      )}
      <Dialog
        buka={dialog !== ''}
        judul={t(dialog === 'daftar' ? 'rute.daftar' : 'rute.masuk')}
        padaTutup={() => setDialog('')}
      >
        {dialog === 'daftar' ? (
          <FormDaftar padaMasuk={selesai} />
        ) : (
          <FormMasuk padaMasuk={selesai} />
        )}
      </Dialog>
    </>
  );
}
