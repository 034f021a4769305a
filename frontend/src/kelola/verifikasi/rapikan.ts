// "Rapikan": spaces, punctuation and capital letters of a citizen's text, nothing else. Words are
// never replaced. Abbreviations keep or get their form, names written with a capital keep it, and the
// names of `nama` (region, agencies) get theirs wherever they stand whole. Days, months and a few names
// that are always names get theirs too.

const SINGKATAN = new Set(
  (
    'rt rw ktp kk sim stnk bpkb nik npwp nib pt cv ud tbk sd mi smp mts sma smk ma tk paud pkbm bpjs pln pdam ' +
    'pgn tps tpa tpst dprd dpr dpd mpr asn pns tni polri pppk p3k pju pbb bphtb imb pbg skck sktm rsud rs ' +
    'igd ugd spbu lpg bbm umkm apbd apbn apbdes blt pkh bpnt bst kip kks dtks dtsen kua bpn bkn kpu kpk ' +
    'bumn bumd bpom bnn ojk bi pos sms pin otp wib wita wit ri nkri id hp wa cctv wc ac ' +
    'ppdb spmb un kis sdn smpn sman smkn mtsn pupr dlh hp kpr bri bni btn krl lrt mrt kai ojol ditjen opd skpd kbm ump umk thr phk tki pmi'
  ).split(' '),
);
// Words of everyday language that look like an abbreviation stay as written.
for (const kata of ['bi', 'pos', 'id', 'un', 'ma', 'mi', 'wa', 'ri', 'pin', 'polri'])
  SINGKATAN.delete(kata);

/** A full stop after these does not end the sentence. */
const BERTITIK =
  /(?:^|[\s(])(?:jl|jln|no|gg|kel|kec|kab|prov|ds|dsn|bpk|ibu|sdr|sdri|tgl|hlm|dr|drs|ir|h|hj|a\.n|d\.a|u\.p|s\.d|dll|dst|dsb|rp|telp|tlp|wa|hp|yth|tsb)\.$/i;

/** Always names. "minggu" is not here: it is a week as often as a day. */
const NAMA = new Map(
  (
    'Senin Selasa Rabu Kamis Jumat Sabtu Januari Februari Maret April Mei Juni Juli Agustus September ' +
    'Oktober November Desember Indonesia Allah Polri'
  )
    .split(' ')
    .map((x) => [x.toLowerCase(), x]),
);

/** Beginnings of Indonesian words with two consonants; another pair is an abbreviation's. */
const AWALAN = /^(?:[tpkbdgf]r|[kpbgfs]l|s[ptkwynmr]|n[yg]|kh|sy|kw|ps|ts|dz|gh)/;

const huruf = (s: string) => s.replace(/[^\p{L}]/gu, '');
const besar = (s: string) =>
  huruf(s) !== '' && s === s.toUpperCase() && s !== s.toLowerCase();
const awalBesar = (s: string) => s.replace(/\p{L}/u, (h) => h.toUpperCase());

function spasi(baris: string): string {
  return (
    baris
      .replace(/[\t\u00a0\u200b ]+/g, ' ')
      .replace(/ +([,;:!?.)])/g, '$1')
      .replace(/\( +/g, '(')
      .replace(/([!?])[!?]+/g, (semua) => (semua.includes('?') ? '?' : '!'))
      .replace(/\.{4,}/g, '...')
      .replace(/,{2,}/g, ',')
      // a letter right after , ; ! ? — and after a full stop only between two words, never in
      // a.n., 10.000 or www.lapor.go.id
      .replace(/([,;!?])(?=\p{L})/gu, '$1 ')
      .replace(
        /(^|\s)([^\s.@/]*\p{Ll}{2})\.(?=\p{L}\p{Ll}+(?:[\s,!?]|\.?$|\.\s))(?!(?:go|co|com|id|net|org)\b)/gu,
        '$1$2. ',
      )
      .trim()
  );
}

interface Aturan {
  /** Names that must be written with capitals, word by word. */
  nama?: readonly string[];
}

/** The names of regions and agencies, each whole: "Metro Pusat", never "Pusat" alone. */
const frasa = (nama: readonly string[]): string[] =>
  nama
    .flatMap((n) => n.split(/[,()]+/))
    .map((n) => n.trim())
    .filter((n) => /^\p{Lu}\p{L}{2,}/u.test(n));

const TEMPAT = String.raw`(?<=(?:^|[^\p{L}])(?:di|ke|dari|kota|kab\.?|kabupaten|kec\.?|kecamatan|kel\.?|kelurahan|desa) )`;

/** One word alone only after a word that says it is a place. */
function beriNama(teks: string, nama: readonly string[]): string {
  let hasil = teks;
  for (const n of nama) {
    const pola = n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, ' +');
    const sendiri = !/\s/.test(n);
    hasil = hasil.replace(
      new RegExp(`${sendiri ? TEMPAT : '(?<!\\p{L})'}${pola}(?!\\p{L})`, 'giu'),
      n,
    );
  }
  return hasil;
}

/** "PUPR", "DPUPR": capitals that no word of the language has. */
const singkatanAsing = (kecil: string) =>
  kecil.length <= 6 &&
  (!/[aiueo]/.test(kecil) || (/^[^aiueo]{2}/.test(kecil) && !AWALAN.test(kecil)));

/** "rt04/rw02", "e-ktp": each part for itself. */
const bagian = (inti: string): string =>
  inti.replace(/\p{L}+/gu, (x) => {
    const kecil = x.toLowerCase();
    return SINGKATAN.has(kecil) && kecil.length > 1 ? x.toUpperCase() : x;
  });

function kata(k: string, berteriak: boolean): string {
  const [, depan, inti, belakang] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(k)!;
  if (!inti) return k;
  if (/@|:\/\/|\.\p{L}/u.test(inti)) return k;
  if (/^(?:rt|rw)\.?\d/i.test(inti) || /^[\p{L}\d]+(?:[/-][\p{L}\d]+)+$/u.test(inti))
    return depan + bagian(inti) + belakang;
  if (/\d\p{L}|\p{L}\d|\//u.test(inti)) return k;
  const kecil = inti.toLowerCase();
  const pasti = NAMA.get(kecil);
  if (pasti) return depan + pasti + belakang;
  if (SINGKATAN.has(kecil)) return depan + inti.toUpperCase() + belakang;
  // jAlAn
  if ((inti.match(/\p{Ll}\p{Lu}/gu) ?? []).length > 1) return depan + kecil + belakang;
  const teriak = besar(inti) && huruf(inti).length > (berteriak ? 1 : 3);
  if (!teriak || (!berteriak && singkatanAsing(kecil))) return k;
  return depan + kecil + belakang;
}

/** Most of the letters are capitals: the whole text was written with caps lock. */
function capsLock(teks: string): boolean {
  const semua = huruf(teks);
  if (semua.length < 12) return false;
  const kapital = semua.replace(/[^\p{Lu}]/gu, '').length;
  return kapital / semua.length > 0.6;
}

function awalKalimat(baris: string): string {
  const bagian = baris.split(' ');
  let mulai = true;
  return bagian
    .map((k, i) => {
      // A bullet or a number of a list: the sentence begins after it.
      if (mulai && /^(?:[-•*–—]|\d{1,2}[.)])$/.test(k)) return k;
      const hasil = mulai && !/@|:\/\/|www\./.test(k) ? awalBesar(k) : k;
      const sebelum = bagian.slice(0, i + 1).join(' ');
      mulai =
        // What follows a quotation that asks goes on with the sentence.
        /[!?]\)?$/.test(k) || (/[^.]\.["”')]*$/.test(k) && !BERTITIK.test(sebelum));
      return hasil;
    })
    .join(' ');
}

/** The whole text, line by line; blank lines stay as paragraph breaks. */
export function rapikan(teks: string, aturan: Aturan = {}): string {
  const nama = frasa(aturan.nama ?? []);
  const berteriak = capsLock(teks);
  return teks
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(spasi)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .map((b) =>
      b
        .split(' ')
        .map((k) => kata(k, berteriak))
        .join(' '),
    )
    .map((b) => beriNama(b, nama))
    .map(awalKalimat)
    .join('\n');
}

/** A title: one line, no full stop at its end. */
export const rapikanJudul = (teks: string, aturan: Aturan = {}): string =>
  rapikan(teks.replace(/\s+/g, ' '), aturan).replace(/([^.])[.!,]+$/, '$1');
