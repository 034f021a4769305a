// An agency's own site, of another origin and site, with our form and board in frames: a
// citizen writes and sends a report there at 320 px, without a cookie; a site
// that is not named cannot show them; nothing else of ours can be framed.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Orang, png, peramban, URL_DASAR } from './peramban.mjs';
import { selesai, uji } from './uji.mjs';

const METRO = '1872';

/** A foreign site with one frame. */
function situs(src) {
  const s = createServer((_, r) => {
    r.setHeader('Content-Type', 'text/html');
    r.end(
      `<!doctype html><html lang=id><title>Situs dinas</title><main><h1>Dinas</h1>
       <iframe id=b title="Lapor" src="${src()}" style="width:100%;height:400px;border:0"></iframe>
       </main><script>onmessage = (e) => {
         if (e.origin === '${new URL(URL_DASAR).origin}' && e.data?.lapor === 'tinggi')
           document.getElementById('b').style.height = e.data.tinggi + 'px';
       }</script>`,
    );
  });
  return new Promise((jadi) => s.listen(0, 'localhost', () => jadi(s)));
}

const alamat = (s) => `http://localhost:${s.address().port}`;

let src = '';
const boleh = await situs(() => src);
const asing = await situs(() => src);

await uji('the officer switches it on and copies the code', async () => {
  const o = await Orang.baru('koordinator', 1280);
  await o.masuk('koordinator.metro');
  await o.ke(`/pengaturan/instansi/${METRO}`);
  const kartu = o.p.locator('.kartu', { hasText: 'Formulir di situs web' });
  await kartu.getByRole('button', { name: 'Ubah' }).click();
  await kartu.getByLabel('Situs yang boleh memasang').fill('ini bukan alamat');
  await kartu.getByRole('button', { name: 'Simpan' }).click();
  await kartu.locator('.galat-bidang', { hasText: 'satu alamat' }).waitFor();
  await kartu.getByLabel('Situs yang boleh memasang').fill(alamat(boleh));
  const aktif = kartu.getByLabel('Izinkan formulir');
  if (!(await aktif.isChecked())) await o.centang('#id-aktif');
  await kartu.getByRole('button', { name: 'Simpan' }).click();
  const kode = await kartu.locator('pre').first().textContent();
  src = /src="([^"]+)"/.exec(kode)[1];
  src = URL_DASAR + new URL(src).pathname;
  await o.lihat('sematan');
  assert.deepEqual(o.temuan, []);
  await o.konteks.close();
});

await uji('a report from the foreign site, at 320 px', async () => {
    const o = await Orang.baru('situs', 320);
    await o.p.goto(alamat(boleh));
    const b = o.p.frameLocator('#b');
    await b.getByRole('heading', { name: 'Lapor ke' }).waitFor();
    await b.getByRole('button', { name: 'Kirim laporan' }).click();
    await b.getByText('Pilih jenis laporan.').first().waitFor();
    await b.getByText('Pengaduan', { exact: true }).click();
    await b.getByLabel('Judul laporan').fill('Lampu jalan mati di depan balai kota');
    await b
      .getByLabel('Ceritakan kronologinya')
      .fill('Tiga lampu mati sejak Senin, jalan gelap dan berbahaya.');
    await b.getByRole('combobox', { name: 'Di wilayah mana?' }).fill('iringmulyo');
    await b.getByRole('option').first().click();
    await b
      .locator('input[type=file]')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png() });
    await b.getByText('Siap dikirim').or(b.locator('.berkas li')).first().waitFor();
    await b.getByText('Nama dan satu kontak').click();
    await b.getByLabel('Nama Anda').fill('Rukmini');
    await b.getByLabel('Nomor telepon atau surel').fill('0812 3456 7890');
    await o.lihat('formulir', o.p.frames().at(-1));
    await b.getByRole('button', { name: 'Kirim laporan' }).click();
    await b.getByRole('heading', { name: 'sudah kami terima' }).waitFor();
    assert.equal(await b.locator('.kode-sematan').count(), 2);
    await o.lihat('resi', o.p.frames().at(-1));
    const tinggi = await o.p.locator('#b').evaluate((e) => e.clientHeight);
    assert.ok(tinggi !== 400, 'the frame was not told how tall it is');
    assert.deepEqual(await o.konteks.cookies(), []);
    const [baru] = await Promise.all([
      o.konteks.waitForEvent('page'),
      b.getByRole('link', { name: 'Buka laporan' }).click(),
    ]);
    await baru.waitForURL(/\/laporan\//);
    assert.deepEqual(o.temuan, []);
    await o.konteks.close();
  });

await uji('the board, with the newest reports', async () => {
  src += '/status';
  {
    const o = await Orang.baru('papan', 320);
    await o.p.goto(alamat(boleh));
    const b = o.p.frameLocator('#b');
    await b.locator('.angka-sematan').waitFor();
    await b.getByRole('heading', { name: 'Laporan terbaru' }).waitFor();
    await o.lihat('status', o.p.frames().at(-1));
    await b.getByLabel('Tracking ID Anda').fill('abcd-efgh-jk');
    const [baru] = await Promise.all([
      o.konteks.waitForEvent('page'),
      b.getByRole('button', { name: 'Buka laporan' }).click(),
    ]);
    await baru.waitForURL(/\/laporan\/ABCDEFGHJK$/);
    assert.deepEqual(o.temuan, []);
    await o.konteks.close();
  }
});

await uji('nowhere else, and nothing else', async () => {
  const k = await peramban.newContext();
  const p = await k.newPage();
  for (const [dari, isi] of [
    [asing, src],
    [boleh, `${URL_DASAR}/`],
    [boleh, `${URL_DASAR}/masuk`],
    [boleh, `${URL_DASAR}/sematan.html`],
    [boleh, `${URL_DASAR}/sematan/tidak-ada`],
  ]) {
    src = isi;
    await p.goto(alamat(dari), { waitUntil: 'networkidle' });
    assert.equal(
      await p.frameLocator('#b').locator('#sematan, #lapor').count(),
      0,
      `${isi} was shown in ${alamat(dari)}`,
    );
  }
  await k.close();
});

boleh.close();
asing.close();
await peramban.close();
selesai();
