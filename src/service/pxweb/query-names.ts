import type { FastifyRequest } from 'fastify';
import { formatNamed } from './formats/data-format';
import { outputParameters } from './formats/output';

/** Parameters of PxWebApi v2 and our own, as the contract writes them. */
const NAMES = [
  'lang',
  'query',
  'pastDays',
  'includeDiscontinued',
  'pageNumber',
  'pageSize',
  'defaultSelection',
  'savedQuery',
  'outputFormat',
  'outputFormatParams',
  'heading',
  'stub',
  'release',
  'edition',
];

const WRITTEN = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

type Parameters = Record<string, string | string[] | undefined>;

/**
 * Before a request is checked: names in any letter case become those of the contract, lists are split at their commas. For
 * `preValidation`. Fails with `format-unsupported`, `output-parameter-unknown`.
 */
export async function readableQuery(request: FastifyRequest): Promise<void> {
  const query = named(request.query as Parameters);
  const { outputFormat, outputFormatParams } = query;
  request.query = {
    ...query,
    ...(outputFormat !== undefined && { outputFormat: formatNamed(String(outputFormat)) }),
    ...(outputFormatParams !== undefined && {
      outputFormatParams: outputParameters(listIn(outputFormatParams)),
    }),
  };
}

/** What comes in two spellings comes twice. */
function named(parameters: Parameters): Parameters {
  const values = new Map<string, Parameters[string]>();
  for (const [written, value] of Object.entries(parameters)) {
    const name = WRITTEN.get(written.toLowerCase()) ?? written.toLowerCase();
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value ?? []].flat());
  }
  return Object.fromEntries(values);
}

function listIn(value: string | string[]): string[] {
  return [value]
    .flat()
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter(Boolean);
}
