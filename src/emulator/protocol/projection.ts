import { itemsOf, publicName, readMember, scalarsOf, wireName } from './members';
import type { References } from './references';
import type { QueryInfo } from './wire';

type Projected = Record<string, unknown>;

/** Answers one `load`: the selected members of an object or of the items of a collection, in wire names. */
export function project(
  object: object,
  query: QueryInfo,
  references: References,
  keepItems: boolean,
): Projected {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const items = itemsOf(object);
  if (!items) return { ...identity(object, references), ...pick(object, selected, references) };

  const ownNames = selected.filter((name) => scalarsOf(object).includes(name));
  const itemNames = selected.filter((name) => !ownNames.includes(name));
  const page = items.slice(query.Skip ?? 0, query.Top ? (query.Skip ?? 0) + query.Top : undefined);
  if (keepItems) page.forEach((item) => references.keep(item));
  return {
    ...reference(object, references),
    ...(ownNames.length > 0 ? pick(object, ownNames, references) : {}),
    _Items: page.map((item, index) => ({
      ...identity(item, references),
      ...pick(item, itemNames, references),
      _Index: index,
    })),
  };
}

/** What the library needs to address an object again: its id, and its reference when it is kept. */
export function identity(object: object, references: References): Projected {
  const id: unknown = 'id' in object && !itemsOf(object) ? object.id : undefined;
  return { ...reference(object, references), ...(id === undefined ? {} : { Id: id, _Id: id }) };
}

function reference(object: object, references: References): Projected {
  const id = references.idOf(object);
  return id === undefined ? {} : { _ReferenceId: id };
}

function pick(object: object, selected: string[], references: References): Projected {
  const picked: Projected = {};
  const nested = new Map<string, string[]>();
  for (const path of selected.length > 0 ? selected : ['*']) {
    const [head = '', ...tail] = path.split(/[/.]/);
    if (head === '$none') continue;
    if (head === '*' || head === '$all') Object.assign(picked, everything(object));
    else if (tail.length > 0) nested.set(head, [...(nested.get(head) ?? []), tail.join('/')]);
    else {
      const value = readMember(object, head);
      if (isHostObject(value)) nested.set(head, nested.get(head) ?? []);
      else picked[wireName(publicName(head))] = value;
    }
  }
  for (const [name, paths] of nested) {
    const child = readMember(object, name);
    picked[wireName(publicName(name))] = isHostObject(child)
      ? project(child, { Select: paths }, references, false)
      : null;
  }
  return picked;
}

const everything = (object: object): Projected =>
  Object.fromEntries(scalarsOf(object).map((name) => [wireName(name), readMember(object, name)]));

const isHostObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value.constructor !== Object;
