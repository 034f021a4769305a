// The steps of a program here: each is told as it ends, and counted.
let lulus = 0;
let gagal = 0;
let potret = async () => {};

/** What to do when a step fails: pictures of who is on the stage. */
export function bilaGagal(fn) {
  potret = fn;
}

/** One step; was it good? */
export async function uji(nama, kerja) {
  try {
    await kerja();
    lulus++;
    console.log(`ok ${nama}`);
    return true;
  } catch (g) {
    gagal++;
    console.log(`not ok ${nama}: ${g.stack ?? g}`.slice(0, 1500));
    await potret().catch(() => {});
    return false;
  }
}

/** The last line, "N passed, N failed", and the exit status that goes with it. */
export function selesai() {
  console.log(`${lulus} passed, ${gagal} failed`);
  process.exitCode = gagal ? 1 : 0;
}
