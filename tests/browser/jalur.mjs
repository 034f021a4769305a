// The whole path by hand and eye: a citizen, an admin, a pejabat, on a phone
// and at a desk.  Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { Orang, peramban, png } from './peramban.mjs';
import { bilaGagal, selesai, uji } from './uji.mjs';

let orang = [];
bilaGagal(async () => {
  for (const o of orang) if (!o.p.isClosed()) await o.lihat('gagal').catch(() => {});
});

/** Ends one person's visit: what was seen on the way must be clean. */
async function pulang(o) {
  await o.konteks.close();
  orang = orang.filter((x) => x !== o);
  assert.deepEqual(o.temuan, []);
}

async function datang(nama, lebar) {
  const o = await Orang.baru(nama, lebar);
  orang.push(o);
  return o;
}

/** The wizard, one page after the other; returns the Tracking ID. */
async function melapor(w, judul) {
  const { p } = w;
  await w.ke('/');
  await w.lihat('beranda');
  await w.ke('/lapor/jenis');
  await w.centang('input[name=klasifikasi][value=pengaduan]');
  await w.lihat('jenis');
  await w.lanjut();
  await p.click('main form button[type=submit]');
  await p.waitForSelector('.galat-bidang');
  await w.lihat('isi-salah');
  await p.fill('#id-judul', judul);
  await p.fill('#id-isi', 'Lampu di depan pasar padam sejak Senin malam dan jalan menjadi gelap.');
  await w.lihat('isi');
  await w.lanjut();
  await w.pilih('id-wilayah', 'metro pusat', 'Metro Pusat');
  await p.fill('#id-alamat', 'Jalan Pala 3');
  await w.lihat('waktu-tempat');
  await w.lanjut();
  await w.pilih('id-instansi', 'kota metro', 'Pemerintah Kota Metro');
  await w.lihat('instansi');
  await w.lanjut();
  await p.setInputFiles('main input[type=file]', {
    name: 'lampu padam.png',
    mimeType: 'image/png',
    buffer: png(),
  });
  await p.waitForSelector('text=lampu padam');
  await w.lihat('lampiran');
  await w.lanjut();
  await w.lihat('privasi');
  await w.lanjut();
  if (p.url().includes('/serupa')) {
    await w.lihat('serupa');
    await w.lanjut();
  }
  if (p.url().includes('/identitas')) {
    await w.centang('input[name=identitas][value=kontak]');
    await p.fill('#id-nama', 'Rukmini');
    await p.fill('#id-kontak', '081234567890');
    await w.lihat('identitas');
    await w.lanjut();
  }
  await w.lihat('periksa');
  // A reload loses nothing of what was written.
  await p.reload();
  await p.waitForSelector(`text=${judul}`);
  await p.getByRole('button', { name: 'Kirim laporan' }).click();
  await p.waitForURL('**/lapor/terkirim/**');
  await p.waitForSelector('text=Laporan Anda sudah kami terima');
  await w.lihat('tanda-terima');
  return decodeURIComponent(p.url().split('/').pop());
}

/** The report on the worklist of a tab. */
async function bukaDariDaftar(o, tab, t, judul) {
  await o.ke('/kelola');
  await o.lihat('ringkasan');
  await o.ke(`/kelola/laporan?tab=${tab}`);
  await o.p.waitForSelector(`a[href*="${t}"]`);
  await o.lihat(`daftar-${tab}`);
  await o.p.locator(`a[href*="${t}"]`).first().click();
  await o.p.waitForURL(`**/kelola/laporan/${t}**`);
  await o.p.locator('main', { hasText: judul }).waitFor();
  await o.lihat('rinci');
}

/** On a phone the steps of the verification come one by one. */
async function sampaiTampak(p, selector) {
  const langkah = p.locator('nav.rel button, nav.rel a');
  for (let i = 0; i < (await langkah.count()); i++) {
    if (await p.locator(selector).first().isVisible()) return;
    await langkah.nth(i).click();
  }
  await p.locator(selector).first().waitFor({ state: 'visible' });
}

async function verifikasi(lebar, t, judul) {
  const a = await datang('admin', lebar);
  const { p } = a;
  await a.masuk('admin.metro');
  await bukaDariDaftar(a, 'belum_terverifikasi', t, judul);
  await a.ke(`/kelola/laporan/${t}/verifikasi`);
  await a.lihat('verifikasi');
  await sampaiTampak(p, 'input[name=klasifikasi], #id-klasifikasi');
  const pilihan = p.locator('input[name=klasifikasi][value=pengaduan_tidak_berkadar_pengawasan]');
  if (await pilihan.count())
    await a.centang('input[name=klasifikasi][value=pengaduan_tidak_berkadar_pengawasan]');
  else await p.selectOption('#id-klasifikasi', 'pengaduan_tidak_berkadar_pengawasan');
  await sampaiTampak(p, '#id-disposisi');
  await a.pilih('id-disposisi', 'pekerjaan umum', 'Dinas Pekerjaan Umum');
  await a.lihat('verifikasi-disposisi');
  const tombol = p.locator('form.verifikasi button[type=submit]');
  await sampaiTampak(p, 'form.verifikasi button[type=submit]');
  await tombol.click();
  await p.waitForURL((u) => !u.pathname.endsWith('/verifikasi'));
  await a.ke(`/kelola/laporan/${t}`);
  await p.locator('main', { hasText: 'Terverifikasi' }).waitFor();
  await a.lihat('terverifikasi');
  await pulang(a);
}

async function tindakLanjut(lebar, t, judul, tab, jenis, isi) {
  const o = await datang(`penghubung-${jenis}`, lebar);
  const { p } = o;
  await o.masuk('penghubung.pu.metro');
  await bukaDariDaftar(o, tab, t, judul);
  await o.ke(`/kelola/laporan/${t}?aksi=tindak_lanjut`);
  const pilihan = p.locator(`input[name=jenis][value=${jenis}]`);
  await p.locator('#id-isi').waitFor();
  if (await pilihan.count()) await o.centang(`input[name=jenis][value=${jenis}]`);
  else await p.selectOption('#id-jenis', jenis);
  await p.fill('#id-isi', isi);
  await p.setInputFiles('main input[type=file]', {
    name: 'perbaikan.png',
    mimeType: 'image/png',
    buffer: png(),
  });
  await p.waitForSelector('text=perbaikan');
  await o.lihat('tindak-lanjut');
  await p.waitForLoadState('networkidle');
  await p.locator('form', { has: p.locator('#id-isi') }).locator('button[type=submit]').click();
  await p.locator('main', { hasText: 'Ditindaklanjuti' }).waitFor();
  await p.waitForSelector(`text=${isi}`);
  await o.lihat('sesudah-tindak-lanjut');
  await pulang(o);
}

async function tanggapi(w, t) {
  const { p } = w;
  await w.ke(`/saya/laporan/${t}`);
  await p.waitForSelector('text=Petugas berangkat');
  await w.lihat('ada-tindak-lanjut');
  await p.locator('.giliran button', { hasText: /tanggapi|balas/i }).first().click();
  await p.fill('#id-isi', 'Terima kasih, tetapi satu lampu masih padam.');
  await w.lihat('tanggapi');
  await p.locator('form.form-aksi button[type=submit]').click();
  await p.waitForSelector('text=satu lampu masih padam');
  await p.locator('main', { hasText: 'Ditanggapi' }).waitFor();
  await w.lihat('sesudah-tanggapi');
}

async function puas(w, t) {
  const { p } = w;
  await w.ke(`/saya/laporan/${t}`);
  await p.locator('.giliran button', { hasText: /puas|selesai/i }).first().click();
  await w.centang('input[name=rating][value="5"]');
  await w.lihat('puas');
  await p.locator('form.form-aksi button[type=submit]').click();
  await p.locator('main', { hasText: 'Ditutup oleh Pelapor' }).waitFor();
  await w.lihat('selesai');
}

async function umum(lebar, t, judul) {
  const o = await datang('umum', lebar);
  await o.ke('/laporan');
  await o.p.waitForSelector(`text=${judul}`);
  await o.lihat('jelajah');
  await o.ke(`/laporan/${t}`);
  await o.p.locator('main', { hasText: 'Selesai' }).waitFor();
  assert.equal(await o.p.locator('.giliran').count(), 0);
  await o.lihat('rinci');
  await o.ke('/laporan/ZZZZZZZZZZ');
  await o.lihat('tidak-ada');
  await pulang(o);
}

async function semua(lebar, berakun) {
  const apa = `${lebar} px, ${berakun ? 'with' : 'without'} account`;
  const judul = `Lampu pasar padam ${lebar}${berakun ? 'a' : 'b'}`;
  const w = await datang(berakun ? 'warga' : 'tamu', lebar);
  let t = '';
  const langkah = {
    file: async () => {
      if (berakun) await w.masuk('warga');
      t = await melapor(w, judul);
      assert.match(t, /^[0-9A-Z]{10}$/);
    },
    verify: () => verifikasi(lebar, t, judul),
    'follow up': () =>
      tindakLanjut(lebar, t, judul, 'belum_ditindaklanjuti', 'progres',
        'Petugas berangkat ke lokasi sore ini.'),
    answer: () => tanggapi(w, t),
    'follow up again': () =>
      tindakLanjut(lebar, t, judul, 'sedang_diproses', 'jawaban_akhir',
        'Lampu terakhir sudah menyala pukul 19.'),
    satisfied: () => puas(w, t),
    public: () => umum(lebar, t, judul),
  };
  // Each stands on the one before.
  for (const [nama, fn] of Object.entries(langkah))
    if (!(await uji(`${apa}: ${nama}`, fn))) break;
  await uji(`${apa}: clean on the way`, () => pulang(w));
}

/** The eye sees: planted faults are found, or clean pages prove nothing. */
async function mataMelihat() {
  const o = await datang('rusak', 360);
  await o.ke('/bantuan');
  await o.p.evaluate(() => {
    const lebar = document.createElement('div');
    lebar.style.width = '900px';
    lebar.innerHTML = '<img src="/ikon.svg"><button></button>';
    document.querySelector('main').append(lebar);
    console.error('planted');
  });
  await o.lihat('rusak');
  const t = o.temuan.join('\n');
  o.temuan = [];
  await pulang(o);
  for (const apa of ['axe image-alt', 'axe button-name', 'px sideways', 'console: planted'])
    assert.ok(t.includes(apa), `${apa} was not seen: ${t}`);
}

await uji('planted faults are seen', mataMelihat);
const hanya = process.env.LAPOR_LEBAR;
if (!hanya || hanya === '360') await semua(360, false);
if (!hanya || hanya === '1280') await semua(1280, true);
await peramban.close();
selesai();
