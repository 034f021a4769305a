import { readdirSync } from 'node:fs';

/** All .ts and .tsx files below a folder, as URLs. */
export function globSync(folder) {
  const hasil = [];
  for (const e of readdirSync(folder, { withFileTypes: true })) {
    const u = new URL(e.name + (e.isDirectory() ? '/' : ''), folder);
    if (e.isDirectory()) hasil.push(...globSync(u));
    else if (/\.tsx?$/.test(e.name)) hasil.push(u);
  }
  return hasil;
}
