// Parts of the panel whose endpoints exist. Nothing is linked before it works.
export const adaPermintaan = false;
