import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pecahKontak } from '../../src/akun/kontak';
import { alamat, Galat, galatDari, uuid } from '../../src/inti/api';
import { boleh } from '../../src/inti/izin';
import { kodeRahasia, pakaiKode, rapikanLacak } from '../../src/inti/kode';
import { cocok } from '../../src/inti/router';
import type { Sesi } from '../../src/inti/sesi';
import { hariTenggat, selisihZona, tanggalPolos, ukuran } from '../../src/inti/waktu';
import { bentuk, rinciStatus, status } from '../../src/laporan/status';
import { DEPAN_PETUGAS, rute } from '../../src/rute';
import { ruteJarang } from '../../src/rute-jarang';
import { rutePetugas } from '../../src/rute-petugas';
import { desak, tenggatUtama } from '../../src/ui/HitungMundur';

test('routes: patterns match whole paths only', () => {
  assert.deepEqual(cocok('/laporan/:id', '/laporan/AB%20C'), { id: 'AB C' });
  assert.equal(cocok('/laporan/:id', '/laporan'), null);
  assert.equal(cocok('/laporan/:id', '/laporan/'), null);
  assert.equal(cocok('/laporan/:id', '/laporan/a/b'), null);
  assert.equal(cocok('/laporan/:id', '/laporan/%zz'), null);
  assert.deepEqual(cocok('/', '/'), {});
});

test('routes: each path once, prerendered ones are public and have no parameter', () => {
  const semua = [...rute, ...ruteJarang, ...rutePetugas];
  assert.equal(new Set(semua.map((r) => r.jalur)).size, semua.length);
  for (const r of rutePetugas) assert.ok(DEPAN_PETUGAS.test(r.jalur) && r.tata, r.jalur);
  for (const r of [...rute, ...ruteJarang])
    assert.ok(!DEPAN_PETUGAS.test(r.jalur), r.jalur);
  for (const r of ruteJarang) assert.ok(!r.prarender, r.jalur);
  for (const r of semua) {
    assert.ok(r.jalur.startsWith('/'), r.jalur);
    if (r.prarender) assert.ok(r.siapa === 'umum' && !r.jalur.includes(':'), r.jalur);
    if (r.tata === 'kelola') assert.notEqual(r.siapa, 'umum', r.jalur);
  }
});

test('rights: nothing for a visitor but public pages', () => {
  const s = (peran: string): Sesi =>
    ({
      masuk: true,
      pengguna: { id: '1', nama: 'x', peran, instansi: null },
      csrf: 'x',
    }) as Sesi;
  assert.equal(boleh('umum', null), true);
  for (const x of ['masuk', 'petugas', 'admin', 'koordinator', 'pusat'] as const)
    assert.equal(boleh(x, null), false, x);
  assert.equal(boleh('petugas', s('pelapor')), false);
  assert.equal(boleh('petugas', s('pengawas')), true);
  assert.equal(boleh('admin', s('pejabat_penghubung')), false);
  assert.equal(boleh('koordinator', s('admin_instansi')), false);
  assert.equal(boleh('pusat', s('admin_pusat')), true);
});

test('api: query, problem, uuid', () => {
  assert.equal(
    alamat('/laporan', { kata: 'jalan & lubang', status: '', batas: 20 }),
    '/laporan?kata=jalan+%26+lubang&batas=20',
  );
  assert.equal(alamat('/laporan'), '/laporan');
  assert.match(
    uuid(),
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const g = galatDari(
    422,
    '{"kode":"tidak_sah","title":"T","bidang":[{"nama":"isi","pesan":"P"}]}',
    null,
  );
  assert.ok(g instanceof Galat);
  assert.deepEqual([g.kode, g.bidang[0]?.nama, g.tunggu], ['tidak_sah', 'isi', null]);
  assert.equal(galatDari(503, '<html>', '30').tunggu, 30);
  assert.equal(galatDari(502, '<html>', null).kode, 'http_502');
});

test('secret codes go with their own report only', () => {
  pakaiKode('AB12', 'rahasia');
  assert.equal(kodeRahasia('/laporan/AB12'), 'rahasia');
  assert.equal(kodeRahasia('/laporan/AB12/aksi/tanggapi'), 'rahasia');
  assert.equal(kodeRahasia('/laporan/AB123'), null);
  assert.equal(kodeRahasia('/laporan?kata=AB12'), null);
  assert.equal(rapikanLacak(' 7kmd-94xp 2 '), '7KMD94XP2');
});

test('contacts', () => {
  assert.deepEqual(pecahKontak('Ani@Contoh.id'), { email: 'Ani@Contoh.id' });
  assert.deepEqual(pecahKontak('0812 3456-7890'), { telepon: '+6281234567890' });
  assert.deepEqual(pecahKontak('+62 812 3456 7890'), { telepon: '+6281234567890' });
  for (const x of ['', 'ani', 'ani@contoh', '12345'])
    assert.equal(pecahKontak(x), null, x);
});

test('time: a deadline is named by its own day in its own zone', () => {
  assert.equal(selisihZona('2026-03-26T00:00:00+09:00'), 540);
  assert.match(hariTenggat('2026-03-26T00:00:00+09:00'), /^Rabu, 25 Maret/);
  assert.match(hariTenggat('2026-03-25T23:59:59+07:00'), /^Rabu, 25 Maret/);
  assert.match(hariTenggat('2026-03-25T17:00:00Z'), /^Rabu, 25 Maret/);
  assert.equal(tanggalPolos('2026-03-02'), 'Senin, 2 Maret 2026');
  assert.match(ukuran(1_430_000), /^1,4/);
});

test('status: every code has colour and shape; unknown ones do not break the page', () => {
  assert.equal(Object.keys(status).length, 13);
  for (const r of Object.values(status)) assert.ok(bentuk[r.warna]);
  assert.equal(rinciStatus('sesuatu_yang_baru').warna, 'abu');
  assert.equal(new Set(Object.values(bentuk)).size, 4);
});

test('countdown: running clocks before paused ones, nearest first', () => {
  const x = (jam: 'V' | 'D', batas: string, sisa: number, dijeda = false) => ({
    jam,
    batas,
    sisa_hari_kerja: sisa,
    dijeda,
  });
  assert.equal(tenggatUtama([]), undefined);
  const semua = [x('V', '2026-01-01', 0, true), x('D', '2026-02-01', 3)];
  assert.equal(tenggatUtama(semua)?.jam, 'D');
  assert.deepEqual(semua.map(desak), ['jeda', 'jauh']);
  assert.equal(desak(x('V', '2026-01-01', -1)), 'lewat');
  assert.equal(desak(x('V', '2026-01-01', 1)), 'dekat');
});

test('no page calls fetch, no text is drawn as HTML', async () => {
  const { globSync } = await import('../bantu.mjs');
  for (const f of globSync(new URL('../../src/', import.meta.url))) {
    const isi = readFileSync(f, 'utf8');
    assert.ok(!isi.includes('dangerously' + 'SetInnerHTML'), f.pathname);
    if (
      !/inti\/(api|unduh|unggah)\.ts$|pengembang\/coba\.ts$|src\/sw\.ts$/.test(f.pathname)
    )
      assert.ok(!/\bfetch\(|XMLHttpRequest\(/.test(isi), f.pathname);
    assert.ok(
      !/\bstyle=/.test(isi),
      `${f.pathname}: style attributes are refused by the CSP`,
    );
  }
});
