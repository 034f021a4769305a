// Differences between two texts, word by word: longest common subsequence over words and spaces.
export interface Potong {
  teks: string;
  jenis: 'sama' | 'hapus' | 'tambah';
}

const PALING = 1500; // words; beyond, the table would cost more than it tells

const pecah = (s: string) => s.match(/\n+|[^\S\n]+|[^\s]+/g) ?? [];

/** A word kept is worth more than a space kept. */
const bobot = (s: string) => (/\S/.test(s) ? 3 : 1);

/** Same beginning and end cost nothing; only the middle is compared. */
export function beda(a: string, b: string): Potong[] {
  const x = pecah(a);
  const y = pecah(b);
  let awal = 0;
  while (awal < x.length && awal < y.length && x[awal] === y[awal]) awal++;
  let akhir = 0;
  while (
    akhir < x.length - awal &&
    akhir < y.length - awal &&
    x[x.length - 1 - akhir] === y[y.length - 1 - akhir]
  )
    akhir++;
  const tengah = bedaTengah(
    x.slice(awal, x.length - akhir),
    y.slice(awal, y.length - akhir),
  );
  return gabung([
    { teks: x.slice(0, awal).join(''), jenis: 'sama' },
    ...tengah,
    { teks: x.slice(x.length - akhir).join(''), jenis: 'sama' },
  ]);
}

function bedaTengah(x: string[], y: string[]): Potong[] {
  const semua: Potong[] = [
    { teks: x.join(''), jenis: 'hapus' },
    { teks: y.join(''), jenis: 'tambah' },
  ];
  if (!x.length || !y.length || x.length > PALING || y.length > PALING) return semua;
  const lebar = y.length + 1;
  const t = new Uint16Array((x.length + 1) * lebar);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      t[i * lebar + j] =
        x[i] === y[j]
          ? t[(i + 1) * lebar + j + 1]! + bobot(x[i]!)
          : Math.max(t[(i + 1) * lebar + j]!, t[i * lebar + j + 1]!);
  const hasil: Potong[] = [];
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      hasil.push({ teks: x[i]!, jenis: 'sama' });
      i++;
      j++;
    } else if (
      i < x.length &&
      (j >= y.length || t[(i + 1) * lebar + j]! >= t[i * lebar + j + 1]!)
    )
      hasil.push({ teks: x[i++]!, jenis: 'hapus' });
    else hasil.push({ teks: y[j++]!, jenis: 'tambah' });
  }
  return hasil;
}

function gabung(semua: Potong[]): Potong[] {
  const hasil: Potong[] = [];
  for (const p of semua) {
    const akhir = hasil[hasil.length - 1];
    if (!p.teks) continue;
    if (akhir?.jenis === p.jenis) akhir.teks += p.teks;
    else hasil.push({ ...p });
  }
  return hasil;
}

/** How many places differ. */
export const jumlahBeda = (p: readonly Potong[]): number =>
  p.filter(
    (x, i) =>
      x.jenis !== 'sama' &&
      p[i - 1]?.jenis !== (x.jenis === 'tambah' ? 'hapus' : 'tambah'),
  ).length;
