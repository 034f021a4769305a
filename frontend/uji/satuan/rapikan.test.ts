// Rapikan against its golden table, and what must hold of any text.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { rapikan } from '../../src/kelola/verifikasi/rapikan';
import { EMAS } from './rapikan-emas';

test('rapikan: golden table', () => {
  assert.ok(EMAS.length >= 60, String(EMAS.length));
  const salah = EMAS.flatMap(([tulis, rapi, nama]) => {
    const jadi = rapikan(tulis, nama ? { nama } : {});
    return jadi === rapi ? [] : [{ tulis, rapi, jadi }];
  });
  assert.deepEqual(salah, []);
});

const huruf = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function sifat(teks: string) {
  const rapi = rapikan(teks);
  assert.equal(huruf(rapi), huruf(teks), 'a word changed');
  assert.equal(rapikan(rapi), rapi, 'not the same twice');
}

test('rapikan: never another word, and twice is once', () => {
  for (const [tulis] of EMAS) sifat(tulis);
});

// Real complaints, where they are at hand; they are never part of the repository.
const NYATA = new URL('../../../../shared/data/aduan/aduan.jsonl.gz', import.meta.url);
test('rapikan: the same of real complaints', { skip: !existsSync(NYATA) }, () => {
  const baris = gunzipSync(readFileSync(NYATA)).toString().split('\n').filter(Boolean);
  let n = 0;
  for (const b of baris.slice(0, 1500)) {
    const x = JSON.parse(b) as Record<string, unknown>;
    const teks = [x.text, x.isi, x.teks].find((v) => typeof v === 'string') as
      | string
      | undefined;
    if (!teks) continue;
    n++;
    const rapi = rapikan(teks);
    // Not the text itself in the message: it is somebody's.
    assert.ok(huruf(rapi) === huruf(teks), `row ${n}: a word changed`);
    assert.ok(rapikan(rapi) === rapi, `row ${n}: not the same twice`);
  }
  assert.ok(n > 0);
});
