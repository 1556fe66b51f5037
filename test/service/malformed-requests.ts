import type { InjectOptions } from 'fastify';
import { seededRandom } from '../../src/domain/typology/clusters/seeded-random';
import { TABLE } from './api';

/** A request that cannot be answered, and what is to be said of it. */
export interface Malformed {
  kind: string;
  request: InjectOptions;
  status: number;
  code: string;
  /** What of the request is named: a parameter or a place in the body, or the fact that quotes what is wrong. */
  place?: string;
  fact?: Record<string, unknown>;
}

type Draw = ReturnType<typeof draws>;
type Made = Omit<Malformed, 'kind'>;

/** The same requests for the same seed, of every kind in turn. */
export function malformedRequests(seed: number, count: number): Malformed[] {
  const draw = draws(seed);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, i) => {
    const [kind, make] = kinds[i % kinds.length]!;
    return { kind, ...make(draw) };
  });
}

function draws(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const of = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const times = <Value>(number: number, make: () => Value) => Array.from({ length: number }, make);
  const text = (letters: string[], length: number) => times(length, () => of(letters)).join('');
  return {
    of,
    times,
    below,
    /** A name nobody has given anything. */
    name: () => of([`zz${text(LETTERS, 1 + below(12))}`, ...STRANGE_NAMES]),
    long: (length: number) => text(LETTERS, length + below(40)),
    year: () => 2020 + below(2),
    dimension: () => of(['indicator', 'area', 'year']),
  };
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzäöüß0123456789-_. '.replace(' ', '')];

const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999999999',
  "' or 1=1 --",
  '<script>',
  '${7+7}',
  '../../etc/passwd',
  '..\\..\\x',
  'Ä'.normalize('NFD'),
  '\u202egnp.exe',
  '𝟚𝟘𝟚𝟘',
  '😀',
];

/** Years that are none, of which some look like numbers. */
const NO_YEARS = [
  '20',
  '20211',
  '-2020',
  '2020.0',
  '2e3',
  '0x7e4',
  '２０２０',
  'Jahr',
  '202O',
  '+2020',
  "20'20",
];

const NO_EXPRESSIONS = [
  'top()',
  'top(-1)',
  'top(x)',
  'top(1.5)',
  'top(1',
  'bottom()',
  'from()',
  'to()',
  'range(2020)',
  'range()',
  'range(,)',
  'range((2020),2021)',
  'latest(2)',
  'top(1)bottom(1)',
];

/** Expressions that choose nothing. */
const EMPTY = ['top(0)', 'bottom(0)', 'top(1,99)', 'zz*', '?'.repeat(60)];

const encoded = (name: string, value: string) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

const CHOSEN: Record<string, string> = { indicator: 'einwohner', area: '0101', year: '2020' };

/** A question of figures that could be answered, but for what is given. */
function figures(given: Record<string, string>, more = ''): InjectOptions {
  const chosen = { ...CHOSEN, ...given };
  const query = Object.entries(chosen).map(([of, value]) => encoded(`valuecodes[${of}]`, value));
  return { url: `${TABLE}/data?${query.join('&')}${more && `&${more}`}` };
}

const selection = (...more: object[]) => [
  { variableCode: 'indicator', valueCodes: ['einwohner'] },
  { variableCode: 'year', valueCodes: ['2020'] },
  ...more,
];

const posted = (url: string, payload: unknown): InjectOptions => ({
  method: 'POST',
  url,
  payload: JSON.stringify(payload),
  headers: { 'content-type': 'application/json' },
});

const invalid = (request: InjectOptions, place: string): Made => ({
  request,
  status: 400,
  code: 'request-invalid',
  place,
});

const unknown = (what: string, fact: string, request: InjectOptions, value: string): Made => ({
  request,
  status: 404,
  code: `unknown-${what}`,
  fact: { [fact]: value },
});

const failing = (status: number, code: string, request: InjectOptions, fact = {}): Made => ({
  request,
  status,
  code,
  fact,
});

const at = encodeURIComponent;

const KINDS: Record<string, (draw: Draw) => Made> = {
  'a dimension nobody knows'({ name, of }) {
    const parameter = `${of(['valuecodes', 'valueCodes', 'codelist', 'outputvalues'])}[${name().replace(/[[\]]/g, '')}]`;
    return invalid(figures({}, encoded(parameter, '*')), parameter.toLowerCase());
  },
  'an indicator nobody knows'({ name }) {
    const value = name();
    return unknown('indicator', 'indicator', figures({ indicator: `einwohner,${value}` }), value);
  },
  'an area nobody knows'({ name }) {
    const value = name();
    return unknown('area', 'area', figures({ area: `0101,${value}` }), value);
  },
  'a year that is none'({ of }) {
    const year = of(NO_YEARS);
    return failing(400, 'year-unreadable', figures({ year: `2020,${year}` }), { year });
  },
  'a year without data'({ below }) {
    const year = 1000 + below(900);
    return failing(404, 'year-without-data', figures({ year: `2020,${year}` }), { year });
  },
  'an expression that is none'({ of, dimension }) {
    const [expression, of_] = [of(NO_EXPRESSIONS), dimension()];
    const request = figures({ [of_]: expression });
    if (of_ === 'year') return failing(400, 'year-unreadable', request, { year: expression });
    return unknown(of_, of_, request, expression);
  },
  'an expression that chooses nothing'({ of, dimension }) {
    return failing(400, 'empty-selection', figures({ [dimension()]: of(EMPTY) }));
  },
  'a dimension that is missing'({ of }) {
    const [kept, missing] = of([
      ['indicator', 'year'],
      ['year', 'indicator'],
    ]);
    const url = `${TABLE}/data?${encoded(`valuecodes[${kept}]`, CHOSEN[kept!]!)}`;
    return failing(400, 'selection-missing', { url }, { dimension: missing });
  },
  'a format nobody writes'({ name }) {
    const format = name();
    return failing(400, 'format-unsupported', figures({}, encoded('outputFormat', format)), { format });
  },
  'two formats'({ of }) {
    const [one, other] = [of(['csv', 'px']), of(['xlsx', 'json-stat2'])];
    const request = figures({}, `outputFormat=${one}&OUTPUTFORMAT=${other}`);
    return failing(400, 'format-unsupported', request, { format: `${one},${other}` });
  },
  'a parameter of output nobody knows'({ name }) {
    const parameter = name();
    const request = figures({}, `outputFormat=csv&${encoded('outputFormatParams', parameter)}`);
    return failing(400, 'output-parameter-unknown', request, { parameter });
  },
  'a parameter of output for another format'({ of }) {
    const [format, parameter] = of([
      ['px', 'UseCodes'],
      ['json-stat2', 'IncludeTitle'],
      ['xlsx', 'SeparatorTab'],
    ]);
    const request = figures({}, `outputFormat=${format}&outputFormatParams=${parameter}`);
    return failing(400, 'output-parameter-not-fitting', request, { parameter, format });
  },
  'parameters of output that contradict'({ of }) {
    const parameters = of(['UseCodes,UseTexts', 'SeparatorTab,SeparatorSemicolon']);
    const request = figures({}, `outputFormat=csv&outputFormatParams=${parameters}`);
    return failing(400, 'output-parameters-contradict', request);
  },
  'a place no dimension has'({ of, name }) {
    const more = of([
      encoded('heading', name()),
      encoded('stub', `area,${name()}`),
      'heading=area&stub=area',
    ]);
    return failing(400, 'placement-invalid', figures({}, more));
  },
  'a code list nobody knows'({ name, of }) {
    const list = name();
    return unknown(
      'code-list',
      'list',
      figures({}, encoded(`codelist[${of(['area', 'indicator'])}]`, list)),
      list,
    );
  },
  'a parameter that is too long'({ of, long }) {
    const parameter = of(['release', 'edition', 'heading', 'stub', 'lang']);
    return invalid(figures({}, encoded(parameter, long(65))), parameter);
  },
  'a parameter that comes twice'({ of }) {
    const parameter = of(['release', 'edition', 'lang']);
    return invalid(figures({}, `${parameter}=a&${parameter.toUpperCase()}=b`), parameter);
  },
  'a parameter that comes twice elsewhere'({ of }) {
    const [path, parameter] = of([
      ['/api/indicators', 'city'],
      ['/api/typologies', 'release'],
      ['/api/areas', 'level'],
      ['/api/releases', 'lang'],
      ['/api/v2/tables', 'query'],
      ['/api/cities/musterstadt/catalogue', 'edition'],
    ]);
    return invalid({ url: `${path}?${parameter}=a&${parameter}=b` }, parameter!);
  },
  'a release or an edition nobody knows'({ of, name }) {
    const [what, value] = [of(['release', 'edition']), name()];
    return unknown(what, what, figures({}, encoded(what, value)), value);
  },
  'a page that is none'({ of }) {
    const [parameter, value] = [
      of(['pageSize', 'pageNumber', 'pastDays']),
      of(['0', '-1', 'x', '1.5', '', 'NaN', '1e99']),
    ];
    const isHuge = value === '1e99' && parameter === 'pageNumber';
    return invalid({ url: `/api/v2/tables?${encoded(parameter, isHuge ? '-1e99' : value)}` }, parameter);
  },
  'a word that is neither true nor false'({ of, name }) {
    const [path, parameter] = of([
      [`${TABLE}/metadata`, 'defaultSelection'],
      ['/api/v2/tables', 'includeDiscontinued'],
    ]);
    return invalid({ url: `${path}?${encoded(parameter!, `zz${name()}`)}` }, parameter!);
  },
  'a table nobody knows'({ name }) {
    const table = name()
      .replace(/[.\\/]/g, '')
      .slice(0, 40);
    return unknown('table', 'table', { url: `/api/v2/tables/${at(table)}/data` }, table);
  },
  'a level nobody knows'({ name, of }) {
    const level = name().replace(/[\\/]/g, '').slice(0, 20);
    const url = of([
      `/api/v2/tables/musterstadt-${at(level)}/metadata`,
      `/api/areas?city=musterstadt&level=${at(level)}`,
      `/api/areas/musterstadt/${at(level)}.geojson`,
    ]);
    return unknown('level', 'level', { url }, level);
  },
  'a city nobody knows'({ name, of }) {
    const city = name().replace(/[.\\/]/g, '');
    const url = of([
      `/api/indicators?city=${at(city)}`,
      `/api/cities/${at(city)}/catalogue`,
      `/api/typologies?city=${at(city)}`,
      `/api/quarters?city=${at(city)}`,
      `/api/releases?city=${at(city)}`,
      `/api/releases/${at(city)}/2026.1`,
    ]);
    return unknown('city', 'city', { url }, city);
  },
  'something else nobody knows'({ name, of }) {
    const id = name().replace(/[.\\/]/g, '');
    const [what, fact, path] = of([
      ['saved-query', 'query', '/api/v2/savedqueries/ID'],
      ['saved-query', 'query', '/api/v2/savedqueries/ID/data'],
      ['code-list', 'list', '/api/v2/codelists/ID'],
      ['indicator', 'indicator', '/api/indicators/ID?city=musterstadt'],
      ['release', 'release', '/api/releases/musterstadt/ID'],
      ['release', 'release', '/api/cities/musterstadt/catalogue?release=ID'],
    ]);
    return unknown(what!, fact!, { url: path!.replace('ID', at(id)) }, id);
  },
  'a path that leads elsewhere'({ of }) {
    const url = of([
      '/api/v2/tables/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/api/v2/tables/..%2f..%2fx/y/z',
      '/api/v2/%00',
      '/api/v2/tables%2f',
      '/api//v2/tables',
      '/api/V2/tables',
      '/api/v2/tables/%ff',
      '/api/v2/tables/%',
      '/api/v2/tables/x/data/more',
      '/api/__proto__',
    ]);
    return failing(404, 'unknown-address', { url });
  },
  'a character no database keeps'({ of, below }) {
    const value = `muster${'\0'.repeat(1 + below(3))}stadt`;
    const url = of([`/api/indicators?city=${at(value)}`, `/api/cities/${at(value)}/catalogue`]);
    return invalid({ url }, '');
  },
  'JSON that is none'({ of }) {
    const payload = of([
      '{',
      '{"selection":[}',
      "{'a':1}",
      'undefined',
      '{"a":NaN}',
      '[1,]',
      '\u0000',
      '{"__proto__":{"x":1}}',
      '{"constructor":{"prototype":{"x":1}}}',
    ]);
    return invalid(
      { method: 'POST', url: `${TABLE}/data`, payload, headers: { 'content-type': 'application/json' } },
      'JSON',
    );
  },
  'a body of another kind'({ of }) {
    const type = of([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'x/y',
      'application/jsonx',
    ]);
    const url = of([`${TABLE}/data`, '/api/v2/savedqueries']);
    const request = { method: 'POST' as const, url, payload: '{}', headers: { 'content-type': type } };
    return failing(415, 'media-type-unknown', request, { expected: 'application/json' });
  },
  'a body that is no object'({ of }) {
    return invalid(posted(`${TABLE}/data`, of([[], [1], 'x', 5, true])), 'body');
  },
  'a variable nobody knows in a body'({ name, of }) {
    const wrong = of([{ variableCode: name() }, { variableCode: 5 }, {}, { variableCode: null }]);
    return invalid(posted(`${TABLE}/data`, { selection: selection(wrong) }), 'selection.2.variableCode');
  },
  'a variable that comes twice in a body'({ of }) {
    const again = { variableCode: of(['indicator', 'year']), valueCodes: ['*'] };
    return invalid(posted(`${TABLE}/data`, { selection: selection(again) }), 'selection.2.variableCode');
  },
  'values that are none in a body'({ of, long, times }) {
    const [valueCodes, place] = of<[unknown, string]>([
      [[long(65)], '.0'],
      [['0101', long(65)], '.1'],
      [[{}], '.0'],
      [{ 0: 'x' }, ''],
      [times(5001, () => 'x'), ''],
    ]);
    const wrong = { variableCode: 'area', valueCodes };
    return invalid(
      posted(`${TABLE}/data`, { selection: selection(wrong) }),
      `selection.2.valueCodes${place}`,
    );
  },
  'something else wrong in a body'({ of, name, long }) {
    const [wrong, place] = of<[object, string]>([
      [{ outputValues: name() }, 'selection.2.outputValues'],
      [{ codelist: long(129) }, 'selection.2.codelist'],
      [{ codeList: {} }, 'selection.2.codeList'],
    ]);
    return invalid(
      posted(`${TABLE}/data`, { selection: selection({ variableCode: 'area', ...wrong }) }),
      place,
    );
  },
  'a placement that is none in a body'({ of, name }) {
    const [placement, place] = of<[unknown, string]>([
      [{ heading: [name()] }, 'placement.heading.0'],
      [{ stub: ['area', name()] }, 'placement.stub.1'],
      [{ heading: ['area', 'area', 'area', 'area'] }, 'placement.heading'],
      [5, 'placement'],
      [[], 'placement'],
    ]);
    return invalid(posted(`${TABLE}/data`, { selection: selection(), placement }), place);
  },
  'a saved query that is none'({ of, name, long }) {
    const whole = { tableId: 'musterstadt-stadtteil', selection: { selection: selection() } };
    const [wrong, place] = of<[object, string]>([
      [{ tableId: undefined }, 'tableId'],
      [{ tableId: long(65) }, 'tableId'],
      [{ selection: undefined }, 'selection'],
      [{ selection: name() }, 'selection'],
      [{ language: name() }, 'language'],
      [{ outputFormat: long(33) }, 'outputFormat'],
      [{ outputFormatParams: [long(33)] }, 'outputFormatParams.0'],
    ]);
    return invalid(posted('/api/v2/savedqueries', { ...whole, ...wrong }), place);
  },
  'a body that is too large'({ below }) {
    const request = posted('/api/v2/savedqueries', { tableId: 'x'.repeat(64 * 1024 + below(1000)) });
    return failing(413, 'too-large', request);
  },
  'a number that is none of a delivery'({ of }) {
    const number = of(['0', '-1', 'x', '1.5', '99999999999', '2147483648', 'NaN']);
    const method = of(['GET', 'DELETE'] as const);
    return invalid({ method, url: `/api/deliveries/${number}` }, 'number');
  },
  'a publication that is none'({ of, long }) {
    const whole = { city: 'musterstadt', deliveries: [1], note: { de: 'x' } };
    const [wrong, place] = of<[object, string]>([
      [{ city: undefined }, 'city'],
      [{ city: long(65) }, 'city'],
      [{ deliveries: [] }, 'deliveries'],
      [{ deliveries: ['x'] }, 'deliveries.0'],
      [{ deliveries: [1, 0] }, 'deliveries.1'],
      [{ note: {} }, 'note.de'],
      [{ note: { de: '   ' } }, 'note.de'],
      [{ note: { de: 'x'.repeat(2001) } }, 'note.de'],
      [{ sums: { additive: [[['a']]] } }, 'sums.additive.0'],
      [{ sums: { accidental: [[['a'], []]] } }, 'sums.accidental.0.1'],
    ]);
    return invalid(posted('/api/releases', { ...whole, ...wrong }), place);
  },
  'a withdrawal that is none'({ of }) {
    const figures_ = { measures: ['bev'], areas: ['0101'], years: [2020] };
    const [wrong, place] = of<[object, string]>([
      [{}, 'figures | delivery'],
      [{ figures: figures_, delivery: 1 }, 'body'],
      [{ figures: { ...figures_, years: [1800] } }, 'figures.years.0'],
      [{ figures: { ...figures_, areas: [] } }, 'figures.areas'],
      [{ figures: { ...figures_, measures: undefined } }, 'figures.measures'],
      [{ delivery: 'x' }, 'delivery'],
    ]);
    const body = { city: 'musterstadt', reason: 'Falsch', ...wrong };
    return invalid(posted('/api/deliveries/withdrawals', body), place);
  },
  'years of a typology that are none'({ of }) {
    const [years, place] = of<[unknown, string]>([
      [[], 'years'],
      [['x'], 'years.0'],
      [[2020, 1800], 'years.1'],
      [undefined, 'years'],
      [[2020.5], 'years.0'],
    ]);
    return invalid(posted('/api/typologies/armut/releases', { city: 'musterstadt', years }), place);
  },
};
