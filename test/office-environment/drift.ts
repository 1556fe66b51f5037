type Constructor = abstract new (...args: never[]) => object;

/** Members of emulator classes that Microsoft's proxies of the same name do not have: there must be none. */
export function inventedMembers(microsoft: object, emulated: Record<string, Constructor>): string[] {
  return Object.entries(emulated).flatMap(([name, emulator]) => {
    const proxy: unknown = Reflect.get(microsoft, name);
    if (typeof proxy !== 'function') return [name];
    const real = new Set(membersOf(proxy as Constructor));
    const invented = membersOf(emulator).filter((member) => !real.has(member));
    const scalars = (emulator as { scalars?: readonly string[] }).scalars ?? [];
    const unknown = scalars.filter((member) => !real.has(member));
    return [...invented, ...unknown].map((member) => `${name}.${member}`);
  });
}

function membersOf(constructor: Constructor): string[] {
  const names: string[] = [];
  for (
    let prototype: unknown = constructor.prototype;
    prototype && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  )
    names.push(...Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor'));
  return names;
}
