// Check your answers, then send. Each row leads back to its page and from there straight here.
import { useState } from 'preact/hooks';
import { Galat, type GalatBidang, luring } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { pergi } from '../../inti/router';
import { sesi, siapSesi } from '../../inti/sesi';
import { tanggalPolos } from '../../inti/waktu';
import { RingkasanGalat } from '../../ui/RingkasanGalat';
import { Spanduk } from '../../ui/Spanduk';
import { baris } from '../../ui/Teks';
import { Tombol } from '../../ui/Tombol';
import { type Langkah, langkahBidang, periksaSemua } from '../aturan';
import { type Draf, draf } from '../draf';
import { kirimDraf } from '../kirim';

interface Baris {
  label: string;
  isi: string;
  langkah: Langkah;
}

function privasi(d: Draf): string {
  const x = [d.anonim && t('lapor.privasi_a'), d.rahasia && t('lapor.privasi_r')].filter(
    Boolean,
  );
  return x.join('. ') || t('lapor.privasi_biasa');
}

function identitas(d: Draf): string {
  const s = sesi.value;
  if (s?.masuk) return s.pengguna?.nama ?? '';
  if (d.identitas === 'tanpa') return t('lapor.id_tanpa');
  return d.identitas === 'kontak' ? `${d.nama} · ${d.kontak}` : '';
}

const jenis = (d: Draf) => (d.klasifikasi ? t(`klasifikasi.${d.klasifikasi}`) : '');
const tempat = (d: Draf) =>
  [d.alamat.trim(), d.wilayah?.nama, d.wilayah?.rinci].filter(Boolean).join(', ');

function semuaBaris(d: Draf): Baris[] {
  const b = (label: string, isi: string, langkah: Langkah): Baris => ({
    label,
    isi,
    langkah,
  });
  const tgl = d.tanggal_kejadian && tanggalPolos(d.tanggal_kejadian);
  const semua = [
    b(t('rute.lapor_jenis'), jenis(d), 'jenis'),
    b(t('lapor.judul'), d.judul, 'isi'),
    b(t('rute.lapor_isi'), d.isi, 'isi'),
    b(t('lapor.tanggal'), tgl, 'waktu-tempat'),
    b(t('lapor.wilayah'), tempat(d), 'waktu-tempat'),
    b(t('lapor.instansi'), d.instansi?.nama ?? '', 'instansi'),
    b(t('lapor.kategori'), d.kategori?.nama ?? '', 'instansi'),
    b(t('lapor.bukti'), d.berkas.map((x) => x.nama).join(', '), 'lampiran'),
    b(t('rute.lapor_privasi'), privasi(d), 'privasi'),
  ];
  return [...semua, b(t('rute.lapor_identitas'), identitas(d), 'identitas')];
}

const WAJIB: readonly Langkah[] = ['jenis', 'isi', 'identitas'];

export function Periksa() {
  const d = draf.value;
  const [bidang, setBidang] = useState<readonly GalatBidang[]>([]);
  const [galat, setGalat] = useState<Galat | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const kirimkan = async () => {
    if (sibuk) return;
    setSibuk(true);
    setGalat(null);
    try {
      // On a slow line the page is here before anybody knows who is asking.
      const salah = periksaSemua(d, (await siapSesi()).masuk);
      setBidang(salah);
      if (salah.length) {
        document.querySelector<HTMLElement>('.ringkasan-galat')?.focus();
        return;
      }
      const r = await kirimDraf(d.id);
      pergi(`/lapor/terkirim/${encodeURIComponent(r.tracking_id)}`, { ganti: true });
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      // It waits now; the outbox says so, and the receipt will appear there.
      if (draf.value.keadaan === 'antre') pergi('/saya/draf', { ganti: true });
      else if (g.bidang.length) setBidang(g.bidang);
      else if (g.status === 401) setBidang([{ nama: 'identitas', pesan: g.message }]);
      else setGalat(g);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <>
      <RingkasanGalat bidang={bidang} galat={galat} />
      <p>{t('lapor.periksa_isi')}</p>
      <dl class="periksa">
        {semuaBaris(d).map((x) => (
          <BarisPeriksa key={x.label} b={x} galat={bidang} />
        ))}
      </dl>
      {luring.value && (
        <Spanduk jenis="awas" umumkan>
          <p>{t('lapor.luring')}</p>
        </Spanduk>
      )}
      <p>{baris(t('lapor.setuju'))}</p>
      <Tombol jenis="utama" ikon="kirim" sibuk={sibuk} onClick={() => void kirimkan()}>
        {t(luring.value ? 'lapor.antrekan' : 'lapor.kirim')}
      </Tombol>
    </>
  );
}

function BarisPeriksa({ b, galat }: { b: Baris; galat: readonly GalatBidang[] }) {
  const salah = galat.filter((g) => langkahBidang[g.nama] === b.langkah);
  const kosong = t(WAJIB.includes(b.langkah) ? 'lapor.belum_diisi' : 'lapor.kosong');
  return (
    <div class={salah.length ? 'bergalat' : undefined}>
      <dt>{b.label}</dt>
      <dd>
        {b.isi ? <span class="isi">{b.isi}</span> : <span class="redup">{kosong}</span>}
        <a
          id={salah[0] && `id-${salah[0].nama}`}
          href={`/lapor/${b.langkah}?periksa`}
          aria-label={`${t('ui.ubah')}: ${b.label}`}
        >
          {t('ui.ubah')}
        </a>
      </dd>
    </div>
  );
}
