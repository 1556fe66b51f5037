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

interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** Finds the name a package uses for a part, given a name that may be written another way. */
export function partFinder(parts: Names): (name: string) => string {
  let byKey: Map<string, string> | undefined;
  let isFirst = true;
  return (name) => {
    if (parts.has(name)) return name;
    if (isFirst) {
      isFirst = false;
      return equivalentName(parts, name);
    }
    byKey ??= new Map(Array.from(parts.keys(), (used) => [equivalenceKey(used), used]));
    return byKey.get(equivalenceKey(name)) ?? name;
  };
}

/** One name is found faster without an index of all. */
function equivalentName(parts: Names, name: string): string {
  const wanted = equivalenceKey(name);
  const isEncoded = name.includes('%');
  for (const used of parts.keys())
    if (used.length === name.length || isEncoded || used.includes('%'))
      if (equivalenceKey(used) === wanted) return used;
  return name;
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
