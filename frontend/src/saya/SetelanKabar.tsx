// What I am told, and how: kinds by channel, quiet hours, language, devices.
import './kabar.css';
import { useEffect, useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk, useData, useKirim } from '../inti/data';
import { petugas } from '../inti/izin';
import { sesi } from '../inti/sesi';
import { KotakGalat } from '../ui/Galat';
import { Halaman } from '../ui/Halaman';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { Kerangka } from '../ui/Kerangka';
import { Centang, Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { pesanGalat } from '../ui/pesan';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Teks } from '../ui/Teks';
import { Tombol } from '../ui/Tombol';
import { GawaiKabar } from './GawaiKabar';

const SALURAN = ['email', 'push', 'sms'] as const;
export type Saluran = (typeof SALURAN)[number];

interface Jenis {
  kode: string;
  nama: string;
  wajib: boolean;
  email: boolean;
  push: boolean;
  sms: boolean;
}

export interface Setelan {
  jenis: Jenis[];
  saluran: {
    email: { hidup: boolean; alamat: boolean };
    push: { hidup: boolean; kunci: string | null };
    sms: { hidup: boolean; alamat: boolean };
  };
  rangkuman: boolean;
  tenang_mulai: string | null;
  tenang_sampai: string | null;
  bahasa: 'id' | 'en';
  langganan: { id: string; perangkat: string; dibuat: string }[];
}

export default function SetelanKabar() {
  const d = useData<Setelan>('/akun/kabar');
  return (
    <Halaman
      judul={t('rute.kabar')}
      jejak={[{ judul: t('menu.profil'), ke: '/saya/profil' }]}
      pengantar={t('kabar.pengantar')}
    >
      {d.galat && <KotakGalat galat={d.galat} ulang={d.ulang} />}
      {!d.data && !d.galat && <Kerangka baris={6} />}
      {d.data && <Isian setelan={d.data} ganti={d.ganti} />}
      {d.data?.saluran.push.kunci && (
        <GawaiKabar setelan={d.data} kunci={d.data.saluran.push.kunci} ganti={d.ganti} />
      )}
    </Halaman>
  );
}

function Isian({ setelan, ganti }: { setelan: Setelan; ganti: (s: Setelan) => void }) {
  const [isi, setIsi] = useState(setelan);
  const [sendiri, setSendiri] = useState(setelan.tenang_mulai !== null);
  const k = useKirim<Record<string, unknown>, Setelan>('PATCH', '/akun/kabar');
  useEffect(() => setIsi(setelan), [setelan]);
  const pilih = (kode: string, s: Saluran, nilai: boolean) =>
    setIsi({
      ...isi,
      jenis: isi.jenis.map((j) => (j.kode === kode ? { ...j, [s]: nilai } : j)),
    });
  const simpan = async () => {
    const kinds = (s: Saluran) => isi.jenis.filter((j) => j[s]).map((j) => j.kode);
    const baru = await k.jalan({
      email: kinds('email'),
      push: kinds('push'),
      sms: kinds('sms'),
      rangkuman: isi.rangkuman,
      bahasa: isi.bahasa,
      ...(sendiri
        ? { tenang_mulai: isi.tenang_mulai ?? '', tenang_sampai: isi.tenang_sampai ?? '' }
        : { tenang: false }),
    });
    if (!baru) return;
    ganti(baru);
    kabari(t('kabar.tersimpan'));
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <RingkasanGalat bidang={k.bidang} galat={k.galat} />
      <Kartu judul={t('kabar.pilihan')}>
        <Catatan saluran={isi.saluran} />
        <TabelJenis isi={isi} pilih={pilih} />
        {petugas(sesi.value) && (
          <Centang
            nama="rangkuman"
            label={t('kabar.rangkuman')}
            petunjuk={t('kabar.rangkuman_isi')}
            nilai={isi.rangkuman}
            padaUbah={(v) => setIsi({ ...isi, rangkuman: v })}
          />
        )}
        <Pilih
          nama="bahasa"
          label={t('kabar.bahasa')}
          pilihan={[
            { nilai: 'id', label: t('kabar.id') },
            { nilai: 'en', label: t('kabar.en') },
          ]}
          nilai={isi.bahasa}
          padaUbah={(v) => setIsi({ ...isi, bahasa: v as 'id' | 'en' })}
        />
      </Kartu>
      <Kartu judul={t('kabar.tenang')}>
        <Centang
          nama="tenang"
          label={t('kabar.tenang_pakai')}
          petunjuk={t('kabar.tenang_isi')}
          nilai={sendiri}
          padaUbah={(v) => {
            setSendiri(v);
            setIsi({
              ...isi,
              tenang_mulai: isi.tenang_mulai ?? '20:00',
              tenang_sampai: isi.tenang_sampai ?? '06:00',
            });
          }}
        />
        {sendiri && (
          <div class="jam-tenang">
            {(['tenang_mulai', 'tenang_sampai'] as const).map((x) => (
              <Kolom
                key={x}
                nama={x}
                jenis="time"
                sempit
                label={t(x === 'tenang_mulai' ? 'kabar.mulai' : 'kabar.sampai')}
                nilai={isi[x] ?? ''}
                padaUbah={(v) => setIsi({ ...isi, [x]: v })}
                galat={pesanUntuk(k.bidang, x)}
              />
            ))}
          </div>
        )}
      </Kartu>
      <div class="tombol-kabar">
        <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
          {t('kabar.simpan')}
        </Tombol>
        <Uji />
      </div>
    </form>
  );
}

/** Why a column may stay silent. */
function Catatan({ saluran }: { saluran: Setelan['saluran'] }) {
  const mati = SALURAN.filter((s) => !saluran[s].hidup).map((s) => t(`kabar.${s}`));
  return (
    <>
      {mati.length > 0 && (
        <p class="redup">{t('kabar.mati', { apa: mati.join(', ') })}</p>
      )}
      {saluran.email.hidup && !saluran.email.alamat && (
        <p>
          <Teks isi={t('kabar.tanpa_email')} />
        </p>
      )}
      {saluran.sms.hidup && !saluran.sms.alamat && (
        <p>
          <Teks isi={t('kabar.tanpa_sms')} />
        </p>
      )}
    </>
  );
}

function TabelJenis({
  isi,
  pilih,
}: {
  isi: Setelan;
  pilih: (kode: string, s: Saluran, nilai: boolean) => void;
}) {
  return (
    <table class="pilih-kabar">
      <caption class="tak-tampak">{t('kabar.pilihan')}</caption>
      <thead>
        <tr>
          <td />
          {SALURAN.map((s) => (
            <th key={s} scope="col">
              {t(`kabar.${s}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {isi.jenis.map((j) => (
          <tr key={j.kode}>
            <th scope="row">
              {j.nama}
              {j.wajib && <span class="redup"> ({t('kabar.wajib')})</span>}
            </th>
            {SALURAN.map((s) => (
              <td key={s}>
                <label class="sel-kabar">
                  <input
                    type="checkbox"
                    checked={j[s]}
                    disabled={j.wajib || !isi.saluran[s].hidup}
                    aria-label={`${j.nama}: ${t(`kabar.${s}`)}`}
                    onChange={(e) => pilih(j.kode, s, e.currentTarget.checked)}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Uji() {
  const [sibuk, setSibuk] = useState(false);
  const uji = async () => {
    setSibuk(true);
    try {
      const j = await kirim<{ dikirim: boolean }>('POST', '/akun/kabar/uji');
      kabari(t(j.dikirim ? 'kabar.uji_jadi' : 'kabar.uji_mati'));
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
    setSibuk(false);
  };
  return (
    <Tombol sibuk={sibuk} onClick={() => void uji()}>
      {t('kabar.uji')}
    </Tombol>
  );
}
