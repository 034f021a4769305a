import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anak } from '../../src/monitor/statistik/tipe';
import { urutkan } from '../../src/monitor/statistik/urut';

const unit = (nama: string, median: number | null, n = 1, terlambat = 0) =>
  ({
    nama,
    total: 1,
    penyelesaian: { n: median === null ? 0 : n, median_jam: median, terlambat },
    rating: { n: 0, rata_ratus: null },
  }) as Anak;
const v = [unit('a', 30, 2, 1), unit('b', null), unit('c', 7, 4), unit('d', null)];
const nama = (kunci: string, arah: 'naik' | 'turun') =>
  urutkan(v, { kunci, arah })
    .map((x) => x.nama)
    .join('');

test('units of which nothing is known stand last, whatever the order', () => {
  assert.equal(nama('median', 'naik'), 'cabd');
  assert.equal(nama('median', 'turun'), 'acbd');
  assert.equal(nama('lewat', 'naik'), 'cabd');
  assert.equal(nama('lewat', 'turun'), 'acbd');
  assert.equal(nama('rating', 'turun'), 'abcd');
});

test('units by name', () => {
  assert.equal(nama('nama', 'turun'), 'dcba');
});
