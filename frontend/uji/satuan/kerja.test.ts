// Mentions, templates, and the words of the archive beside those the server sends.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import kelola from '../../src/bahasa/id/kelola';
import { sedangMenyebut, sisipkan, yangDisebut } from '../../src/kelola/catatan/sebut';
import { isiTemplat, saringTemplat, sisaKurung } from '../../src/kelola/templat/templat';

test('sebut: where somebody is being looked for', () => {
  const di = (s: string) => sedangMenyebut(s, s.length);
  assert.deepEqual(di('Mohon @'), { dari: 6, kata: '' });
  assert.deepEqual(di('Mohon @Sari W'), { dari: 6, kata: 'Sari W' });
  assert.deepEqual(di('@ad'), { dari: 0, kata: 'ad' });
  for (const s of ['surat ke a@contoh.id', 'tanpa', '@Sari, tolong', '@a\nb'])
    assert.equal(di(s), null, s);
});

test('sebut: the name takes the place of what was typed', () => {
  const baru = sisipkan('Mohon @sa memeriksa', 6, 9, 'Sari Wulandari');
  assert.equal(baru.teks, 'Mohon @Sari Wulandari memeriksa');
  assert.equal(baru.teks.slice(0, baru.kursor), 'Mohon @Sari Wulandari ');
});

test('sebut: who was taken out again is not told, nobody twice', () => {
  const a = { id: '1', nama: 'Sari' };
  const b = { id: '2', nama: 'Budi' };
  assert.deepEqual(yangDisebut('@Budi tolong', [a, b, b]), [b]);
});

test('templat: what is left, what is found, what it looks like', () => {
  assert.deepEqual(sisaKurung('[a] dan [b], lagi [a]'), ['a', 'b']);
  const t = { id: '1', nama: 'Jawaban akhir', untuk: 'tutup', isi: 'Lampu.' } as const;
  assert.deepEqual(saringTemplat([t], 'akhir lampu'), [t]);
  assert.deepEqual(saringTemplat([t], 'banjir'), []);
  assert.equal(
    isiTemplat('{{judul}} {{apa}}', (v) => v),
    'judul {{apa}}',
  );
});

test('arsip: the form shows what the server tells the citizen', () => {
  const def = readFileSync(
    new URL('../../../backend/tables/arsip_kategori.def', import.meta.url),
    'utf8',
  );
  const baris = [
    ...def.matchAll(/^ARSIP\(\w+,\s*"(\w+)",\s*"[^"]*",\s*"([^"]*)",\s*"([^"]*)"\)/gm),
  ];
  assert.equal(baris.length, 14);
  const kamus = kelola as Record<string, string>;
  for (const [, kode, teks, ganti] of baris)
    if (kode !== 'tidak_diisi')
      assert.equal(kamus[`arsip.${kode}_isi`], `${teks} ${ganti}`);
});
