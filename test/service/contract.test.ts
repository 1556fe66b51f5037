import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { apiOfCities, TABLE } from './api';

/*
 * Against the contract of PxWebApi v2 as its publisher has it: PxTools/PxApiSpecs, PxAPI-2.yml (commit 2028b3f), and what has
 * changed in it since, as the client generated from it in PxTools/PxWeb2 (packages/pxweb2-api-client) says.
 */
const api = apiOfCities();

const QUERY = 'valuecodes[indicator]=einwohner&valuecodes[area]=0101,0102&valuecodes[year]=2020,2021';
const csv = async (more: string) => (await api.get(`${TABLE}/data?${QUERY}&outputFormat=csv&${more}`)).text;

describe('outputFormatParams', () => {
  // Fixture: Altstadt has 100 inhabitants in 2020 and 110 in 2021, Hafen 80 and 80.
  it.each([
    [
      'UseTexts',
      ['Stadtteil', 'Einwohnerinnen und Einwohner 2020', 'Einwohnerinnen und Einwohner 2021'],
      'Altstadt',
    ],
    ['UseCodes', ['area', 'einwohner 2020', 'einwohner 2021'], '0101'],
    [
      'UseCodesAndTexts',
      [
        'Stadtteil',
        'einwohner Einwohnerinnen und Einwohner 2020 2020',
        'einwohner Einwohnerinnen und Einwohner 2021 2021',
      ],
      '0101 Altstadt',
    ],
  ])('%s names values in csv', async (parameter, head, first) => {
    const [heads, row] = parse(await csv(`outputFormatParams=${parameter}`)) as string[][];
    expect(heads).toEqual(head);
    expect(row).toEqual([first, '100', '110']);
  });

  it('lay csv out by heading and stub', async () => {
    expect(parse(await csv('heading=area&stub=year,indicator&outputFormatParams=UseCodes'))).toEqual([
      ['year', 'indicator', '0101', '0102'],
      ['2020', 'einwohner', '100', '80'],
      ['2021', 'einwohner', '110', expect.any(String)],
    ]);
  });

  it.each([
    ['SeparatorTab', '\t'],
    ['SeparatorSemicolon', ';'],
    ['SeparatorSpace', ' '],
  ])('%s parts the fields of csv', async (parameter, separator) => {
    const rows = parse(await csv(`outputFormatParams=UseCodes,${parameter}`), {
      delimiter: separator,
    }) as string[][];
    expect(rows[1]).toEqual(['0101', '100', '110']);
    // A long table is parted the same way, and a text with the separator in it stays one field.
    const long = parse(await csv(`outputFormatParams=${parameter}`), { delimiter: separator }) as string[][];
    expect(long[1]?.slice(0, 6)).toEqual(['0101', 'Altstadt', 'stadtteil', '2020', 'einwohner', '100']);
    expect(long.every(({ length }) => length === 11)).toBe(true);
  });

  it('IncludeTitle puts the title above', async () => {
    const [title, empty, head] = (await csv('outputFormatParams=IncludeTitle')).split('\r\n');
    expect([title, empty]).toEqual([expect.stringContaining('Musterstadt'), '']);
    expect(head).toContain('Stadtteil');
  });

  it('are understood in any letter case, listed or repeated', async () => {
    const listed = await csv('OUTPUTFORMATPARAMS=usecodes,separatortab');
    expect(await csv('outputFormatParams=UseCodes&outputFormatParams=SeparatorTab')).toBe(listed);
    expect(listed).toContain('0101\t100');
  });

  it.each([
    ['UseCodes', '0101'],
    ['UseTexts', 'Altstadt'],
  ])('%s leaves one column at the side of a worksheet', async (parameter, first) => {
    const url = `${TABLE}/data?${QUERY}&outputFormat=xlsx&outputFormatParams=${parameter}`;
    const book = new Workbook();
    const { bytes } = await api.get(url);
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const sheet = book.worksheets[0];
    expect([sheet?.getCell('A4').value, sheet?.getCell('B4').value]).toEqual([first, 100]);
  });

  it.each([
    ['outputFormat=html', 'format-unsupported'],
    ['outputFormat=json-px', 'format-unsupported'],
    ['outputFormat=parquet', 'format-unsupported'],
    ['outputFormat=csv&outputFormatParams=Nix', 'output-parameter-unknown'],
    ['outputFormat=json-stat2&outputFormatParams=UseCodes', 'output-parameter-not-fitting'],
    ['outputFormat=xlsx&outputFormatParams=SeparatorTab', 'output-parameter-not-fitting'],
    ['outputFormat=csv&outputFormatParams=UseCodes,UseTexts', 'output-parameters-contradict'],
    ['outputFormat=csv&outputFormatParams=SeparatorTab,SeparatorSpace', 'output-parameters-contradict'],
  ])('refuses %s in plain words', async (more, code) => {
    const { status, json } = await api.get(`${TABLE}/data?${QUERY}&${more}`);
    expect([status, json.code]).toEqual([400, code]);
    expect(json.detail).toMatch(/Bitte/);
  });

  it('understands the name of a format in any letter case', async () => {
    const { headers } = await api.get(`${TABLE}/data?${QUERY}&OutputFormat=CSV`);
    expect(headers['content-type']).toContain('text/csv');
  });
});

describe('a posted selection', () => {
  it('may be missing: the default selection is answered', async () => {
    const [empty, byDefault] = [
      await api.app.inject({ method: 'POST', url: `${TABLE}/data` }),
      await api.get(`${TABLE}/data`),
    ];
    expect(empty.statusCode).toBe(200);
    expect(empty.json()).toEqual(byDefault.json);
  });

  it('asks for the total where no area is chosen', async () => {
    const { json } = await api.post(`${TABLE}/data`, {
      selection: [
        { variableCode: 'indicator', valueCodes: ['einwohner'] },
        { variableCode: 'area', valueCodes: [], codelist: null },
        { variableCode: 'year', valueCodes: ['2020'] },
      ],
    });
    expect(Object.keys(json.dimension.area.category.index)).toEqual(['00']);
  });

  it('is refused where it names an indicator or a year without a value', async () => {
    const { status, json } = await api.post(`${TABLE}/data`, {
      selection: [
        { variableCode: 'indicator', valueCodes: [] },
        { variableCode: 'year', valueCodes: ['2020'] },
      ],
    });
    expect([status, json.code]).toEqual([400, 'empty-selection']);
  });
});

describe('metadata', () => {
  const metadata = async (query: string) => (await api.get(`${TABLE}/metadata?${query}`)).json;
  const codes = (body: { dimension: Record<string, { category: { index: object } }> }, dimension: string) =>
    Object.keys(body.dimension[dimension]?.category.index ?? {});

  it('has the members and the extension of the contract', async () => {
    const body = await metadata('');
    expect(body).toMatchObject({
      version: '2.0',
      class: 'dataset',
      value: null,
      link: { data: [{ type: 'application/json', href: expect.stringContaining(`${TABLE}/data`) }] },
      extension: {
        px: {
          tableid: 'musterstadt-stadtteil',
          matrix: 'musterstadt-stadtteil',
          'subject-code': 'musterstadt',
          'subject-area': 'Musterstadt',
          aggregallowed: false,
        },
        firstPeriod: '2020',
        lastPeriod: '2021',
        timeUnit: 'Annual',
        discontinued: false,
      },
    });
    expect(body.dimension.indicator.extension.refperiod.einwohner).toBe('2020-12-31');
    // The contract allows no further members here.
    for (const { category } of Object.values<{ category: object }>(body.dimension))
      for (const member of Object.keys(category))
        expect(['index', 'label', 'note', 'child', 'unit']).toContain(member);
  });

  it('shows what the default selection, a saved query or a code list makes of the table', async () => {
    expect(codes(await metadata('defaultSelection=true'), 'year')).toEqual(['2021']);
    expect(codes(await metadata('codelist[area]=musterstadt.level.bezirk'), 'area')).toContain('01');
    const { json } = await api.post('/api/v2/savedqueries', {
      tableId: 'musterstadt-stadtteil',
      language: 'de',
      selection: {
        selection: [
          { variableCode: 'indicator', valueCodes: ['einwohner'] },
          { variableCode: 'year', valueCodes: ['2020'] },
        ],
      },
    });
    const saved = await metadata(`savedQuery=${json.id}`);
    expect([codes(saved, 'indicator'), codes(saved, 'year'), codes(saved, 'area')]).toEqual([
      ['einwohner'],
      ['2020'],
      ['00'],
    ]);
    expect((await api.get(`${TABLE}/metadata?savedQuery=nix`)).json.code).toBe('unknown-saved-query');
  });
});

describe('saved queries', () => {
  const query = {
    tableId: 'musterstadt-stadtteil',
    language: 'de',
    outputFormat: 'csv',
    outputFormatParams: ['UseCodes', 'SeparatorSemicolon'],
    selection: {
      selection: [
        { variableCode: 'indicator', valueCodes: ['*'], codelist: 'musterstadt.topic.bevoelkerung' },
        { variableCode: 'area', valueCodes: ['0101'] },
        { variableCode: 'year', valueCodes: ['from(2020)'] },
      ],
    },
  };

  it('come back as they were saved, with their id', async () => {
    const saved = await api.post('/api/v2/savedqueries', query);
    expect([saved.status, saved.json]).toEqual([
      201,
      expect.objectContaining({ ...query, id: saved.json.id }),
    ]);
    const kept = await api.get(`/api/v2/savedqueries/${saved.json.id}`);
    expect(kept.json).toMatchObject({ id: saved.json.id, language: 'de', savedQuery: query });
  });

  it('say which codes they stand for today, and answer in the form they were saved with', async () => {
    const { id } = (await api.post('/api/v2/savedqueries', query)).json;
    const { selection } = (await api.get(`/api/v2/savedqueries/${id}/selection`)).json;
    expect(selection).toEqual([
      {
        variableCode: 'indicator',
        codelist: 'musterstadt.topic.bevoelkerung',
        valueCodes: expect.arrayContaining(['einwohner']),
      },
      { variableCode: 'area', valueCodes: ['0101'] },
      { variableCode: 'year', valueCodes: ['2020', '2021'] },
    ]);
    expect((await api.get(`/api/v2/savedqueries/${id}/data`)).text).toContain('0101;100;110');
    const english = await api.get(`/api/v2/savedqueries/${id}/data?outputFormat=json-stat2&lang=en`);
    expect(english.json.dimension.year.label).not.toBe('Berichtsjahr');
  });

  it('are refused with a form that does not exist', async () => {
    const unsupported = await api.post('/api/v2/savedqueries', { ...query, outputFormat: 'html' });
    expect([unsupported.status, unsupported.json.code]).toEqual([400, 'format-unsupported']);
    const unfit = await api.post('/api/v2/savedqueries', { ...query, outputFormat: 'px' });
    expect([unfit.status, unfit.json.code]).toEqual([400, 'output-parameter-not-fitting']);
  });
});

describe('tables', () => {
  it('keep the search in the links to other pages', async () => {
    const { json } = await api.get('/api/v2/tables?query=musterstadt&pastDays=36500&pageSize=1');
    const next = json.page.links.find(({ rel }: { rel: string }) => rel === 'next');
    const page = (await api.get(next.href.replace(/^http:\/\/[^/]+/, ''))).json;
    expect(page.page).toMatchObject({ pageNumber: 2, totalElements: json.page.totalElements });
    expect(next.href).toContain('query=musterstadt');
  });

  it('say where they belong, and that none is discontinued', async () => {
    const { tables } = (await api.get('/api/v2/tables?includeDiscontinued=true')).json;
    for (const table of tables)
      expect(table).toMatchObject({
        discontinued: false,
        subjectCode: 'musterstadt',
        paths: [[{ id: 'musterstadt', label: 'Musterstadt' }]],
      });
  });

  it.each(['pageSize=0', 'pageNumber=0', 'pastDays=0', 'includeDiscontinued=vielleicht'])(
    'refuse %s',
    async (query) => {
      const { status, json } = await api.get(`/api/v2/tables?${query}`);
      expect([status, json.code]).toEqual([400, 'request-invalid']);
    },
  );
});

it('names indicators in the language of the answer when a year has no data', async () => {
  const url = `${TABLE}/data?valuecodes[indicator]=einwohner&valuecodes[year]=1999`;
  const [german, english] = [(await api.get(url)).json, (await api.get(`${url}&lang=en`)).json];
  expect([german.code, german.detail]).toEqual([
    'year-without-data',
    expect.stringContaining('„Einwohnerinnen'),
  ]);
  expect(english.detail).toContain('“Inhabitants”');
});

it('offers what the configuration of the contract requires', async () => {
  const { json } = await api.get('/api/v2/config');
  for (const member of [
    'apiVersion',
    'appVersion',
    'languages',
    'defaultLanguage',
    'maxDataCells',
    'maxCallsPerTimeWindow',
    'timeWindow',
    'license',
    'defaultDataFormat',
    'dataFormats',
  ])
    expect(json).toHaveProperty(member);
  expect(json.dataFormats).toContain(json.defaultDataFormat);
});
