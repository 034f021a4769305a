// Site header: brand, main menu, bell, account, language.
import { Bell, CircleUser, FilePen, Globe, Menu, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { luring } from '../inti/api';
import { bahasa, gantiBahasa, type Kunci, t } from '../inti/bahasa';
import { jumlahDraf } from '../inti/draf-jumlah';
import { petugas } from '../inti/izin';
import { belumDibaca, pantauNotifikasi } from '../inti/notifikasi';
import { lokasi } from '../inti/router';
import { sesi, tugasAwal } from '../inti/sesi';
import { GambarIkon } from '../ui/GambarIkon';

/** Where it leads, its word, and what else stands for it. */
type Butir = readonly [string, Kunci, string?];
const menu: readonly Butir[] = [
  ['/lapor/jenis', 'menu.tulis', '/lapor'],
  ['/laporan', 'menu.laporan'],
  ['/lacak', 'menu.lacak'],
  ['/cara-melapor', 'menu.cara'],
];

export function KepalaSitus() {
  const [buka, setBuka] = useState(false);
  const { jalur } = lokasi.value;
  const s = sesi.value;
  useEffect(() => setBuka(false), [jalur]);
  const pintu = [...menu];
  if (s?.masuk) pintu.push(['/saya/laporan', 'menu.saya']);
  if (petugas(s)) pintu.push(['/kelola', 'menu.kelola']);
  if (s?.pengguna?.peran === 'pengembang')
    pintu.push(['/pengaturan/kunci-api', 'menu.kelola', '/pengaturan']);
  const siap = !!s?.masuk && !tugasAwal(s);
  useEffect(() => (siap ? pantauNotifikasi() : undefined), [siap]);
  return (
    <header class="kepala-situs">
      <div class="pita" />
      <div class="dalam">
        <a class="merek" href="/">
          LAPOR<b>!</b>
        </a>
        <button
          type="button"
          class="buka-menu"
          aria-expanded={buka}
          aria-controls="menu-utama"
          onClick={() => setBuka(!buka)}
        >
          <GambarIkon isi={buka ? X : Menu} label={t('menu.buka')} />
        </button>
        <nav
          id="menu-utama"
          class={`menu${buka ? ' buka' : ''}`}
          aria-label={t('menu.utama')}
        >
          {pintu.map(([ke, teks, awal = ke]) => (
            <a
              key={ke}
              href={ke}
              aria-current={`${jalur}/`.startsWith(`${awal}/`) ? 'page' : undefined}
            >
              {t(teks)}
            </a>
          ))}
        </nav>
        <div class="menu-kanan">
          <TombolBahasa />
          {jumlahDraf.value > 0 && (
            <a class="lonceng" href="/saya/draf">
              <GambarIkon isi={FilePen} />
              <span class="tak-tampak">{t('menu.draf_n', { n: jumlahDraf.value })}</span>
              <span class="titik" aria-hidden="true">
                {jumlahDraf.value}
              </span>
            </a>
          )}
          {s?.masuk ? <MenuAkun /> : <a href="/masuk">{t('menu.masuk')}</a>}
        </div>
      </div>
      <div role="status">{luring.value && <p class="luring">{t('ui.luring')}</p>}</div>
    </header>
  );
}

function TombolBahasa() {
  const lain = bahasa.value === 'id' ? 'en' : 'id';
  return (
    <button type="button" lang={lain} onClick={() => void gantiBahasa(lain)}>
      <GambarIkon isi={Globe} besar={18} />
      {lain.toUpperCase()}
      <span class="tak-tampak">: {t('menu.bahasa_lengkap')}</span>
    </button>
  );
}

function MenuAkun() {
  const n = belumDibaca.value;
  return (
    <>
      <a class="lonceng" href="/saya/notifikasi">
        <GambarIkon isi={Bell} />
        <span class="tak-tampak">
          {n ? t('menu.notifikasi_n', { n }) : t('menu.notifikasi')}
        </span>
        {n > 0 && (
          <span class="titik" aria-hidden="true">
            {n > 99 ? '99+' : n}
          </span>
        )}
      </a>
      <a href="/saya/profil">
        <GambarIkon isi={CircleUser} />
        <span class="tak-tampak">{t('menu.profil')}: </span>
        <span class="sempit-hilang">{sesi.value?.pengguna?.nama.split(' ')[0]}</span>
      </a>
    </>
  );
}
