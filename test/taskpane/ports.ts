import { cellAt, cellsInOrder, type Answer } from '../../src/domain/answer';
import type { Area } from '../../src/domain/area';
import type { Catalogue } from '../../src/domain/catalogue';
import { numberCell } from '../../src/domain/cell';
import type { Query } from '../../src/domain/query';
import { ReportingError } from '../../src/domain/reporting-error';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { openReport } from '../../src/adapters/files/report-document';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { WordModel } from '../../src/emulator/word/model';
import type { OpenDocument, Selected } from '../../src/ports/open-document';
import type { PanePorts, ReportPorts, WorkbookPorts } from '../../src/ui/ports';
import { ALPHA, answerOf, BETA, DEFINITION, PEOPLE, type Row } from '../domain/typology/few-areas';
import { CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const LEVEL = HAMBURG_2013.level;

const AREAS: Area[] = [
  { key: '00', name: 'Hamburg', level: 'stadt', kind: 'city' },
  { key: '0101', name: 'Hamburg-Altstadt', level: 'stadtteil', kind: 'part', parent: '01' },
  { key: '0104', name: 'St. Pauli', level: 'stadtteil', kind: 'part', parent: '01' },
  { key: '0112', name: 'Wilhelmsburg', level: 'stadtteil', kind: 'part', parent: '01' },
];

/** Three indicators in three topics; in 2018 the children are missing. */
export const CATALOGUE: Catalogue = {
  city: { id: 'hamburg', name: 'Hamburg' },
  edition: HAMBURG_2013.edition,
  editions: [HAMBURG_2013.edition],
  levels: [
    {
      id: 'stadt',
      name: { de: 'Stadt', en: 'city' },
      plural: { de: 'Städte', en: 'cities' },
      pluralDative: { de: 'Städten', en: 'cities' },
    },
    LEVEL,
  ],
  areas: AREAS,
  topics: [
    { id: 'population', name: { de: 'Bevölkerung', en: 'Population' } },
    { id: 'work', name: { de: 'Arbeit', en: 'Work' } },
    { id: 'benefits', name: { de: 'Soziale Sicherung', en: 'Social security' } },
  ],
  indicators: [INHABITANTS, UNEMPLOYMENT, CHILDREN],
  years: [2013, 2018],
  availability: {
    [INHABITANTS.id]: { stadt: [2013, 2018], stadtteil: [2013, 2018] },
    [UNEMPLOYMENT.id]: { stadt: [2013, 2018], stadtteil: [2013, 2018] },
    [CHILDREN.id]: { stadt: [2013], stadtteil: [2013] },
  },
  typologies: [
    {
      id: 'sozialraumtypologie',
      version: '1.0',
      name: { de: 'Sozialraumtypologie', en: 'Social-space typology' },
      level: 'stadtteil',
      method: 'index',
      indicators: [
        { id: UNEMPLOYMENT.id, sign: 1, weight: 1 },
        { id: CHILDREN.id, sign: 1, weight: 1 },
      ],
      standardisation: { mean: 'unweighted', deviation: 'population' },
      combination: 'sum',
      restandardised: true,
      exclusions: { minimumInhabitants: 1000, inhabitants: INHABITANTS.id, areas: [] },
      limits: [0],
      types: [
        { label: { de: 'niedrige Belastung', en: 'low burden' }, colour: '#fff6cf' },
        { label: { de: 'hohe Belastung', en: 'high burden' }, colour: '#9b80c9' },
      ],
      note: { de: 'Nicht die Formel der Stadt Mannheim.', en: 'Not the formula of the City of Mannheim.' },
    },
  ],
  release: HAMBURG_2013.release,
  attribution: HAMBURG_2013.attribution,
};

const FLENSBURG: Catalogue = {
  ...CATALOGUE,
  city: { id: 'flensburg', name: 'Flensburg' },
  years: [2013, 2020],
  availability: { [UNEMPLOYMENT.id]: { stadtteil: [2013, 2020] } },
};

/** Answers any question about the catalogue; values count up, so that each cell has its own. */
export const SOURCE: IndicatorSource = {
  cities: async () => [CATALOGUE.city],
  catalogue: async () => CATALOGUE,
  answer: async (query) => answerTo(query),
};

/** Hamburg, and Flensburg, which has figures for 2013 and 2020 alone. */
export const TWO_CITIES: IndicatorSource = {
  cities: async () => [CATALOGUE.city, FLENSBURG.city],
  catalogue: async (city) => (city === FLENSBURG.city.id ? FLENSBURG : CATALOGUE),
  answer: async (query) => ({
    ...answerTo(query),
    ...(query.city === FLENSBURG.city.id && { city: FLENSBURG.city }),
  }),
};

function answerTo(query: Query): Answer {
  const areas = AREAS.filter(
    ({ key, level, kind }) =>
      kind === 'city' || (level === query.level && (!query.areas || query.areas.includes(key))),
  );
  const indicators = CATALOGUE.indicators.filter(({ id }) => query.indicators.includes(id));
  const [city, ...parts] = areas;
  return {
    ...HAMBURG_2013,
    query: { ...query, release: HAMBURG_2013.release.id },
    indicators,
    areas: city ? [...parts, city] : parts,
    years: query.years,
    cells: indicators.flatMap((_, i) =>
      areas.flatMap((_, a) => query.years.map((_, y) => numberCell(10 * i + a + y / 10))),
    ),
  };
}

export const UNREACHABLE: IndicatorSource = {
  cities: async () => {
    throw new ReportingError('service-unreachable');
  },
  catalogue: async () => CATALOGUE,
  answer: async (query) => answerTo(query),
};

/** Small things remembered until the test ends. */
function remembered() {
  const values = new Map<string, string>();
  return {
    get: (name: string) => values.get(name),
    set: (name: string, value: string) => void values.set(name, value),
  };
}

function panePorts(): PanePorts {
  return {
    source: SOURCE,
    preferences: remembered(),
    settings: remembered(),
    contentLanguage: 'de',
    open: new Cursor(),
  };
}

/** A cursor a test puts somewhere, and what was asked of the figures. */
export class Cursor implements OpenDocument {
  stands: Selected | undefined;
  readonly asked: [what: string, id: string][] = [];
  #changed: () => void = () => undefined;
  #told = new Set<() => void>();

  async selected(): Promise<Selected | undefined> {
    return this.stands;
  }

  async follow(changed: () => void): Promise<() => void> {
    this.#changed = changed;
    return () => {
      this.#changed = () => undefined;
    };
  }

  async followChanges(changed: () => void): Promise<() => void> {
    this.#told.add(changed);
    return () => void this.#told.delete(changed);
  }

  /** How many views are told of changes. */
  get followers(): number {
    return this.#told.size;
  }

  /** A figure came or went in the document. */
  tell(): void {
    for (const changed of this.#told) changed();
  }

  moveTo(stands: Selected | undefined): void {
    this.stands = stands;
    this.#changed();
  }

  async goTo(id: string): Promise<void> {
    this.asked.push(['goTo', id]);
  }

  async detach(id: string): Promise<void> {
    this.asked.push(['detach', id]);
  }

  async remove(id: string): Promise<void> {
    this.asked.push(['remove', id]);
  }
}

/** Beside an empty workbook. */
export function excelPorts(own: Partial<WorkbookPorts> = {}): WorkbookPorts {
  return { ...panePorts(), workbook: new MemoryWorkbook(), ...own };
}

/** Beside an empty report, a real one of the file adapter. */
export function wordPorts(own: Partial<ReportPorts> = {}): ReportPorts {
  return {
    ...panePorts(),
    document: openReport(new WordModel().save(), 'Bericht.docx'),
    show: async () => undefined,
    ...own,
  };
}

/** Altstadt and Wilhelmsburg change places. */
const THEN: Row[] = [
  ['0101', 2000, 10, 30],
  ['0104', 2000, 20, 20],
  ['0112', 2000, 30, 10],
];
const NOW: Row[] = [
  ['0101', 2000, 30, 10],
  ['0104', 2000, 20, 20],
  ['0112', 2000, 10, 30],
];

/** A city with the typology of few areas: Altstadt has type 3, St. Pauli type 2, Wilhelmsburg type 1. */
export const TYPED: IndicatorSource = {
  ...SOURCE,
  catalogue: async () => ({
    ...CATALOGUE,
    indicators: [PEOPLE, ALPHA, BETA],
    availability: Object.fromEntries(
      [PEOPLE, ALPHA, BETA].map(({ id }) => [id, { stadtteil: [2013, 2018] }]),
    ),
    typologies: [DEFINITION],
  }),
  answer: async ({ years }) => {
    const byYear = new Map(years.map((year) => [year, answerOf(year === 2013 ? THEN : NOW, year)]));
    const last = byYear.get(years.at(-1) ?? 0)!;
    const cells = cellsInOrder({ ...last, years }, ({ id }, { key }, year) =>
      cellAt(byYear.get(year)!, id, key, year),
    );
    return { ...last, query: { ...last.query, years }, years, cells };
  },
};
