export function globSync(folder: URL): URL[];
