// The other chapters of seed 004: Laporan Manual, Manajemen Pengguna and
// Instansi, the second factor, secrecy and identities, the pengawas, notes
// and templates.  Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { Bab } from './bab_bantu.mjs';
import { peramban, png } from './peramban.mjs';
import { Petugas } from './petugas.mjs';

const admin = await new Petugas().masuk('admin.metro');
const warga = await new Petugas().masuk('warga');
const ekor = () => randomBytes(3).toString('hex');

/** RFC 6238 with the secret as the page spells it. */
function kodeTotp(rahasia) {
  const abjad = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bit = [...rahasia.replace(/\s/g, '')]
    .map((c) => abjad.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const kunci = Buffer.from(bit.match(/.{8}/g).map((x) => Number.parseInt(x, 2)));
  const langkah = Buffer.alloc(8);
  langkah.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const h = createHmac('sha1', kunci).update(langkah).digest();
  const n = h.readUInt32BE(h[19] & 15) & 0x7fffffff;
  return String(n % 1_000_000).padStart(6, '0');
}

async function isiManual(b, judul) {
  const { o, p } = b;
  await p.getByRole('button', { name: 'Buat laporan', exact: true }).click();
  await p.waitForSelector('.ringkasan-galat');
  await o.lihat('manual-kurang');
  await p.selectOption('#id-sumber', 'pos_surat');
  await p.fill('#id-judul', judul);
  await p.fill('#id-isi', 'Saluran di depan balai desa tersumbat sejak hari Senin.');
  await p.setInputFiles('main input[type=file]', {
    name: 'pindaian.png',
    mimeType: 'image/png',
    buffer: png(),
  });
  await p.waitForSelector('text=pindaian');
  await b.pilih('klasifikasi', 'pengaduan');
  await b.pilih('cara', 'baru');
  await p.locator('[id="id-pelapor_baru.nama"]').fill('Suminah');
  await o.centang('#id-prioritas');
  // Half way somebody calls: what was written is still there.
  await p.locator('.draf-tersimpan').waitFor();
  await p.waitForLoadState('networkidle');
  await p.reload();
  await o.berisi('id-judul', judul);
  await p.waitForSelector('text=pindaian');
  await o.centang('#id-langsung');
  assert.ok(
    await p.isChecked('input[value=pengaduan_tidak_berkadar_pengawasan]'),
  );
  await o.pilih('id-verifikasi.disposisi', 'pekerjaan umum', 'Dinas Pekerjaan Umum');
  await o.lihat('manual');
}

async function sandiAwal(b, nama) {
  const { o, p } = b;
  await p.getByRole('link', { name: 'Tambah admin' }).click();
  await p.fill('#id-nama', 'Sri Lestari');
  await p.fill('#id-nama_pengguna', nama);
  await o.pilih('id-instansi', 'kesehatan', 'Dinas Kesehatan');
  await b.pilih('peran', 'pejabat_penghubung');
  await o.lihat('pengguna-baru');
  await p.getByRole('button', { name: 'Buat akun' }).click();
  const sandi = await p.locator('code.sandi-besar').innerText();
  await o.lihat('sandi-awal');
  return sandi;
}

const bab = {
  'Laporan Manual: Pelapor Baru, attachment, Tick Disposisi, receipt *': async (b) => {
    const { o, p } = await b.datang('admin.metro');
    await o.ke('/kelola/buat/manual');
    await isiManual(b, 'Surat warga tentang saluran');
    await p.getByRole('button', { name: 'Buat laporan', exact: true }).click();
    await p.waitForSelector('.resi-manual');
    await o.lihat('manual-terkirim');
    await p.emulateMedia({ media: 'print' });
    assert.ok(await p.locator('.hanya-cetak').first().isVisible());
    for (const x of ['.menu-samping', '.kepala-situs', '.aksi.tanpa-cetak'])
      assert.equal(await p.locator(x).first().isVisible(), false, x);
    const lebar = await p.locator('main').evaluate((m) => m.offsetWidth);
    assert.ok(lebar > b.lebar * 0.9, `${lebar} px of the sheet`);
    await o.lihat('manual-cetak');
    await p.emulateMedia({ media: null });
    const t = (await p.locator('.kode-besar .nilai').first().innerText()).replace(/\W/g, '');
    const l = await admin.minta('GET', `/laporan/${t}`);
    assert.deepEqual([l.status, l.prioritas, l.sumber], ['terverifikasi', true, 'Pos Surat']);
    // Nothing is left of the draft.
    await o.ke('/kelola/buat/manual');
    assert.equal(await p.inputValue('#id-judul'), '');
  },
  'Buat Laporan dari Twitter: two posts of one author, copied by hand *': async (b) => {
    const { o, p } = await b.datang('admin.metro');
    const akun = `warga_${ekor()}`;
    // As X counts, so that they stand where people look for them.
    const awal = BigInt(Date.now() - 1288834974657) << 22n;
    const nomor = [awal, awal + (1n << 22n)];
    await o.ke('/kelola/buat/twitter');
    await p.waitForSelector('#id-teks');
    await p.fill('#id-alamat', 'https://contoh.id/bukan');
    await p.getByRole('button', { name: 'Masukkan ke kotak masuk' }).click();
    await p.waitForSelector('.ringkasan-galat');
    await o.lihat('twitter-galat');
    for (const [i, n] of nomor.entries()) {
      await p.fill('#id-alamat', `https://x.com/${akun}/status/${n}`);
      await p.fill('#id-teks', `${i + 1}/ Lampu di Jalan Pala mati sejak Senin.`);
      await p.fill('#id-nama', 'Sri Wahyuni');
      await p.getByRole('button', { name: 'Masukkan ke kotak masuk' }).click();
      await p.locator(`[id="id-pilih-${n}"]`).waitFor();
    }
    for (const n of nomor) await o.centang(`[id="id-pilih-${n}"]`);
    await o.lihat('twitter-kotak');
    await p.getByRole('button', { name: 'Buat laporan dari 2 kiriman' }).click();
    await p.waitForURL('**/kelola/buat/manual?x=1');
    await p.waitForSelector('text=Dibuat dari 2 kiriman X');
    await o.berisi('id-isi', '1/ Lampu');
    await o.berisi('id-pelapor_baru.nama', `Sri Wahyuni (@${akun})`);
    await o.lihat('twitter-form');
    await p.fill('#id-judul', 'Lampu mati di Jalan Pala');
    await b.pilih('klasifikasi', 'pengaduan');
    await p.getByRole('button', { name: 'Buat laporan', exact: true }).click();
    await p.waitForSelector('.resi-manual');
    const t = (await p.locator('.kode-besar .nilai').first().innerText()).replace(/\W/g, '');
    assert.equal((await admin.minta('GET', `/laporan/${t}`)).sumber, 'Twitter');
    await o.ke('/kelola/buat/twitter?status=dijadikan');
    await p.getByRole('link', { name: `Laporan ${t}` }).first().waitFor();
    await o.lihat('twitter-dijadikan');
  },
  'Manajemen Pengguna: tambah, first log-in, ubah, hapus with hand-over': async (b) => {
    const nama = `sri.${ekor()}`;
    const { o, p } = await b.datang('koordinator.metro');
    await o.ke('/pengaturan/pengguna');
    const sandi = await sandiAwal(b, nama);
    const s = await b.pertama(nama, sandi);
    await s.p.waitForURL('**/ganti-sandi-awal**');
    await s.o.lihat('ganti-sandi');
    await s.p.fill('#id-sandi_lama', sandi);
    await s.p.fill('#id-sandi_baru', 'payung biru di teras');
    await s.p.locator('main form button[type=submit]').click();
    await s.p.waitForURL('**/kelola**');
    await s.o.lihat('meja-baru');
    await o.ke(`/pengaturan/pengguna?kata=${nama}`);
    await p.getByRole('link', { name: 'Sri Lestari' }).first().click();
    await p.waitForSelector('#id-telepon');
    await p.fill('#id-telepon', `0817${Math.floor(1e7 + Math.random() * 8e7)}`);
    await p.getByRole('button', { name: 'Simpan', exact: true }).click();
    await p.getByText('Tersimpan.').waitFor();
    await o.lihat('pengguna');
    await p.getByRole('button', { name: 'Nonaktifkan akun' }).click();
    await p.locator('.serah').waitFor();
    const ambil = p.locator('input[name=serah_kepada]');
    await p.locator('.serah button.tombol-bahaya').waitFor();
    if (await ambil.count()) await o.centang('input[name=serah_kepada] >> nth=0');
    await o.lihat('serah');
    await p.locator('.serah button.tombol-bahaya').click();
    await p.getByText('Nonaktif', { exact: true }).waitFor();
    await o.lihat('pengguna-nonaktif');
  },
  'Manajemen Instansi: buat, alias, pindah, hapus and what hinders it': async (b) => {
    const nama = `UPT Pasar ${ekor()}`;
    const { o, p } = await b.datang('koordinator.metro');
    await o.ke('/pengaturan/instansi');
    await o.lihat('instansi');
    await p.getByRole('link', { name: 'Buat instansi' }).click();
    await p.fill('#id-nama', nama);
    await p.waitForSelector('#id-induk');
    if ((await p.getAttribute('#id-induk', 'role')) === 'combobox')
      await o.pilih('id-induk', 'kesehatan', 'Dinas Kesehatan');
    await p.fill('#id-alias', nama.toUpperCase());
    await o.lihat('instansi-baru');
    await p.getByRole('button', { name: 'Buat instansi' }).click();
    await p.getByRole('heading', { name: nama, level: 1 }).waitFor();
    await p.getByText(nama.toUpperCase()).first().waitFor();
    await o.lihat('instansi-rinci');
    await p.getByRole('link', { name: 'Pindahkan' }).click();
    await o.pilih('id-induk', 'lingkungan', 'Dinas Lingkungan Hidup');
    const pindah = p.getByRole('button', { name: /^Pindahkan ke bawah/ });
    await pindah.waitFor();
    await o.lihat('instansi-pindah');
    await pindah.click();
    await p.getByRole('heading', { name: nama, level: 1 }).waitFor();
    await p.getByRole('button', { name: 'Periksa dan hapus' }).click();
    await p.getByRole('button', { name: 'Hapus instansi' }).click();
    await p.getByText('Nonaktif', { exact: true }).waitFor();
    // One with officers and reports is not to be had so easily.
    const dlh = (await admin.minta('GET', '/instansi?kata=Lingkungan%20Hidup')).data.find(
      (i) => i.induk?.id === '1872',
    );
    await o.ke(`/pengaturan/instansi/${dlh.id}`);
    await p.getByRole('button', { name: 'Periksa dan hapus' }).click();
    await p.getByText('Belum dapat dihapus').waitFor();
    await o.lihat('instansi-halangan');
  },
  'The second factor: set up, new spare codes, removed': async (b) => {
    const nama = `warga.${ekor()}`;
    const sandi = 'payung biru di teras';
    await new Petugas().daftar(nama, sandi);
    const { o, p } = await b.pertama(`${nama}@contoh.id`, sandi);
    await o.ke('/saya/profil');
    await p.getByRole('link', { name: 'Pasang pengaman kedua' }).click();
    const rahasia = await p.locator('code.sidik').innerText();
    await o.lihat('totp-pasang');
    await p.fill('#id-kode', kodeTotp(rahasia));
    await p.getByRole('button', { name: 'Sahkan' }).click();
    await p.locator('ul.sidik li').first().waitFor();
    const kode = await p.locator('ul.sidik li').allInnerTexts();
    assert.equal(kode.length, 10);
    await o.lihat('totp-cadangan');
    await p.getByRole('button', { name: 'Lanjut' }).click();
    await p.getByRole('button', { name: 'Buat kode cadangan baru' }).click();
    await p.fill('#id-kode', kode[0]);
    await o.lihat('totp-baru');
    await p.getByRole('button', { name: 'Buat kode baru' }).click();
    await p.locator('ul.sidik li').first().waitFor();
    const baru = await p.locator('ul.sidik li').allInnerTexts();
    assert.ok(!baru.includes(kode[1]));
    await o.lihat('totp-kode-baru');
    await p.getByRole('button', { name: 'Lepas pengaman kedua' }).click();
    await p.fill('#id-kode', kode[1]);
    await p.getByRole('button', { name: 'Lepas sekarang' }).click();
    await p.waitForSelector('.galat-bidang');
    await o.lihat('totp-salah');
    await p.fill('#id-kode', baru[0]);
    await p.getByRole('button', { name: 'Lepas sekarang' }).click();
    await p.getByRole('link', { name: 'Pasang pengaman kedua' }).waitFor();
  },
  'Anonim and Rahasia set by the admin; the identity opened by pusat': async (b) => {
    const t = await warga.kirim('Pungutan di loket');
    const { o, p } = await b.datang('admin.metro');
    await o.ke(`/kelola/laporan/${t}`);
    await b.buka('Atur Kerahasiaan');
    await o.centang('#id-anonim');
    await p.fill('#id-alasan', 'Pelapor dapat dirugikan.');
    await o.lihat('kerahasiaan');
    await b.kirim('Atur Kerahasiaan');
    const d = await b.datang('pusat');
    await d.o.ke(`/kelola/laporan/${t}`);
    await b.buka('Buka Identitas');
    await d.p.fill('#id-alasan', 'Permintaan tertulis inspektorat nomor 12.');
    await d.o.lihat('buka-identitas');
    await b.kirim('Buka Identitas');
    await d.p.locator('.identitas').waitFor();
    await d.o.lihat('identitas');
    const w = await b.datang('warga');
    await w.o.ke(`/saya/laporan/${t}/akses`);
    await w.p.getByText('inspektorat nomor 12').first().waitFor();
    await w.o.lihat('siapa-melihat');
  },
  'The pengawas reads, names nobody, and does nothing': async (b) => {
    const t = await warga.kirim('Lampu taman mati');
    const { o, p } = await b.datang('pengawas.metro');
    await o.ke('/kelola');
    await o.lihat('meja');
    await o.ke(`/kelola/laporan/${t}`);
    await p.getByText('Anda membaca sebagai pengawas').first().waitFor();
    assert.equal(await p.locator('.tindakan').count(), 0);
    const nama = (await warga.minta('GET', '/akun')).nama;
    assert.ok(!(await p.locator('main').innerText()).includes(nama));
    await o.lihat('rinci');
    await o.ke(`/kelola/laporan/${t}?aksi=arsip`);
    assert.equal(await p.locator('.form-kelola').count(), 0);
  },
  'Internal notes with a mention; an answer template with its gaps': async (b) => {
    const t = await warga.kirim('Drainase pasar');
    const { o, p } = await b.datang('admin.metro');
    await o.ke(`/kelola/laporan/${t}`);
    const kotak = p.locator('.catatan-internal textarea');
    await b.sampai(kotak);
    await p.keyboard.type('Tolong dicek @Koor');
    await p.locator('.catatan-internal [role=option]').first().waitFor();
    await p.keyboard.press('Enter');
    await o.lihat('catatan');
    await b.tekan(p.getByRole('button', { name: 'Simpan catatan' }));
    await p.locator('.daftar-catatan li').first().waitFor();
    const k = await b.datang('koordinator.metro');
    await k.o.ke('/saya/notifikasi');
    await k.p.locator('.notifikasi li').first().waitFor();
    await k.o.lihat('notifikasi');
    const a = await b.datang('admin.metro');
    await a.o.ke(`/kelola/laporan/${t}`);
    await b.buka('Tunda');
    await b.pilih('kategori', 'data_belum_lengkap');
    await a.p.getByRole('button', { name: 'Pakai templat' }).click();
    await a.p.locator('dialog[open] .daftar-templat button').first().waitFor();
    await a.o.lihat('templat');
    await a.p.locator('dialog[open] .daftar-templat button').first().click();
    assert.ok((await a.p.inputValue('#id-keterangan')).length > 20);
    await a.p.getByRole('button', { name: 'Batal' }).click();
  },
};

const b = await Bab.baru('bab2');
for (const [nama, fn] of Object.entries(bab)) await b.uji(nama, fn);
await b.selesai();
await peramban.close();
