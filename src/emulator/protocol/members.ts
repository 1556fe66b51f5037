import { notImplemented } from './host-error';

/** Names travel in PascalCase; the host objects carry the public camelCase names. */
export const publicName = (wireName: string) =>
  wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);

export const wireName = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** Reads a member of a host object; a member the emulator lacks throws "EMULATOR: not implemented: …". */
export function readMember(object: object, name: string): unknown {
  const member = publicName(name);
  if (!has(object, member)) throw missing(object, member);
  return Reflect.get(object, member);
}

/** Sets a member of a host object; read-only and unknown members throw. */
export function writeMember(object: object, name: string, value: unknown) {
  const member = publicName(name);
  if (!has(object, member)) throw missing(object, member);
  if (!Reflect.set(object, member, value)) throw missing(object, `${member} (write)`);
}

/** Calls a method of a host object; a method the emulator lacks throws. */
export function callMember(object: object, name: string, args: unknown[]): unknown {
  const member = publicName(name);
  const method = has(object, member) ? Reflect.get(object, member) : undefined;
  if (typeof method !== 'function') throw missing(object, `${member}()`);
  return Reflect.apply(method, object, args);
}

/** The properties a bare `load()` of this object brings. */
export const scalarsOf = (object: object): readonly string[] =>
  (object.constructor as { scalars?: readonly string[] }).scalars ?? [];

/** A collection is whatever has `items`. */
export const itemsOf = (object: object): object[] | undefined => {
  const items: unknown = has(object, 'items') ? Reflect.get(object, 'items') : undefined;
  return Array.isArray(items) ? items : undefined;
};

const has = (object: object, member: string) => member in object && !(member in Object.prototype);

const missing = (object: object, member: string) => notImplemented(`${object.constructor.name}.${member}`);
