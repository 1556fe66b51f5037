/** The name of a part as a zip entry writes it; some programs write `\` between folders. */
export function partNameOf(entry: string): string {
  return entry.replaceAll('\\', '/');
}

/** Whether a name would lead out of the package: a path from the root or a drive, or steps upwards. */
export function leadsOutside(name: string): boolean {
  return /^\/|^[a-z]:|(^|\/)\.\.?(\/|$)|\0/i.test(name);
}

/** Names with the same key are names of the same part: letters count whatever their case, written or encoded (OPC 6.2.2). */
export function equivalenceKey(name: string): string {
  return decoded(name).toLowerCase();
}

/** Finds the name a package uses for a part, given a name that may be written another way. */
export function partFinder(parts: {
  has(name: string): boolean;
  keys(): Iterable<string>;
}): (name: string) => string {
  let known: Map<string, string> | undefined;
  return (name) => {
    if (parts.has(name)) return name;
    known ??= new Map(Array.from(parts.keys(), (used) => [equivalenceKey(used), used]));
    return known.get(equivalenceKey(name)) ?? name;
  };
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
