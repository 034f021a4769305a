// Without a mouse, with one thumb, with large letters, with colours of one's own, and when the
// server does not answer: where the focus goes, what is at hand, what is said.
// Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { Orang, peramban, URL_DASAR } from './peramban.mjs';
import { Petugas } from './petugas.mjs';
import { bilaGagal, selesai, uji } from './uji.mjs';

let o;
bilaGagal(async () => o?.lihat('gagal'));
const orang = [];
const datang = async (nama, lebar, lain) => {
  o = await Orang.baru(nama, lebar, lain);
  orang.push(o);
  return o.p;
};

/** The focus stands in what `selector` names. */
const fokusDi = (p, selector) =>
  p.waitForFunction((s) => !!document.activeElement?.closest(s), selector);
/** Tab until the focus stands there. */
async function tabKe(p, selector) {
  for (let i = 0; i < 60; i++) {
    await p.keyboard.press('Tab');
    if (await p.evaluate((s) => !!document.activeElement?.closest(s), selector)) return;
  }
  assert.fail(`no way by Tab to ${selector}`);
}

const admin = await new Petugas().masuk('admin.metro');
const pu = await new Petugas().masuk('penghubung.pu.metro');
const warga = await new Petugas().masuk('warga');
const PU = (
  await admin.minta('GET', '/instansi?kata=Dinas%20Pekerjaan%20Umum')
).data.find((i) => i.induk?.id === '1872').id;

async function terdisposisi(judul, isi = `${judul}. Sudah lama begini.`) {
  const t = await warga.kirim(judul, { isi });
  await admin.aksi(t, 'verifikasi', {
    judul,
    isi,
    klasifikasi: 'pengaduan_tidak_berkadar_pengawasan',
    anonim: false,
    rahasia: false,
    bobot: 'sedang',
    disposisi: PU,
  });
  return t;
}

await uji('what is wanting gets the focus every time it is still wanting', async () => {
  const p = await datang('tombol', 1280);
  await o.ke('/lapor/jenis');
  for (let i = 0; i < 2; i++) {
    await tabKe(p, 'main form button[type=submit]');
    await p.keyboard.press('Enter');
    await fokusDi(p, '.ringkasan-galat');
  }
  await p.keyboard.press('Tab');
  await p.keyboard.press('Enter');
  await fokusDi(p, '#id-klasifikasi');
});

await uji('a reporter replies and confirms by keyboard; each says what comes next', async () => {
  const t = await terdisposisi('Saluran air tersumbat lumpur');
  const jawab = () =>
    pu.aksi(t, 'tindak_lanjut', {
      jenis: 'jawaban_akhir',
      isi: 'Sudah dibersihkan.',
      rahasia: false,
    });
  await jawab();
  const { p } = o;
  await o.masuk('warga');
  await o.ke(`/saya/laporan/${t}`);
  await p.waitForSelector('.giliran');
  await tabKe(p, '.giliran button');
  await p.keyboard.press('Enter');
  await tabKe(p, '#id-isi');
  await p.keyboard.type('Masih ada lumpur di ujung utara.');
  await tabKe(p, '.form-aksi button[type=submit]');
  await p.keyboard.press('Enter');
  await fokusDi(p, '.bisa .jadi');
  await p.waitForSelector('.jadi:has-text("giliran instansi")');
  assert.equal(await p.locator('.giliran').count(), 0);
  await o.lihat('ditanggapi');
  await jawab();
  await p.reload();
  await p.click('.giliran button:has-text("puas")');
  await tabKe(p, '#id-rating');
  await p.keyboard.press('Space');
  await tabKe(p, '.form-aksi button[type=submit]');
  await p.keyboard.press('Enter');
  await fokusDi(p, '.jadi');
  await p.waitForSelector('.jadi:has-text("Laporan ditutup")');
  await o.lihat('ditutup');
});

const PANJANG = Array.from(
  { length: 40 },
  (_, i) =>
    `Ke-${i + 1}: jalan ini rusak sejak Januari dan setiap hari ada pengendara yang jatuh di sini.`,
).join('\n\n');
const panjang = await terdisposisi('Jalan rusak yang panjang ceritanya', PANJANG);

await uji('a long report on a phone: its actions are at hand and cover nothing', async () => {
  const p = await datang('tombol', 360);
  await o.masuk('penghubung.pu.metro');
  await o.ke(`/kelola/laporan/${panjang}`);
  const bilah = p.locator('.bilah-tindakan');
  await bilah.waitFor();
  await o.lihat('bilah');
  const bawah = async (n) => (await n.boundingBox()).y + (await n.boundingBox()).height;
  assert.equal(Math.round(await bawah(bilah)), 740);
  // The last thing on the page is above the bar, and the bar leaves when the card comes.
  await p.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await bilah.waitFor();
  const akhir = await p.evaluate(
    () => document.querySelector('.halaman').lastElementChild.getBoundingClientRect().bottom,
  );
  assert.ok(akhir <= (await bilah.boundingBox()).y, `${akhir}`);
  await bilah.locator('button').click();
  await fokusDi(p, '#aksi-minta_bukan_wewenang');
  await bilah.waitFor({ state: 'detached' });
  await p.setViewportSize({ width: 320, height: 640 });
  await o.ke(`/kelola/laporan/${panjang}`);
  await bilah.waitFor();
  await o.lihat('bilah-320');
});

await uji('an officer answers by keyboard: the focus is never lost', async () => {
  const p = await datang('tombol-petugas', 1280);
  await o.masuk('penghubung.pu.metro');
  await terdisposisi('Trotoar retak di depan sekolah');
  await o.ke('/kelola/laporan?tab=belum_ditindaklanjuti&urut=terbaru');
  await p.waitForSelector('[aria-busy=false] .tabel-kerja tbody tr');
  // A switch above the list keeps the focus while the list is read and counted anew.
  const saklar = '.cip.lewat';
  await tabKe(p, saklar);
  for (const ya of [true, false]) {
    await p.keyboard.press('Enter');
    await p.waitForURL((u) => u.searchParams.has('terlambat') === ya);
    await p.waitForSelector(`${saklar}[aria-pressed=${ya}] .jumlah`);
    await fokusDi(p, saklar);
  }
  await p.waitForSelector('[aria-busy=false] .tabel-kerja tbody tr');
  await tabKe(p, 'a.ke-laporan');
  await p.keyboard.press('Enter');
  await p.waitForSelector('.tindakan');
  await tabKe(p, '.tindakan a');
  await p.keyboard.press('Enter');
  await fokusDi(p, '#judul-aksi');
  // Given up: back on the button it came from.
  const batal = p.locator('.form-kelola .aksi button', { hasText: 'Batal' });
  await batal.focus();
  await p.keyboard.press('Enter');
  await fokusDi(p, '#aksi-tindak_lanjut');
  await p.keyboard.press('Enter');
  await fokusDi(p, '#judul-aksi');
  for (const tombol of ['KIRIM', 'KIRIM & lanjut ke berikutnya', 'KIRIM']) {
    await p.locator('.form-kelola .aksi button', { hasText: tombol }).first().focus();
    await p.keyboard.press('Enter');
    await fokusDi(p, '.ringkasan-galat');
  }
  await tabKe(p, '#id-isi');
  await p.keyboard.type('Petugas kami memeriksa trotoar besok pagi.');
  await tabKe(p, '.form-kelola button[type=submit]');
  await p.keyboard.press('Enter');
  await fokusDi(p, '.jadi');
  await p.keyboard.press('Tab');
  await p.waitForFunction(() => document.activeElement.textContent === 'Laporan berikutnya');
  await p.keyboard.press('Enter');
  await fokusDi(p, '.kepala-petugas h1');
  await o.lihat('berikutnya');
});

/** As people set it in their browser. */
const duaKali = (p) =>
  p.evaluate(() => {
    const s = new CSSStyleSheet();
    s.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [s];
  });

await uji('letters twice as large: pictures grow with them, nothing is cut off', async () => {
  const p = await datang('besar', 360);
  await o.ke('/');
  const lebar = () =>
    p.evaluate(() =>
      [...document.querySelectorAll('main svg.ikon, main svg.bentuk')].map(
        (x) => x.getBoundingClientRect().width,
      ),
    );
  await o.tenang();
  const biasa = await lebar();
  assert.ok(biasa.length > 3 && biasa.every((x) => x > 0));
  await duaKali(p);
  const besar = await lebar();
  assert.deepEqual(
    besar.map(Math.round),
    biasa.map((x) => Math.round(2 * x)),
  );
  await o.lihat('beranda');
  await o.ke('/lapor/jenis');
  await duaKali(p);
  await o.lihat('jenis');
  await o.masuk('penghubung.pu.metro');
  for (const [nama, jalur] of [
    ['meja', '/kelola'],
    ['laporan', `/kelola/laporan/${panjang}`],
  ]) {
    await o.ke(jalur);
    await o.tenang();
    await duaKali(p);
    await o.lihat(nama);
  }
  const q = await datang('besar-angka', 360);
  await o.masuk('admin.metro');
  await o.ke('/monitor/statistik/pengelolaan');
  await o.tenang();
  await duaKali(q);
  await o.lihat('statistik');
});

await uji('colours of one’s own: how far the wizard has come is still seen', async () => {
  const p = await datang('warna', 360, { forcedColors: 'active' });
  await o.ke('/lapor/jenis');
  const bilah = p.locator('.langkah progress');
  const awal = await bilah.screenshot();
  await bilah.evaluate((x) => {
    x.value = 8;
  });
  assert.ok(!awal.equals(await bilah.screenshot()));
});

await uji('without a network the front page says so, and fills itself afterwards', async () => {
  const p = await datang('putus', 360);
  await p.goto(`${URL_DASAR}/bantuan`);
  await p.waitForSelector('main h1');
  const putus = /\/api\/v1\/(statistik|laporan)/;
  await p.route(putus, (r) => r.abort('internetdisconnected'));
  await p.goto(URL_DASAR);
  await p.waitForSelector('[aria-labelledby=angka] [role=status]:has-text("tanpa jaringan")');
  assert.deepEqual(await p.locator('.angka-publik .nilai').allTextContents(), ['–', '–', '–']);
  await o.lihat('beranda');
  await p.unroute(putus);
  await o.konteks.setOffline(true);
  await p.waitForFunction(() => !navigator.onLine);
  await o.konteks.setOffline(false);
  await p.waitForFunction(() =>
    [...document.querySelectorAll('.angka-publik .nilai')].every((x) =>
      /\d/.test(x.textContent),
    ),
  );
});

await uji('a page that waits for its server says so at once', async () => {
  const p = await datang('tunggu', 360);
  await o.masuk('penghubung.pu.metro');
  let lepas;
  const tahan = new Promise((jadi) => {
    lepas = jadi;
  });
  await p.route('**/api/v1/sesi', (r) => tahan.then(() => r.continue()));
  await p.goto(`${URL_DASAR}/kelola`);
  await p.waitForSelector('[role=status]:has-text("Memuat halaman")');
  lepas();
  await p.waitForSelector('.hitungan');
  assert.equal(await p.locator('text=Memuat halaman').count(), 0);
});

/** The page as its HTML came, without its code until lepaskan() is called. */
async function tanpaKode(p, jalur) {
  let lepas;
  const boleh = new Promise((r) => {
    lepas = r;
  });
  const pola = '**/aset/*.js';
  await p.route(pola, async (r) => {
    await boleh;
    await r.continue();
  });
  await p.goto(URL_DASAR + jalur, { waitUntil: 'commit' });
  await p.waitForSelector('main form [type=submit]');
  await p.waitForFunction(() => !!window.onsubmit);
  return async () => {
    lepas();
    await p.waitForFunction(() => !window.onsubmit);
    await p.unroute(pola);
  };
}

await uji('pressed before its code is here, a page does it when it is', async () => {
  const p = await datang('dini', 360);
  const alamat = [];
  p.on('request', (r) => r.isNavigationRequest() && alamat.push(new URL(r.url())));
  let lepaskan;
  // The second time it is what a browser keeps of a page that is opened again: no second draft.
  for (let i = 0; i < 2; i++) {
    lepaskan = await tanpaKode(p, '/');
    await p.fill('#id-isi', 'Sepeda tidak punya jalur');
    await lepaskan();
    await p.waitForSelector('.kotak-tulis .kecil');
  }
  lepaskan = await tanpaKode(p, '/lapor/jenis');
  await o.centang('input[name=klasifikasi][value=aspirasi]');
  await p.click('main form [type=submit]');
  await lepaskan();
  await p.waitForURL('**/lapor/isi');
  // What was stored before is still there beside what is typed now.
  lepaskan = await tanpaKode(p, '/lapor/isi');
  await p.fill('#id-judul', 'Usul jalur sepeda di jalan utama');
  await p.fill('#id-isi', 'Jalur sepeda di sepanjang jalan utama supaya anak sekolah aman.');
  await p.keyboard.press('Escape');
  await lepaskan();
  await o.berisi('id-judul', 'Usul jalur sepeda di jalan utama');
  await o.lanjut();
  const draf = await p.evaluate(() => {
    const d = Object.keys(localStorage).filter((k) => /draf\.\w/.test(k));
    return d.map((k) => JSON.parse(localStorage.getItem(k)));
  });
  assert.deepEqual(
    draf.map((d) => [d.klasifikasi, d.judul]),
    [['aspirasi', 'Usul jalur sepeda di jalan utama']],
  );
  lepaskan = await tanpaKode(p, '/masuk');
  await p.fill('#id-pengenal', 'warga');
  await p.fill('#id-sandi', 'rahasia-sekali');
  await p.keyboard.press('Enter');
  await lepaskan();
  await p.waitForURL((u) => !u.pathname.startsWith('/masuk'));
  assert.deepEqual(
    alamat.filter((u) => u.search),
    [],
  );
  // Nobody knows yet who is asking: it is asked, and not taken for a stranger.
  let tahu;
  const boleh = new Promise((r) => {
    tahu = r;
  });
  await p.route('**/api/v1/sesi', async (r) => {
    await boleh;
    await r.continue();
  });
  await o.ke('/lapor/periksa');
  await p.getByRole('button', { name: 'Kirim laporan' }).click();
  await p.waitForSelector('main button[aria-disabled=true], main button:disabled');
  tahu();
  await p.waitForURL('**/lapor/terkirim/**');
  await p.unroute('**/api/v1/sesi');
});

await uji('a refusal names the field, and how long to wait', async () => {
  const p = await datang('tolak', 360);
  const koordinator = await new Petugas().masuk('koordinator.metro');
  const nama = `baru.${Date.now()}`;
  const { sandi_awal } = await koordinator.minta('POST', '/pengguna', {
    nama: 'Petugas Baru',
    nama_pengguna: nama,
    email: `${nama}@contoh.id`,
    peran: 'pejabat_penghubung',
    instansi: PU,
  });
  await o.masuk(nama, sandi_awal);
  await p.waitForURL('**/ganti-sandi-awal**');
  await p.fill('#id-sandi_lama', sandi_awal);
  await p.fill('#id-sandi_baru', 'pendek');
  await p.keyboard.press('Enter');
  await p.waitForSelector('.ringkasan-galat a:has-text("Kata sandi baru: minimal")');
  await o.lihat('sandi-pendek');
  assert.equal(await p.inputValue('#id-sandi_lama'), sandi_awal);
  await o.konteks.clearCookies();
  const pengenal = `tidak-ada-${Date.now()}`;
  const salah = () =>
    fetch(`${URL_DASAR}/api/v1/sesi`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ pengenal, sandi: 'salah-sekali' }),
    });
  for (let i = 0; (await salah()).status !== 429; i++) assert.ok(i < 30);
  await o.ke('/masuk');
  await p.fill('#id-pengenal', pengenal);
  await p.fill('#id-sandi', 'salah-sekali');
  await p.keyboard.press('Enter');
  await p.waitForSelector('.ringkasan-galat');
  assert.match(await p.locator('.ringkasan-galat').innerText(), /Coba lagi dalam \d+ menit/);
  assert.equal(await p.inputValue('#id-pengenal'), pengenal);
});

await uji('every page was clean', async () => {
  assert.deepEqual(
    orang.flatMap((x) => x.temuan),
    [],
  );
});
await peramban.close();
selesai();
