// Keys by which other systems read and work here. A pengembang makes, renews and revokes them; an
// admin lets one act for its agency.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { angka, t, teksAtau } from '../inti/bahasa';
import { boleh } from '../inti/izin';
import { sesi } from '../inti/sesi';
import { lalu, tanggalPendek, waktu } from '../inti/waktu';
import { Daftar } from '../ui/Daftar';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kosong } from '../ui/Kosong';
import { Lencana } from '../ui/Lencana';
import { Tautan } from '../ui/Tautan';
import { Tombol } from '../ui/Tombol';
import { DialogHapus } from './DialogAcuan';
import {
  BuatKunci,
  IzinkanKunci,
  LogKunci,
  PutarKunci,
  RahasiaKunci,
} from './DialogKunci';
import type { KunciApi } from './kunci';
import './pengaturan.css';
import './kunci.css';

type AksiKunci = 'putar' | 'log' | 'izinkan' | 'tarik' | 'cabut';

export default function HalamanKunci() {
  const peran = sesi.value?.pengguna?.peran;
  const pemegang = peran === 'pengembang' || peran === 'admin_pusat';
  const [segar, setSegar] = useState(0);
  const [buka, setBuka] = useState<{ apa: AksiKunci | 'buat'; x?: KunciApi } | null>(
    null,
  );
  const [baru, setBaru] = useState<KunciApi | null>(null);
  const tutup = () => setBuka(null);
  const jadi = (k?: KunciApi) => {
    tutup();
    setBaru(k?.kunci ? k : null);
    setSegar((n) => n + 1);
  };
  const { apa, x } = buka ?? {};
  return (
    <Halaman
      judul={t('rute.kunci_api')}
      lebar="lebar"
      pengantar={
        <p class="kecil">
          {t(peran === 'pengembang' ? 'kunci.pengantar' : 'kunci.pengantar_admin')}
        </p>
      }
      aksi={
        <>
          <Tautan ke="/pengembang/api">{t('api.lihat')}</Tautan>
          {pemegang && (
            <Tombol jenis="utama" ikon="tambah" onClick={() => setBuka({ apa: 'buat' })}>
              {t('kunci.buat')}
            </Tombol>
          )}
        </>
      }
    >
      <Daftar<KunciApi>
        jalur="/kunci-api"
        segar={segar}
        kosong={
          <Kosong judul={t('kunci.kosong')} ikon="kunci">
            <p>{t(pemegang ? 'kunci.kosong_isi' : 'kunci.kosong_admin')}</p>
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="daftar-kunci">
            {butir.map((k) => (
              <li key={k.id}>
                <SatuKunci
                  k={k}
                  pemegang={pemegang}
                  padaBuka={(a) => setBuka({ apa: a, x: k })}
                />
              </li>
            ))}
          </ul>
        )}
      </Daftar>
      {apa === 'buat' && <BuatKunci padaTutup={tutup} padaJadi={jadi} />}
      {apa === 'putar' && x && <PutarKunci x={x} padaTutup={tutup} padaJadi={jadi} />}
      {apa === 'izinkan' && x && <IzinkanKunci x={x} padaTutup={tutup} padaJadi={jadi} />}
      {apa === 'log' && x && <LogKunci x={x} padaTutup={tutup} />}
      {(apa === 'tarik' || apa === 'cabut') && x && (
        <DialogHapus
          judul={t(`kunci.${apa}_apa`, { apa: x.nama })}
          jalur={`/kunci-api/${x.id}${apa === 'tarik' ? '/izin' : ''}`}
          tombol={t(`kunci.${apa}`)}
          padaJadi={() => jadi()}
          padaTutup={tutup}
        >
          <p>{t(`kunci.${apa}_isi`)}</p>
        </DialogHapus>
      )}
      {baru && <RahasiaKunci x={baru} padaTutup={() => setBaru(null)} />}
    </Halaman>
  );
}

interface PropSatu {
  k: KunciApi;
  pemegang: boolean;
  padaBuka: (apa: AksiKunci) => void;
}

function SatuKunci({ k, pemegang, padaBuka }: PropSatu) {
  const admin = boleh('admin', sesi.value);
  const milik = pemegang && k.instansi.id === sesi.value?.pengguna?.instansi?.id;
  const wakil = k.hak.includes('wakili');
  const kata = (a: AksiKunci) =>
    t(a === 'izinkan' && k.izin ? 'kunci.ubah_izin' : `kunci.${a}`);
  const aksi: AksiKunci[] = k.dicabut
    ? ['log']
    : [
        ...(wakil && admin ? (['izinkan'] as const) : []),
        ...(milik ? (['putar'] as const) : []),
        'log',
        ...(k.izin ? (['tarik'] as const) : []),
        'cabut',
      ];
  return (
    <Kartu
      judul={k.nama}
      kelas={k.dicabut ? 'kunci-mati' : ''}
      aksi={
        k.dicabut ? (
          <Lencana>{t('kunci.dicabut', { kapan: tanggalPendek(k.dicabut) })}</Lencana>
        ) : (
          <Lencana warna="hijau">{t('kunci.hidup')}</Lencana>
        )
      }
    >
      <ul class="hak-kunci" aria-label={t('kunci.hak')}>
        {k.hak.map((h) => (
          <li key={h}>
            <Lencana warna="biru">{t(`kunci.hak_${h}`)}</Lencana>
          </li>
        ))}
      </ul>
      <dl class="rincian-kunci">
        <Butir judul={t('kunci.instansi')}>{k.instansi.nama}</Butir>
        <Butir judul={t('kunci.awalan')}>
          <code>{k.awalan}…</code>
        </Butir>
        <Butir judul={t('kunci.terakhir')}>
          {k.terakhir ? lalu(k.terakhir) : t('kunci.belum_dipakai')}
        </Butir>
        <Butir judul={t('kunci.batas_laju')}>
          {t('kunci.laju_n', { n: angka(k.laju) })}
        </Butir>
        {k.lama && !k.dicabut && (
          <Butir judul={t('kunci.lama')} panjang>
            {t('kunci.lama_isi', {
              awalan: k.lama.awalan,
              sampai: waktu(k.lama.sampai),
              kapan: k.lama.terakhir
                ? lalu(k.lama.terakhir)
                : t('kunci.belum_dipakai').toLowerCase(),
            })}
          </Butir>
        )}
        {wakil && !k.dicabut && (
          <Butir judul={t('kunci.mewakili')} panjang>
            {k.izin ? (
              t('kunci.diizinkan', {
                peran: teksAtau(`peran.${k.izin.peran}`, k.izin.peran),
                oleh: k.izin.oleh ?? '–',
                kapan: tanggalPendek(k.izin.pada),
              })
            ) : (
              <>
                <Lencana warna="kuning">{t('kunci.menunggu')}</Lencana>{' '}
                {t('kunci.menunggu_isi')}
              </>
            )}
          </Butir>
        )}
      </dl>
      <div class="aksi">
        {aksi.map((a) => (
          <Tombol
            key={a}
            kecil
            jenis={
              a === 'cabut' ? 'bahaya' : a === 'izinkan' && !k.izin ? 'utama' : 'biasa'
            }
            aria-label={t('kunci.aksi_apa', { aksi: kata(a), apa: k.nama })}
            onClick={() => padaBuka(a)}
          >
            {kata(a)}
          </Tombol>
        ))}
      </div>
    </Kartu>
  );
}

interface PropButir {
  judul: string;
  /** Takes the room of two. */
  panjang?: boolean;
  children: ComponentChildren;
}

export function Butir({ judul, panjang, children }: PropButir) {
  return (
    <div class={panjang ? 'panjang' : undefined}>
      <dt>{judul}</dt>
      <dd>{children}</dd>
    </div>
  );
}
