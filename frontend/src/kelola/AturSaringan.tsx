// Keep the present filter under a name; choose which one opens the list; forget one.
import { useState } from 'preact/hooks';
import { type Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { lokasi } from '../inti/router';
import { Dialog } from '../ui/Dialog';
import { Ikon } from '../ui/Ikon';
import { kabari } from '../ui/Kabar';
import { Centang, Kolom } from '../ui/Kolom';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import type { DaftarSaringan } from './SaringanCepat';
import { isianDari, type SaringanTersimpan } from './saringan';

interface PropSimpan {
  buka: boolean;
  tutup: () => void;
  segar: () => void;
}

export function SimpanSaringan({ buka, tutup, segar }: PropSimpan) {
  return (
    <Dialog buka={buka} judul={t('kerja.simpan_judul')} padaTutup={tutup}>
      <IsiSimpan tutup={tutup} segar={segar} />
    </Dialog>
  );
}

function IsiSimpan({ tutup, segar }: Omit<PropSimpan, 'buka'>) {
  const [nama, setNama] = useState('');
  const [utama, setUtama] = useState(false);
  const k = useKirim<object, SaringanTersimpan>('POST', '/saringan');
  return (
    <form
      noValidate
      onSubmit={async (e) => {
        e.preventDefault();
        const isian = isianDari(lokasi.value.cari);
        if (!(await k.jalan({ nama, utama, isian }))) return;
        kabari(t('kerja.tersimpan'));
        tutup();
        segar();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Kolom
        nama="nama"
        label={t('kerja.simpan_nama')}
        petunjuk={t('kerja.simpan_contoh')}
        maks={40}
        nilai={nama}
        padaUbah={setNama}
        galat={pesanUntuk(k.bidang, 'nama')}
      />
      <Centang
        nama="utama"
        label={t('kerja.simpan_utama')}
        nilai={utama}
        padaUbah={setUtama}
      />
      <div class="aksi">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('kerja.simpan')}
        </Tombol>
        <Tombol jenis="polos" onClick={tutup}>
          {t('ui.batal')}
        </Tombol>
      </div>
    </form>
  );
}

interface PropAtur {
  buka: boolean;
  tutup: () => void;
  d: DaftarSaringan;
}

export function AturSaringan({ buka, tutup, d }: PropAtur) {
  return (
    <Dialog buka={buka} judul={t('kerja.atur_judul')} padaTutup={tutup}>
      <IsiAtur d={d} />
    </Dialog>
  );
}

function IsiAtur({ d }: { d: DaftarSaringan }) {
  const [galat, setGalat] = useState<Galat | null>(null);
  const semua = d.data?.data ?? [];
  const utama = semua.find((s) => s.utama);
  const jalan = async (kerja: () => Promise<unknown>) => {
    try {
      await kerja();
      setGalat(null);
    } catch (g) {
      setGalat(g as Galat);
    }
    d.ulang();
  };
  const jadikan = (s: SaringanTersimpan, ya: boolean) =>
    void jalan(() => kirim('PATCH', `/saringan/${s.id}`, { utama: ya }));
  const hapus = (s: SaringanTersimpan) =>
    void jalan(async () => {
      await kirim('DELETE', `/saringan/${s.id}`);
      kabari(t('kerja.dihapus', { nama: s.nama }));
    });
  return (
    <>
      <p class="redup">{t('kerja.atur_isi')}</p>
      {galat && (
        <Spanduk jenis="galat" umumkan>
          <p>{pesanGalat(galat)}</p>
        </Spanduk>
      )}
      <ul class="atur-saringan">
        <li>
          <label>
            <input
              type="radio"
              name="saringan-utama"
              checked={!utama}
              onChange={() => utama && jadikan(utama, false)}
            />
            {t('kerja.tanpa_utama')}
          </label>
        </li>
        {semua.map((s) => (
          <li key={s.id}>
            <label>
              <input
                type="radio"
                name="saringan-utama"
                checked={s.utama}
                onChange={() => jadikan(s, true)}
              />
              {s.nama}
            </label>
            <button
              type="button"
              class="tombol tombol-polos"
              onClick={() => hapus(s)}
              aria-label={t('kerja.hapus_apa', { nama: s.nama })}
            >
              <Ikon nama="hapus" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
