/**
 * Holds a file to the published "PX file format 2013" (pxtools.net/px-file-format/px-2013: keywords, which are mandatory, their
 * types and lengths, the recommended order) and to the syntax PxTools/Px.Utils asks of a file (docs/PXFILE_SPECIFICATION.md).
 * There is no independent reader of px files among the packages of npm and Debian; this page is written from the two
 * documents, shares no code with the writer, and says every fault it finds.
 */
export function pxFaults(file: string): string[] {
  const entries = entriesOf(file);
  return [
    ...syntaxFaults(file, entries),
    ...entries.flatMap(entryFaults),
    ...orderFaults(entries),
    ...contentFaults(entries),
  ];
}

interface Entry {
  keyword: string;
  /** What stands in parentheses. */
  keys: string[];
  /** As written, without line ends outside quotes. */
  value: string;
  raw: string;
}

const ORDER =
  'CHARSET AXIS-VERSION CODEPAGE LANGUAGE LANGUAGES CREATION-DATE NEXT-UPDATE PX-SERVER DIRECTORY-PATH UPDATE-FREQUENCY TABLEID SYNONYMS DEFAULT-GRAPH DECIMALS SHOWDECIMALS ROUNDING MATRIX AGGREGALLOWED AUTOPEN SUBJECT-CODE SUBJECT-AREA CONFIDENTIAL COPYRIGHT DESCRIPTION TITLE DESCRIPTIONDEFAULT CONTENTS UNITS STUB HEADING CONTVARIABLE VALUES TIMEVAL CODES DOUBLECOLUMN PRESTEXT DOMAIN VARIABLE-TYPE HIERARCHIES HIERARCHYLEVELS HIERARCHYLEVELSOPEN HIERARCHYNAMES MAP PARTITIONED ELIMINATION PRECISION LAST-UPDATED STOCKFA CFPRICES DAYADJ SEASADJ UNITS() CONTACT REFPERIOD BASEPERIOD DATABASE SOURCE SURVEY LINK INFOFILE FIRST-PUBLISHED META-ID OFFICIAL-STATISTICS INFO NOTEX NOTE VALUENOTEX VALUENOTE CELLNOTEX CELLNOTE DATASYMBOL1 DATASYMBOL2 DATASYMBOL3 DATASYMBOL4 DATASYMBOL5 DATASYMBOL6 DATASYMBOLSUM DATASYMBOLNIL DATANOTECELL DATANOTESUM DATANOTE KEYS ATTRIBUTE-ID ATTRIBUTE-TEXT ATTRIBUTES DATA'.split(
    ' ',
  );

const MANDATORY =
  'CODES CONTENTS CREATION-DATE DATA DECIMALS LANGUAGE MATRIX SUBJECT-AREA SUBJECT-CODE TITLE UNITS VALUES'.split(
    ' ',
  );

/** On the line of the keyword or on lines of its own. */
const TEXT = /^(\r\n)?"[^"]*"(\r\n"[^"]*")*$/;
const ONE_LINE = /^"[^"\r\n]*"$/;
const LIST = /^"[^"\r\n]*"(,\r\n"[^"\r\n]*")*$/;
const DATE = /^"\d{8} \d{2}:\d{2}"$/;

/** Form and length of values; texts that are not listed may run over several lines. */
const FORMS: Record<string, [form: RegExp, longest?: number]> = {
  CHARSET: [/^"ANSI"$/],
  'AXIS-VERSION': [ONE_LINE, 20],
  CODEPAGE: [ONE_LINE, 20],
  LANGUAGE: [/^"[a-z]{2}"$/],
  'CREATION-DATE': [DATE],
  'LAST-UPDATED': [DATE],
  DECIMALS: [/^([0-9]|1[0-5])$/],
  SHOWDECIMALS: [/^[0-6]$/],
  PRECISION: [/^[1-6]$/],
  AGGREGALLOWED: [/^(YES|NO)$/],
  MATRIX: [ONE_LINE, 20],
  'SUBJECT-CODE': [ONE_LINE, 20],
  'SUBJECT-AREA': [ONE_LINE, 256],
  CONTENTS: [ONE_LINE, 256],
  UNITS: [ONE_LINE, 256],
  STUB: [LIST],
  HEADING: [LIST],
  CONTVARIABLE: [ONE_LINE, 256],
  VALUES: [LIST],
  CODES: [LIST],
  TIMEVAL: [/^TLIST\(A1\),"\d{4}"(,\r\n"\d{4}")*$/],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((i) => [`DATASYMBOL${i}`, [ONE_LINE, 20] as [RegExp, number]]),
  ),
};

function entriesOf(file: string): Entry[] {
  const pieces = splitOutside(file, ';');
  return pieces.slice(0, -1).map((piece) => {
    const raw = piece.replace(/^\r\n/, '');
    const [head = '', ...rest] = splitOutside(raw, '=');
    const [, keyword = '', inside] = /^([A-Z][A-Z0-9-]*)(?:\((.*)\))?$/s.exec(head) ?? [];
    const keys = inside === undefined ? [] : splitOutside(inside, ',').map((key) => key.slice(1, -1));
    return { keyword, keys, value: rest.join('='), raw };
  });
}

function splitOutside(text: string, separator: string): string[] {
  let quoted = false;
  const pieces = [''];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function syntaxFaults(file: string, entries: Entry[]): string[] {
  const last = splitOutside(file, ';').at(-1) ?? '';
  return [
    ...(last === '\r\n' ? [] : ['something stands after the last semicolon']),
    ...file
      .split('\r\n')
      .filter((line) => line.length > 256 && !line.startsWith('DATA'))
      .filter((line) => !/^[-\d."]/.test(line))
      .map((line) => `line too long: ${line.slice(0, 40)}`),
    ...(/[^\r]\n|\r(?!\n)/.test(file) ? ['a line does not end with CR LF'] : []),
    ...(entries.at(-1)?.keyword === 'DATA' ? [] : ['DATA is not the last entry']),
  ];
}

function entryFaults({ keyword, keys, value, raw }: Entry): string[] {
  const [form, longest = Infinity] = FORMS[keyword] ?? [TEXT];
  const faults = [
    [ORDER.includes(keyword), 'not a keyword of the format'],
    [/^[A-Z0-9-]+(\("[^"\r\n]*"(,"[^"\r\n]*")*\))?=/.test(raw), 'a name in parentheses stands on one line'],
    [keyword === 'DATA' || form.test(value), 'value of another form'],
    [value.length - 2 <= longest, 'value too long'],
    [keys.every((key) => key.length <= 256), 'name too long'],
  ] as const;
  return faults.flatMap(([holds, fault]) => (holds ? [] : [`${raw.slice(0, 60)}: ${fault}`]));
}

function orderFaults(entries: Entry[]): string[] {
  const places = entries.map(({ keyword, keys }) =>
    ORDER.indexOf(keyword === 'UNITS' && keys.length ? 'UNITS()' : keyword),
  );
  return entries.flatMap(({ raw }, i) =>
    i > 0 && places[i]! < places[i - 1]! ? [`${raw.slice(0, 40)} stands too late`] : [],
  );
}

function contentFaults(entries: Entry[]): string[] {
  const of = (keyword: string) => entries.filter((entry) => entry.keyword === keyword);
  const listIn = (value: string) => (value.match(/"[^"]*"/g) ?? []).map((item) => item.slice(1, -1));
  const [stub, heading] = ['STUB', 'HEADING'].map((keyword) =>
    of(keyword).flatMap(({ value }) => listIn(value)),
  );
  const variables = [...stub!, ...heading!];
  const values = new Map(of('VALUES').map(({ keys: [variable = ''], value }) => [variable, listIn(value)]));
  const codes = new Map(of('CODES').map(({ keys: [variable = ''], value }) => [variable, listIn(value)]));
  const sizeOf = (names: string[]) => names.reduce((size, name) => size * (values.get(name)?.length ?? 0), 1);
  const rows = (of('DATA')[0]?.value ?? '').split('\r\n').slice(1, -1);
  const cell = /^(-?\d+(\.\d+)?|"\.{1,6}"|"-") /;
  const cellsOf = (row: string) => {
    let [rest, count] = [row, 0];
    for (let match = cell.exec(rest); match; match = cell.exec(rest)) {
      rest = rest.slice(match[0].length);
      count += 1;
    }
    return rest === '' ? count : -1;
  };
  const contents = of('CONTVARIABLE').flatMap(({ value }) => listIn(value));
  const indexed = (keyword: string) => of(keyword).flatMap(({ keys }) => keys.at(-1) ?? []);
  const missing = MANDATORY.filter((keyword) => of(keyword).length === 0);
  return [
    ...missing.map((keyword) => `${keyword} is missing`),
    ...(variables.length ? [] : ['neither STUB nor HEADING']),
    ...variables.filter((name) => !values.has(name)).map((name) => `no VALUES for ${name}`),
    ...[...values].flatMap(([name, texts]) => [
      ...(variables.includes(name) ? [] : [`VALUES for ${name}, which is no variable`]),
      ...(new Set(texts).size === texts.length ? [] : [`a value of ${name} occurs twice`]),
      ...(texts.every((item) => item.length <= 256) ? [] : [`a value of ${name} is too long`]),
      ...(codes.get(name)?.length === texts.length ? [] : [`not a code for each value of ${name}`]),
    ]),
    ...contents.flatMap((name) => [
      ...(variables.includes(name) ? [] : [`contents variable ${name} is no variable`]),
      ...['UNITS', 'LAST-UPDATED'].flatMap((keyword) =>
        (values.get(name) ?? [])
          .filter((item) => !indexed(keyword).includes(item))
          .map((item) => `${keyword} of ${item} is missing`),
      ),
    ]),
    ...(rows.length === sizeOf(stub!) ? [] : [`${rows.length} rows for ${sizeOf(stub!)}`]),
    ...rows
      .map((row) => cellsOf(row))
      .filter((count) => count !== sizeOf(heading!))
      .map((count) => `a row of ${count} cells for ${sizeOf(heading!)}`),
  ];
}
