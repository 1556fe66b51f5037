/**
 * Converts the delivered files of each city into the tables and boundaries of its package:
 *   node assets/cities/build.mjs <folder with hamburg/ flensburg/ mannheim/>
 * Writes areas.csv, measures.csv, observations.csv, boundaries-<level>.geojson and the tables in spatial/; everything
 * else in a package is written by hand. Running it again on the same delivery gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const PACKAGES = dirname(fileURLToPath(import.meta.url));
const AREA_COLUMNS = ['key', 'name', 'level', 'parent_key', 'kind', 'valid_from', 'valid_to', 'note'];
const MEASURE_COLUMNS = ['id', 'name', 'unit', 'kind', 'definition', 'source'];
const OBSERVATION_COLUMNS = ['area_key', 'year', 'measure_id', 'value', 'sign', 'source_file'];
const LINK_COLUMNS = ['from', 'to', 'weight'];

const UNASSIGNED = 'nicht zuordenbar';
const COMPUTED = 'Stadt minus Teile; ohne eigene Werte in der Lieferung';

/** The signs as the sources print them, as the signs of this product (src/domain/cell.ts). */
const SIGNS = { '': '', '.': '.', '-': '–', '–': '–', '...': '…', '…': '…', '/': '/', x: 'x', X: 'x' };

const CITIES = {
  hamburg: (folder) => {
    const observations = table(folder, 'observations_core.csv');
    const delivered = new Set(observations.map((row) => row.measure_id));
    return {
      areas: [
        ...areasOf(folder, { Stadt: 'stadt', Bezirk: 'bezirk', Stadtteil: 'stadtteil' }),
        unassigned('bezirk', '00'),
        unassigned('stadtteil', '00'),
      ],
      measures: table(folder, 'measures.csv').filter(({ id }) => delivered.has(id)),
      observations,
      boundaries: { stadtteil: 'boundaries.geojson', bezirk: 'boundaries_bezirke.geojson' },
    };
  },

  flensburg: (folder) => ({
    areas: [
      ...areasOf(folder, {
        Stadt: 'stadt',
        Stadtteil: 'stadtteil',
        Restgruppe: 'stadtteil',
        'Statistischer Bezirk': 'statistischer-bezirk',
      }),
      unassigned('statistischer-bezirk', 'STGM01001000'),
    ],
    measures: table(folder, 'measures.csv'),
    observations: table(folder, 'observations.csv'),
    boundaries: {
      stadtteil: 'boundaries.geojson',
      'statistischer-bezirk': 'boundaries_bezirke.geojson',
    },
  }),

  mannheim: (folder) => {
    const districts = table(folder, 'mannheim_raumbezug_2020.csv');
    const figures = table(folder, 'mannheim_statistikatlas.csv').filter(({ level }) => level in MANNHEIM_LEVELS);
    return {
      areas: mannheimAreas(districts),
      measures: MANNHEIM_MEASURES,
      observations: [
        ...figures.flatMap(mannheimObservations),
        ...districts
          .filter((row) => row.einwohner_hauptwohnung_2019_12_31 !== '')
          .map((row) => ({
            area_key: row.stadtteil_key,
            year: '2019',
            measure_id: 'einwohner',
            value: row.einwohner_hauptwohnung_2019_12_31,
            sign: '',
            source_file: 'mannheim_raumbezug_2020.csv',
          })),
      ],
      boundaries: {},
      spatial: mannheimCrosswalks(table(folder, 'mannheim_mapping_24_to_38_INFERRED.csv')),
    };
  },
};

/** Relations only: the mapping has no shares. A district that was split has none, one that stayed is 1, a part of a split lies in one. */
function mannheimCrosswalks(mapping) {
  const links = mapping.map((row) => ({
    old: row.stadtteil_alt_2019,
    key: row.stadtteil_neu_key_2020,
    weight: known({ unveraendert: '1', teilung: '' }, row.relation, 'relation'),
  }));
  return {
    'areas-mannheim-vor-2020.csv': csv(AREA_COLUMNS, [
      { key: MANNHEIM, name: 'Mannheim', level: 'stadt', kind: 'city' },
      ...[...new Set(links.map(({ old }) => old))].map((name) => ({
        key: name,
        name,
        level: 'stadtteil',
        parent_key: MANNHEIM,
        kind: 'part',
        valid_to: '2019',
        note: 'ohne Schlüssel in der Lieferung, deshalb mit dem Namen als Schlüssel',
      })),
      unassigned('stadtteil', MANNHEIM),
    ]),
    'crosswalk-mannheim-24-nach-38.csv': csv(
      LINK_COLUMNS,
      links.map(({ old, key, weight }) => ({ from: old, to: key, weight })),
    ),
    'crosswalk-mannheim-38-nach-24.csv': csv(
      LINK_COLUMNS,
      links.map(({ old, key }) => ({ from: key, to: old, weight: '1' })),
    ),
  };
}

const MANNHEIM = '08222000';
const MANNHEIM_LEVELS = { stadt: true, stadtbezirk: true, stadtteil: true };
const STATISTIKATLAS =
  'Stadt Mannheim, Kommunale Statistikstelle, Statistikatlas; Statistik der Bundesagentur für Arbeit';
const MANNHEIM_MEASURES = [
  ['arbeitslosenquotient', 'Arbeitslosenquotient', '%', 'rate', 'Arbeitslose (SGB II und SGB III) je 100 Einwohnerinnen und Einwohner von 15 bis unter 65 Jahren; Hauptwohnung', STATISTIKATLAS],
  ['arbeitslose', 'Arbeitslose', 'Anzahl', 'count', 'Zähler des Arbeitslosenquotienten', STATISTIKATLAS],
  ['arbeitslosenquotient_auslaender', 'Arbeitslosenquotient der Ausländerinnen und Ausländer', '%', 'rate', 'Ausländische Arbeitslose je 100 ausländische Einwohnerinnen und Einwohner von 15 bis unter 65 Jahren', STATISTIKATLAS],
  ['arbeitslose_auslaender', 'Ausländische Arbeitslose', 'Anzahl', 'count', 'Zähler des Arbeitslosenquotienten der Ausländerinnen und Ausländer', STATISTIKATLAS],
  ['beschaeftigungsquote', 'Beschäftigungsquote', '%', 'rate', 'Sozialversicherungspflichtig Beschäftigte am Wohnort je 100 Einwohnerinnen und Einwohner von 15 bis unter 65 Jahren', STATISTIKATLAS],
  ['svb', 'Sozialversicherungspflichtig Beschäftigte am Wohnort', 'Anzahl', 'count', 'Zähler der Beschäftigungsquote', STATISTIKATLAS],
  ['einwohner', 'Einwohnerinnen und Einwohner (Hauptwohnung)', 'Anzahl', 'count', 'Einwohnerinnen und Einwohner mit Hauptwohnung am 31.12.2019', 'Stadt Mannheim, Kommunale Statistikstelle'],
].map((cells) => Object.fromEntries(MEASURE_COLUMNS.map((column, i) => [column, cells[i]])));

/** Rate and numerator in the terms of MANNHEIM_MEASURES. */
const MANNHEIM_PAIRS = {
  arbeitslosenquotient: ['arbeitslosenquotient', 'arbeitslose'],
  arbeitslosenquotient_auslaender: ['arbeitslosenquotient_auslaender', 'arbeitslose_auslaender'],
  beschaeftigungsquote: ['beschaeftigungsquote', 'svb'],
};

function mannheimAreas(districts) {
  const boroughs = new Map(districts.map((row) => [row.stadtbezirk_key, row.stadtbezirk_name]));
  return [
    { key: MANNHEIM, name: 'Mannheim', level: 'stadt', kind: 'city' },
    ...[...boroughs].map(([key, name]) => ({
      key,
      name,
      level: 'stadtbezirk',
      parent_key: MANNHEIM,
      kind: 'part',
    })),
    ...districts.map((row) => ({
      key: row.stadtteil_key,
      name: row.stadtteil_name,
      level: 'stadtteil',
      parent_key: row.stadtbezirk_key,
      kind: 'part',
      valid_from: '2020',
    })),
    unassigned('stadtbezirk', MANNHEIM),
    unassigned('stadtteil', MANNHEIM),
  ];
}

function mannheimObservations(row) {
  const [rate, numerator] = MANNHEIM_PAIRS[row.indicator_id];
  const common = {
    area_key: row.area_key,
    year: row.stichtag.slice(0, 4),
    sign: '',
    source_file: row.source_url.split('/').at(-1),
  };
  return [
    { ...common, measure_id: rate, value: row.rate_percent_published },
    { ...common, measure_id: numerator, value: row.numerator_published },
  ];
}

function areasOf(folder, levels) {
  return table(folder, 'areas.csv').map((row) => ({
    ...row,
    level: known(levels, row.level, 'level'),
    kind: row.level === 'Stadt' ? 'city' : row.level === 'Restgruppe' ? 'unassigned' : 'part',
  }));
}

function unassigned(level, city) {
  return { key: `NZ-${level}`, name: UNASSIGNED, level, parent_key: city, kind: 'unassigned', note: COMPUTED };
}

function known(record, word, what) {
  if (!(word in record)) throw new Error(`unknown ${what}: "${word}"`);
  return record[word];
}

function table(folder, file) {
  return parse(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true });
}

function csv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => field(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function field(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One feature a line; only the key as property, names and parents stand in areas.csv. */
function boundaries(folder, file) {
  const features = JSON.parse(readFileSync(join(folder, file), 'utf8')).features.map(({ geometry, properties }) =>
    JSON.stringify({ type: 'Feature', properties: { key: properties.key }, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

const [deliveries] = process.argv.slice(2);
if (!deliveries) throw new Error('usage: node assets/cities/build.mjs <folder with hamburg/ flensburg/ mannheim/>');

for (const [city, read] of Object.entries(CITIES)) {
  const folder = join(deliveries, city);
  const target = join(PACKAGES, city);
  const content = read(folder);
  const observations = content.observations.map((row) => ({ ...row, sign: known(SIGNS, row.sign, 'sign') }));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'areas.csv'), csv(AREA_COLUMNS, content.areas));
  writeFileSync(join(target, 'measures.csv'), csv(MEASURE_COLUMNS, content.measures));
  writeFileSync(join(target, 'observations.csv'), csv(OBSERVATION_COLUMNS, observations));
  for (const [level, file] of Object.entries(content.boundaries))
    writeFileSync(join(target, `boundaries-${level}.geojson`), boundaries(folder, file));
  if (content.spatial) mkdirSync(join(target, 'spatial'), { recursive: true });
  for (const [file, text] of Object.entries(content.spatial ?? {}))
    writeFileSync(join(target, 'spatial', file), text);
  console.log(`${city}: ${content.areas.length} areas, ${observations.length} observations`);
}
