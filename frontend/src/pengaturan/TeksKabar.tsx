// The texts of messages: found by word, changed with a look at the result, put back as shipped.
import '../kelola/kelola.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { bahasa, t } from '../inti/bahasa';
import { pesanUntuk, useData, useKirim } from '../inti/data';
import { lalu } from '../inti/waktu';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Pilih } from '../ui/Pilih';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

interface Isi {
  judul: string;
  teks: string;
}

type Bahasa = 'id' | 'en';

interface TeksKabar {
  id: string;
  kode: string;
  jenis: { kode: string; nama: string };
  diubah: boolean;
  teks: Record<Bahasa, Isi>;
}

interface Rinci extends TeksKabar {
  bawaan: Record<Bahasa, Isi>;
  variabel: { nama: string; arti: string }[];
  catatan: { perbuatan: string; pelaku: { nama: string }; pada: string }[];
}

interface Hasil extends Isi {
  sms: string;
  sms_bagian: number;
}

export default function DaftarTeksKabar() {
  const d = useData<{ data: TeksKabar[] }>('/templat-notifikasi');
  const [kata, setKata] = useState('');
  const [buka, setBuka] = useState<string | null>(null);
  const b = bahasa.value;
  const cocok = (x: TeksKabar) =>
    `${x.teks[b].judul} ${x.teks[b].teks}`.toLowerCase().includes(kata.toLowerCase());
  const butir = d.data?.data.filter(cocok) ?? [];
  return (
    <Halaman judul={t('rute.teks_kabar')} pengantar={t('teks.pengantar')}>
      <Kolom
        nama="cari"
        jenis="search"
        label={t('teks.cari')}
        nilai={kata}
        padaUbah={setKata}
      />
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && butir.length === 0 && (
        <Kosong judul={t('teks.kosong')}>
          <p>{t('teks.kosong_isi')}</p>
        </Kosong>
      )}
      {butir.map((x) => (
        <Kartu key={x.id} judul={x.teks[b].judul} tingkat={2}>
          <p>
            <span class="redup">{x.jenis.nama}</span>{' '}
            {x.diubah && <Lencana warna="kuning">{t('teks.diubah')}</Lencana>}
          </p>
          {buka === x.id ? (
            <Ubah
              id={x.id}
              tutup={() => {
                setBuka(null);
                d.ulang();
              }}
            />
          ) : (
            <>
              <p>{x.teks[b].teks}</p>
              <Tombol
                kecil
                aria-label={t('teks.ubah_apa', { apa: x.teks[b].judul })}
                onClick={() => setBuka(x.id)}
              >
                {t('teks.ubah')}
              </Tombol>
            </>
          )}
        </Kartu>
      ))}
    </Halaman>
  );
}

function Ubah({ id, tutup }: { id: string; tutup: () => void }) {
  const d = useData<Rinci>(`/templat-notifikasi/${id}`);
  if (d.galat) return <KotakGalat galat={d.galat} ulang={d.ulang} />;
  if (!d.data) return <Kerangka baris={4} />;
  return <FormUbah rinci={d.data} tutup={tutup} />;
}

function FormUbah({ rinci, tutup }: { rinci: Rinci; tutup: () => void }) {
  const [b, setB] = useState<Bahasa>(bahasa.value);
  const [isi, setIsi] = useState(rinci.teks[b]);
  const jalur = `/templat-notifikasi/${rinci.id}`;
  const simpan = useKirim<Isi & { bahasa: Bahasa }, Rinci>('PATCH', jalur);
  const lihat = useKirim<Isi & { bahasa: Bahasa }, Hasil>('POST', `${jalur}/pratinjau`);
  const [hasil, setHasil] = useState<Hasil | null>(null);
  const bidang = simpan.bidang.length > 0 ? simpan.bidang : lihat.bidang;
  const asal = async () => {
    try {
      await kirim('DELETE', jalur);
      kabari(t('teks.asal_jadi'));
      tutup();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void simpan.jalan({ bahasa: b, ...isi }).then((j) => {
          if (!j) return;
          kabari(t('teks.tersimpan'));
          tutup();
        });
      }}
    >
      <RingkasanGalat bidang={bidang} galat={simpan.galat ?? lihat.galat} />
      <Pilih
        nama="bahasa"
        label={t('teks.bahasa')}
        pilihan={[
          { nilai: 'id', label: t('kabar.id') },
          { nilai: 'en', label: t('kabar.en') },
        ]}
        nilai={b}
        padaUbah={(v) => {
          setB(v as Bahasa);
          setIsi(rinci.teks[v as Bahasa]);
          setHasil(null);
        }}
      />
      <Kolom
        nama="judul"
        label={t('teks.judul')}
        maks={150}
        nilai={isi.judul}
        padaUbah={(v) => setIsi({ ...isi, judul: v })}
        galat={pesanUntuk(bidang, 'judul')}
      />
      <Kolom
        nama="teks"
        label={t('teks.isi')}
        petunjuk={t('teks.isi_petunjuk')}
        baris={5}
        maks={2000}
        nilai={isi.teks}
        padaUbah={(v) => setIsi({ ...isi, teks: v })}
        galat={pesanUntuk(bidang, 'teks')}
      />
      <details>
        <summary>{t('teks.variabel')}</summary>
        <ul>
          {rinci.variabel.map((v) => (
            <li key={v.nama}>
              <code>{`{{${v.nama}}}`}</code> {v.arti}
            </li>
          ))}
        </ul>
      </details>
      {hasil && <Pratinjau hasil={hasil} />}
      <p class="baris-tombol">
        <Tombol type="submit" jenis="utama" sibuk={simpan.sibuk}>
          {t('teks.simpan')}
        </Tombol>{' '}
        <Tombol
          sibuk={lihat.sibuk}
          onClick={() => void lihat.jalan({ bahasa: b, ...isi }).then(setHasil)}
        >
          {t('teks.pratinjau')}
        </Tombol>{' '}
        {rinci.diubah && <Tombol onClick={() => void asal()}>{t('teks.asal')}</Tombol>}{' '}
        <Tombol jenis="polos" onClick={tutup}>
          {t('ui.batal')}
        </Tombol>
      </p>
      {rinci.catatan.length > 0 && <Riwayat catatan={rinci.catatan} />}
    </form>
  );
}

function Pratinjau({ hasil }: { hasil: Hasil }) {
  return (
    <section aria-live="polite">
      <h3>{t('teks.hasil')}</h3>
      <p>
        <strong>{hasil.judul}</strong>
      </p>
      <p>{hasil.teks}</p>
      <p class="redup">
        {t('teks.sms_n', { n: hasil.sms_bagian })}: {hasil.sms}
      </p>
    </section>
  );
}

function Riwayat({ catatan }: { catatan: Rinci['catatan'] }) {
  return (
    <details>
      <summary>{t('teks.riwayat')}</summary>
      <ul>
        {catatan.map((c) => (
          <li key={c.pada + c.perbuatan}>
            {t(c.perbuatan === 'pesan_asal' ? 'teks.riwayat_asal' : 'teks.riwayat_ubah')}:{' '}
            {t('teks.oleh', { nama: c.pelaku.nama, kapan: lalu(c.pada) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
