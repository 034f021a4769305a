// The inbox of SMS 1708 (seed 000: "KOTA METRO (spasi) isi"): what nobody can
// answer or make sense of stands there, an admin makes a report of it or sets it
// aside, and finds both again.  With an instance of its own, for SMS are off
// elsewhere.  Prints "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const RAHASIA = 'rahasia-hook-9';
const dir = mkdtempSync(`${tmpdir()}/lapor-sms.`);
chmodSync(dir, 0o711);
const instansi = (...arg) =>
  execFileSync('scripts/instance', arg, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
process.env.LAPOR_URL = instansi(
  ...['start', '--dir', dir, '--port', '0', '--seed', 'uji'],
  ...['--now', '2026-11-24T10:00:00+07:00', '--set', 'sms_driver=berkas'],
  ...['--set', `sms_rahasia=${RAHASIA}`, '--set', 'sms_per_detik=100'],
)
  .trim()
  .replace('siap ', '');
const { Bab } = await import('./bab_bantu.mjs');
const { peramban, URL_DASAR } = await import('./peramban.mjs');
const { Petugas } = await import('./petugas.mjs');

/** A phone sends; it has become something when this returns. */
async function sms(dari, isi) {
  const r = await fetch(
    `${URL_DASAR}/api/v1/kanal/sms?${new URLSearchParams({ id: randomBytes(9).toString('hex'), from: dari })}`,
    {
      method: 'POST',
      body: isi,
      headers: {
        'Content-Type': 'text/plain',
        Authorization: `Basic ${Buffer.from(`hook:${RAHASIA}`).toString('base64')}`,
      },
    },
  );
  assert.equal(r.status, 200);
  instansi('tick', '--dir', dir);
}

const nomor = () => `+6281${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
const PANJANG =
  'Selokan di sepanjang Jalan Pala tersumbat plastik dan ranting sejak musim hujan lalu, air ' +
  'meluap ke halaman sekolah setiap sore, anak-anak kami terpaksa pulang lewat pematang sawah. ' +
  'Mohon dikeruk sebelum ada yang sakit. https://contoh.id/foto/' +
  'x'.repeat(60);

try {
  const pusat = await new Petugas().masuk('pusat');
  // Two agencies that go by the same name.
  instansi('sql', '--dir', dir, '--', '-e',
    "UPDATE instansi SET singkatan = 'DINAS BERSAMA' WHERE id IN (10001, 10002)");
  const babak = await Bab.baru('sms');

  await babak.uji('Kotak kosong', async (b) => {
    const { o, p } = await b.datang('pusat');
    await o.ke('/kelola/sms');
    await p.getByText('Tidak ada SMS yang perlu Anda tangani').waitFor();
    assert.equal(await p.getByText('SMS belum dinyalakan').count(), 0);
    await o.lihat('kosong');
  });

  await babak.uji('Jadikan laporan*', async (b) => {
    const { o, p } = await b.datang('pusat');
    const isi = `${b.lebar}: tiang listrik miring di Jalan Imam Bonjol`;
    await sms('INFO-PLN', isi);
    await sms('BANKXYZ', 'Selamat! Anda memenangkan undian 100 juta rupiah.');
    await sms('MALL', PANJANG);
    await sms(nomor(), 'DINAS BERSAMA jalan dan selokan rusak di Jl. Pala');
    await o.ke('/kelola/sms');
    await p.getByText(isi).waitFor();
    await o.lihat('perlu');
    await p.getByRole('button', { name: `Jadikan laporan: ${isi}`.slice(0, 57) }).click();
    await p.getByRole('dialog').waitFor();
    await o.lihat('jadikan');
    await o.pilih('id-instansi', 'kota metro', 'Pemerintah Kota Metro');
    await p.getByRole('dialog').getByRole('button', { name: 'Buat laporan' }).click();
    const kabar = p.getByText(/Laporan \w{10} dibuat/);
    const id = /Laporan (\w{10}) dibuat/.exec(await kabar.textContent())[1];
    await p.getByText(isi).waitFor({ state: 'detached' });
    const l = await pusat.minta('GET', `/laporan/${id}`);
    assert.deepEqual([l.isi, l.sumber, l.pemegang.id], [isi, 'SMS', '1872']);
    await p.getByRole('link', { name: 'Sudah diproses' }).click();
    await p.getByRole('link', { name: id }).waitFor();
    await o.lihat('selesai');
    await p.getByRole('link', { name: id }).click();
    await p.waitForURL(`**/kelola/laporan/${id}**`);
  });

  await babak.uji('Sisihkan, papan tik saja*', async (b) => {
    const { o, p } = await b.datang('pusat');
    const isi = `${b.lebar}: pinjaman cepat cair tanpa jaminan`;
    await sms('PINJOL', isi);
    await o.ke('/kelola/sms');
    await b.tekan(p.getByRole('button', { name: new RegExp(`^Sisihkan: ${isi.slice(0, 20)}`) }));
    await p.getByText('SMS disisihkan').waitFor();
    await p.locator('td, th', { hasText: isi }).waitFor({ state: 'detached' });
    await b.tekan(p.getByRole('link', { name: 'Sudah diproses' }));
    await p.getByText(isi).waitFor();
    // It can still be made a report of; too short for one, and it says so.
    await b.tekan(p.getByRole('button', { name: new RegExp(`^Jadikan laporan: ${isi.slice(0, 20)}`) }));
    await p.getByRole('dialog').waitFor();
    await p.keyboard.press('Escape');
    await p.getByRole('dialog').waitFor({ state: 'detached' });
  });

  await babak.uji('Terlalu pendek*', async (b) => {
    const { o, p } = await b.datang('pusat');
    await sms('PROMO', `hai ${b.lebar}`);
    await o.ke('/kelola/sms');
    await p.getByRole('button', { name: `Jadikan laporan: hai ${b.lebar}` }).click();
    await p.getByRole('dialog').getByRole('button', { name: 'Buat laporan' }).click();
    await p.getByRole('dialog').getByText(/terlalu pendek/).first().waitFor();
    await o.lihat('terlalu-pendek');
  });

  await babak.uji('Hanya yang di atasnya', async (b) => {
    const { o, p } = await b.datang('admin.metro');
    await o.ke('/kelola/sms');
    await p.getByText('DINAS BERSAMA jalan dan selokan').first().waitFor();
    assert.equal(await p.getByText('undian').count(), 0);
    await o.lihat('metro');
  });
  await babak.selesai();
} finally {
  await peramban.close();
  execFileSync('scripts/instance', ['stop', '--dir', dir]);
  rmSync(dir, { recursive: true, force: true });
}
