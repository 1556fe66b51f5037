import { DATA_FORMATS } from '../pxweb/formats/data-format';
import { boundaries, data, problem } from './schemas';

const PROBLEM = { description: 'Problem', content: { 'application/problem+json': { schema: problem } } };

/** What is wrong with the request, or why the service cannot answer now. */
const PROBLEMS = { '4xx': PROBLEM, '5xx': PROBLEM };

/** The answers of a route for its description: one JSON document, or what is wrong in plain words. */
export function answers(schema: object, status = 200) {
  return { [status]: { description: 'OK', content: { 'application/json': { schema } } }, ...PROBLEMS };
}

/** The answers of a route that gives figures, in every format. */
export function dataAnswers() {
  const formats = Object.values(DATA_FORMATS).map(({ mediaType }) => mediaType.split(';')[0] ?? '');
  const content = Object.fromEntries(
    formats.map((type) => [type, { schema: type === 'application/json' ? data : { type: 'string' } }]),
  );
  return { 200: { description: 'OK', content }, ...PROBLEMS };
}

/** The answers of a route that gives boundaries. */
export function geoAnswers() {
  const content = { 'application/geo+json': { schema: boundaries } };
  return { 200: { description: 'OK', content }, ...PROBLEMS };
}
