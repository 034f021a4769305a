// WCAG contrast of every pair of tokens that meets on screen, in both themes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../src/gaya/token.css', import.meta.url), 'utf8');
const [terang, gelap] = css.split('@media') as [string, string];

function token(teks: string): Map<string, string> {
  return new Map(
    [...teks.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]),
  );
}

function terangnya(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function kontras(a: string, b: string): number {
  const [x, y] = [terangnya(a), terangnya(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

const dasar = ['latar', 'permukaan', 'cekung', 'utama-lembut'];
const teks: [string, string][] = [
  ...dasar.flatMap((d) => [
    ['teks', d] as [string, string],
    ['teks-redup', d] as [string, string],
    ['tautan', d] as [string, string],
  ]),
  ['di-utama', 'utama'],
  ['di-utama', 'utama-tekan'],
  ['di-samudra', 'samudra'],
  ['di-samudra-redup', 'samudra'],
  ['bangga', 'permukaan'],
  ['latar', 'teks'],
  ...['merah', 'kuning', 'hijau', 'abu', 'biru'].flatMap((w) => [
    [w, `${w}-lembut`] as [string, string],
    [w, 'permukaan'] as [string, string],
    [w, 'latar'] as [string, string],
    ['teks', `${w}-lembut`] as [string, string],
    ['tautan', `${w}-lembut`] as [string, string],
  ]),
];
const antarmuka: [string, string][] = [
  ...['latar', 'permukaan'].flatMap((d) => [
    ['garis-kuat', d] as [string, string],
    ['fokus', d] as [string, string],
    ['utama', d] as [string, string],
  ]),
];

for (const [nama, isi] of [
  ['terang', terang],
  ['gelap', gelap],
] as const) {
  const t = token(isi);
  const periksa = (pasang: [string, string][], batas: number) => {
    for (const [a, b] of pasang) {
      const k = kontras(t.get(a)!, t.get(b)!);
      assert.ok(k >= batas, `${nama}: ${a} on ${b} is ${k.toFixed(2)}, needs ${batas}`);
    }
  };
  test(`${nama}: text 4.5`, () => periksa(teks, 4.5));
  test(`${nama}: edges and focus 3`, () => periksa(antarmuka, 3));
}
