// "A coordinator gets the month's Excel and chart for the subtree in two clicks
// and every number in it matches the screen": in Chromium, the files read by
// nothing of ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Bab } from './bab_bantu.mjs';
import { peramban, SHOTS, URL_DASAR } from './peramban.mjs';
import { Petugas } from './petugas.mjs';

const BUKA = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
sys.stdout.buffer.write(z.read('xl/worksheets/sheet1.xml'))`;

const polos = (s) =>
  s.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Rows of the first sheet below its head, as {heading: text}. */
function lembar(berkas) {
  const xml = execFileSync('python3', ['-c', BUKA, berkas], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const baris = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, n, r]) => [
    Number(n),
    Object.fromEntries(
      [...r.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, k, isi]) => [
        k,
        polos(/<(?:t|v)[^>]*>(.*?)<\/[tv]>/s.exec(isi ?? '')?.[1] ?? ''),
      ]),
    ),
  ]);
  const kepala = baris.find(([n]) => n === 11)[1];
  return baris
    .filter(([n]) => n > 11)
    .map(([, r]) =>
      Object.fromEntries(Object.keys(kepala).map((k) => [kepala[k], r[k] ?? ''])),
    );
}

const hitung = (v) => v.reduce((m, x) => ({ ...m, [x]: (m[x] ?? 0) + 1 }), {});

/** The official export writes Each Word Large, the screens do not. */
const kecil = (v) =>
  Object.fromEntries(Object.entries(v).map(([k, n]) => [k.toLowerCase(), n]));

/** The numbers of a chart's table on the screen, by name. */
const tabel = (p, judul) =>
  p
    .locator('.bagian-statistik', { has: p.getByRole('heading', { name: judul, exact: true }) })
    .locator('tbody tr')
    .evaluateAll((v) =>
      Object.fromEntries(
        v.map((r) => [
          r.querySelector('th').textContent.trim(),
          Number(r.querySelector('td').textContent.replace(/\D/g, '')),
        ]),
      ),
    );

/** A figure of many tabs opens them, and the list says the same number. */
async function keSemua({ p }, api) {
  await p.getByRole('link', { name: 'Laporan masuk', exact: true }).click();
  await p
    .getByText(
      new RegExp(
        `^${api.total.toLocaleString('id-ID')} laporan di semua tab, \\d+ masih berjalan\\.$`,
      ),
    )
    .waitFor();
  await p.locator('.tab-kerja [aria-current]').waitFor();
  await p.goBack();
  await p.waitForURL(`**/monitor/statistik/pengelolaan?**dari=${api.dari}**`);
}

/** A title of two lines stands above what is written below it. */
async function tanpaTumpang(p) {
  const lebar = p.viewportSize();
  await p.setViewportSize({ width: 360, height: 740 });
  const v = await p.locator('.judul-kejadian').evaluateAll((semua) =>
    semua.map((a) => {
      a.textContent += ' yang judulnya panjang sekali sampai beberapa baris di layar ini';
      const garis = document.createRange();
      garis.selectNodeContents(a);
      const bawah = a.parentElement.querySelector('.rinci-kejadian');
      return bawah.getBoundingClientRect().top - garis.getBoundingClientRect().bottom;
    }),
  );
  assert.ok(v.length > 0);
  assert.ok(
    v.every((x) => x >= -1),
    String(v),
  );
  await p.setViewportSize(lebar);
}

/** From the figures to the file of the same reports; the fields say which. */
async function keBerkas({ p }, api) {
  await p.goto(
    `${URL_DASAR}/monitor/statistik/pengelolaan?instansi=10001&dari=${api.dari}&sampai=${api.sampai}`,
  );
  const masuk = p.locator('.angka-besar', { hasText: 'Laporan masuk' }).locator('strong');
  const n = await masuk.textContent();
  await p.getByRole('link', { name: 'Excel atau grafik' }).click();
  await p.waitForURL('**/monitor/laporan?**instansi=10001**');
  await p.locator('.total-statistik strong', { hasText: new RegExp(`^${n}$`) }).waitFor();
  await p.reload();
  await p
    .locator('.terpilih', { hasText: 'Dinas Pekerjaan Umum dan Tata Ruang' })
    .first()
    .waitFor();
}

/** Active officers are a list too, of the agency whose figure it was. */
async function kePetugas({ p }, api) {
  await p.goto(
    `${URL_DASAR}/monitor/statistik/pengelolaan?dari=${api.dari}&sampai=${api.sampai}`,
  );
  await p.getByRole('link', { name: 'Petugas aktif', exact: true }).click();
  await p.locator('.terpilih', { hasText: 'Pemerintah Kota Metro' }).waitFor();
  const baris = p.locator('.daftar tbody tr');
  await baris.nth(api.petugas_aktif - 1).waitFor();
  assert.equal(await baris.count(), api.petugas_aktif);
}

/** On paper a heading stays with what it is over, and a dark tile keeps its ground. */
async function diKertas(p) {
  await p.emulateMedia({ media: 'print' });
  const v = await p.evaluate(() => {
    const ubin = document.createElement('ul');
    ubin.className = 'peta-ubin';
    ubin.innerHTML = '<li class="t3"><span>1</span></li>';
    document.querySelector('.bagian-statistik').append(ubin);
    const gaya = (s) => getComputedStyle(document.querySelector(s));
    const isi = [
      gaya('.bagian-statistik h2').breakAfter,
      gaya('.peta-ubin .t3 > *').printColorAdjust,
      gaya('.peta-ubin').gridTemplateColumns.split(' ').length,
    ];
    ubin.remove();
    return isi;
  });
  assert.deepEqual(v, ['avoid', 'exact', 14]);
  await p.emulateMedia({ media: null });
}

/** A figure of what happened opens the list of what it counts, and back. */
async function keDaftar({ o, p }, api) {
  const { n } = api.ukuran.verifikasi;
  assert.ok(n > 0);
  await p
    .getByRole('row', { name: /^Verifikasi/ })
    .getByRole('link', { name: String(n), exact: true })
    .click();
  await p.getByRole('heading', { name: 'Laporan yang diverifikasi', level: 1 }).waitFor();
  await p.getByText(`${n} kali`, { exact: true }).waitFor();
  const baris = p.locator('.daftar tbody tr');
  const lagi = p.getByRole('button', { name: 'Tampilkan lebih banyak' });
  for (let ada = Math.min(20, n); ; ada = Math.min(ada + 20, n)) {
    await baris.nth(ada - 1).waitFor();
    if (ada === n) break;
    await lagi.click();
  }
  assert.equal(await baris.count(), n);
  assert.equal(await lagi.count(), 0);
  await o.lihat('kejadian');
  await tanpaTumpang(p);
  await p.locator('.jejak').click();
  await p.waitForURL(`**/monitor/statistik/pengelolaan?**dari=${api.dari}**`);
}

async function unduhan(b) {
  const { o, p } = await b.datang('koordinator.metro');
  const baru = await new Petugas().masuk('admin.metro');
  for (const klasifikasi of ['aspirasi', 'pengaduan', 'aspirasi'])
    await baru.buat('Angka di layar dan di berkas', { klasifikasi });
  await o.ke('/monitor/laporan');
  // two presses; the browser saves two files by itself
  const berkas = [];
  for (const [tombol, akhiran] of [
    ['Excel bulan ini', 'xlsx'],
    ['Grafik bulan ini', 'pdf'],
  ]) {
    const turun = p.waitForEvent('download', { timeout: 60_000 });
    await p.getByRole('button', { name: tombol }).click();
    const d = await turun;
    assert.ok(d.suggestedFilename().endsWith(`.${akhiran}`), d.suggestedFilename());
    const ke = `${SHOTS}/bulan-ini-${b.lebar}.${akhiran}`;
    await d.saveAs(ke);
    berkas.push(ke);
  }
  await o.lihat('unduhan');
  const baris = lembar(berkas[0]);
  assert.ok(baris.length > 2);
  await p.getByRole('button', { name: 'Bulan ini', exact: true }).click();
  // the preview beside the buttons
  await p.waitForFunction(
    (n) =>
      document.querySelector('.total-statistik strong')?.textContent.replace(/\D/g, '') === n,
    String(baris.length),
  );
  // the screen of the statistics, for the same month
  await o.ke('/monitor/statistik/pengelolaan');
  await p.selectOption('#id-periode', 'bulan_ini');
  await p.waitForURL('**dari=**');
  const masuk = p.locator('.angka-besar', { hasText: 'Laporan masuk' }).locator('strong');
  await p.waitForFunction(
    (n) =>
      [...document.querySelectorAll('.angka-besar')]
        .find((x) => x.textContent.includes('Laporan masuk'))
        ?.querySelector('strong')?.textContent.replace(/\D/g, '') === n,
    String(baris.length),
  );
  assert.equal(Number((await masuk.textContent()).replace(/\D/g, '')), baris.length);
  await o.lihat('pengelolaan');
  const api = await p.evaluate(async () => {
    const r = await fetch(`/api/v1/statistik/pengelolaan${location.search}`);
    return r.json();
  });
  assert.deepEqual(
    hitung(baris.map((r) => r['Status Laporan'])),
    Object.fromEntries(api.per_status.map((x) => [x.nama, x.n])),
  );
  await keSemua({ o, p }, api);
  await keDaftar({ o, p }, api);
  await o.ke(`/monitor/statistik/pemanfaatan?dari=${api.dari}&sampai=${api.sampai}`);
  await p.getByRole('heading', { name: 'Kata yang sering dipakai' }).waitFor();
  await o.lihat('pemanfaatan');
  await diKertas(p);
  for (const [judul, kolom] of [
    ['Klasifikasi', 'Klasifikasi Laporan'],
    ['Kategori', 'Kategori'],
  ]) {
    const lagi = p
      .locator('.bagian-statistik', {
        has: p.getByRole('heading', { name: judul, exact: true }),
      })
      .getByRole('button', { name: /^Tampilkan semua/ });
    if (await lagi.count()) await lagi.click();
    assert.deepEqual(
      kecil(await tabel(p, judul)),
      kecil(hitung(baris.map((r) => r[kolom] || 'Tidak disebut'))),
      judul,
    );
  }
  // the chart: beside each bar, by the unit that holds the report
  const teks = execFileSync('pdftotext', ['-layout', berkas[1], '-'], { encoding: 'utf8' });
  const bilah = [...teks.matchAll(/^\s*(\S.*?)\s{2,}([\d.]+) \(([\d,]+) %\)$/gm)];
  const gambar = Object.fromEntries(
    bilah.map(([, nama, n]) => [nama, Number(n.replaceAll('.', ''))]),
  );
  assert.ok(bilah.length > 0, teks);
  assert.deepEqual(
    gambar,
    Object.fromEntries(api.per_instansi.filter((x) => x.n > 0).map((x) => [x.nama, x.n])),
  );
  await keBerkas({ p }, api);
  await kePetugas({ p }, api);
}

/** On a phone the table is cards without a head to press: the order is a field. */
async function urutan(b) {
  assert.equal(b.lebar, 360);
  const admin = await new Petugas().masuk('admin.metro');
  for (const disposisi of ['10002', '10003'])
    await admin.buat('Pohon tumbang di tepi jalan', { verifikasi: { disposisi } });
  const { o, p } = await b.datang('admin.metro');
  await o.ke('/monitor/statistik/pengelolaan');
  const nama = p.locator('.bagian-statistik:has(#id-urutan) tbody th');
  for (const arah of ['turun', 'naik']) {
    await p.selectOption('#id-urutan', `nama ${arah}`);
    await o.tenang();
    const v = await nama.allTextContents();
    assert.ok(v.length > 1);
    const urut = [...v].sort((x, y) => x.localeCompare(y, 'id'));
    assert.deepEqual(v, arah === 'naik' ? urut : urut.reverse());
  }
  assert.equal(await p.locator('thead .urut:visible').count(), 0);
  await o.lihat('urutan');
  await p.setViewportSize({ width: 1280, height: 900 });
  assert.ok((await p.locator('thead .urut:visible').count()) > 1);
  assert.equal(await p.locator('#id-urutan:visible').count(), 0);
  await p.setViewportSize({ width: 360, height: 740 });
}

const b = await Bab.baru('monitor');
b.ke = 1; // at the desk
await b.uji('bulan ini, dua tombol', unduhan);
await b.uji('urutan bawahan di ponsel', urutan);
await b.selesai();
await peramban.close();
