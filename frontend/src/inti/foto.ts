// Photos are shrunk on the phone before they leave: 4 MB become about 200 KB, and re-encoding drops
// EXIF with the place where the photo was taken.
const SISI = 1600;
const CUKUP = 300_000;
const MUTU = [0.82, 0.7, 0.58];

const foto = (f: Blob) => /^image\/(jpeg|png|webp|bmp|heic|heif|avif)$/.test(f.type);

async function baca(f: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(f, { imageOrientation: 'from-image' });
  } catch {
    return null; // HEIC on Android: the server decodes it
  }
}

const jpeg = (k: HTMLCanvasElement, mutu: number) =>
  new Promise<Blob | null>((jadi) => k.toBlob(jadi, 'image/jpeg', mutu));

/** A smaller JPEG, or the file itself when it is no photo or already smaller. */
export async function perkecil(f: File): Promise<{ isi: Blob; nama: string }> {
  const asal = { isi: f as Blob, nama: f.name };
  const peta = foto(f) ? await baca(f) : null;
  if (!peta) return asal;
  const skala = Math.min(1, SISI / Math.max(peta.width, peta.height));
  const kanvas = document.createElement('canvas');
  kanvas.width = Math.round(peta.width * skala);
  kanvas.height = Math.round(peta.height * skala);
  const kuas = kanvas.getContext('2d');
  if (!kuas) return asal;
  kuas.fillStyle = '#fff';
  kuas.fillRect(0, 0, kanvas.width, kanvas.height);
  kuas.drawImage(peta, 0, 0, kanvas.width, kanvas.height);
  peta.close();
  let isi: Blob | null = null;
  for (const mutu of MUTU) {
    isi = await jpeg(kanvas, mutu);
    if (!isi || isi.size <= CUKUP) break;
  }
  if (!isi) return asal;
  return { isi, nama: `${f.name.replace(/\.\w+$/, '')}.jpg` };
}
