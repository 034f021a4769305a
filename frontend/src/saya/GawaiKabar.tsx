// Push notifications: this browser, and the others of the same account.
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../inti/api';
import { t } from '../inti/bahasa';
import { lalu } from '../inti/waktu';
import { kabari } from '../ui/Kabar';
import { Kartu } from '../ui/Kartu';
import { pesanGalat } from '../ui/pesan';
import { Tombol } from '../ui/Tombol';
import type { Setelan } from './SetelanKabar';

const bisa = () => 'serviceWorker' in navigator && 'PushManager' in window;

/** base64url as the browser wants it: bytes. */
function byteDari(kunci: string): Uint8Array<ArrayBuffer> {
  const b = atob(kunci.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(b, (c) => c.charCodeAt(0));
}

async function langgan(kunci: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const r = await navigator.serviceWorker.ready;
  return r.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: byteDari(kunci),
  });
}

export function GawaiKabar({
  setelan,
  kunci,
  ganti,
}: {
  setelan: Setelan;
  kunci: string;
  ganti: (s: Setelan) => void;
}) {
  const [sibuk, setSibuk] = useState(false);
  const [ditolak, setDitolak] = useState(false);
  const nyalakan = async () => {
    setSibuk(true);
    try {
      const l = await langgan(kunci);
      setDitolak(!l);
      const j = l?.toJSON();
      if (j) {
        ganti(
          await kirim<Setelan>('POST', '/akun/push', {
            titik: j.endpoint,
            p256dh: j.keys?.p256dh,
            auth: j.keys?.auth,
          }),
        );
        kabari(t('kabar.gawai_nyala'));
      }
    } catch (g) {
      kabari(g instanceof Galat ? pesanGalat(g) : t('kabar.gawai_gagal'));
    }
    setSibuk(false);
  };
  const lepas = async (id: string) => {
    try {
      await kirim('DELETE', `/akun/push/${id}`);
      ganti({ ...setelan, langganan: setelan.langganan.filter((l) => l.id !== id) });
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(pesanGalat(g));
    }
  };
  return (
    <Kartu judul={t('kabar.gawai')}>
      <p class="redup">{t('kabar.gawai_isi')}</p>
      {ditolak && <p role="alert">{t('kabar.gawai_tolak')}</p>}
      {bisa() ? (
        <Tombol ikon="lonceng" sibuk={sibuk} onClick={() => void nyalakan()}>
          {t('kabar.gawai_nyalakan')}
        </Tombol>
      ) : (
        <p>{t('kabar.gawai_tak_bisa')}</p>
      )}
      {setelan.langganan.length > 0 && (
        <>
          <h3>{t('kabar.gawai_daftar')}</h3>
          <ul class="sesi">
            {setelan.langganan.map((l) => (
              <li key={l.id}>
                <div>
                  <strong>{l.perangkat}</strong>
                  <br />
                  <span class="redup">{t('kabar.sejak', { kapan: lalu(l.dibuat) })}</span>
                </div>
                <Tombol
                  kecil
                  aria-label={t('kabar.lepas_apa', { apa: l.perangkat })}
                  onClick={() => void lepas(l.id)}
                >
                  {t('kabar.lepas')}
                </Tombol>
              </li>
            ))}
          </ul>
        </>
      )}
    </Kartu>
  );
}
