import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Galat } from '../../src/inti/api';
import { type Alat, type ButirKerja, kerjakan } from '../../src/kelola/borongan';
import { balik, lepasPilihan, pilih, rentang, terpilih } from '../../src/kelola/pilihan';
import {
  alamatIsian,
  alamatTab,
  isianDari,
  jalurDaftar,
} from '../../src/kelola/saringan';

const butir = (lacak: string): ButirKerja => ({
  lacak,
  judul: lacak,
  versi: 1,
  kunci: `kunci-${lacak}`,
  keadaan: 'antre',
});

/** Answers of a server for each report, in the order they are asked for. */
function meja(jawaban: Record<string, (Galat | null)[]>, berhentiPada = Infinity) {
  const semua = Object.keys(jawaban).map(butir);
  const kunci: string[] = [];
  let tunggu = 0;
  const alat: Alat = {
    kirim: async (b) => {
      kunci.push(b.kunci);
      const g = jawaban[b.lacak]!.shift();
      if (g) throw g;
    },
    ubah: (lacak, baru) => Object.assign(semua.find((b) => b.lacak === lacak)!, baru),
    berhenti: () => kunci.length >= berhentiPada,
    tunggu: async (detik) => {
      tunggu += detik;
    },
  };
  const jalan = () => kerjakan(semua, 'arsip', alat);
  return {
    semua,
    kunci,
    jalan,
    keadaan: () => semua.map((b) => b.keadaan),
    tunggu: () => tunggu,
  };
}

const galat = (status: number, lain: Partial<Galat> = {}) =>
  new Galat(status, status ? `http_${status}` : 'luring', 'x', lain);

test('borongan: one that fails does not stop the others', async () => {
  const m = meja({
    a: [null],
    b: [
      galat(412, {
        badan: { laporan: { versi: 7, aksi: ['arsip'], status_nama: 'S' } } as never,
      }),
    ],
    c: [galat(409)],
    d: [null],
  });
  assert.equal(await m.jalan(), 'selesai');
  assert.deepEqual(m.keadaan(), ['jadi', 'gagal', 'gagal', 'jadi']);
  // what changed can be tried again on its present state; what does not apply cannot
  assert.deepEqual([m.semua[1]!.lagi, m.semua[1]!.versi], [true, 7]);
  assert.equal(m.semua[2]!.lagi, false);
});

test('borongan: a busy server is waited for, under the same key', async () => {
  const m = meja({ a: [galat(429, { tunggu: 3 }), galat(503), null], b: [null] });
  assert.equal(await m.jalan(), 'selesai');
  assert.deepEqual(m.keadaan(), ['jadi', 'jadi']);
  assert.deepEqual(m.kunci, ['kunci-a', 'kunci-a', 'kunci-a', 'kunci-b']);
  assert.equal(m.tunggu(), 8);
});

test('borongan: without network it stops, and goes on where it was', async () => {
  const m = meja({ a: [null], b: [galat(0), null], c: [null] });
  assert.equal(await m.jalan(), 'luring');
  assert.deepEqual(m.keadaan(), ['jadi', 'antre', 'antre']);
  assert.equal(await m.jalan(), 'selesai');
  assert.deepEqual(m.kunci, ['kunci-a', 'kunci-b', 'kunci-b', 'kunci-c']);
});

test('borongan: stopped after the one under way; an ended session waits', async () => {
  const m = meja({ a: [null], b: [null], c: [null] }, 2);
  assert.equal(await m.jalan(), 'dihentikan');
  assert.deepEqual(m.keadaan(), ['jadi', 'jadi', 'antre']);
  const s = meja({ a: [galat(401)] });
  assert.equal(await s.jalan(), 'sesi');
  assert.deepEqual(s.keadaan(), ['antre']);
});

test('pilihan: ranges in both directions, and one list at a time', () => {
  const semua = ['a', 'b', 'c', 'd', 'e'];
  assert.deepEqual(rentang(semua, 'd', 'b'), ['b', 'c', 'd']);
  assert.deepEqual(rentang(semua, null, 'b'), ['b']);
  assert.deepEqual(rentang(semua, 'z', 'b'), ['b']);
  lepasPilihan();
  balik('/x', semua, 'b');
  balik('/x', semua, 'd', true);
  assert.deepEqual([...terpilih('/x')], ['b', 'c', 'd']);
  balik('/x', semua, 'c', true);
  assert.deepEqual([...terpilih('/x')], ['b']);
  assert.equal(terpilih('/y').size, 0);
  pilih('/y', ['e'], true);
  assert.deepEqual([...terpilih('/y')], ['e']);
  assert.equal(terpilih('/x').size, 0);
});

test('saringan: an address and what is kept of it are the same', () => {
  const cari = new URLSearchParams(
    'tab=tertunda&urut=terbaru&kata=lampu jalan&terlambat=ya&instansi=10001&lain=x',
  );
  const isian = isianDari(cari);
  assert.deepEqual(isian, {
    tab: 'tertunda',
    urut: 'terbaru',
    kata: 'lampu jalan',
    instansi: '10001',
    terlambat: true,
  });
  const ke = alamatIsian(isian);
  assert.deepEqual(isianDari(new URL(ke, 'http://x').searchParams), isian);
  assert.equal(
    jalurDaftar(new URLSearchParams('tab=arsip')),
    '/kelola/laporan?tab=arsip&urut=terbaru',
  );
  assert.equal(
    alamatTab('arsip', { status: 'menunggu_kelengkapan', sumber: 'sms' }),
    '/kelola/laporan?tab=arsip&sumber=sms',
  );
});
