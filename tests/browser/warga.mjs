// The citizen without a log-in: answers by a one-time link, checks the history with the receipt, and
// sees it when somebody with every right has changed a row of the database.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Orang, peramban, URL_DASAR } from './peramban.mjs';

const AKAR = fileURLToPath(new URL('../../', import.meta.url));
const DIR = process.env.LAPOR_DIR;
const api = `${URL_DASAR}/api/v1`;

const sql = (q) =>
  execFileSync(
    'scripts/instance',
    ['sql', '--dir', DIR, '--', '-N', '-B', '-e', q],
    { cwd: AKAR, encoding: 'utf8' },
  ).trim();

/** The token of a link, made by the tests' own reading of tautan/tautan.h. */
const token = (nama) =>
  execFileSync(
    'python3',
    ['-c', `from test_warga import token; print(token('${nama}'))`],
    { cwd: `${AKAR}tests/http`, encoding: 'utf8' },
  ).trim();

async function minta(metode, jalur, isi, kepala = {}) {
  const r = await fetch(api + jalur, {
    method: metode,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...kepala },
    body: JSON.stringify(isi),
  });
  const j = await r.json();
  if (!r.ok) throw new Error(`${metode} ${jalur}: ${r.status} ${JSON.stringify(j)}`);
  return { j, r };
}

async function admin() {
  const { j, r } = await minta('POST', '/sesi', {
    pengenal: 'admin.metro',
    sandi: 'rahasia-sekali',
  });
  return { Cookie: r.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': j.csrf };
}

const lapor = async () =>
  (
    await minta('POST', '/laporan', {
      judul: 'Lampu jalan mati di Jalan Pala',
      isi: 'Tiga lampu jalan di Jalan Pala mati sejak hari Senin.',
      klasifikasi: 'pengaduan',
      instansi: '1872',
      nama: 'Rukmini',
      telepon: '081234567890',
    })
  ).j;

async function tanya(kepala) {
  const l = await lapor();
  const id = l.tracking_id;
  await minta(
    'POST',
    `/laporan/${id}/aksi/tunda`,
    { kategori: 'data_belum_lengkap', keterangan: 'Di tiang nomor berapa lampunya?' },
    { ...kepala, 'If-Match': '"1"' },
  );
  return { l, tok: token(`jawab ${sql(`SELECT id FROM laporan WHERE tracking_id = '${id}'`)} 2`) };
}

async function jawab(o, kepala) {
  const { l, tok } = await tanya(kepala);
  await o.ke(`/jawab#${tok}`);
  await o.p.waitForSelector('#id-isi');
  await o.lihat('jawab');
  await o.p.click('main form button[type=submit]');
  await o.p.waitForSelector('[aria-invalid=true]');
  await o.p.fill('#id-isi', 'Tiang nomor 12, depan pasar.');
  await o.p.click('main form button[type=submit]');
  await o.p.waitForSelector('.spanduk.sukses');
  await o.lihat('jawab-terkirim');
  await o.ke('/lacak');
  await o.ke(`/jawab#${tok}`);
  await o.p.getByText('tidak berlaku lagi').waitFor();
  await o.lihat('jawab-habis');
  return l;
}

async function periksa(o, l) {
  const { tracking_id: id, bukti, kode_rahasia } = l;
  await o.ke('/periksa');
  await o.lihat('periksa-kosong');
  await o.p.fill('#id-id', id);
  await o.p.fill('#id-sidik', bukti.hash);
  await o.p.fill('#id-kode', kode_rahasia);
  await o.p.click('main form button[type=submit]');
  await o.p.waitForSelector('.spanduk.sukses');
  await o.p.getByText('Semua 3 baris').waitFor();
  await o.lihat('periksa-utuh');
  const di = `WHERE laporan_id = (SELECT id FROM laporan WHERE tracking_id = '${id}') AND urut = 2`;
  const dulu = sql(`SELECT pada FROM riwayat ${di}`);
  sql(`UPDATE riwayat SET pada = pada - 3600 ${di}`);
  await o.p.click('main form button[type=submit]');
  await o.p.waitForSelector('.spanduk.galat');
  await o.p.getByText('Baris ke-2 tidak sesuai').waitFor();
  await o.lihat('periksa-rusak');
  sql(`UPDATE riwayat SET pada = ${dulu} ${di}`);
  await o.p.fill('#id-sidik', 'ab'.repeat(32));
  await o.p.click('main form button[type=submit]');
  await o.p.getByText('Sidik Anda tidak sama').waitFor();
}

/** Who saw my data: the admin who asked, as an office. */
async function akses(o, l, kepala) {
  const id = l.tracking_id;
  await fetch(`${api}/laporan/${id}`, { headers: kepala });
  await o.ke(`/saya/laporan/${id}`);
  await o.p.locator('summary', { hasText: 'Riwayat lengkap' }).click();
  await o.p.getByRole('tab', { name: 'Aktivitas' }).click();
  await o.lihat('riwayat');
  await o.p.getByRole('link', { name: 'Siapa melihat data saya' }).click();
  await o.p.getByRole('heading', { level: 1, name: 'Siapa melihat data saya' }).waitFor();
  await o.p.locator('main').getByText('Pemerintah Kota Metro').first().waitFor();
  await o.lihat('akses');
}

const temuan = [];
const kepala = await admin();
for (const lebar of [360, 1280]) {
  const o = await Orang.baru('warga', lebar);
  const l = await jawab(o, kepala);
  await periksa(o, l);
  await akses(o, l, kepala);
  temuan.push(...o.temuan);
  await o.konteks.close();
}
await peramban.close();
for (const t of temuan) console.error(t);
console.log(temuan.length === 0 ? 'warga: links and proof hold' : `${temuan.length} findings`);
process.exit(temuan.length === 0 ? 0 : 1);
