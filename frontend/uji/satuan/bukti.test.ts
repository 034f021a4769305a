// What /periksa computes, against rows, paths and a signature that the real server made
// (bukti-emas.json: GET /laporan/:id/bukti and …/bukti/:urut of an instance of seed uji, two days
// after a report with one closed row was filed, verified and followed up; four others that day).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  akar,
  type BarisBukti,
  type BuktiSegel,
  periksaRantai,
  tandaSah,
} from '../../src/publik/bukti';

interface Emas {
  tracking_id: string;
  jumlah: number;
  baris: BarisBukti[];
  bukti: (BuktiSegel & { segel: NonNullable<BuktiSegel['segel']> })[];
}
const emas = (): Emas =>
  JSON.parse(readFileSync(new URL('./bukti-emas.json', import.meta.url), 'utf8'));

/** Another digit in the same place. */
const lain = (h: string, di = 0) =>
  `${h.slice(0, di)}${h[di] === '0' ? '1' : '0'}${h.slice(di + 1)}`;
const rantai = (e: Emas) => periksaRantai(e.tracking_id, e.baris, e.jumlah);

test('chain: the rows of the server hold, a closed one included', async () => {
  const e = emas();
  assert.equal(e.baris.filter((r) => r.tertutup).length, 1);
  assert.deepEqual(await rantai(e), { rusak: null, tertutup: 1 });
});

test('chain: a change of any value of any open row is seen there', async () => {
  const kunci = Object.keys(emas().baris[0]!) as (keyof BarisBukti)[];
  let sel = 0;
  for (let i = 0; i < emas().jumlah; i++)
    for (const k of kunci) {
      const e = emas();
      const r = e.baris[i]! as unknown as Record<string, unknown>;
      if (r.tertutup || k === 'tertutup' || k === 'urut') continue;
      const v = r[k];
      r[k] =
        typeof v === 'number'
          ? v + 1
          : typeof v === 'boolean'
            ? !v
            : typeof v === 'string'
              ? lain(v)
              : 'x';
      assert.deepEqual(await rantai(e), { rusak: 'baris', urut: i + 1 }, `${i} ${k}`);
      sel++;
    }
  assert.ok(sel > 20);
});

test('chain: rows left out, cut off, doubled or swapped are seen', async () => {
  const tanpa = (n: number) => {
    const e = emas();
    e.baris.splice(n, 1);
    return e;
  };
  assert.deepEqual(await rantai(tanpa(0)), { rusak: 'kurang', urut: 1 });
  assert.deepEqual(await rantai(tanpa(1)), { rusak: 'kurang', urut: 2 });
  const n = emas().jumlah;
  assert.deepEqual(await rantai(tanpa(n - 1)), { rusak: 'kurang', urut: n });
  const e = emas();
  [e.baris[0], e.baris[1]] = [e.baris[1]!, e.baris[0]!];
  assert.deepEqual(await rantai(e), { rusak: 'kurang', urut: 1 });
  assert.deepEqual(await rantai({ ...emas(), tracking_id: '0000000000' }), {
    rusak: 'baris',
    urut: 1,
  });
});

test('chain: a closed row with another hash breaks the open one after it', async () => {
  const e = emas();
  const i = e.baris.findIndex((r) => r.tertutup);
  e.baris[i]!.hash = lain(e.baris[i]!.hash);
  const akhir = i === e.baris.length - 1;
  // The last row has nobody after it: the seal tells.
  assert.deepEqual(
    await rantai(e),
    akhir ? { rusak: null, tertutup: 1 } : { rusak: 'baris', urut: i + 2 },
  );
  const b = e.bukti[i]!;
  assert.notEqual(await akar({ ...b, hash: e.baris[i]!.hash }), b.segel.akar);
});

test('Merkle: every row leads to the root, on the left and on the right', async () => {
  const { bukti, baris } = emas();
  const sisi = new Set<string>();
  for (const [i, b] of bukti.entries()) {
    assert.equal(b.hash, baris[i]!.hash);
    assert.ok(b.jalur.length > 0);
    for (const x of b.jalur) sisi.add(x.sisi);
    assert.equal(await akar(b), b.segel.akar);
  }
  assert.deepEqual([...sisi].sort(), ['kanan', 'kiri']);
});

test('Merkle: another leaf, step, side or length is another root', async () => {
  for (const b of emas().bukti) {
    const beda = [
      { ...b, hash: lain(b.hash) },
      { ...b, jalur: b.jalur.slice(1) },
      { ...b, jalur: b.jalur.slice(0, -1) },
      ...b.jalur.map((_, i) => ({
        ...b,
        jalur: b.jalur.map((x, k) => (k === i ? { ...x, hash: lain(x.hash, 63) } : x)),
      })),
      ...b.jalur.map((_, i) => ({
        ...b,
        jalur: b.jalur.map((x, k) =>
          k === i
            ? { ...x, sisi: x.sisi === 'kiri' ? ('kanan' as const) : ('kiri' as const) }
            : x,
        ),
      })),
    ];
    for (const x of beda) assert.notEqual(await akar(x), b.segel.akar);
  }
});

test('Ed25519: the seal is signed; any change of it, of the key or the signature is not', async () => {
  const { kunci_publik, segel } = emas().bukti[0]!;
  assert.equal(await tandaSah(kunci_publik, segel), true);
  for (const beda of [
    { ...segel, nomor: segel.nomor + 1 },
    { ...segel, jumlah: segel.jumlah + 1 },
    { ...segel, akar: lain(segel.akar) },
    { ...segel, tanda: lain(segel.tanda) },
    { ...segel, tanda: lain(segel.tanda, 127) },
  ])
    assert.equal(await tandaSah(kunci_publik, beda), false);
  assert.notEqual(await tandaSah(lain(kunci_publik, 5), segel), true);
});
