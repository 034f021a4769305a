// Answer templates: those of the own agency are kept here, those from above are shown and used.
import { useRef, useState } from 'preact/hooks';
import { alamat, Galat, type GalatBidang, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData, useIsian, useKirim } from '../inti/data';
import { sesi } from '../inti/sesi';
import '../kelola/aksi/pratinjau.css';
import {
  isiTemplat,
  type Templat,
  UNTUK,
  type Untuk,
  VARIABEL,
  type Variabel,
} from '../kelola/templat/templat';
import { Dialog } from '../ui/Dialog';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { idBidang, Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';
import '../kelola/kelola.css';

type Tujuan = { apa: 'tambah' } | { apa: 'ubah' | 'hapus'; x: Templat } | null;

export default function TemplatJawaban() {
  const [saring, setSaring] = useState<Untuk | ''>('');
  const [kerja, setKerja] = useState<Tujuan>(null);
  const d = useData<{ data: Templat[] }>(
    alamat('/templat-jawaban', { untuk: saring || undefined }),
  );
  const bolehTulis = sesi.value?.pengguna?.peran !== 'pengawas';
  const selesai = (kata: string) => {
    setKerja(null);
    kabari(kata);
    d.ulang();
  };
  const semua = d.data?.data ?? [];
  return (
    <Halaman
      judul={t('rute.templat')}
      pengantar={t('templat.pengantar')}
      aksi={
        bolehTulis && (
          <Tombol jenis="utama" ikon="tambah" onClick={() => setKerja({ apa: 'tambah' })}>
            {t('templat.tambah')}
          </Tombol>
        )
      }
    >
      <Pilih
        nama="saring"
        label={t('templat.saring')}
        kosong={t('templat.semua')}
        opsional
        nilai={saring}
        padaUbah={setSaring}
        pilihan={UNTUK.map((x) => ({ nilai: x as Untuk | '', label: t(`untuk.${x}`) }))}
      />
      {!d.data ? (
        d.galat ? (
          <KotakGalat galat={d.galat} ulang={d.ulang} />
        ) : (
          <Kerangka baris={4} />
        )
      ) : semua.length === 0 ? (
        <Kosong judul={t('templat.belum')} ikon="daftar" />
      ) : (
        UNTUK.filter((u) => semua.some((x) => x.untuk === u)).map((u) => (
          <Kartu key={u} judul={t(`untuk.${u}`)}>
            <ul class="daftar-templat">
              {semua
                .filter((x) => x.untuk === u)
                .map((x) => (
                  <Baris key={x.id} x={x} padaKerja={setKerja} />
                ))}
            </ul>
          </Kartu>
        ))
      )}
      <Dialog
        buka={kerja?.apa === 'tambah' || kerja?.apa === 'ubah'}
        judul={
          kerja?.apa === 'ubah'
            ? t('templat.ubah_apa', { nama: kerja.x.nama })
            : t('templat.tambah')
        }
        padaTutup={() => setKerja(null)}
        lebar
      >
        {kerja && kerja.apa !== 'hapus' && (
          <Formulir
            x={kerja.apa === 'ubah' ? kerja.x : null}
            padaJadi={() => selesai(t('templat.tersimpan'))}
            padaBatal={() => setKerja(null)}
          />
        )}
      </Dialog>
      <Hapus
        x={kerja?.apa === 'hapus' ? kerja.x : null}
        padaTutup={() => setKerja(null)}
        padaJadi={() => selesai(t('templat.dihapus'))}
      />
    </Halaman>
  );
}

function Baris({ x, padaKerja }: { x: Templat; padaKerja: (k: Tujuan) => void }) {
  return (
    <li>
      <div class="kepala-templat">
        <strong>{x.nama}</strong>
        {x.dapat_diubah ? (
          <span class="aksi">
            <Tombol
              kecil
              aria-label={t('templat.ubah_apa', { nama: x.nama })}
              onClick={() => padaKerja({ apa: 'ubah', x })}
            >
              {t('templat.ubah')}
            </Tombol>
            <Tombol
              kecil
              jenis="bahaya"
              aria-label={t('templat.hapus_apa', { nama: x.nama })}
              onClick={() => padaKerja({ apa: 'hapus', x })}
            >
              {t('templat.hapus')}
            </Tombol>
          </span>
        ) : (
          <Lencana>
            {x.instansi
              ? t('templat.dari', { instansi: x.instansi.nama })
              : t('templat.nasional')}
          </Lencana>
        )}
      </div>
      <p class="isi-templat">{x.isi}</p>
    </li>
  );
}

interface PropFormulir {
  x: Templat | null;
  padaJadi: () => void;
  padaBatal: () => void;
}

function Formulir({ x, padaJadi, padaBatal }: PropFormulir) {
  const [f, ubah] = useIsian({
    nama: x?.nama ?? '',
    untuk: (x?.untuk ?? 'tindak_lanjut') as Untuk,
    isi: x?.isi ?? '',
  });
  const k = useKirim<object, Templat>(
    x ? 'PATCH' : 'POST',
    x ? `/templat-jawaban/${x.id}` : '/templat-jawaban',
  );
  const galat = (nama: string) => pesanUntuk(k.bidang, nama);
  const kirimkan = async () => {
    if (await k.jalan(f)) padaJadi();
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={k.bidang as GalatBidang[]} galat={k.galat} />
      <Kolom
        nama="nama"
        label={t('templat.nama')}
        contoh={t('templat.nama_contoh')}
        maks={120}
        nilai={f.nama}
        padaUbah={ubah('nama')}
        galat={galat('nama')}
      />
      <Pilih
        nama="untuk"
        label={t('templat.untuk')}
        nilai={f.untuk}
        padaUbah={ubah('untuk')}
        galat={galat('untuk')}
        pilihan={UNTUK.map((u) => ({ nilai: u, label: t(`untuk.${u}`) }))}
      />
      <Kolom
        nama="isi"
        label={t('templat.teks')}
        petunjuk={t('templat.teks_isi')}
        baris={8}
        maks={3000}
        nilai={f.isi}
        padaUbah={ubah('isi')}
        galat={galat('isi')}
      />
      <Sisip nilai={f.isi} padaUbah={ubah('isi')} />
      {f.isi.trim() && (
        <section class="dampak" aria-labelledby="judul-contoh">
          <h3 id="judul-contoh">{t('templat.contoh')}</h3>
          <p class="isi-contoh">{isiTemplat(f.isi, (v) => t(`contoh.${v}`))}</p>
        </section>
      )}
      <div class="aksi">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('templat.simpan')}
        </Tombol>
        <Tombol jenis="polos" onClick={padaBatal}>
          {t('ui.batal')}
        </Tombol>
      </div>
    </form>
  );
}

/** Buttons that put a variable where the cursor stands. */
function Sisip(p: { nilai: string; padaUbah: (v: string) => void }) {
  const sisip = (v: Variabel) => {
    const el = document.getElementById(idBidang('isi')) as HTMLTextAreaElement;
    const [a, b] = [el.selectionStart, el.selectionEnd];
    const teks = `{{${v}}}`;
    p.padaUbah(p.nilai.slice(0, a) + teks + p.nilai.slice(b));
    setTimeout(() => {
      el.focus();
      el.setSelectionRange(a + teks.length, a + teks.length);
    });
  };
  return (
    <fieldset class="sisip-variabel">
      <legend>{t('templat.variabel')}</legend>
      <div class="usul">
        {VARIABEL.map((v) => (
          <Tombol key={v} kecil onClick={() => sisip(v)}>
            {t(`variabel.${v}`)}
          </Tombol>
        ))}
      </div>
    </fieldset>
  );
}

function Hapus(p: { x: Templat | null; padaTutup: () => void; padaJadi: () => void }) {
  const [galat, setGalat] = useState<Galat | null>(null);
  const sibuk = useRef(false);
  const hapus = async () => {
    if (!p.x || sibuk.current) return;
    sibuk.current = true;
    setGalat(null);
    try {
      await kirim('DELETE', `/templat-jawaban/${p.x.id}`);
      p.padaJadi();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      setGalat(g);
    } finally {
      sibuk.current = false;
    }
  };
  return (
    <Dialog
      buka={p.x !== null}
      judul={t('templat.yakin', { nama: p.x?.nama ?? '' })}
      padaTutup={p.padaTutup}
      aksi={
        <>
          <Tombol jenis="bahaya" onClick={() => void hapus()}>
            {t('templat.hapus')}
          </Tombol>
          <Tombol jenis="polos" onClick={p.padaTutup}>
            {t('ui.batal')}
          </Tombol>
        </>
      }
    >
      {galat && <KotakGalat galat={galat} />}
      <p>{t('templat.yakin_isi')}</p>
    </Dialog>
  );
}
