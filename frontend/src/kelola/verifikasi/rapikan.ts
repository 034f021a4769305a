// "Rapikan": spaces, punctuation and capital letters of a citizen's text, nothing else. Words are
// never replaced. Abbreviations keep their form, names written with a capital keep it, and in a
// text written all in capitals the names of `nama` (region, agencies) get theirs back.

const SINGKATAN = new Set(
  (
    'rt rw ktp kk sim stnk bpkb nik npwp nib pt cv ud tbk sd mi smp mts sma smk ma tk paud pkbm bpjs pln pdam ' +
    'pgn tps tpa tpst dprd dpr dpd mpr asn pns tni polri pppk p3k pju pbb bphtb imb pbg skck sktm rsud rs ' +
    'igd ugd spbu lpg bbm umkm apbd apbn apbdes blt pkh bpnt bst kip kks dtks dtsen kua bpn bkn kpu kpk ' +
    'bpk bumn bumd bpom bnn ojk bi pos sms pin otp wib wita wit ri nkri id hp wa cctv wc ac ' +
    'ppdb spmb un kpr bri bni btn krl lrt mrt kai ojol ditjen opd skpd kbm ump umk thr phk tki pmi'
  ).split(' '),
);
// Words of everyday language that look like an abbreviation stay as written.
for (const kata of ['bi', 'pos', 'id', 'un', 'ma', 'mi', 'hp', 'wa', 'ri', 'pin'])
  SINGKATAN.delete(kata);

/** A full stop after these does not end the sentence. */
const BERTITIK =
  /(?:^|[\s(])(?:jl|jln|no|gg|kel|kec|kab|prov|ds|dsn|bpk|ibu|sdr|sdri|tgl|hlm|dr|drs|ir|h|hj|a\.n|d\.a|u\.p|s\.d|dll|dst|dsb|rp|telp|tlp|wa|hp|yth|tsb)\.$/i;

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

function petaNama(nama: readonly string[]): Map<string, string> {
  const peta = new Map<string, string>();
  for (const n of nama)
    for (const kata of n.split(/[\s,()]+/))
      if (/^\p{Lu}\p{Ll}{3,}$/u.test(kata)) peta.set(kata.toLowerCase(), kata);
  return peta;
}

function kata(k: string, berteriak: boolean, nama: Map<string, string>): string {
  const [, depan, inti, belakang] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(k)!;
  if (!inti) return k;
  if (/[@/]|\.\p{L}/u.test(inti) || /\d\p{L}|\p{L}\d/u.test(inti)) return k;
  const kecil = inti.toLowerCase();
  if (SINGKATAN.has(kecil)) return depan + inti.toUpperCase() + belakang;
  const teriak = besar(inti) && huruf(inti).length > (berteriak ? 1 : 3);
  if (!teriak) return k;
  return depan + (nama.get(kecil) ?? kecil) + belakang;
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
      const hasil = mulai && !/[@/]|www\./.test(k) ? awalBesar(k) : k;
      const sebelum = bagian.slice(0, i + 1).join(' ');
      mulai =
        /[!?]["”')]*$/.test(k) || (/[^.]\.["”')]*$/.test(k) && !BERTITIK.test(sebelum));
      return hasil;
    })
    .join(' ');
}

/** The whole text, line by line; blank lines stay as paragraph breaks. */
export function rapikan(teks: string, aturan: Aturan = {}): string {
  const nama = petaNama(aturan.nama ?? []);
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
        .map((k) => kata(k, berteriak, nama))
        .join(' '),
    )
    .map(awalKalimat)
    .join('\n');
}

/** A title: one line, no full stop at its end. */
export const rapikanJudul = (teks: string, aturan: Aturan = {}): string =>
  rapikan(teks.replace(/\s+/g, ' '), aturan).replace(/([^.])[.!,]+$/, '$1');
