// Notes among officers: what was written, the newest first, and a box in which "@" finds those who
// may see this report.
import { useState } from 'preact/hooks';
import type { GalatBidang } from '../../inti/api';
import { t, teksAtau } from '../../inti/bahasa';
import { useKirim } from '../../inti/data';
import { waktu } from '../../inti/waktu';
import { Daftar } from '../../ui/Daftar';
import { kabari } from '../../ui/Kabar';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { TeksPolos } from '../../ui/Teks';
import { Tombol } from '../../ui/Tombol';
import { denganNama, useDraf } from '../aksi/pakai';
import { jalurLaporan } from '../tipe';
import './catatan.css';
import { KotakSebut } from './KotakSebut';
import { type Sebutan, yangDisebut } from './sebut';

interface Catatan {
  id: string;
  isi: string;
  penulis: { nama: string; peran: string };
  instansi: { id: string; nama: string };
  sebut: Sebutan[];
  pada: string;
}

export function CatatanInternal({ lacak }: { lacak: string }) {
  const [segar, setSegar] = useState(0);
  const jalur = `${jalurLaporan(lacak)}/catatan`;
  return (
    <section class="catatan-internal" aria-labelledby="judul-catatan">
      <h3 id="judul-catatan">{t('catatan.judul')}</h3>
      <p class="kecil redup">{t('catatan.isi')}</p>
      <Tulis lacak={lacak} jalur={jalur} padaJadi={() => setSegar((n) => n + 1)} />
      <Daftar<Catatan>
        jalur={jalur}
        segar={segar}
        kerangka={1}
        kosong={<p class="redup">{t('catatan.kosong')}</p>}
      >
        {(butir) => (
          <ol class="daftar-catatan">
            {butir.map((c) => (
              <Satu key={c.id} c={c} />
            ))}
          </ol>
        )}
      </Daftar>
    </section>
  );
}

function Satu({ c }: { c: Catatan }) {
  return (
    <li>
      <p class="kecil redup">
        <strong>{c.penulis.nama}</strong>, {teksAtau(`peran.${c.penulis.peran}`, '')} ·{' '}
        {c.instansi.nama} · <time dateTime={c.pada}>{waktu(c.pada)}</time>
      </p>
      <TeksPolos isi={c.isi} />
      {c.sebut.length > 0 && (
        <p class="kecil redup">
          {t('catatan.menyebut', { siapa: c.sebut.map((x) => x.nama).join(', ') })}
        </p>
      )}
    </li>
  );
}

function Tulis(p: { lacak: string; jalur: string; padaJadi: () => void }) {
  const awal = { isi: '', sebut: [] as Sebutan[] };
  const [ke, setKe] = useState(0);
  return <Kotak key={ke} {...p} awal={awal} padaBaru={() => setKe((n) => n + 1)} />;
}

function Kotak(p: {
  lacak: string;
  jalur: string;
  awal: { isi: string; sebut: Sebutan[] };
  padaJadi: () => void;
  padaBaru: () => void;
}) {
  const d = useDraf(p.lacak, 'catatan', p.awal);
  const k = useKirim<object, Catatan>('POST', p.jalur);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const kirim = async () => {
    const isi = d.isi.isi.trim();
    setKurang(isi ? [] : [{ nama: 'catatan_internal', pesan: t('catatan.wajib') }]);
    if (!isi) return;
    const sebut = yangDisebut(isi, d.isi.sebut).map((x) => x.id);
    if (!(await k.jalan({ isi, sebut }))) return;
    d.buang();
    kabari(t('catatan.tersimpan'));
    p.padaJadi();
    p.padaBaru();
  };
  const bidang = kurang.length ? kurang : denganNama(k.bidang);
  return (
    <form
      class="tanpa-cetak"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirim();
      }}
    >
      <RingkasanGalat bidang={bidang} galat={kurang.length ? null : k.galat} />
      <KotakSebut
        lacak={p.lacak}
        nilai={d.isi.isi}
        padaUbah={d.ubah('isi')}
        padaSebut={(s) => d.ganti((x) => ({ ...x, sebut: [...x.sebut, s] }))}
        galat={bidang[0]?.pesan}
      />
      <Tombol type="submit" kecil sibuk={k.sibuk}>
        {t('catatan.kirim')}
      </Tombol>
    </form>
  );
}
