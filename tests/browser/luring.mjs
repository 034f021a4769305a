// Without a network: a report is written, waits, leaves by itself and its receipt can be found; pages
// that are not here say why; who was logged in still is.  And an answer outlives its session.
import assert from 'node:assert/strict';
import { Orang, peramban } from './peramban.mjs';
import { Petugas } from './petugas.mjs';
import { bilaGagal, selesai, uji } from './uji.mjs';

const judul = `Lampu taman padam ${Date.now() % 100_000}`;
const o = await Orang.baru('luring', 360, { serviceWorkers: 'allow' });
const { p } = o;
bilaGagal(() => o.lihat('gagal'));
const h1 = (nama) => p.getByRole('heading', { level: 1, name: nama }).waitFor();
const jaringan = (ada) => o.konteks.setOffline(!ada);

/** The service worker rules and has put by all it wants. */
async function siap() {
  await o.ke('/');
  await p.waitForFunction(() => navigator.serviceWorker.controller);
}

await uji('a report written without a network', async () => {
  await siap();
  await o.ke('/lapor/jenis');
  await o.centang('input[name=klasifikasi][value=pengaduan]');
  await jaringan(false);
  await o.lanjut();
  await p.fill('#id-judul', judul);
  await p.fill(
    '#id-isi',
    'Lampu taman padam sejak Senin malam dan anak-anak takut lewat.',
  );
  await o.lanjut();
  await p.fill('#id-alamat', 'Taman Merdeka');
  for (const sampai of ['instansi', 'lampiran', 'privasi', 'identitas']) {
    await o.lanjut();
    assert.ok(p.url().endsWith(`/lapor/${sampai}`), p.url());
  }
  await o.centang('input[name=identitas][value=tanpa]');
  await o.lanjut();
  await p.getByRole('button', { name: 'Simpan ke antrean' }).click();
  await p.waitForURL('**/saya/draf');
  await p.reload();
  await p.getByText('Menunggu terkirim').waitFor();
  await p.getByText(judul).waitFor();
  await o.lihat('antre');
});

await uji('it leaves by itself, and its receipt waits', async () => {
  await jaringan(true);
  const resi = p.getByRole('link', { name: 'Lihat tanda terima' });
  await resi.waitFor();
  await o.lihat('terkirim');
  await o.ke('/saya/laporan');
  await resi.click();
  await h1('Laporan Anda sudah kami terima');
  await p.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).waitFor();
  await p.setViewportSize({ width: 320, height: 640 });
  await o.lihat('tanda-terima');
  await o.ke('/saya/laporan');
  assert.equal(await resi.count(), 0);
});

await uji('a page that is not here says why and comes by itself', async () => {
  await jaringan(false);
  await p.goto(p.url().replace('/saya/laporan', '/statistik'));
  await h1('Tanpa jaringan');
  await o.lihat('tanpa-jaringan');
  await jaringan(true);
  await p.getByRole('heading', { level: 1, name: /Statistik/ }).waitFor();
});

await uji('an answer outlives the network and the session', async () => {
  const warga = await new Petugas().masuk('warga');
  const t = await warga.kirim(`Pagar taman rusak ${Date.now() % 100_000}`);
  const admin = await new Petugas().masuk('admin.metro');
  const tanya = { kategori: 'data_belum_lengkap', keterangan: 'Di sisi mana?' };
  await admin.aksi(t, 'tunda', tanya);
  await o.masuk('warga');
  await o.ke(`/saya/laporan/${t}`);
  await p.fill('#id-isi', 'Di sisi utara, dekat gerbang.');
  await jaringan(false);
  const kirim = p.locator('form.form-aksi button[type=submit]');
  await kirim.click();
  await p.getByText('Tidak ada jaringan').waitFor();
  await p.reload();
  await p.waitForSelector('#id-isi');
  await o.berisi('id-isi', 'Di sisi utara, dekat gerbang.');
  await o.lihat('salinan');
  await jaringan(true);
  await o.konteks.clearCookies();
  await kirim.click();
  await p.locator('form.form-aksi').getByRole('link', { name: 'Masuk' }).click();
  await p.fill('#id-pengenal', 'warga');
  await p.fill('#id-sandi', 'rahasia-sekali');
  await p.click('main form button[type=submit]');
  await p.waitForURL(`**/saya/laporan/${t}`);
  await p.waitForSelector('#id-isi');
  await o.berisi('id-isi', 'Di sisi utara, dekat gerbang.');
  await kirim.click();
  await p.locator('form.form-aksi').waitFor({ state: 'detached' });
});

await uji('clean on the way', async () => {
  await o.konteks.close();
  assert.deepEqual(o.temuan, []);
});
await peramban.close();
selesai();
