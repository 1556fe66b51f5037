import type { z } from 'zod';
import { boundaries } from '../../contract/catalogue';
import { data } from '../../contract/data';
import { problem } from '../../contract/problem';
import { DATA_FORMATS } from '../pxweb/formats/data-format';
import { jsonSchemaOf } from './json-schema';

const GEOJSON = 'application/geo+json';
const PROBLEM = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: jsonSchemaOf(problem) } },
};

/** What is wrong with the request, or why the service cannot answer now. */
const PROBLEMS = { '4xx': PROBLEM, '5xx': PROBLEM };

/** The answers of a route for its description: one JSON document, or what is wrong in plain words. */
export function answers(schema: z.ZodType, status = 200, mediaType = 'application/json') {
  const content = { [mediaType]: { schema: jsonSchemaOf(schema) } };
  return { [status]: { description: 'OK', content }, ...PROBLEMS };
}

/** The answers of a route that gives figures, in every format. */
export function dataAnswers() {
  const figures = jsonSchemaOf(data);
  const formats = Object.values(DATA_FORMATS).map(({ mediaType }) => mediaType.split(';')[0] ?? '');
  const content = Object.fromEntries(
    formats.map((type) => [type, { schema: type === 'application/json' ? figures : { type: 'string' } }]),
  );
  return { 200: { description: 'OK', content }, ...PROBLEMS };
}

/** The answers of a route that gives areas or boundaries. */
export function geoAnswers(schema: z.ZodType = boundaries) {
  return answers(schema, 200, GEOJSON);
}
