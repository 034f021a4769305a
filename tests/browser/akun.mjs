// A citizen and the own account: contacts, a copy of all data, being forgotten.  Where the instance
// sends SMS (LAPOR_DIR/data/sms) the number is confirmed by its code, else it is changed at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Orang, peramban, URL_DASAR } from './peramban.mjs';

const nomor = `0877${String(Date.now()).slice(-8)}`;
const SANDI = 'kata-sandi-browser-7';

async function daftar(o) {
  const r = await o.konteks.request.post(`${URL_DASAR}/api/v1/akun`, {
    data: { nama: 'Rukmini Akun', telepon: nomor, sandi: SANDI },
  });
  assert.equal(r.status(), 201);
  const { csrf } = await r.json();
  const l = await o.konteks.request.post(`${URL_DASAR}/api/v1/laporan`, {
    headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': `akun-${nomor}` },
    data: {
      judul: 'Lampu jalan mati di depan rumah',
      isi: 'Tiga lampu mati sejak Senin, jalan gelap dan berbahaya.',
      klasifikasi: 'pengaduan',
    },
  });
  assert.equal(l.status(), 201);
}

/** The code in the newest SMS to this number. */
function kode() {
  const d = `${process.env.LAPOR_DIR}/data/sms`;
  for (let n = 0; n < 40; n++) {
    execFileSync('scripts/instance', ['tick', '--dir', process.env.LAPOR_DIR]);
    const isi = (existsSync(d) ? readdirSync(d) : [])
      .map((f) => readFileSync(`${d}/${f}`, 'utf8'))
      .filter((x) => x.includes(nomor.slice(1)));
    const m = isi.map((x) => /\b\d{3} \d{3}\b/.exec(x)).filter(Boolean);
    if (m.length) return m.at(-1)[0];
  }
  throw new Error('no SMS');
}

const lebar = Number(process.env.LEBAR ?? 360);
const o = await Orang.baru('akun', lebar);
let gagal = 0;
try {
  await daftar(o);
  await o.ke('/saya/profil');
  const telepon = o.p.getByRole('region', { name: 'Nomor telepon' });
  await telepon.waitFor();
  await o.lihat('profil');
  const minta = telepon.getByRole('button', { name: 'Kirim kode konfirmasi' });
  if (await minta.count()) {
    await minta.click();
    await telepon.getByLabel('Kode enam angka').fill('00');
    await telepon.getByRole('button', { name: 'Konfirmasi', exact: true }).click();
    await telepon.getByText('masih 4 kali lagi').first().waitFor();
    await o.lihat('kode');
    await telepon.getByLabel('Kode enam angka').fill(kode());
    await telepon.getByRole('button', { name: 'Konfirmasi', exact: true }).click();
    await telepon.getByText('Sudah dikonfirmasi').waitFor();
  }
  const email = o.p.getByRole('region', { name: 'Surel' });
  await email.getByRole('button', { name: 'Tambahkan' }).click();
  await email.getByLabel('Surel baru').fill('bukan alamat');
  await email.getByLabel('Kata sandi Anda').fill(SANDI);
  await email.locator('button[type=submit]').click();
  await email.locator('.galat-bidang').first().waitFor();
  await o.lihat('ganti');
  await email.getByLabel('Surel baru').fill(`a${nomor}@contoh.id`);
  await email.locator('button[type=submit]').click();
  await email.getByText(`a${nomor}@contoh.id`).waitFor();
  await o.p.getByRole('link', { name: 'Data pribadi saya' }).click();
  await o.p.getByRole('heading', { name: 'Unduh salinan data' }).waitFor();
  await o.p.locator('#id-sandi').fill(SANDI);
  const [berkas] = await Promise.all([
    o.p.waitForEvent('download'),
    o.p.getByRole('button', { name: 'Unduh data saya' }).click(),
  ]);
  const data = JSON.parse(readFileSync(await berkas.path(), 'utf8'));
  assert.equal(data.akun[0].nama, 'Rukmini Akun');
  assert.equal(data.laporan.length, 1);
  await o.p.getByRole('button', { name: 'Hapus akun saya' }).click();
  const hapus = o.p.getByRole('button', { name: 'Hapus akun sekarang' });
  await hapus.click();
  await o.p.getByText('centang bahwa Anda mengerti').first().waitFor();
  await o.lihat('hapus');
  await o.centang('#id-setuju');
  await o.p.locator('#id-hapus-sandi').fill(SANDI);
  await hapus.click();
  await o.p.waitForURL((u) => u.pathname === '/');
  const s = await o.konteks.request.get(`${URL_DASAR}/api/v1/sesi`);
  assert.equal((await s.json()).masuk, false);
  await o.ke('/privasi');
  await o.lihat('privasi');
  assert.deepEqual(o.temuan, []);
} catch (g) {
  gagal = 1;
  console.log(`FAIL akun\n${g.stack}`);
}
await peramban.close();
console.log(`${1 - gagal} passed, ${gagal} failed`);
process.exitCode = gagal;
