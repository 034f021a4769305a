// A day at the worklist: find, keep a filter, work down by keyboard, deal with
// many at once though some have changed, and come back to the same place.
// Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { Orang, peramban } from './peramban.mjs';
import { Petugas } from './petugas.mjs';
import { bilaGagal, selesai, uji } from './uji.mjs';

let o;
bilaGagal(async () => o?.lihat('gagal'));

const angka = async (p, tab) =>
  Number(await p.locator(`.tab a[href*="tab=${tab}"] .jumlah`).textContent());
const baris = (p) => p.locator('.tabel-kerja tbody tr');
const siap = (p) => p.waitForSelector('[aria-busy=false] .tabel-kerja tbody tr');

const a = await new Petugas().masuk('admin.metro');
const SEMUA = 64;
for (let i = 1; i <= SEMUA; i++)
  await a.buat(`Tiang nomor ${String(i).padStart(2, '0')} miring`, {
    prioritas: i <= 3,
    anonim: i % 7 === 0,
  });

const mendesak = (
  await a.minta('GET', '/kelola/laporan?tab=belum_terverifikasi&prioritas=ya&batas=50')
).data.length;

o = await Orang.baru('kelola', 1280);
const { p } = o;
await o.masuk('admin.metro');

await uji('numbers of the tabs are the lengths of the lists', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi&urut=terbaru');
  await siap(p);
  await p.waitForSelector('.tab .jumlah');
  while ((await p.locator('.muat-lagi').count()) > 0) {
    const n = await baris(p).count();
    await p.locator('.muat-lagi button').click();
    await p.waitForFunction(
      (k) => document.querySelectorAll('.tabel-kerja tbody tr').length > k,
      n,
    );
  }
  assert.equal(await baris(p).count(), await angka(p, 'belum_terverifikasi'));
  await o.lihat('daftar');
  await p.click('.cip:has-text("Prioritas")');
  await p.waitForFunction(
    (n) => document.querySelectorAll('.tabel-kerja tbody tr').length === n,
    mendesak,
  );
  await p.waitForFunction(
    (n) => document.querySelector('.tab [aria-current] .jumlah')?.textContent === String(n),
    mendesak,
  );
});

await uji('a filter is kept, opens the list, and is forgotten', async () => {
  await p.click('.cip:has-text("Simpan saringan")');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('dialog .galat-bidang');
  await p.fill('#id-nama', 'Yang mendesak');
  await o.centang('#id-utama');
  await o.lihat('simpan-saringan');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('a.cip[aria-current]:has-text("Yang mendesak")');
  await o.ke('/kelola/laporan');
  await p.waitForURL((u) => u.searchParams.get('prioritas') === 'ya');
  await siap(p);
  await p.waitForFunction(
    (n) => document.querySelectorAll('.tabel-kerja tbody tr').length === n,
    mendesak,
  );
  await p.click('.cip:has-text("Atur")');
  await o.lihat('atur-saringan');
  await p.click('dialog button[aria-label="Hapus saringan Yang mendesak"]');
  await p.waitForFunction(() => !document.querySelector('a.cip'));
  await p.keyboard.press('Escape');
});

await uji('by keyboard: j, k, x, a range, and the help', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi&urut=terbaru');
  await siap(p);
  for (const tombol of ['j', 'j', 'j', 'k', 'x', 'j', 'j', 'X'])
    await p.keyboard.press(tombol);
  await p.waitForFunction(
    (n) => document.activeElement?.textContent.includes(n),
    `nomor ${SEMUA - 3} `,
  );
  await p.waitForSelector('.bilah-borong:has-text("3 dipilih")');
  await p.keyboard.press('?');
  await p.waitForSelector('dialog[open] kbd');
  await o.lihat('bantuan');
  await p.keyboard.press('Escape');
  await p.keyboard.press('Escape');
  await p.waitForSelector('.bilah-borong', { state: 'detached' });
});

await uji('there and back: rows, scroll, ticks and focus stay', async () => {
  await p.locator('.muat-lagi button').click();
  await p.waitForFunction(
    () => document.querySelectorAll('.tabel-kerja tbody tr').length > 50,
  );
  const jauh = p.locator('a.ke-laporan').nth(56);
  await p.locator('.kotak-pilih input').nth(55).check();
  await jauh.scrollIntoViewIfNeeded();
  const judul = await jauh.textContent();
  const y = await p.evaluate(() => scrollY);
  await jauh.click();
  await p.waitForSelector('.tindakan');
  await p.goBack();
  await siap(p);
  await p.waitForFunction((t) => document.activeElement?.textContent === t, judul);
  assert.ok((await baris(p).count()) > 56);
  assert.ok(Math.abs((await p.evaluate(() => scrollY)) - y) < 200);
  await p.waitForSelector('.bilah-borong:has-text("1 dipilih")');
  await p.keyboard.press('Escape');
});

await uji('save and go on to the next, past what was loaded', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi&urut=terbaru');
  await siap(p);
  const n = await baris(p).count();
  const akhir = p.locator('a.ke-laporan').nth(n - 1);
  const judul = await akhir.textContent();
  await akhir.click();
  // The next page of the list is read while this report is open.
  await p.waitForSelector('.antre a[href*="/kelola/laporan/"] >> nth=1');
  await p.goto(`${p.url()}?aksi=arsip`);
  await p.waitForSelector('.form-kelola');
  await o.centang('input[name=kategori][value=spam]');
  await p.fill('#id-keterangan', 'Kiriman berulang.');
  await p.click('.form-kelola button:has-text("lanjut")');
  await p.waitForFunction((t) => {
    const h = document.querySelector('.kepala-petugas h1');
    return h && h.textContent !== t;
  }, judul);
  await p.keyboard.press('u');
  await p.waitForURL((u) => u.pathname === '/kelola/laporan');
  await siap(p);
  assert.equal(await p.locator(`a.ke-laporan:text-is("${judul}")`).count(), 0);
});

await uji('many at once: what changed meanwhile is told, the rest is done', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi&urut=terbaru');
  await siap(p);
  const sebelum = await angka(p, 'belum_ditindaklanjuti');
  await p.locator('.kotak-pilih input').nth(1).check();
  await p.locator('.kotak-pilih input').nth(6).click({ modifiers: ['Shift'] });
  await p.waitForSelector('.bilah-borong:has-text("6 dipilih")');
  const lacak = await p
    .locator('tr.dipilih a.ke-laporan')
    .evaluateAll((v) => v.map((x) => x.id.replace('baris-', '')));
  // A colleague archives one of them and asks about another.
  const l = await a.minta('GET', `/laporan/${lacak[2]}`);
  await a.minta(
    'POST',
    `/laporan/${lacak[2]}/aksi/arsip`,
    { kategori: 'spam', keterangan: 'Berulang.' },
    l.versi,
  );
  await a.minta(
    'POST',
    `/laporan/${lacak[4]}/aksi/tunda`,
    { kategori: 'instansi_belum_terhubung', keterangan: 'Menunggu unit.' },
    (await a.minta('GET', `/laporan/${lacak[4]}`)).versi,
  );
  await p.keyboard.press('D');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('dialog .ringkasan-galat');
  await o.lihat('borong-kurang');
  await o.pilih('id-instansi', 'pekerjaan umum', 'Dinas Pekerjaan Umum');
  await o.centang('input[value=pengaduan_tidak_berkadar_pengawasan]');
  await o.lihat('borong');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('dialog .ringkas-borong:has-text("4 laporan berhasil")');
  assert.equal(await p.locator('.hasil-gagal').count(), 2);
  await o.lihat('borong-hasil');
  // The deferred one may still be assigned; the archived one may not.
  await p.click('dialog button:has-text("Coba lagi 1")');
  await p.waitForSelector('dialog .ringkas-borong:has-text("5 laporan berhasil")');
  await p.click('dialog .aksi button:has-text("Tutup")');
  await p.waitForFunction(
    ([n]) =>
      document.querySelector('.tab a[href*="tab=belum_ditindaklanjuti"] .jumlah')
        ?.textContent === String(n),
    [sebelum + 5],
  );
  for (const [i, x] of lacak.entries()) {
    const kini = await a.minta('GET', `/laporan/${x}`);
    assert.equal(kini.status, i === 2 ? 'diarsipkan_admin' : 'terverifikasi');
  }
});

await uji('an interrupted run goes on and does nothing twice', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi&urut=terbaru');
  await siap(p);
  for (let i = 1; i <= 5; i++) await p.locator('.kotak-pilih input').nth(i).check();
  const lacak = await p
    .locator('tr.dipilih a.ke-laporan')
    .evaluateAll((v) => v.map((x) => x.id.replace('baris-', '')));
  // The third act reaches the server, but its answer is lost.
  let ke = 0;
  await p.route('**/aksi/arsip', async (r) => {
    if (++ke !== 3) return r.continue();
    await r.fetch();
    return r.abort('connectionreset');
  });
  await p.keyboard.press('A');
  await o.centang('input[name=kategori][value=spam]');
  await p.fill('#id-keterangan', 'Kiriman berulang.');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('dialog button:has-text("Lanjutkan 3")');
  await p.click('dialog button:has-text("Lanjutkan 3")');
  await p.waitForSelector('dialog .ringkas-borong:has-text("5 laporan berhasil")');
  for (const x of lacak) {
    const r = await a.minta('GET', `/laporan/${x}/riwayat`);
    assert.equal(r.data.filter((y) => y.aksi === 'arsip').length, 1);
  }
  await p.unroute('**/aksi/arsip');
  await p.keyboard.press('Escape');
});

await uji('every filter has its place, and nothing that fits is said so', async () => {
  await o.ke('/kelola/laporan?tab=belum_terverifikasi');
  await siap(p);
  await p.click('button:has-text("Saring")');
  await o.lihat('saring');
  await o.pilih('id-wilayah-saring', 'surabaya', 'Surabaya');
  await p.selectOption('#id-pelapor', 'tanpa_akun');
  await p.click('dialog button[type=submit]');
  await p.waitForSelector('.kosong');
  await p.waitForSelector('.saringan-aktif:has-text("Surabaya")');
  await o.lihat('tak-cocok');
  await p.reload();
  await p.waitForSelector('.saringan-aktif:has-text("Surabaya")');
});
await o.konteks.close();

const meja = o;
o = await Orang.baru('kelola', 360);
await uji('on a phone', async () => {
  await o.masuk('admin.metro');
  await o.ke('/kelola');
  await o.p.waitForSelector('.mendesak li');
  await o.lihat('meja');
  await o.ke('/kelola/laporan?tab=belum_terverifikasi');
  await siap(o.p);
  await o.p.locator('.kotak-pilih input').nth(2).check();
  await o.lihat('dipilih');
  await o.p.click('.bilah-borong button:has-text("Lempar")');
  await o.p.waitForSelector('dialog[open] form');
  await o.lihat('borong');
  await o.p.setViewportSize({ width: 320, height: 640 });
  await o.lihat('borong-320');
  await o.p.keyboard.press('Escape');
  await o.lihat('daftar-320');
});
await o.konteks.close();

await uji('every page was clean', async () => {
  assert.deepEqual([...meja.temuan, ...o.temuan], []);
});
await peramban.close();
selesai();
