// Tracking IDs are shown in groups, so that they can be read aloud and typed into an SMS.

/** "7KMD94XP2" → "7KMD-94XP-2"; an ID that already has gaps stays as it is. */
export function kelompokkan(id: string): string {
  if (/[-\s]/.test(id)) return id;
  return id.match(/.{1,4}/g)?.join('-') ?? id;
}
