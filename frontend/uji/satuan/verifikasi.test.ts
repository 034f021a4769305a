import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beda, jumlahBeda } from '../../src/kelola/verifikasi/beda';
import { samarkan, temukanPeka } from '../../src/kelola/verifikasi/peka';
import { rapikan, rapikanJudul } from '../../src/kelola/verifikasi/rapikan';

test('rapikan: spaces, punctuation, sentence starts', () => {
  assert.equal(
    rapikan(
      'sudah tiga minggu ,jalan  rusak.saya minta diperbaiki!!!  \n\n\n\nterima kasih',
    ),
    'Sudah tiga minggu, jalan rusak. Saya minta diperbaiki!\n\nTerima kasih',
  );
});

test('rapikan: abbreviations and names keep their capitals', () => {
  assert.equal(
    rapikan('warga rt 04 rw 02 mengurus ktp di PT Maju Jaya bersama Pak Budi.'),
    'Warga RT 04 RW 02 mengurus KTP di PT Maju Jaya bersama Pak Budi.',
  );
});

test('rapikan: a full stop of an abbreviation starts no sentence', () => {
  assert.equal(rapikan('lampu di jl. pala no. 4 mati'), 'Lampu di jl. pala no. 4 mati');
});

test('rapikan: amounts, addresses and web addresses stay', () => {
  const teks =
    'Saya membayar Rp10.000 pada 02.30 lewat www.lapor.go.id dan budi@contoh.go.id.';
  assert.equal(rapikan(teks), teks);
});

test('rapikan: caps lock', () => {
  assert.equal(
    rapikan('JALAN DI METRO TIMUR RUSAK PARAH. TOLONG PERBAIKI SEBELUM ADA KTP HILANG', {
      nama: ['Metro Timur, Kota Metro, Lampung'],
    }),
    'Jalan di Metro Timur rusak parah. Tolong perbaiki sebelum ada KTP hilang',
  );
  assert.equal(rapikan('ada LUBANG BESAR di sini'), 'Ada lubang besar di sini');
});

test('rapikan: twice is the same as once', () => {
  const sekali = rapikan('TOLONG pak!! jalan rusak ,rt 3.sudah lama');
  assert.equal(rapikan(sekali), sekali);
});

test('rapikanJudul: one line without a full stop', () => {
  assert.equal(
    rapikanJudul('JALAN PALA  RUSAK PARAH SEKALI!!'),
    'Jalan pala rusak parah sekali',
  );
});

test('beda: what was taken out and what was put in', () => {
  assert.deepEqual(beda('jalan rusak parah', 'jalan sangat rusak'), [
    { teks: 'jalan ', jenis: 'sama' },
    { teks: 'sangat ', jenis: 'tambah' },
    { teks: 'rusak', jenis: 'sama' },
    { teks: ' parah', jenis: 'hapus' },
  ]);
  assert.deepEqual(beda('sama', 'sama'), [{ teks: 'sama', jenis: 'sama' }]);
  assert.equal(jumlahBeda(beda('a b c', 'A b C')), 2);
});

test('beda: both texts can be put together again', () => {
  const a = 'satu dua  tiga\n\nempat lima';
  const b = 'Satu dua tiga\n\nempat enam lima.';
  const p = beda(a, b);
  assert.equal(
    p
      .filter((x) => x.jenis !== 'tambah')
      .map((x) => x.teks)
      .join(''),
    a,
  );
  assert.equal(
    p
      .filter((x) => x.jenis !== 'hapus')
      .map((x) => x.teks)
      .join(''),
    b,
  );
});

test('peka: NIK, phone, e-mail, insults; amounts are none', () => {
  const jenis = (s: string) => temukanPeka(s).map((x) => x.jenis);
  assert.deepEqual(jenis('NIK 1872010101900001, HP 0812-3456-7890'), ['nik', 'telepon']);
  assert.deepEqual(jenis('dasar GOBLOK, tulis ke a.b@contoh.id'), ['kasar', 'surel']);
  assert.deepEqual(jenis('Rp10.000.000 pada 2026-11-22 di Taiwan'), []);
  assert.equal(
    samarkan('hubungi 081234567890 ya', () => 'nomor'),
    'hubungi [nomor] ya',
  );
});
