// "Pakai templat": the answer templates of one form, filled in for this report, in a dialog that
// works by keyboard alone. What is chosen goes into the box; what is still to be written, marked by
// [brackets], is selected there.
import { useState } from 'preact/hooks';
import { alamat } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import { Dialog } from '../../ui/Dialog';
import { KotakGalat } from '../../ui/Galat';
import { kabari } from '../../ui/Kabar';
import { Kerangka } from '../../ui/Kerangka';
import { idBidang, Kolom } from '../../ui/Kolom';
import { Tombol } from '../../ui/Tombol';
import { jalurLaporan } from '../tipe';
import '../aksi/pratinjau.css';
import { saringTemplat, sisaKurung, type TemplatIsi, type Untuk } from './templat';

interface Props {
  lacak: string;
  untuk: Untuk;
  /** Name of the field it goes into. */
  bidang: string;
  nilai: string;
  padaUbah: (v: string) => void;
}

/** Put the cursor on what the officer must still write. */
function pilihKurung(bidang: string) {
  const el = document.getElementById(idBidang(bidang)) as HTMLTextAreaElement | null;
  if (!el) return;
  el.focus();
  const m = /\[[^\]]+\]/.exec(el.value);
  if (m) el.setSelectionRange(m.index, m.index + m[0].length);
}

export function PilihTemplat(p: Props) {
  const [buka, setBuka] = useState(false);
  const sisa = sisaKurung(p.nilai);
  const pakai = (isi: string) => {
    p.padaUbah(p.nilai.trim() ? `${p.nilai.trimEnd()}\n\n${isi}` : isi);
    setBuka(false);
    kabari(t('templat.dipakai'));
    setTimeout(() => pilihKurung(p.bidang));
  };
  return (
    <div class="bilah-templat">
      <Tombol kecil ikon="daftar" onClick={() => setBuka(true)}>
        {t('templat.pakai')}
      </Tombol>
      {sisa.length > 0 && (
        <Tombol kecil jenis="polos" onClick={() => pilihKurung(p.bidang)}>
          {t('templat.sisa', { apa: sisa.join(', ') })}
        </Tombol>
      )}
      <Dialog
        buka={buka}
        judul={t('templat.pilih')}
        padaTutup={() => setBuka(false)}
        lebar
      >
        {buka && <Daftar {...p} padaPakai={pakai} />}
      </Dialog>
    </div>
  );
}

function Daftar(p: Props & { padaPakai: (isi: string) => void }) {
  const [kata, setKata] = useState('');
  const d = useData<{ data: TemplatIsi[] }>(
    alamat(`${jalurLaporan(p.lacak)}/templat-jawaban`, { untuk: p.untuk }),
  );
  if (!d.data)
    return d.galat ? (
      <KotakGalat galat={d.galat} ulang={d.ulang} />
    ) : (
      <Kerangka baris={3} />
    );
  const semua = d.data.data;
  const tampil = saringTemplat(semua, kata);
  return (
    <>
      {semua.length > 3 && (
        <Kolom
          nama="cari-templat"
          label={t('templat.cari')}
          jenis="search"
          nilai={kata}
          padaUbah={setKata}
        />
      )}
      {tampil.length === 0 && (
        <p class="redup">{t(semua.length ? 'templat.tak_cocok' : 'templat.kosong')}</p>
      )}
      <ul class="daftar-templat">
        {tampil.map((x) => (
          <li key={x.id}>
            <div class="kepala-templat">
              <strong id={`templat-${x.id}`}>{x.nama}</strong>
              <Tombol
                kecil
                jenis="utama"
                aria-describedby={`templat-${x.id}`}
                onClick={() => p.padaPakai(x.isi)}
              >
                {t('templat.sisipkan')}
              </Tombol>
            </div>
            <p class="isi-templat">{x.isi}</p>
          </li>
        ))}
      </ul>
      <p class="kecil">
        <a href="/pengaturan/templat">{t('templat.kelola')}</a>
      </p>
    </>
  );
}
