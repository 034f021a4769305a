// Seed 004 chapter by chapter, as an officer with the guide in hand does it:
// every act by its button on the report's page, on a phone and at a desk,
// verifikasi and tindak lanjut by keyboard alone.  bab_kelola.mjs has the
// chapters of accounts and agencies.  Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { Bab } from './bab_bantu.mjs';
import { peramban, png } from './peramban.mjs';
import { Petugas } from './petugas.mjs';

const admin = await new Petugas().masuk('admin.metro');
const warga = await new Petugas().masuk('warga');
const lampung = await new Petugas().masuk('admin.lampung');
const pu = await new Petugas().masuk('penghubung.pu.metro');

const verifikasi = {
  isi: 'Saluran di Jalan Pala tersumbat sehingga jalan tergenang.',
  klasifikasi: 'pengaduan_tidak_berkadar_pengawasan',
};

/** A report of the citizen that the unit has, answered if need be. */
async function siapkan(judul, unit, dijawab) {
  const t = await warga.kirim(judul);
  await admin.aksi(t, 'verifikasi', { judul, ...verifikasi, disposisi: unit });
  if (dijawab)
    await pu.aksi(t, 'tindak_lanjut', {
      isi: 'Petugas sudah memeriksa lokasi.',
      jenis: 'progres',
      rahasia: false,
    });
  return t;
}

const PU = (
  await admin.minta('GET', '/instansi?kata=Dinas%20Pekerjaan%20Umum')
).data.find((i) => i.induk?.id === '1872').id;

/** Steps 3 to 10 with nothing but the keyboard. */
async function verifikasiPapanTik(b, t) {
  const { o, p } = await b.datang('admin.metro');
  await o.ke(`/kelola/laporan/${t}`);
  await b.tekan(p.getByRole('link', { name: 'Verifikasi', exact: true }));
  await p.waitForSelector('form.verifikasi');
  const lewat = async (n, sampai) => {
    if (await sampai.isVisible()) return;
    await b.tekan(p.locator('nav.rel button').nth(n - 3));
    await sampai.waitFor();
  };
  await lewat(3, p.locator('#id-judul'));
  await b.ketik(p.locator('#id-judul'), 'Saluran tersumbat di Jalan Pala');
  await lewat(4, p.locator('#id-isi'));
  await b.tekan(p.getByRole('button', { name: 'Rapikan' }).last());
  await o.lihat('verifikasi-bahasa');
  await lewat(5, p.locator('#id-klasifikasi'));
  await b.pilihPanah(
    p.locator('input[name=klasifikasi]'),
    'pengaduan_tidak_berkadar_pengawasan',
  );
  await o.lihat('verifikasi-klasifikasi');
  await lewat(6, p.locator('#id-prioritas'));
  await b.tekan(p.locator('#id-prioritas'), 'Space');
  await o.lihat('verifikasi-sifat');
  await lewat(7, p.locator('#id-lokasi\\.alamat'));
  await b.ketik(p.locator('#id-lokasi\\.alamat'), 'Jalan Pala 3');
  await lewat(8, p.locator('#id-disposisi'));
  await b.saran(p.locator('#id-disposisi'), 'pekerjaan umum', 'Dinas Pekerjaan Umum');
  await o.lihat('verifikasi-disposisi');
  await lewat(9, p.locator('#id-program_prioritas'));
  await o.lihat('verifikasi-program');
  const tombol = p.locator('form.verifikasi button[type=submit]');
  await lewat(10, tombol);
  await p.waitForLoadState('networkidle');
  await o.lihat('verifikasi-periksa');
  await b.tekan(tombol);
  await p.waitForURL((u) => !u.pathname.endsWith('/verifikasi'));
  await p.getByText('Terverifikasi').first().waitFor();
  await o.lihat('terverifikasi');
  assert.ok((await admin.minta('GET', `/laporan/${t}`)).prioritas);
}

async function tindakLanjutPapanTik(b, t) {
  const { o, p } = await b.datang('penghubung.pu.metro');
  await b.dariTab('belum_ditindaklanjuti', t);
  await b.tekan(p.getByRole('link', { name: 'Tindak Lanjut', exact: true }));
  await p.locator('#id-isi').waitFor();
  await b.tekan(p.getByRole('button', { name: 'KIRIM', exact: true }));
  await p.waitForSelector('.ringkasan-galat');
  await o.lihat('tindak-lanjut-kosong');
  await b.pilihPanah(p.locator('input[name=jenis]'), 'progres');
  await b.ketik(p.locator('#id-isi'), 'Saluran dibersihkan hari Rabu.');
  await p.setInputFiles('main input[type=file]', {
    name: 'saluran.png',
    mimeType: 'image/png',
    buffer: png(),
  });
  await p.waitForSelector('text=saluran');
  await b.tekan(p.locator('#id-rahasia'), 'Space');
  await p.waitForLoadState('networkidle');
  await o.lihat('tindak-lanjut');
  await b.tekan(p.getByRole('button', { name: 'KIRIM', exact: true }));
  await p.waitForSelector('.kerja .spanduk.sukses');
  await p.getByText('Saluran dibersihkan hari Rabu.').first().waitFor();
  await o.lihat('tindak-lanjut-terkirim');
  // RAHASIA: the public reads nothing of it.
  const r = await fetch(`${process.env.LAPOR_URL}/api/v1/laporan/${t}/tindak-lanjut`);
  assert.ok(!(await r.text()).includes('dibersihkan hari Rabu'));
}

/** Who asks, who decides, and how the report stands after. */
async function mintaPutuskan(b, t, jenis, tombol, status) {
  const d = await b.datang('penghubung.pu.metro');
  await d.o.ke(`/kelola/laporan/${t}`);
  await b.buka(tombol);
  await b.p.fill('#id-alasan', `Alasan ${jenis}, sudah dibahas dengan bidang.`);
  await b.kirim('Kirim permintaan');
  const a = await b.datang('admin.metro');
  await a.o.ke(`/kelola/permintaan?jenis=${jenis}`);
  const baris = a.p.locator('li.kartu', { has: a.p.locator(`a[href*="${t}"]`) });
  await baris.getByRole('link', { name: 'Putuskan permintaan' }).click();
  await b.pilih('keputusan', 'terima');
  await a.p.fill('#id-catatan', 'Setuju, lanjutkan.');
  await a.o.lihat(`putuskan-${jenis}`);
  await b.kirim('Terima');
  const l = await admin.minta('GET', `/laporan/${t}`);
  assert.equal(l.status, status, jenis);
  return l;
}

const bab = {
  'Kelola: the seven tabs, by keyboard': async (b) => {
    const { o, p } = await b.datang('admin.metro');
    await o.ke('/kelola');
    await o.lihat('meja');
    await o.ke('/kelola/laporan');
    if (b.lebar < 600) {
      await b.tekan(p.getByRole('button', { name: 'Lainnya' }));
      await p.getByRole('link', { name: 'Form manual' }).waitFor();
      await o.lihat('menu');
      await p.keyboard.press('Escape');
      await p.getByRole('link', { name: 'Form manual' }).waitFor({ state: 'hidden' });
    }
    const tab = p.locator('.tab a');
    await tab.nth(6).waitFor();
    assert.deepEqual(
      (await tab.allInnerTexts()).map((x) => x.replace(/\s*[\d.]+\+?.*$/s, '')),
      [
        'Belum Terverifikasi',
        'Tertunda',
        'Permintaan',
        'Belum Ditindaklanjuti',
        'Sedang Diproses',
        'Selesai',
        'Arsip',
      ],
    );
    for (let i = 0; i < 7; i++) {
      await tab.nth(i).focus();
      await p.keyboard.press('Enter');
      await p.waitForFunction(
        (n) =>
          document.querySelectorAll('.tab a')[n]?.getAttribute('aria-current') !== null,
        i,
      );
    }
  },
  'Verifikasi in ten steps, by keyboard *': async (b) => {
    const t = await warga.kirim('saluran mampet DEPAN pasar');
    await verifikasiPapanTik(b, t);
  },
  'Lempar, and Bukan Wewenang of whoever got it': async (b) => {
    const t = await lampung.buat('Trotoar pecah di Ganjar Agung');
    const { o, p } = await b.datang('admin.lampung');
    await b.dariTab('belum_terverifikasi', t);
    await b.buka('Lempar');
    await b.kirim('Lempar', false);
    await p.waitForSelector('.galat-bidang');
    await o.pilih('id-instansi', 'kota metro', 'Pemerintah Kota Metro');
    await o.lihat('lempar');
    await b.kirim('Lempar');
    assert.equal((await admin.minta('GET', `/laporan/${t}`)).pemegang.id, '1872');
    const a = await b.datang('admin.metro');
    await a.o.ke(`/kelola/laporan/${t}`);
    await b.buka('Bukan Wewenang');
    await a.p.fill('#id-alasan', 'Jalan ini jalan provinsi.');
    await a.o.pilih('id-saran_instansi', 'lampung', 'Pemerintah Provinsi Lampung');
    await a.o.lihat('bukan-wewenang');
    await b.kirim('Kirim permintaan');
    const d = await b.datang('admin.lampung');
    await d.o.ke('/kelola/permintaan');
    await d.p.locator(`a[href*="${t}"]`).first().waitFor();
    await d.o.lihat('permintaan');
    await d.o.ke(`/kelola/laporan/${t}`);
    await b.buka('Putuskan permintaan');
    await d.o.lihat('putuskan-wewenang');
    await b.pilih('keputusan', 'tolak');
    await d.p.fill('#id-catatan', 'Menurut SK ruas jalan, ini jalan kota.');
    await b.kirim('Tolak');
  },
  'Tunda: the question, and the citizen answers it': async (b) => {
    const t = await warga.kirim('Lampu mati di gang');
    const { o, p } = await b.datang('admin.metro');
    await b.dariTab('belum_terverifikasi', t);
    await b.buka('Tunda');
    await b.pilih('kategori', 'data_belum_lengkap');
    await p.fill('#id-keterangan', 'Gang yang mana, dekat rumah siapa?');
    await o.lihat('tunda');
    await b.kirim('Tunda');
    const w = await b.datang('warga');
    await w.o.ke(`/saya/laporan/${t}`);
    await w.p.getByText('Gang yang mana').first().waitFor();
    await w.p.fill('#id-isi', 'Gang Kenanga, sebelah musala.');
    await w.o.lihat('lengkapi');
    await w.p.locator('form.form-aksi button[type=submit]').click();
    await w.p.getByText('Menunggu Evaluasi').first().waitFor();
    await w.o.lihat('terlengkapi');
  },
  'Arsip: what the citizen reads, and may object to': async (b) => {
    const t = await warga.kirim('Tetangga berisik');
    const { o, p } = await b.datang('admin.metro');
    await o.ke(`/kelola/laporan/${t}`);
    await b.buka('Arsipkan');
    await b.kirim('Arsipkan', false);
    await p.waitForSelector('.ringkasan-galat');
    await b.pilih('kategori', 'tidak_relevan');
    await p.fill('#id-keterangan', 'Hubungi ketua RT setempat.');
    await o.lihat('arsip');
    await b.kirim('Arsipkan');
    const w = await b.datang('warga');
    await w.o.ke(`/saya/laporan/${t}`);
    await w.p.getByText('Hubungi ketua RT').first().waitFor();
    await w.o.lihat('diarsipkan');
    await w.p.locator('.bisa button, .giliran button').first().click();
    await w.p.fill('#id-alasan', 'Yang berisik kafe, bukan tetangga.');
    await w.o.lihat('banding');
    await w.p.locator('form.form-aksi button[type=submit]').click();
    await w.p.waitForSelector('form.form-aksi', { state: 'detached' });
    const d = await b.datang('admin.lampung');
    await d.o.ke('/kelola/permintaan?jenis=banding');
    await d.p.locator(`a[href*="${t}"]`).first().waitFor();
    await d.o.lihat('banding-masuk');
  },
  'Tindak Lanjut: RAHASIA and an attachment, by keyboard *': async (b) => {
    const t = await siapkan('Saluran tersumbat', PU);
    await tindakLanjutPapanTik(b, t);
  },
  'Teruskan with a copy': async (b) => {
    const t = await siapkan('Sampah di saluran', PU);
    const { o, p } = await b.datang('admin.metro');
    await b.dariTab('belum_ditindaklanjuti', t);
    await b.buka('Teruskan');
    await o.pilih('id-instansi', 'lingkungan', 'Dinas Lingkungan Hidup');
    await o.pilih('id-salinan', 'dinas kesehatan', 'Dinas Kesehatan');
    await p.waitForLoadState('networkidle');
    await o.lihat('teruskan');
    await b.kirim('TERUSKAN');
    const l = await admin.minta('GET', `/laporan/${t}`);
    assert.equal(l.terdisposisi.nama, 'Dinas Lingkungan Hidup');
  },
  'Permintaan Bukan Wewenang: verifikasi ulang': async (b) => {
    const t = await siapkan('Bau dari pabrik tahu', PU);
    await pu.aksi(t, 'minta', { jenis: 'bukan_wewenang', alasan: 'Soal lingkungan.' });
    const { o, p } = await b.datang('admin.metro');
    await o.ke(`/kelola/laporan/${t}`);
    await b.buka('Putuskan permintaan');
    await b.pilih('keputusan', 'lempar');
    await o.lihat('putuskan-lempar');
    await b.pilih('keputusan', 'arsip');
    await o.lihat('putuskan-arsip');
    await b.pilih('keputusan', 'verifikasi');
    await o.lihat('putuskan-verifikasi');
    await p.getByRole('link', { name: 'Verifikasi ulang' }).click();
    await p.waitForSelector('form.verifikasi');
    await o.lihat('verifikasi-ulang');
  },
  'Tahan, Lepas Tahan, Tutup, Buka: asked and granted': async (b) => {
    const t = await siapkan('Jembatan bambu lapuk', PU, true);
    let l = await mintaPutuskan(b, t, 'tahan', 'Permintaan Tahan Laporan',
      'ditindaklanjuti_instansi');
    assert.equal(l.ditahan, true);
    l = await mintaPutuskan(b, t, 'lepas_tahan', 'Lepas Tahan Laporan',
      'ditindaklanjuti_instansi');
    assert.equal(l.ditahan, false);
    await mintaPutuskan(b, t, 'tutup', 'Permintaan Tutup Laporan', 'ditutup_admin');
    await mintaPutuskan(b, t, 'buka', 'Permintaan Buka Laporan',
      'ditindaklanjuti_instansi');
  },
  'Tutup (debat kusir) and Buka by the admin; the riwayat of it': async (b) => {
    const t = await siapkan('Galian kabel dibiarkan', PU, true);
    const { o, p } = await b.datang('admin.metro');
    await b.dariTab('sedang_diproses', t);
    await b.buka('Tutup Laporan');
    await b.pilih('alasan', 'debat_kusir');
    await p.fill('#id-keterangan', 'Sanggahan berulang tanpa keterangan baru.');
    await o.lihat('tutup');
    await b.kirim('Tutup Laporan');
    await o.ke(`/kelola/laporan/${t}`);
    await b.buka('Buka Laporan');
    await p.fill('#id-keterangan', 'Ternyata masih ada galian terbuka.');
    await o.lihat('buka');
    await b.kirim('Buka Laporan');
    await p.getByRole('tab', { name: 'Status' }).click();
    await p.getByText('Ditutup oleh Admin').first().waitFor();
    await o.lihat('riwayat');
  },
};

const b = await Bab.baru('bab');
for (const [nama, fn] of Object.entries(bab)) await b.uji(nama, fn);
await b.selesai();
await peramban.close();
