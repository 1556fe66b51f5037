import { invalidArgument } from '../protocol/host-error';

export type Location = 'Replace' | 'Start' | 'End' | 'Before' | 'After';

const INSIDE = ['Replace', 'Start', 'End'];
const EDGES = ['Start', 'End'];
const AROUND = ['Before', 'After'];
const EVERYWHERE = [...INSIDE, ...AROUND];

/** Where each object takes what, as the reference of WordApi 1.3 says. */
const ALLOWED: Record<string, Record<string, readonly string[]>> = {
  Body: { content: INSIDE, paragraph: EDGES, table: EDGES, break: EDGES, picture: EDGES },
  ContentControl: {
    content: INSIDE,
    paragraph: [...EDGES, ...AROUND],
    table: [...EDGES, ...AROUND],
    break: [...EDGES, ...AROUND],
    picture: INSIDE,
  },
  Paragraph: { content: INSIDE, paragraph: AROUND, table: AROUND, break: AROUND, picture: INSIDE },
  Range: { content: EVERYWHERE, paragraph: AROUND, table: AROUND, break: AROUND, picture: EVERYWHERE },
  Table: { paragraph: AROUND, table: AROUND },
  InlinePicture: { content: AROUND, paragraph: AROUND, break: AROUND, picture: ['Replace', ...AROUND] },
};

/** Refuses a place an object does not know with InvalidArgument. */
export function location(object: object, what: string, where: string): Location {
  // A bundler prefixes a class whose name is taken elsewhere (`range_Range`).
  const name = object.constructor.name.replace(/^.*_/, '');
  if (!ALLOWED[name]?.[what]?.includes(where)) throw invalidArgument(`${name}: insertLocation ${where}`);
  return where as Location;
}
