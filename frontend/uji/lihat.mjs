// Looks at pages in real Chromium: screenshots, axe in both languages, 44 px targets, no sideways
// scroll at 320 px, one id once, nothing refused by the CSP. For people at work; the tests of the
// whole path stand in tests/browser.
//   node uji/lihat.mjs [--dasar URL] [--ke DIR] [--masuk NAMA] [--gelap] JALUR...
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const arg = process.argv.slice(2);
const opsi = (nama, biasa) => {
  const i = arg.indexOf(`--${nama}`);
  return i < 0 ? biasa : arg.splice(i, 2)[1];
};
const gelap = arg.includes('--gelap') && arg.splice(arg.indexOf('--gelap'), 1);
const dasar = opsi('dasar', 'http://127.0.0.1:18101');
const ke = opsi('ke', '/tmp/lapor-lihat');
const masuk = opsi('masuk', '');
const sandi = opsi('sandi', 'rahasia-sekali');
const lebar = opsi('lebar', '360,1280').split(',').map(Number);
const axe = readFileSync(
  new URL('../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** Runs in the page: controls smaller than 44 px, duplicate ids, sideways scroll. */
function ukur() {
  const kecil = [];
  for (const el of document.querySelectorAll(
    'a[href], button, input, select, textarea, summary',
  )) {
    const r = el.getBoundingClientRect();
    const gaya = getComputedStyle(el);
    if (!r.width || gaya.visibility === 'hidden' || gaya.opacity === '0') continue;
    if (
      el.classList.contains('lompat') ||
      el.closest('p, li > strong, .petunjuk, .prosa, dd') === null
    ) {
      const lega = /radio|checkbox/.test(el.type) ? 24 : 43.5;
      if (r.height < lega || r.width < 24)
        kecil.push(
          `${el.outerHTML.slice(0, 90)} ${Math.round(r.width)}x${Math.round(r.height)}`,
        );
    }
  }
  // A key instead of its words: the page did not load that part of the dictionary.
  const kunci =
    document.body.innerText.match(
      /(?<![\w@/.:-])[a-z]+\.[a-z]+_?[a-z_0-9]*(?![\w./-])/g,
    ) ?? [];
  const id = [...document.querySelectorAll('[id]')].map((e) => e.id);
  return {
    kecil,
    kunci: kunci.filter((x) => !/\.(id|jpg|pdf|com)$/.test(x)),
    ganda: id.filter((x, i) => id.indexOf(x) !== i),
    samping: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(ke, { recursive: true });
let salah = 0;
const lapor = (...x) => {
  salah++;
  console.log(...x);
};

for (const bahasa of ['id', 'en'])
  for (const w of lebar) {
    const k = await browser.newContext({
      viewport: { width: w, height: w < 600 ? 740 : 900 },
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      colorScheme: gelap ? 'dark' : 'light',
      serviceWorkers: 'block',
    });
    const p = await k.newPage();
    p.on(
      'console',
      (m) =>
        m.type() === 'error' &&
        !/40[134]|Failed to load/.test(m.text()) &&
        lapor(`[${m.text()}]`),
    );
    p.on('pageerror', (e) => lapor('pageerror', e.message));
    await p.goto(`${dasar}/masuk`);
    await p.evaluate((b) => localStorage.setItem('lapor.bahasa', b), bahasa);
    if (masuk) {
      await p.fill('#id-pengenal', masuk);
      await p.fill('#id-sandi', sandi);
      await p.click('form button[type=submit]');
      await p.waitForURL((u) => !u.pathname.startsWith('/masuk'));
    }
    for (const jalur of arg) {
      await p.goto(dasar + jalur);
      await p.waitForLoadState('networkidle');
      await p.waitForSelector('main h1');
      const nama = `${jalur.replace(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'beranda'}-${bahasa}-${w}`;
      await p.screenshot({ path: `${ke}/${nama}.png`, fullPage: true });
      await p.evaluate(axe);
      const h = await p.evaluate(() =>
        axe.run(document, {
          runOnly: [
            'wcag2a',
            'wcag2aa',
            'wcag21a',
            'wcag21aa',
            'wcag22aa',
            'best-practice',
          ],
        }),
      );
      for (const v of h.violations)
        lapor(
          `${nama}: ${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`,
        );
      const u = await p.evaluate(ukur);
      if (w < 600) for (const x of u.kecil) lapor(`${nama}: kecil: ${x}`);
      for (const x of u.kunci) lapor(`${nama}: kunci tanpa teks: ${x}`);
      for (const x of u.ganda) lapor(`${nama}: id ganda: ${x}`);
      if (w < 600) {
        await p.setViewportSize({ width: 320, height: 740 });
        const s = (await p.evaluate(ukur)).samping;
        if (s > 0) lapor(`${nama}: ${s} px ke samping pada 320`);
        await p.setViewportSize({ width: w, height: 740 });
      }
    }
    await k.close();
  }
await browser.close();
console.log(salah ? `${salah} temuan` : 'bersih');
process.exitCode = salah ? 1 : 0;
