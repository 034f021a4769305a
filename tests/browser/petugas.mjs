// An officer (or a citizen) without a browser: prepares what a test in the
// browser needs, and gets in its way.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { URL_DASAR } from './peramban.mjs';

export class Petugas {
  async masuk(pengenal, sandi = 'rahasia-sekali') {
    const r = await fetch(`${URL_DASAR}/api/v1/sesi`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ pengenal, sandi }),
    });
    assert.equal(r.status, 200);
    this.kuki = r.headers.get('set-cookie').split(';')[0];
    this.csrf = (await r.json()).csrf;
    return this;
  }

  async minta(metode, jalur, badan, versi) {
    const r = await fetch(`${URL_DASAR}/api/v1${jalur}`, {
      method: metode,
      headers: {
        Cookie: this.kuki,
        'X-CSRF-Token': this.csrf,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(versi && { 'If-Match': `"${versi}"` }),
      },
      body: badan && JSON.stringify(badan),
    });
    assert.ok(r.ok, `${metode} ${jalur}: ${r.status} ${r.ok ? '' : await r.text()}`);
    return r.status === 204 ? null : r.json();
  }

  /** A new account of a citizen, by its e-mail address. */
  async daftar(nama, sandi) {
    const r = await fetch(`${URL_DASAR}/api/v1/akun`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ nama: 'Rukmini', email: `${nama}@contoh.id`, sandi }),
    });
    assert.equal(r.status, 201, await r.text());
  }

  async buat(judul, tambah = {}) {
    const j = await this.minta('POST', '/laporan-manual', {
      judul,
      isi: `${judul}. Sudah lama begini dan mengganggu warga setiap hari.`,
      klasifikasi: 'pengaduan',
      sumber: 'tatap_muka',
      tanpa_identitas: true,
      ...tambah,
    });
    return j.tracking_id;
  }

  async kirim(judul, tambah = {}) {
    const j = await this.minta('POST', '/laporan', {
      judul,
      isi: `${judul}. Sudah lama begini dan mengganggu warga setiap hari.`,
      klasifikasi: 'pengaduan',
      instansi: '1872',
      ...tambah,
    });
    return j.tracking_id;
  }

  /** An act upon the report as it is now. */
  async aksi(lacak, aksi, badan) {
    const { versi } = await this.minta('GET', `/laporan/${lacak}`);
    return this.minta('POST', `/laporan/${lacak}/aksi/${aksi}`, badan, versi);
  }
}
