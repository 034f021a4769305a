// What the programs of the chapters share: people who stay logged in at their
// device, acts by their buttons, and fields by the keyboard alone.
import assert from 'node:assert/strict';
import { Orang } from './peramban.mjs';

// LAPOR_LEBAR=360,1280: every chapter on both.  Otherwise those with "*" on
// both and the others in turns, for the time they take.
const diminta = process.env.LAPOR_LEBAR?.split(',').map(Number);

export class Bab {
  static async baru(nama) {
    const b = new Bab();
    b.nama = nama;
    b.lulus = 0;
    b.gagal = 0;
    b.ke = 0;
    b.orang = new Map();
    b.sekali = [];
    return b;
  }

  /** One chapter; LAPOR_BAB: only those with this in their name. */
  async uji(nama, fn) {
    const giliran = this.ke++ % 2 ? 1280 : 360;
    if (process.env.LAPOR_BAB && !nama.includes(process.env.LAPOR_BAB)) return;
    for (const lebar of diminta ?? (nama.endsWith('*') ? [360, 1280] : [giliran])) {
      this.lebar = lebar;
      const mulai = performance.now();
      try {
        await fn(this);
        this.lulus++;
        const s = ((performance.now() - mulai) / 1000).toFixed(1);
        console.log(`ok ${nama}, ${lebar} px (${s} s)`);
      } catch (e) {
        this.gagal++;
        console.log(`not ok ${nama}, ${lebar} px: ${e.stack ?? e}`.slice(0, 1500));
        await this.o?.lihat('gagal').catch(() => {});
      }
    }
  }

  /** This person at the device of now; logs in once. */
  async datang(pengenal, sandi) {
    const kunci = `${pengenal} ${this.lebar}`;
    let o = this.orang.get(kunci);
    if (!o) {
      o = await Orang.baru(`${this.nama}-${pengenal}`, this.lebar);
      o.p.setDefaultTimeout(30_000);
      this.orang.set(kunci, o);
      await o.masuk(pengenal, sandi);
    }
    this.o = o;
    this.p = o.p;
    return { o, p: o.p };
  }

  /** Somebody who logs in here for the first time, and is not kept. */
  async pertama(pengenal, sandi) {
    const o = await Orang.baru(`${this.nama}-baru`, this.lebar);
    o.p.setDefaultTimeout(30_000);
    this.sekali.push(o);
    this.o = o;
    this.p = o.p;
    await o.masuk(pengenal, sandi);
    return { o, p: o.p };
  }

  /** From the worklist, by its row. */
  async dariTab(tab, lacak) {
    await this.o.ke(`/kelola/laporan?tab=${tab}&urut=terbaru`);
    await this.p.locator(`a.ke-laporan[href*="${lacak}"]`).first().click();
    await this.p.waitForURL(`**/kelola/laporan/${lacak}**`);
  }

  /** The form behind a button of the report. */
  async buka(tombol) {
    await this.p
      .locator('.tindakan')
      .getByRole('link', { name: tombol, exact: true })
      .click();
    await this.p.waitForSelector('.form-kelola');
  }

  async pilih(bidang, nilai) {
    await this.o.centang(`input[name="${bidang}"][value="${nilai}"]`);
  }

  /** Send the form that is open, and see that it went through. */
  async kirim(tombol, jadi = true) {
    await this.p
      .locator('.form-kelola')
      .getByRole('button', { name: tombol, exact: true })
      .click();
    if (jadi) await this.p.waitForSelector('.kerja .spanduk.sukses');
  }

  /** To a control by Tab alone, forth or back, whichever is nearer. */
  async sampai(kontrol) {
    await kontrol.waitFor();
    const ini = await kontrol.elementHandle();
    for (let i = 0; i < 250; i++) {
      const arah = await this.p.evaluate((el) => {
        const a = document.activeElement;
        if (a === el) return null;
        if (!a || a === document.body) return 'Tab';
        return el.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Tab'
          : 'Shift+Tab';
      }, ini);
      if (!arah) return;
      await this.p.keyboard.press(arah);
    }
    assert.fail(`not reached by keyboard: ${kontrol}`);
  }

  async tekan(kontrol, tombol = 'Enter') {
    await this.sampai(kontrol);
    await this.p.keyboard.press(tombol);
  }

  async ketik(kontrol, teks) {
    await this.sampai(kontrol);
    await this.p.keyboard.press('Control+A');
    await this.p.keyboard.type(teks);
  }

  /** A radio group: Tab to it, arrows to the choice. */
  async pilihPanah(grup, nilai) {
    const terpilih = grup.and(this.p.locator(':checked'));
    const awal = (await terpilih.count()) ? terpilih : grup.first();
    await this.tekan(awal, 'Space');
    for (let i = 0; i < 10; i++) {
      if ((await terpilih.getAttribute('value')) === nilai) return;
      await this.p.keyboard.press('ArrowDown');
    }
    assert.fail(`no choice ${nilai}`);
  }

  /** A type-ahead: letters, arrows, Enter. */
  async saran(kotak, kata, nama) {
    await this.ketik(kotak, kata);
    const usul = this.p.locator('[role=option]', { hasText: nama }).first();
    await usul.waitFor();
    for (let i = 0; i < 20; i++) {
      await this.p.keyboard.press('ArrowDown');
      if ((await usul.getAttribute('aria-selected')) === 'true') break;
    }
    await this.p.keyboard.press('Enter');
    await this.p.locator('.terpilih', { hasText: nama }).waitFor();
  }

  /** What was seen on all the pages; prints the counts. */
  async selesai() {
    const temuan = [];
    for (const o of [...this.orang.values(), ...this.sekali]) {
      temuan.push(...o.temuan);
      await o.konteks.close();
    }
    for (const t of temuan) console.log(`not clean: ${t}`);
    this[temuan.length ? 'gagal' : 'lulus']++;
    console.log(`${this.lulus} passed, ${this.gagal} failed`);
    process.exitCode = this.gagal ? 1 : 0;
  }
}
