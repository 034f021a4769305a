// What an admin should look at before a text becomes public: numbers that identify somebody, and
// insults. A hint only; nothing is taken out without being asked.
type JenisPeka = 'nik' | 'telepon' | 'surel' | 'kasar';

export interface Peka {
  jenis: JenisPeka;
  teks: string;
  dari: number;
  sampai: number;
}

const POLA: readonly [JenisPeka, RegExp][] = [
  ['surel', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['nik', /(?<!\d)\d{16}(?!\d)/g],
  ['telepon', /(?<![\d.])(?:\+62|62|0)8\d{1,3}[\s.-]?\d{3,4}[\s.-]?\d{2,5}(?!\d)/g],
  [
    'kasar',
    /(?<!\p{L})(?:anjing|anjir|asu|babi|bajingan|bangsat|brengsek|goblo[kg]|idiot|kampret|keparat|kontol|memek|monyet|ngentot|pantek|tai|tolol|sundal|jancu?k)(?!\p{L})/giu,
  ],
];

export function temukanPeka(teks: string): Peka[] {
  const hasil: Peka[] = [];
  for (const [jenis, pola] of POLA)
    for (const m of teks.matchAll(pola)) {
      const dari = m.index;
      const sampai = dari + m[0].length;
      if (!hasil.some((x) => dari < x.sampai && x.dari < sampai))
        hasil.push({ jenis, teks: m[0], dari, sampai });
    }
  return hasil.sort((a, b) => a.dari - b.dari);
}

/** The text with everything of `temuan` replaced by a neutral word in brackets. */
export function samarkan(teks: string, ganti: (jenis: JenisPeka) => string): string {
  let hasil = teks;
  for (const x of temukanPeka(teks).reverse())
    hasil = `${hasil.slice(0, x.dari)}[${ganti(x.jenis)}]${hasil.slice(x.sampai)}`;
  return hasil;
}
