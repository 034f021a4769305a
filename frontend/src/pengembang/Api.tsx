// The API as docs/openapi.yaml has it: searched, read, and tried against this very server.

import kontrak, { type Operasi as SatuOperasi } from 'virtual:kontrak';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { Halaman } from '../ui/Halaman';
import { Kolom } from '../ui/Kolom';
import { Kosong } from '../ui/Kosong';
import { Pilih } from '../ui/Pilih';
import { Tautan } from '../ui/Tautan';
import { Operasi } from './Operasi';
import './api.css';

const HAK = ['', 'baca', 'kirim', 'milik', 'wakili'] as const;

const cocok = (o: SatuOperasi, kata: string, hak: string) =>
  (!hak || o.kunci.includes(hak)) &&
  kata
    .toLowerCase()
    .split(/\s+/)
    .every((k) =>
      `${o.metode} ${o.jalur} ${o.ringkas} ${o.uraian}`.toLowerCase().includes(k),
    );

export default function HalamanApi() {
  const [kata, setKata] = useState('');
  const [hak, setHak] = useState<(typeof HAK)[number]>('');
  const [kunci, setKunci] = useState('');
  const tampil = useMemo(
    () => kontrak.filter((o) => cocok(o, kata.trim(), hak)),
    [kata, hak],
  );
  const kelompok = [...new Set(tampil.map((o) => o.kelompok))];
  return (
    <Halaman
      judul={t('rute.api')}
      lebar="lebar"
      pengantar={<p class="kecil">{t('api.pengantar')}</p>}
      aksi={<Tautan ke="/pengaturan/kunci-api">{t('api.kunci_saya')}</Tautan>}
    >
      <div class="saring-api">
        <Kolom
          nama="kata"
          label={t('api.cari')}
          jenis="search"
          nilai={kata}
          padaUbah={setKata}
        />
        <Pilih
          nama="hak"
          label={t('api.hak')}
          nilai={hak}
          padaUbah={setHak}
          pilihan={HAK.map((h) => ({ nilai: h, label: h || t('api.semua') }))}
        />
        <Kolom
          nama="kunci"
          label={t('api.kunci')}
          petunjuk={t('api.kunci_petunjuk')}
          jenis="password"
          isiOtomatis="off"
          nilai={kunci}
          padaUbah={setKunci}
        />
      </div>
      <p role="status">{t('api.n', { n: tampil.length })}</p>
      {tampil.length === 0 && (
        <Kosong judul={t('api.kosong')} ikon="cari">
          <p>{t('api.kosong_isi')}</p>
        </Kosong>
      )}
      {kelompok.map((k) => (
        <section key={k} aria-labelledby={`kelompok-${k}`}>
          <h2 id={`kelompok-${k}`}>{k}</h2>
          {tampil
            .filter((o) => o.kelompok === k)
            .map((o) => (
              <Operasi key={`${o.metode} ${o.jalur}`} o={o} kunci={kunci.trim()} />
            ))}
        </section>
      ))}
    </Halaman>
  );
}
