// What the reporter may do now. Drawn from the server's aksi[], nothing else; each form says what
// it will cause before it is sent.
import '../gaya/laporan.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GalatBidang } from '../inti/api';
import { type Kunci, t } from '../inti/bahasa';
import { pesanUntuk, useKirim } from '../inti/data';
import { lokasi } from '../inti/router';
import type { Aksi, Laporan } from '../laporan/tipe';
import { useTulisan } from '../laporan/tulisan';
import { Kartu } from '../ui/Kartu';
import { Kolom } from '../ui/Kolom';
import { Pilih } from '../ui/Pilih';
import { RingkasanGalat } from '../ui/RingkasanGalat';
import { Spanduk } from '../ui/Spanduk';
import { TeksPolos } from '../ui/Teks';
import { type JenisTombol, Tombol } from '../ui/Tombol';
import { type BerkasUnggah, idLampiran, Unggah } from '../ui/Unggah';

type AksiSaya =
  | 'lengkapi'
  | 'tanggapi'
  | 'puas'
  | 'hidupkan'
  | 'banding'
  | 'arsip_sendiri';

/** What the page is about stands at its top; giving up stands at its end. */
export const AKSI_ATAS: readonly AksiSaya[] = [
  'lengkapi',
  'tanggapi',
  'puas',
  'hidupkan',
  'banding',
];
export const AKSI_BAWAH: readonly AksiSaya[] = ['arsip_sendiri'];

const rupa: Record<AksiSaya, JenisTombol> = {
  lengkapi: 'utama',
  tanggapi: 'utama',
  puas: 'biasa',
  hidupkan: 'utama',
  banding: 'biasa',
  arsip_sendiri: 'polos',
};

interface Props {
  /** Which of them to offer here. */
  aksi: readonly AksiSaya[];
  laporan: Laporan;
  padaJadi: (baru: Laporan) => void;
  /** The report moved on meanwhile. */
  padaBasi: () => void;
}

export function AksiPelapor({ aksi, laporan, padaJadi, padaBasi }: Props) {
  const boleh = aksi.filter((a) => laporan.aksi?.includes(a as Aksi));
  const [pilih, setPilih] = useState<AksiSaya | null>(
    boleh[0] === 'lengkapi' ? 'lengkapi' : null,
  );
  const [jadi, setJadi] = useState<AksiSaya | null>(null);
  if (boleh.length === 0) return jadi && <Jadi aksi={jadi} />;
  const dipilih = pilih && boleh.includes(pilih) ? pilih : null;
  const ditunggu =
    laporan.status !== 'ditanggapi_pelapor' &&
    boleh.some((a) => a !== 'arsip_sendiri' && a !== 'banding');
  return (
    <Kartu
      judul={t(ditunggu ? 'saya.giliran' : 'saya.bisa')}
      kelas={ditunggu ? 'giliran' : 'bisa'}
    >
      {jadi && <Jadi aksi={jadi} />}
      {laporan.keterangan && boleh.includes('lengkapi') && (
        <Spanduk jenis="awas" judul={t('pelapor.lengkapi_isi')}>
          <TeksPolos isi={laporan.keterangan} />
        </Spanduk>
      )}
      <div class="aksi">
        {boleh.map((a) => (
          <Tombol
            key={a}
            jenis={rupa[a]}
            aria-expanded={dipilih === a}
            onClick={() => {
              setJadi(null);
              setPilih(dipilih === a ? null : a);
            }}
          >
            {t(`pelapor.${a}`)}
          </Tombol>
        ))}
      </div>
      {dipilih && (
        <FormAksi
          key={dipilih}
          aksi={dipilih}
          laporan={laporan}
          padaBasi={padaBasi}
          padaJadi={(baru) => {
            setPilih(null);
            setJadi(dipilih);
            padaJadi(baru);
          }}
        />
      )}
    </Kartu>
  );
}

/** What was done and what comes next; takes the focus that the form leaves behind. */
function Jadi({ aksi }: { aksi: AksiSaya }) {
  const kotak = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => kotak.current?.focus(), [aksi]);
  return (
    <div class="jadi" role="status" tabIndex={-1} ref={kotak}>
      <Spanduk jenis="sukses" judul={t(`pelapor.jadi_${aksi}`)}>
        <p>{t(`pelapor.jadi_${aksi}_isi`)}</p>
      </Spanduk>
    </div>
  );
}

/** Actions that need a confirmation only. */
const TANPA_ISI: readonly AksiSaya[] = ['arsip_sendiri', 'hidupkan'];

interface Isi {
  isi: string;
  nilai: '' | '1' | '2' | '3' | '4' | '5';
  berkas: readonly BerkasUnggah[];
}

function badan(aksi: AksiSaya, x: Isi): Record<string, unknown> {
  if (TANPA_ISI.includes(aksi)) return {};
  if (aksi === 'banding') return { alasan: x.isi.trim() };
  if (aksi === 'puas')
    return { rating: Number(x.nilai), ...(x.isi.trim() && { ulasan: x.isi.trim() }) };
  return { isi: x.isi.trim(), lampiran: idLampiran(x.berkas) ?? [] };
}

function kurang(aksi: AksiSaya, x: Isi): GalatBidang[] {
  if (aksi === 'puas')
    return x.nilai ? [] : [{ nama: 'rating', pesan: t('pelapor.wajib_nilai') }];
  if (TANPA_ISI.includes(aksi)) return [];
  if (!x.isi.trim())
    return [{ nama: aksi === 'banding' ? 'alasan' : 'isi', pesan: t('pelapor.wajib') }];
  return idLampiran(x.berkas)
    ? []
    : [{ nama: 'lampiran', pesan: t('pelapor.tunggu_unggah') }];
}

interface PropForm extends Omit<Props, 'aksi'> {
  aksi: AksiSaya;
}

function FormAksi({ aksi, laporan, padaJadi, padaBasi }: PropForm) {
  const {
    x: isi,
    ubah: setIsi,
    buang,
  } = useTulisan<Pick<Isi, 'nilai'>>(`${laporan.tracking_id}.${aksi}`, { nilai: '' });
  const [lokal, setLokal] = useState<GalatBidang[]>([]);
  const lacak = encodeURIComponent(laporan.tracking_id);
  const k = useKirim<Record<string, unknown>, Laporan>(
    'POST',
    `/laporan/${lacak}/aksi/${aksi}`,
  );
  const bidang = lokal.length ? lokal : k.bidang;
  const kirimkan = async () => {
    const salah = kurang(aksi, isi);
    setLokal(salah);
    if (salah.length) return;
    const baru = await k.jalan(badan(aksi, isi), { versi: laporan.versi });
    if (!baru) return;
    buang();
    padaJadi(baru);
  };
  return (
    <form
      class="form-aksi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void kirimkan();
      }}
    >
      <RingkasanGalat bidang={bidang} galat={k.galat} />
      {k.galat?.status === 401 && (
        <p>
          {t('pelapor.tersimpan')}{' '}
          <a href={`/masuk?lanjut=${encodeURIComponent(lokasi.value.jalur)}`}>
            {t('menu.masuk')}
          </a>
        </p>
      )}
      {k.galat?.status === 412 && (
        <Tombol ikon="ulang" onClick={padaBasi}>
          {t('sistem.muat_ulang')}
        </Tombol>
      )}
      <IsiForm
        aksi={aksi}
        isi={isi}
        setIsi={setIsi}
        bidang={bidang}
        lacak={laporan.tracking_id}
      />
      <Spanduk>
        <p>{t(`pelapor.${aksi}_akibat`)}</p>
      </Spanduk>
      <Tombol
        type="submit"
        jenis={aksi === 'arsip_sendiri' ? 'bahaya' : 'utama'}
        sibuk={k.sibuk}
      >
        {t(tombol[aksi])}
      </Tombol>
    </form>
  );
}

const tombol: Record<AksiSaya, Kunci> = {
  lengkapi: 'pelapor.kirim',
  tanggapi: 'pelapor.kirim',
  banding: 'pelapor.kirim',
  puas: 'pelapor.puas_tombol',
  hidupkan: 'pelapor.hidupkan_tombol',
  arsip_sendiri: 'pelapor.arsip_sendiri_tombol',
};

interface PropIsi {
  aksi: AksiSaya;
  isi: Isi;
  setIsi: (ubah: (lama: Isi) => Isi) => void;
  bidang: readonly GalatBidang[];
  lacak: string;
}

const NILAI = ['5', '4', '3', '2', '1'] as const;

function IsiForm({ aksi, isi, setIsi, bidang, lacak }: PropIsi) {
  const ubah = (x: Partial<Isi>) => setIsi((lama) => ({ ...lama, ...x }));
  if (aksi === 'arsip_sendiri' || aksi === 'hidupkan') return null;
  if (aksi === 'puas')
    return (
      <>
        <Pilih
          nama="rating"
          label={t('pelapor.puas_label')}
          bentuk="radio"
          nilai={isi.nilai}
          padaUbah={(nilai) => ubah({ nilai })}
          pilihan={NILAI.map((nilai) => ({ nilai, label: t(`pelapor.nilai${nilai}`) }))}
          galat={pesanUntuk(bidang, 'rating')}
        />
        <Kolom
          nama="ulasan"
          label={t('pelapor.puas_ulasan')}
          opsional
          baris={3}
          maks={1000}
          nilai={isi.isi}
          padaUbah={(x) => ubah({ isi: x })}
          galat={pesanUntuk(bidang, 'ulasan')}
        />
      </>
    );
  const nama = aksi === 'banding' ? 'alasan' : 'isi';
  return (
    <>
      <Kolom
        nama={nama}
        label={t(`pelapor.${aksi}_label`)}
        petunjuk={aksi === 'tanggapi' && t('pelapor.tanggapi_petunjuk')}
        baris={5}
        maks={5000}
        kapital="sentences"
        nilai={isi.isi}
        padaUbah={(x) => ubah({ isi: x })}
        galat={pesanUntuk(bidang, nama)}
      />
      {aksi !== 'banding' && (
        <Unggah
          berkas={isi.berkas}
          padaUbah={(f) => setIsi((lama) => ({ ...lama, berkas: f(lama.berkas) }))}
          lacak={lacak}
          galat={pesanUntuk(bidang, 'lampiran')}
        />
      )}
    </>
  );
}
