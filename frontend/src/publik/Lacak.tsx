// Follow a report by Tracking ID, with the secret code where there is one.
import { useEffect, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { t } from '../inti/bahasa';
import { pesanUntuk } from '../inti/data';
import { lacakTersimpan, pakaiKode, rapikanLacak } from '../inti/kode';
import { pergi } from '../inti/router';
import { kelompokkan } from '../laporan/lacak';
import type { PropHalaman } from '../rute';
import { Halaman } from '../ui/Halaman';
import { Kartu } from '../ui/Kartu';
import { Kolom } from '../ui/Kolom';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Tombol } from '../ui/Tombol';

export default function Lacak({ param }: PropHalaman) {
  const [id, setId] = useState(param.id ?? '');
  const [kode, setKode] = useState('');
  const [bidang, setBidang] = useState<GalatBidang[]>([]);
  const [milik, setMilik] = useState<string[]>([]);
  useEffect(() => setMilik(lacakTersimpan()), []);
  useEffect(() => {
    if (!param.id) return;
    const lacak = rapikanLacak(param.id);
    // the link of an SMS: the report's code stands behind '#', where no server sees it
    const kode = location.hash.slice(1);
    if (/^[0-9A-Z]{28}$/.test(kode)) pakaiKode(lacak, kode);
    pergi(`/laporan/${encodeURIComponent(lacak)}`, { ganti: true });
  }, [param.id]);
  const buka = () => {
    const lacak = rapikanLacak(id);
    setBidang(lacak ? [] : [{ nama: 'id', pesan: t('lacak.wajib') }]);
    if (!lacak) return;
    const rahasia = kode.replace(/\s/g, '');
    if (rahasia) pakaiKode(lacak, rahasia);
    pergi(`/laporan/${encodeURIComponent(lacak)}`);
  };
  return (
    <Halaman judul={t('rute.lacak')} pengantar={<p>{t('lacak.pengantar')}</p>}>
      <RingkasanGalat bidang={bidang} />
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          buka();
        }}
      >
        <Kolom
          nama="id"
          label={t('lacak.label')}
          petunjuk={t('lacak.contoh')}
          nilai={id}
          padaUbah={setId}
          kapital="characters"
          sempit
          galat={pesanUntuk(bidang, 'id')}
        />
        <Kolom
          nama="kode"
          label={t('lacak.kode')}
          petunjuk={t('lacak.kode_petunjuk')}
          opsional
          nilai={kode}
          padaUbah={setKode}
          kapital="off"
        />
        <Tombol type="submit" jenis="utama" ikon="cari">
          {t('lacak.cari')}
        </Tombol>
      </form>
      {milik.length > 0 && (
        <Kartu judul={t('lacak.milik')} kelas="jarak">
          <ul class="daftar-tautan">
            {milik.map((x) => (
              <li key={x}>
                <a href={`/laporan/${encodeURIComponent(x)}`}>{kelompokkan(x)}</a>
              </li>
            ))}
          </ul>
        </Kartu>
      )}
    </Halaman>
  );
}
