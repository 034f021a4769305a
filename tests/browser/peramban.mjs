// A window of real Chromium that looks at every page it passes: axe, sideways
// scroll, faults on the console, anything the CSP refused, and a picture.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const akar = fileURLToPath(new URL('../../', import.meta.url));
const minta = createRequire(`${akar}frontend/package.json`);
const { chromium } = minta('playwright-core');
const axe = readFileSync(minta.resolve('axe-core/axe.min.js'), 'utf8');
const ATURAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const URL_DASAR = process.env.LAPOR_URL;
export const SHOTS = `${akar}build/shots`;
mkdirSync(SHOTS, { recursive: true });

/** LAPOR_LAMBAT=MS: every answer comes that many milliseconds later and the processor is four times
 * slower.  Finds the step that does not wait for what it looks at. */
const LAMBAT = Number(process.env.LAPOR_LAMBAT ?? 0);
async function lambatkan(p) {
  const cdp = await p.context().newCDPSession(p);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LAMBAT,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

export const peramban = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

/** One person at one device. */
export class Orang {
  static async baru(nama, lebar, lain = {}) {
    const o = new Orang();
    o.nama = nama;
    o.lebar = lebar;
    o.nomor = 0;
    o.temuan = [];
    o.konteks = await peramban.newContext({
      viewport: { width: lebar, height: lebar < 600 ? 740 : 900 },
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      serviceWorkers: 'block',
      hasTouch: lebar < 600,
      ...lain,
    });
    o.p = await o.konteks.newPage();
    // Who goes without a network in the test sets the network himself.
    if (LAMBAT && lain.serviceWorkers !== 'allow') await lambatkan(o.p);
    o.p.setDefaultTimeout(60_000);
    o.p.on('pageerror', (e) => o.temuan.push(`pageerror: ${e.message}`));
    o.p.on('console', (m) => {
      // Refusals of the API are told to the person, not to us.
      if (m.type() === 'error' && !/Failed to load resource/.test(m.text()))
        o.temuan.push(`console: ${m.text()}`);
    });
    return o;
  }

  async ke(jalur) {
    await this.p.goto(URL_DASAR + jalur);
    await this.p.waitForSelector('main h1');
    // What was prerendered answers by now.
    await this.p.waitForFunction(() => !window.onsubmit);
  }

  async masuk(pengenal, sandi = 'rahasia-sekali') {
    await this.ke('/masuk');
    await this.p.fill('#id-pengenal', pengenal);
    await this.p.fill('#id-sandi', sandi);
    await this.p.click('main form button[type=submit]');
    await this.p.waitForURL((u) => !u.pathname.startsWith('/masuk'));
  }

  /** All that the page reads has come. */
  async tenang(isi = this.p) {
    await this.p.waitForLoadState('networkidle');
    // Going on inside the page loads nothing anew: wait for what it reads.
    await isi.waitForFunction(() => !document.querySelector('.kerangka, [aria-busy="true"]'));
  }

  /** Look at the page as it stands, or at what stands in a frame of it. */
  async lihat(apa, isi = this.p) {
    await this.tenang(isi);
    const tanda = `${this.lebar} ${this.nama} ${apa}`;
    const nomor = String(++this.nomor).padStart(2, '0');
    await this.p.screenshot({
      path: `${SHOTS}/${this.lebar}-${this.nama}-${nomor}-${apa}.png`,
      fullPage: true,
    });
    await isi.evaluate(axe);
    const hasil = await isi.evaluate(
      (runOnly) => globalThis.axe.run(document, { runOnly }),
      ATURAN,
    );
    for (const v of hasil.violations)
      this.temuan.push(`${tanda}: axe ${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`);
    const samping = await isi.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (samping > 0) this.temuan.push(`${tanda}: ${samping} px sideways`);
  }

  /** Go on in a form of one question a page. */
  async lanjut() {
    const dari = this.p.url();
    await this.p.click('main form button[type=submit]');
    await this.p.waitForURL((u) => u.href !== dari);
    await this.p.waitForSelector('main h1');
  }

  /** A field gets to hold that, as soon as the page has read it. */
  async berisi(bidang, benar) {
    await this.p.waitForFunction(
      ([b, v]) => {
        const kini = document.getElementById(b)?.value;
        return kini === v || (v !== '' && kini?.startsWith(v));
      },
      [bidang, benar],
    );
  }

  /** Choose by the label, as people do: it covers its whole card. */
  async centang(masukan) {
    const id = await this.p.locator(masukan).getAttribute('id');
    await this.p.click(`label[for="${id}"]`);
  }

  /** Type a few letters, take the suggestion with that text. */
  async pilih(bidang, ketik, nama) {
    await this.p.fill(`#${CSS(bidang)}`, ketik);
    await this.p.locator('[role=option]', { hasText: nama }).first().click();
  }
}

/** An id like id-lokasi.alamat as a selector. */
const CSS = (id) => id.replace(/\./g, '\\.');

export function png() {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAABlBMVEX///+/v7+jQ3Y5AAAADklEQVQI12P4AIX8EAgALgAD/aNpbtEAAAAASUVORK5CYII=',
    'base64',
  );
}
