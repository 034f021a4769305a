// A developer of another system, at a desk and on a phone: makes a key and a
// webhook, renews both secrets, sees a signed sample come in at a true
// receiver, and tries the API on its page.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { Orang, peramban } from './peramban.mjs';
import { selesai, uji } from './uji.mjs';

/** Keeps what comes, and takes it. */
const datang = [];
const penerima = createServer((q, r) => {
  let isi = '';
  q.on('data', (d) => (isi += d));
  q.on('end', () => {
    datang.push({ tanda: q.headers['x-lapor-tanda'], isi });
    r.writeHead(204).end();
  });
});
await new Promise((jadi) => penerima.listen(0, '127.0.0.1', jadi));
const url = `http://127.0.0.1:${penerima.address().port}/lapor`;

/** Whether this secret signed it: one v1 that is right is enough. */
const sah = ({ tanda, isi }, rahasia) => {
  const bagian = tanda.split(',').map((x) => x.split('='));
  const t = bagian.find(([n]) => n === 't')[1];
  const benar = createHmac('sha256', rahasia).update(`${t}.${isi}`).digest('hex');
  return bagian.some(([n, v]) => n === 'v1' && v === benar);
};

async function sampai(benar, apa) {
  for (let n = 0; n < 600; n++) {
    if (benar()) return;
    await new Promise((jadi) => setTimeout(jadi, 100));
  }
  throw new Error(`still waiting for ${apa}`);
}

/** The button of a dialog, by the keyboard. */
async function tekan(o, nama) {
  const b = o.p.getByRole('dialog').getByRole('button', { name: nama, exact: true });
  await b.focus();
  await o.p.keyboard.press('Enter');
}

/** The secret that is shown once; then it is gone. */
async function rahasia(o, apa) {
  const teks = await o.p.locator('.rahasia-kunci code').textContent();
  await o.lihat(`${apa}-rahasia`);
  await tekan(o, 'Sudah saya salin');
  await o.p.locator('.rahasia-kunci').waitFor({ state: 'detached' });
  return teks;
}

for (const lebar of [360, 1280]) {
  const nama = `Sistem uji ${lebar}`;
  const o = await Orang.baru('integrasi', lebar);
  await o.masuk('pusat');
  await uji(`a key is made, its faults told, its secret renewed (${lebar})`, async () => {
    await o.ke('/pengaturan/kunci-api');
    await o.p.getByRole('button', { name: 'Buat kunci' }).focus();
    await o.p.keyboard.press('Enter');
    await tekan(o, 'Buat kunci');
    await o.p.locator('.galat-bidang').nth(1).waitFor();
    await o.lihat('kunci-salah');
    await o.p.fill('#id-nama', nama);
    await o.centang('#id-hak-kirim');
    await tekan(o, 'Buat kunci');
    assert.match(await rahasia(o, 'kunci'), /^lk_[\w-]{43}$/);
    const putar = o.p.getByRole('button', { name: `Ganti rahasia: ${nama}` });
    await putar.click();
    await o.lihat('kunci-ganti');
    await tekan(o, 'Ganti rahasia');
    assert.match(await rahasia(o, 'kunci-baru'), /^lk_[\w-]{43}$/);
    await o.p.locator('.kartu', { hasText: nama }).getByText('Rahasia lama').waitFor();
    await o.p.getByRole('button', { name: `Log: ${nama}` }).click();
    await o.lihat('kunci-log');
    await o.p.keyboard.press('Escape');
    await o.p.getByRole('dialog').waitFor({ state: 'detached' });
    await o.lihat('kunci');
  });
  await uji(`a webhook: a sample by the old and the new secret (${lebar})`, async () => {
    await o.ke('/pengaturan/webhook');
    await o.p.getByRole('button', { name: 'Tambah webhook' }).click();
    await tekan(o, 'Tambah webhook');
    await o.p.locator('.galat-bidang').nth(1).waitFor();
    await o.lihat('webhook-salah');
    await o.p.getByRole('dialog').locator('select').selectOption({ label: nama });
    await o.p.fill('#id-url', `${url}/${lebar}`);
    await tekan(o, 'Tambah webhook');
    const lama = await rahasia(o, 'webhook');
    const kartu = o.p.locator('.kartu', { hasText: `${url}/${lebar}` });
    const mulai = datang.length;
    await kartu.getByRole('button', { name: /^Ganti rahasia/ }).click();
    await o.lihat('webhook-ganti');
    await tekan(o, 'Ganti rahasia');
    const baru = await rahasia(o, 'webhook-baru');
    assert.notEqual(lama, baru);
    await kartu.getByText('Rahasia lama').waitFor();
    await kartu.getByRole('button', { name: /^Kirim contoh/ }).click();
    await sampai(() => datang.length > mulai, 'the sample');
    const x = datang.at(-1);
    assert.deepEqual([lama, baru, `${baru}x`].map((r) => sah(x, r)), [true, true, false]);
    await sampaiTerkirim(o, kartu);
    await o.lihat('webhook-log');
    await o.p.keyboard.press('Escape');
    await o.p.getByRole('dialog').waitFor({ state: 'detached' });
    await o.lihat('webhook');
  });
  await uji(`the API page: looked up, opened, tried (${lebar})`, async () => {
    await o.ke('/pengembang/api');
    await o.lihat('api');
    await o.p.locator('input[type=search], #id-cari').first().fill('/kategori');
    const operasi = o.p.locator('details.operasi', { hasText: 'GET' }).first();
    await operasi.locator('summary').focus();
    await o.p.keyboard.press('Enter');
    await operasi.locator('form button[type=submit]').click();
    await operasi.getByText('200').first().waitFor();
    await o.lihat('api-coba');
  });
  await uji(`nothing found on the way (${lebar})`, () =>
    assert.deepEqual(o.temuan, []));
}

/** The log of deliveries, when it says that the sample was taken. */
async function sampaiTerkirim(o, kartu) {
  for (let n = 0; n < 60; n++) {
    await kartu.getByRole('button', { name: /^Log kiriman/ }).click();
    const log = o.p.getByRole('dialog');
    await log.locator('tbody tr').first().waitFor();
    if (/Terkirim/.test(await log.textContent())) return;
    await o.p.keyboard.press('Escape');
    await log.waitFor({ state: 'detached' });
  }
  throw new Error('the log does not say that it was taken');
}

await peramban.close();
penerima.close();
selesai();
process.exit();
