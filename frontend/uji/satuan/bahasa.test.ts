import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { sisipkan } from '../../src/inti/bahasa';

const akar = new URL('../../src/bahasa/', import.meta.url);
const bagian = readdirSync(new URL('id/', akar)).map((f) => f.replace('.ts', ''));

for (const b of bagian)
  test(`kamus ${b}: same keys and same gaps in both languages`, async () => {
    const id = (await import(new URL(`id/${b}.ts`, akar).href)).default as Record<
      string,
      string
    >;
    const en = (await import(new URL(`en/${b}.ts`, akar).href)).default as Record<
      string,
      string
    >;
    assert.deepEqual(Object.keys(en).sort(), Object.keys(id).sort());
    const celah = (s: string) =>
      [...new Set([...s.matchAll(/\{(\w+)/g)].map((m) => m[1]))].sort();
    for (const k of Object.keys(id)) {
      assert.ok(id[k]!.length > 0 && en[k]!.length > 0, k);
      assert.deepEqual(celah(en[k]!), celah(id[k]!), k);
    }
  });

test('no key stands in two parts', async () => {
  const semua = new Map<string, string>();
  for (const b of bagian) {
    const id = (await import(new URL(`id/${b}.ts`, akar).href)).default as object;
    for (const k of Object.keys(id)) {
      assert.equal(semua.get(k), undefined, `${k}: ${semua.get(k)} and ${b}`);
      semua.set(k, b);
    }
  }
});

test('gaps and plurals', () => {
  assert.equal(sisipkan('sisa {n} hari', { n: 3 }), 'sisa 3 hari');
  assert.equal(sisipkan('{n} {n:day|days}', { n: 1 }), '1 day');
  assert.equal(sisipkan('{n} {n:day|days}', { n: 1200 }), '1.200 days');
  assert.equal(sisipkan('{a} {b}', { a: 'x' }), 'x {b}');
});
