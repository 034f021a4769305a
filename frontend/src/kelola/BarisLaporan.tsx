// Rows of the worklist: a table on a desk, cards on a phone; a box to tick where many can be dealt
// with at once (Shift takes all between).
import { signal } from '@preact/signals';
import { t, teksAtau } from '../inti/bahasa';
import { baca, simpan } from '../inti/simpanan';
import { lalu, tanggalPendek, waktu } from '../inti/waktu';
import { tempat } from '../laporan/Ringkas';
import { HitungMundur, tenggatUtama } from '../ui/HitungMundur';
import { LencanaStatus } from '../ui/Lencana';
import { dibukaTerakhir, tandaiDibuka } from './antrean';
import { balik, pilih, terpilih } from './pilihan';
import { Tanda } from './Tanda';
import { alamatKelola, type BarisKelola, type TabKelola } from './tipe';

const KUNCI = 'kelola.cuplikan';
/** Are the first words of the reports shown? */
export const cuplikan = signal(baca(KUNCI) !== 'tidak');
cuplikan.subscribe((v) => simpan(KUNCI, v ? 'ya' : 'tidak'));

export const SaklarCuplikan = () => (
  <label class="saklar">
    <input
      type="checkbox"
      checked={cuplikan.value}
      onChange={(e) => {
        cuplikan.value = e.currentTarget.checked;
      }}
    />
    {t('kerja.cuplikan')}
  </label>
);

/** Tabs that hold more than one status: there each row names its own. */
const BERAGAM: readonly TabKelola[] = ['tertunda', 'sedang_diproses', 'selesai', 'arsip'];

function Judul({ b, status }: { b: BarisKelola; status: boolean }) {
  const rinci = [
    teksAtau(`klasifikasi.${b.klasifikasi}`, b.klasifikasi),
    b.kategori?.nama,
    tempat(b),
  ];
  return (
    <>
      <a
        id={`baris-${b.tracking_id}`}
        class="ke-laporan"
        href={alamatKelola(b.tracking_id)}
        title={b.judul}
        onClick={() => tandaiDibuka(b.tracking_id)}
      >
        {b.judul}
      </a>
      {cuplikan.value && b.ringkas && <span class="cuplikan">{b.ringkas}</span>}
      <span class="tanda">
        {status && <LencanaStatus status={b.status} nama={b.status_nama} />}
        <Tanda b={b} />
        <span class="kecil redup">{rinci.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}

function Tenggat({ b, nama }: { b: BarisKelola; nama: boolean }) {
  const jam = tenggatUtama(b.tenggat);
  if (!jam) return <span class="redup">{t('kelola.tanpa_tenggat')}</span>;
  return (
    <>
      <HitungMundur tenggat={jam} ringkas />
      {nama && (
        <small class="redup nama-jam">{teksAtau(`jam.${jam.jam}`, jam.jam)}</small>
      )}
    </>
  );
}

function Masuk({ b }: { b: BarisKelola }) {
  return (
    <>
      <time dateTime={b.dibuat} title={waktu(b.dibuat)}>
        {tanggalPendek(b.dibuat)}
      </time>
      <small class="redup sumber">
        {[b.sumber, b.pelapor?.nama].filter(Boolean).join(' · ')}
      </small>
    </>
  );
}

interface Props {
  butir: readonly BarisKelola[];
  tab: TabKelola;
  jalur: string;
  bolehPilih: boolean;
}

export function BarisLaporan(p: Props) {
  const selesai = p.tab === 'selesai' || p.tab === 'arsip';
  const unit = t(
    p.tab === 'belum_terverifikasi' ? 'kelola.kol_pemegang' : 'kelola.kol_unit',
  );
  const dipilih = terpilih(p.jalur);
  const semua = p.butir.map((b) => b.tracking_id);
  return (
    <div class={`bungkus-tabel tabel-kerja${cuplikan.value ? '' : ' padat'}`}>
      <table class="tabel">
        <caption class="tak-tampak">{t(`tab.${p.tab}`)}</caption>
        <thead>
          <tr>
            {p.bolehPilih && (
              <td class="kol-pilih">
                <PilihSemua jalur={p.jalur} semua={semua} dipilih={dipilih} />
              </td>
            )}
            <th scope="col">{t('kelola.kol_laporan')}</th>
            {!selesai && (
              <th scope="col" class="kol-tenggat">
                {t('kelola.kol_tenggat')}
              </th>
            )}
            <th scope="col" class="kol-unit">
              {unit}
            </th>
            <th scope="col" class="kol-masuk">
              {t('kelola.kol_masuk')}
            </th>
            {selesai && (
              <th scope="col" class="kol-ubah">
                {t('kelola.kol_berubah')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {p.butir.map((b) => (
            <Baris
              key={b.tracking_id}
              b={b}
              p={p}
              semua={semua}
              ya={dipilih.has(b.tracking_id)}
              selesai={selesai}
              unit={unit}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PropBaris {
  b: BarisKelola;
  p: Props;
  semua: readonly string[];
  ya: boolean;
  selesai: boolean;
  unit: string;
}

function Baris({ b, p, semua, ya, selesai, unit }: PropBaris) {
  const kelas = [
    ya && 'dipilih',
    b.tracking_id === dibukaTerakhir() && 'terakhir',
    p.bolehPilih && 'ada-pilih',
  ];
  return (
    <tr class={kelas.filter(Boolean).join(' ') || undefined}>
      {p.bolehPilih && (
        <td class="kol-pilih">
          <label class="kotak-pilih">
            <input
              type="checkbox"
              checked={ya}
              aria-label={t('kerja.pilih_satu', { judul: b.judul })}
              onClick={(e) => balik(p.jalur, semua, b.tracking_id, e.shiftKey)}
            />
          </label>
        </td>
      )}
      <th scope="row" class="kol-judul">
        <Judul b={b} status={BERAGAM.includes(p.tab) || b.tab !== p.tab} />
      </th>
      {!selesai && (
        <td class="kol-tenggat">
          {/* Where only one clock can run its name would be noise. */}
          <Tenggat b={b} nama={p.tab !== 'belum_terverifikasi'} />
        </td>
      )}
      <td class="kol-unit" data-label={unit}>
        {b.terdisposisi?.nama ?? b.pemegang?.nama ?? '–'}
      </td>
      <td class="kol-masuk" data-label={t('kelola.kol_masuk')}>
        <Masuk b={b} />
      </td>
      {selesai && (
        <td class="kol-ubah" data-label={t('kelola.kol_berubah')}>
          {b.diperbarui && <time dateTime={b.diperbarui}>{lalu(b.diperbarui)}</time>}
        </td>
      )}
    </tr>
  );
}

interface PropSemua {
  jalur: string;
  semua: readonly string[];
  dipilih: ReadonlySet<string>;
}

function PilihSemua({ jalur, semua, dipilih }: PropSemua) {
  const penuh = semua.length > 0 && semua.every((x) => dipilih.has(x));
  return (
    <label class="kotak-pilih">
      <input
        type="checkbox"
        checked={penuh}
        ref={(el) => {
          if (el) el.indeterminate = dipilih.size > 0 && !penuh;
        }}
        aria-label={t('kerja.pilih_semua')}
        onChange={() => pilih(jalur, semua, !penuh)}
      />
    </label>
  );
}
