// Own reports: those of the account, and those filed without account whose code is kept here.
import { useEffect, useState } from 'preact/hooks';
import { Galat, luring } from '../inti/api';
import { t } from '../inti/bahasa';
import { useData } from '../inti/data';
import { lacakTersimpan } from '../inti/kode';
import { sesi, siapSesi } from '../inti/sesi';
import { BaruTerkirim } from '../laporan/BaruTerkirim';
import { kelompokkan } from '../laporan/lacak';
import { Ringkas } from '../laporan/Ringkas';
import type { Laporan, LaporanRingkas } from '../laporan/tipe';
import { Daftar } from '../ui/Daftar';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { Kerangka } from '../ui/Kerangka';
import { Kosong } from '../ui/Kosong';
import { Spanduk } from '../ui/Spanduk';
import { Tautan } from '../ui/Tautan';

const DASAR = '/saya/laporan';

export default function LaporanSaya() {
  const s = sesi.value;
  return (
    <Halaman
      judul={t('rute.saya_laporan')}
      lebar="lebar"
      pengantar={<p>{t('saya.pengantar')}</p>}
      aksi={
        <Tautan ke="/lapor/jenis" tombol="utama" ikon="draf">
          {t('menu.tulis')}
        </Tautan>
      }
    >
      <BaruTerkirim />
      {!s && <Kerangka />}
      {s?.gagal && (
        <KotakGalat
          galat={luring.value ? new Galat(0, 'luring', '') : new Galat(503, 'sesi', '')}
          ulang={() => void siapSesi()}
        />
      )}
      {s && !s.masuk && !s.gagal && (
        <Spanduk>
          <p>
            {t('saya.masuk')} <a href={`/masuk?lanjut=${DASAR}`}>{t('menu.masuk')}</a>
          </p>
        </Spanduk>
      )}
      {s?.masuk && (
        <p>
          <a href="/saya/akses">{t('saya.akses')}</a>
        </p>
      )}
      {s?.masuk && (
        <Daftar<LaporanRingkas> jalur="/saya/laporan" kosong={<BelumAda />}>
          {(butir) => (
            <div class="kisi">
              {butir.map((l) => (
                <Ringkas key={l.tracking_id} laporan={l} dasar={DASAR} />
              ))}
            </div>
          )}
        </Daftar>
      )}
      <DiPerangkat />
    </Halaman>
  );
}

const BelumAda = () => (
  <Kosong judul={t('saya.kosong')} ikon="draf">
    <p>{t('saya.kosong_isi')}</p>
    <Tautan ke="/lapor/jenis" tombol="utama">
      {t('menu.tulis')}
    </Tautan>
  </Kosong>
);

function DiPerangkat() {
  const [lacak, setLacak] = useState<string[]>([]);
  useEffect(() => setLacak(lacakTersimpan()), []);
  if (lacak.length === 0) return null;
  return (
    <section aria-labelledby="di-perangkat">
      <h2 id="di-perangkat">{t('saya.perangkat')}</h2>
      <p class="redup">{t('saya.perangkat_isi')}</p>
      <div class="kisi">
        {lacak.map((x) => (
          <SatuDiPerangkat key={x} lacak={x} />
        ))}
      </div>
    </section>
  );
}

function SatuDiPerangkat({ lacak }: { lacak: string }) {
  const { data, galat } = useData<Laporan>(`/laporan/${encodeURIComponent(lacak)}`);
  if (data) return <Ringkas laporan={data} dasar={DASAR} tingkat={3} />;
  if (!galat) return <Kerangka baris={1} />;
  return (
    <p class="ringkas">
      <a href={`${DASAR}/${encodeURIComponent(lacak)}`}>{kelompokkan(lacak)}</a>
    </p>
  );
}
