import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'preact';
import renderToString from 'preact-render-to-string';
import { muatTeks } from '../../src/inti/bahasa';
import { hariIni } from '../../src/inti/waktu';
import {
  dataPribadi,
  ISI_MAKS,
  LANGKAH,
  langkahBidang,
  mungkinBukanRanah,
  periksaLangkah,
  periksaSemua,
} from '../../src/lapor/aturan';
import { type Draf, drafBaru } from '../../src/lapor/draf';
import { badanLaporan } from '../../src/lapor/kirim';
import { kataPenting, kecamatan } from '../../src/lapor/serupa';
import { kelompokkan } from '../../src/laporan/lacak';
import { perjalanan } from '../../src/laporan/langkah';
import { tempat } from '../../src/laporan/Ringkas';
import type { Laporan, Riwayat, Status } from '../../src/laporan/tipe';
import { Teks, TeksPolos } from '../../src/ui/Teks';
import { idLampiran } from '../../src/ui/Unggah';

await muatTeks(['lapor', 'laporan']);

const penuh = (isi: Partial<Draf> = {}): Draf => ({
  ...drafBaru(),
  klasifikasi: 'pengaduan',
  judul: 'Lubang di Jalan Pala',
  isi: 'Ada lubang besar di depan sekolah sejak Senin.',
  identitas: 'tanpa',
  ...isi,
});
const nama = (d: Draf, masuk = false) => periksaSemua(d, masuk).map((g) => g.nama);

test('rules: a full draft passes, each gap is named once', () => {
  assert.deepEqual(nama(penuh()), []);
  assert.deepEqual(nama(drafBaru()), ['klasifikasi', 'judul', 'isi', 'identitas']);
  assert.deepEqual(nama(drafBaru(), true), ['klasifikasi', 'judul', 'isi']);
  assert.deepEqual(nama(penuh({ judul: '    x ' })), ['judul']);
  assert.deepEqual(nama(penuh({ judul: 'x'.repeat(151) })), ['judul']);
  assert.deepEqual(nama(penuh({ isi: 'x'.repeat(19) })), ['isi']);
  assert.deepEqual(nama(penuh({ isi: 'x'.repeat(20) })), []);
  assert.deepEqual(nama(penuh({ isi: 'x'.repeat(ISI_MAKS + 1) })), ['isi']);
  assert.deepEqual(nama(penuh({ identitas: 'kontak' })), ['nama', 'kontak']);
  assert.deepEqual(nama(penuh({ identitas: 'kontak', nama: 'A', kontak: 'a@b.id' })), []);
});

test('rules: today is allowed, tomorrow is not', () => {
  assert.deepEqual(nama(penuh({ tanggal_kejadian: hariIni() })), []);
  assert.deepEqual(nama(penuh({ tanggal_kejadian: '2999-01-01' })), ['tanggal_kejadian']);
});

test('rules: every complaint can be led to a page', () => {
  const semua = periksaSemua(
    { ...drafBaru(), tanggal_kejadian: '2999-01-01', identitas: 'kontak' },
    false,
  );
  for (const g of semua) assert.ok(LANGKAH.includes(langkahBidang[g.nama]!), g.nama);
  for (const l of LANGKAH)
    for (const g of periksaLangkah(l, drafBaru(), false))
      assert.equal(langkahBidang[g.nama], l, g.nama);
});

test('private data and other offices are noticed, ordinary texts are not', () => {
  for (const x of [
    'NIK 1872010101900001',
    'hubungi 0812-3456-7890',
    'surel ani@contoh.id',
  ])
    assert.equal(dataPribadi(x), true, x);
  for (const x of [
    'Jalan Pala 12 RT 03 RW 04',
    'sejak 02-03-2026 pukul 10.30',
    'Rp 1.500.000',
  ])
    assert.equal(dataPribadi(x), false, x);
  assert.equal(mungkinBukanRanah('motor saya dicuri di pasar'), 'kriminal');
  assert.equal(mungkinBukanRanah('pelanggaran pilkada di desa'), 'pemilu');
  assert.equal(mungkinBukanRanah('lampu jalan padam'), null);
});

test('body: no identity with a session, one contact or none without', () => {
  assert.equal(badanLaporan(penuh(), false).tanpa_identitas, true);
  const d = penuh({ identitas: 'kontak', nama: ' Ani ', kontak: '0812 3456 7890' });
  const b = badanLaporan(d, false);
  assert.deepEqual(
    [b.nama, b.telepon, b.tanpa_identitas],
    ['Ani', '+6281234567890', undefined],
  );
  const s = badanLaporan(d, true);
  assert.deepEqual(
    [s.nama, s.telepon, s.tanpa_identitas],
    [undefined, undefined, undefined],
  );
});

test('body: empty parts are left out, uploaded files are named', () => {
  const b = badanLaporan(penuh(), false);
  for (const k of ['lokasi', 'instansi', 'kategori', 'tanggal_kejadian'])
    assert.ok(!(k in b), k);
  assert.deepEqual(b.lampiran, []);
  const berkas = [
    { kunci: '1', nama: 'a.jpg', jenis: 'image/jpeg', ukuran: 1 },
    {
      kunci: '2',
      nama: 'b.jpg',
      jenis: 'image/jpeg',
      ukuran: 1,
      terkirim: { id: 'x', nama: 'b.jpg', jenis: 'image/jpeg', ukuran: 1 },
    },
  ];
  const penuhnya = badanLaporan(
    penuh({
      wilayah: { id: '18.72', nama: 'Metro' },
      titik: { lat: -5.1, lng: 105.3 },
      berkas,
    }),
    false,
  );
  assert.deepEqual(penuhnya.lokasi, { kode_wilayah: '18.72', lat: -5.1, lng: 105.3 });
  assert.deepEqual(penuhnya.lampiran, ['x']);
  assert.equal(idLampiran(berkas), null);
  assert.deepEqual(idLampiran(berkas.slice(1)), ['x']);
});

const laporan = (status: Status, lain: Partial<Laporan> = {}) =>
  ({
    status,
    dibuat: '2026-03-02T08:00:00+07:00',
    tenggat: [],
    ...lain,
  }) as unknown as Laporan;
const baris = (status_lama: Status | null, status_baru: Status, pada: string) =>
  ({ urut: 1, jenis: 'status', status_lama, status_baru, pada, hash: '' }) as Riwayat;

test('journey: done with date, present with deadline, rest to come', () => {
  const v = {
    jam: 'V' as const,
    batas: '2026-03-06T00:00:00+07:00',
    sisa_hari_kerja: 3,
    dijeda: false,
  };
  const awal = perjalanan(laporan('belum_terverifikasi', { tenggat: [v] }), []);
  assert.deepEqual(
    awal.map((x) => x.keadaan),
    ['selesai', 'kini', 'nanti', 'nanti'],
  );
  assert.equal(awal[1]?.tenggat, v);
  const jalan = perjalanan(laporan('ditutup_pelapor'), [
    baris('belum_terverifikasi', 'terverifikasi', 'a'),
    baris('terverifikasi', 'ditindaklanjuti_instansi', 'b'),
    baris('ditindaklanjuti_instansi', 'ditanggapi_pelapor', 'c'),
    baris('ditanggapi_pelapor', 'ditindaklanjuti_instansi', 'd'),
    { urut: 5, jenis: 'tertutup', pada: 'x', hash: '' },
    baris('ditindaklanjuti_instansi', 'ditutup_pelapor', 'e'),
  ]);
  assert.deepEqual(
    jalan.map((x) => x.pada),
    ['2026-03-02T08:00:00+07:00', 'a', 'b', 'e'],
  );
  const arsip = perjalanan(laporan('diarsipkan_admin'), []);
  assert.deepEqual(
    arsip.map((x) => x.keadaan),
    ['selesai', 'gagal'],
  );
});

test('similar reports: the words that say something, within one kecamatan', () => {
  assert.deepEqual(kataPenting('Lampu jalan padam di Jalan Pala'), ['lampu', 'padam']);
  assert.deepEqual(kataPenting('Mohon ada jalan di RT 03'), []);
  assert.equal(kecamatan('18.72.05.1001'), '18.72.05');
  assert.equal(kecamatan('18.72'), null);
  assert.equal(kecamatan(undefined), null);
});

test('words: IDs in groups, places without doubles', () => {
  assert.equal(kelompokkan('7KMD94XP2Q'), '7KMD-94XP-2Q');
  assert.equal(kelompokkan('TV0D0-RPTF1'), 'TV0D0-RPTF1');
  const lokasi = {
    kode_wilayah: '18.72',
    wilayah: 'Kota Metro',
    kabupaten: 'Kota Metro',
  };
  assert.equal(tempat({ lokasi, alamat: 'Jalan Pala' }), 'Jalan Pala, Kota Metro');
  assert.equal(tempat({ lokasi: null }), '');
});

test('text: our markup becomes elements, user text stays text', () => {
  const kita = renderToString(
    createElement(Teks, { isi: '## A\n\nx **b** [c](/d)\n\n- e\n- f' }),
  );
  assert.equal(
    kita,
    '<h2>A</h2><p>x <strong>b</strong> <a href="/d">c</a></p><ul><li>e</li><li>f</li></ul>',
  );
  const orang = renderToString(
    createElement(TeksPolos, { isi: '<b>x</b> **y**\n[z](javascript:1)' }),
  );
  assert.ok(orang.includes('&lt;b>x&lt;/b> **y**<br/>[z](javascript:1)'), orang);
});
