// Verifikasi (disposisi): the ten steps of the admin guide on one screen. On a desk everything stands
// side by side with the citizen's words; on a phone it is a wizard, one step at a time.
import { useEffect, useState } from 'preact/hooks';
import { alamat, type GalatBidang } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { useData } from '../../inti/data';
import { pengikat } from '../../inti/ikat';
import { rapikanLacak } from '../../inti/kode';
import { pergi } from '../../inti/router';
import { sesi } from '../../inti/sesi';
import { hariTenggat, jamSaja } from '../../inti/waktu';
import { kelompokkan } from '../../laporan/lacak';
import type { PropHalaman } from '../../rute';
import { lupakanDaftar } from '../../ui/Daftar';
import { KotakGalat } from '../../ui/Galat';
import { Halaman } from '../../ui/Halaman';
import { HitungMundur, tenggatUtama } from '../../ui/HitungMundur';
import { kabari } from '../../ui/Kabar';
import { Kerangka } from '../../ui/Kerangka';
import { Centang, Kolom } from '../../ui/Kolom';
import { Pilih } from '../../ui/Pilih';
import { PilihKategori } from '../../ui/PilihKategori';
import { PilihWilayah } from '../../ui/PilihWilayah';
import { Saran, SaranBanyak } from '../../ui/Saran';
import { Spanduk } from '../../ui/Spanduk';
import { baris } from '../../ui/Teks';
import { Tombol } from '../../ui/Tombol';
import { aksiDari, dampak } from '../aksi/aksi';
import { Berubah } from '../aksi/Berubah';
import { Salinan } from '../aksi/formulir';
import { Pratinjau, usePratinjau } from '../aksi/Pratinjau';
import { denganNama, type PropAksi, useAksi, useDraf } from '../aksi/pakai';
import { UsulInstansi } from '../aksi/UsulInstansi';
import { antrean, letak, tandaiDibuka } from '../antrean';
import { cariInstansi } from '../instansi';
import '../kelola.css';
import { alamatKelola, jalurLaporan, type LaporanPetugas } from '../tipe';
import { Asli } from './Asli';
import { LangkahBahasa, LangkahJudul } from './Bahasa';
import {
  badan,
  bobotBiasa,
  type IsianVerifikasi,
  isianAwal,
  KLASIFIKASI,
  kurangnya,
  langkahBidang,
} from './isian';
import { keBidang, Langkah, PERTAMA, Rel, Ringkasan } from './Rangka';
import { cariTag } from './tag';

export default function Verifikasi({ param }: PropHalaman) {
  const lacak = rapikanLacak(param.id!);
  const d = useData<LaporanPetugas>(jalurLaporan(lacak));
  const l = d.data;
  useEffect(() => tandaiDibuka(lacak), [lacak]);
  const kembali = { judul: t('verifikasi.kembali'), ke: alamatKelola(lacak) };
  if (!l)
    return (
      <Halaman judul={t('rute.verifikasi')} lebar="penuh" jejak={[kembali]}>
        {d.galat ? (
          <KotakGalat galat={d.galat} ulang={d.ulang} />
        ) : (
          <Kerangka baris={5} />
        )}
      </Halaman>
    );
  if (!aksiDari(l).includes('verifikasi'))
    return (
      <Halaman judul={t('rute.verifikasi')} jejak={[kembali]}>
        <Spanduk jenis="awas" judul={t('verifikasi.tidak_bisa')}>
          <p>{t('verifikasi.tidak_bisa_isi', { status: t(`status.${l.status}`) })}</p>
        </Spanduk>
      </Halaman>
    );
  const padaJadi = (baru: LaporanPetugas, lanjut: boolean) => {
    lupakanDaftar();
    kabari(t('verifikasi.berhasil', { instansi: baru.terdisposisi?.nama ?? '' }));
    const berikut = lanjut ? letak(lacak)?.sesudah : null;
    pergi(
      berikut
        ? alamatKelola(berikut, '/verifikasi')
        : lanjut
          ? (antrean()?.dari ?? '/kelola')
          : alamatKelola(lacak),
      { ganti: true },
    );
  };
  return (
    <Halaman judul={t('rute.verifikasi')} lebar="penuh" jejak={[kembali]}>
      <Isi
        l={l}
        padaJadi={padaJadi}
        padaBatal={() => pergi(alamatKelola(lacak))}
        padaGanti={d.ganti}
      />
    </Halaman>
  );
}

function Isi(p: PropAksi) {
  const { l } = p;
  const d = useDraf<IsianVerifikasi>(l.tracking_id, 'verifikasi', isianAwal(l));
  const { isi: f, ubah, ganti } = d;
  const [asli] = useState(() => l.asli ?? { judul: l.judul, isi: l.isi });
  const [kini, setKini] = useState(PERTAMA);
  const [kurang, setKurang] = useState<GalatBidang[]>([]);
  const k = useAksi(p, 'verifikasi');
  const bidang = kurang.length ? kurang : k.bidang;
  const ikat = pengikat(f, ubah, bidang);
  const wilayah = ikat('wilayah', 'lokasi.kode_wilayah');
  const utama = tenggatUtama(l.tenggat);
  const ke = (n: number) => {
    setKini(n);
    setTimeout(() => document.getElementById(`langkah-${n}`)?.focus());
  };
  // On a phone the field of an error may be in a step that is not shown.
  useEffect(() => {
    if (bidang[0]) setKini(langkahBidang(bidang[0].nama));
  }, [bidang]);
  const kirim = (lanjut: boolean) => {
    const x = kurangnya(f);
    setKurang(x);
    if (x.length === 0) void k.kirim(badan(f), lanjut, d.buang);
  };
  return (
    <form
      class="verifikasi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        kirim(false);
      }}
    >
      <p class="atas">
        <span class="lacak">{kelompokkan(l.tracking_id)}</span>
        {utama && <HitungMundur tenggat={utama} nama />}
        {d.pada && (
          <span class="kecil redup">
            {t(d.dipulihkan ? 'aksi.draf_pulih' : 'aksi.draf', { jam: jamSaja(d.pada) })}
          </span>
        )}
      </p>
      <Rel kini={kini} f={f} padaPilih={ke} />
      {k.kini ? (
        <Berubah
          dulu={l}
          kini={k.kini}
          masihBoleh={aksiDari(k.kini).includes('verifikasi')}
          padaGanti={() => {
            const baru = k.kini!;
            k.bersih();
            p.padaGanti(baru);
          }}
        />
      ) : (
        <Ringkasan
          bidang={kurang.length ? kurang : denganNama(k.bidang)}
          galat={kurang.length ? null : k.galat}
          padaBidang={(nama) => {
            setKini(langkahBidang(nama));
            setTimeout(() => keBidang(nama));
          }}
        />
      )}
      <div class="banding">
        <div class="langkah-verifikasi">
          <Langkah n={3} kini={kini} ke={ke}>
            <LangkahJudul {...ikat('judul')} l={l} asli={asli.judul} />
          </Langkah>
          <Langkah n={4} kini={kini} ke={ke}>
            <LangkahBahasa {...ikat('isi')} l={l} asli={asli.isi} />
          </Langkah>
          <Langkah n={5} kini={kini} ke={ke}>
            <Pilih
              {...ikat('klasifikasi')}
              bentuk="radio"
              label={t('verifikasi.klasifikasi')}
              petunjuk={
                l.klasifikasi === 'pengaduan'
                  ? t('verifikasi.klasifikasi_pelapor')
                  : undefined
              }
              nilai={f.klasifikasi as (typeof KLASIFIKASI)[number] | ''}
              padaUbah={(v) =>
                ganti((x) => ({
                  ...x,
                  klasifikasi: v,
                  bobot: x.bobotSendiri ? x.bobot : bobotBiasa(v),
                }))
              }
              pilihan={KLASIFIKASI.map((x) => ({
                nilai: x,
                label: t(`klasifikasi.${x}`),
                petunjuk: t(`verifikasi.${x}`),
              }))}
            />
            <PilihKategori {...ikat('kategori')} opsional />
            <SaranBanyak
              {...ikat('tags')}
              label={t('verifikasi.tag')}
              petunjuk={t('verifikasi.tag_isi')}
              contoh={t('verifikasi.tag_contoh')}
              opsional
              cari={cariTag}
            />
            <Pilih
              {...ikat('bobot')}
              bentuk="radio"
              label={t('verifikasi.bobot')}
              petunjuk={t('verifikasi.bobot_isi')}
              padaUbah={(v) => ganti((x) => ({ ...x, bobot: v, bobotSendiri: true }))}
              pilihan={(['ringan', 'sedang', 'berat'] as const).map((x) => ({
                nilai: x,
                label: t(`verifikasi.bobot_${x}`),
              }))}
            />
            <BatasSelesai jalur={k.jalur} f={f} l={l} />
          </Langkah>
          <Langkah n={6} kini={kini} ke={ke}>
            {(['anonim', 'rahasia', 'prioritas'] as const).map((x) => (
              <Centang
                key={x}
                {...ikat(x)}
                label={t(`verifikasi.${x}`)}
                petunjuk={
                  x !== 'prioritas' && l[x]
                    ? `${t(`verifikasi.${x}_isi`)} ${t('verifikasi.dipilih_pelapor')}`
                    : t(`verifikasi.${x}_isi`)
                }
              />
            ))}
          </Langkah>
          <Langkah n={7} kini={kini} ke={ke}>
            <PilihWilayah
              {...wilayah}
              label={t('verifikasi.wilayah')}
              opsional
              galat={wilayah.galat ?? ikat('wilayah', 'lokasi').galat}
            />
            <Kolom
              {...ikat('alamat', 'lokasi.alamat')}
              label={t('verifikasi.alamat')}
              opsional
              maks={300}
            />
          </Langkah>
          <Langkah n={8} kini={kini} ke={ke}>
            <UsulInstansi
              lacak={l.tracking_id}
              untuk="disposisi"
              kategori={f.kategori?.id}
              wilayah={f.wilayah?.id}
              nilai={f.disposisi}
              padaPilih={ubah('disposisi')}
            />
            <Saran
              {...ikat('disposisi')}
              label={t('verifikasi.disposisi')}
              petunjuk={t('verifikasi.disposisi_isi')}
              contoh={t('ui.instansi_contoh')}
              mulai={0}
              cari={cariInstansi('lingkup')}
            />
            <Salinan {...ikat('salinan')} />
            <Kolom
              {...ikat('catatan')}
              label={t('verifikasi.catatan')}
              petunjuk={t('verifikasi.catatan_isi')}
              opsional
              baris={2}
              maks={3000}
            />
          </Langkah>
          <Langkah n={9} kini={kini} ke={ke}>
            <Program {...ikat('program', 'program_prioritas')} />
          </Langkah>
          <Langkah n={10} kini={kini} ke={ke}>
            <Hasil f={f} />
            <Pratinjau
              jalur={k.jalur}
              coba={kurangnya(f).length ? null : badan(f)}
              umum={dampak(f.rahasia ? 'verifikasi_rahasia' : 'verifikasi', {
                instansi: f.disposisi?.nama ?? t('dampak.instansi_terpilih'),
                hari: { ringan: 5, sedang: 14, berat: 30 }[f.bobot],
              })}
            />
            <div class="aksi">
              <Tombol type="submit" jenis="utama" sibuk={k.sibuk}>
                {t('verifikasi.tombol')}
              </Tombol>
              {letak(l.tracking_id)?.sesudah && (
                <Tombol sibuk={k.sibuk} onClick={() => kirim(true)}>
                  {t('aksi.lanjut', { tombol: t('verifikasi.tombol') })}
                </Tombol>
              )}
              <Tombol jenis="polos" onClick={p.padaBatal}>
                {t('verifikasi.nanti')}
              </Tombol>
            </div>
          </Langkah>
        </div>
        <aside class={kini <= 4 ? 'perlu' : undefined} aria-label={t('verifikasi.asli')}>
          <Asli l={l} asli={asli} kini={f} />
        </aside>
      </div>
    </form>
  );
}

/** The date that the chosen weight leads to, were it assigned now. */
function BatasSelesai({
  jalur,
  f,
  l,
}: {
  jalur: string;
  f: IsianVerifikasi;
  l: LaporanPetugas;
}) {
  const saya = sesi.value?.pengguna?.instansi?.id;
  const unit = f.disposisi?.id ?? saya;
  const { hasil } = usePratinjau(
    jalur,
    unit
      ? {
          judul: l.judul,
          isi: l.isi,
          klasifikasi: f.klasifikasi || 'pengaduan_tidak_berkadar_pengawasan',
          bobot: f.bobot,
          disposisi: unit,
        }
      : null,
  );
  const batas = hasil?.jam.find((j) => j.jam === 'D')?.batas;
  return (
    <p role="status" class="kecil">
      {batas && baris(t('verifikasi.batas_selesai', { hari: hariTenggat(batas) }))}
    </p>
  );
}

function Program(p: {
  nilai: string;
  padaUbah: (v: string) => void;
  galat: string | undefined;
}) {
  const d = useData<{ data: { kode: string; nama: string }[] }>(
    alamat('/program-prioritas'),
  );
  return (
    <Pilih
      nama="program_prioritas"
      label={t('verifikasi.program')}
      petunjuk={t('verifikasi.program_isi')}
      opsional
      kosong={t('verifikasi.tanpa_program')}
      pilihan={(d.data?.data ?? []).map((x) => ({ nilai: x.kode, label: x.nama }))}
      {...p}
    />
  );
}

/** What was chosen, once more before the button. */
function Hasil({ f }: { f: IsianVerifikasi }) {
  const sifat = (['anonim', 'rahasia', 'prioritas'] as const).filter((x) => f[x]);
  const isi: [string, string][] = [
    [t('verifikasi.judul'), f.judul],
    [t('kelola.klasifikasi'), f.klasifikasi ? t(`klasifikasi.${f.klasifikasi}`) : '–'],
    [t('kelola.kategori'), f.kategori?.nama ?? '–'],
    [t('verifikasi.langkah_6'), sifat.map((x) => t(`tanda.${x}`)).join(', ') || '–'],
    [
      t('verifikasi.wilayah'),
      [f.alamat, f.wilayah?.nama].filter(Boolean).join(', ') || '–',
    ],
    [t('verifikasi.disposisi'), f.disposisi?.nama ?? '–'],
    [t('verifikasi.bobot'), t(`verifikasi.bobot_${f.bobot}`)],
    [t('verifikasi.tag'), f.tags.map((x) => x.nama).join(', ') || '–'],
    [t('aksi.salinan'), f.salinan.map((x) => x.nama).join(', ') || '–'],
  ];
  return (
    <dl class="fakta">
      {isi.map(([nama, teks]) => (
        <div key={nama}>
          <dt>{nama}</dt>
          <dd>{teks}</dd>
        </div>
      ))}
    </dl>
  );
}
