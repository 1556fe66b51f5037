import type { Answer } from '../../../domain/answer';
import type { Absence, Cell } from '../../../domain/cell';
import { signOfAbsence } from '../../../domain/cell';
import type { Indicator } from '../../../domain/indicator';
import type { Language } from '../../../domain/text';
import { tableTitle } from '../../../figures/title';
import { say } from '../../../texts';
import { crosstabOf, type Axis, type Crosstab } from './crosstab';
import { notesOf, sourcesOf } from './notes';
import { referencePeriods } from './periods';
import type { Presentation } from './presentation';

/** How PC-Axis writes a missing number; the symbol each stands for is declared as DATASYMBOL1 to 5. */
const MISSING: Record<Absence, string> = {
  unknown: '.',
  unreliable: '..',
  later: '...',
  meaningless: '....',
  lost: '.....',
};

const SYMBOLS: Absence[] = ['unknown', 'unreliable', 'later', 'meaningless', 'lost'];

/** PC-Axis reads lines of at most so many characters. */
const LONGEST_LINE = 256;

/** Longest piece of a text on one line. */
const PIECE = 200;

/** Longest MATRIX and SUBJECT-CODE. */
const SHORT = 20;

type Keyword = [name: string, value: string];

/**
 * An answer as a PC-Axis file (PX file format 2013, pxtools.net/px-file-format/px-2013, in its recommended order, UTF-8): texts
 * and codes of every dimension, units and decimals by indicator, signs, source, notes and release.
 */
export function toPx(answer: Answer, presentation: Presentation): string {
  const { language, table } = presentation;
  const crosstab = crosstabOf(answer, presentation);
  const { stub, heading, rows } = crosstab;
  const axes = [...stub, ...heading].map(unambiguous);
  const title = tableTitle(answer, language);
  const decimals = Math.min(...answer.indicators.map((indicator) => indicator.decimals));
  const indicators = axes.find(({ dimension }) => dimension === 'indicator')!;
  const keywords: Keyword[] = [
    ['CHARSET', text('ANSI')],
    ['AXIS-VERSION', text('2013')],
    ['CODEPAGE', text('utf-8')],
    ['LANGUAGE', text(language)],
    ['CREATION-DATE', text(pxDate(answer.release.date))],
    ['TABLEID', text(table)],
    ['DECIMALS', '15'],
    ['SHOWDECIMALS', String(decimals)],
    ['MATRIX', text(table.slice(0, SHORT))],
    // Shares cannot be added up.
    ['AGGREGALLOWED', 'NO'],
    ['SUBJECT-CODE', text(answer.city.id.slice(0, SHORT))],
    ['SUBJECT-AREA', text(answer.city.name)],
    ['DESCRIPTION', text(title)],
    ['TITLE', text(title)],
    ['CONTENTS', text(say(language, 'service.indicators'))],
    ['UNITS', text(say(language, 'service.unitByIndicator'))],
    ...placed('STUB', stub),
    ...placed('HEADING', heading),
    ['CONTVARIABLE', text(indicators.label)],
    ...axes.map(({ label, values }): Keyword => [
      `VALUES(${name(label)})`,
      list(values.map((value) => value.label)),
    ]),
    ...axes
      .filter(({ dimension }) => dimension === 'year')
      .map(({ label, values }): Keyword => [
        `TIMEVAL(${name(label)})`,
        `TLIST(A1),${list(values.map(({ code }) => code))}`,
      ]),
    ...axes.map(({ label, values }): Keyword => [
      `CODES(${name(label)})`,
      list(values.map(({ code }) => code)),
    ]),
    ...aboutIndicators(answer, indicators, decimals, language),
    ['SOURCE', text(sourcesOf(answer.indicators, language))],
    ['NOTEX', text(notesOf(answer, language).join(' '))],
    [
      'NOTE',
      text(say(language, 'service.release', { release: answer.release.id, date: answer.release.date })),
    ],
    ...indicatorNotes(answer, indicators, language),
    ...cellNotes(axes, crosstab, language),
    ...SYMBOLS.map((absence, i): Keyword => [`DATASYMBOL${i + 1}`, text(signOfAbsence(absence))]),
  ];
  // "When the data cells are on several lines each line should have a space at the ending."
  const lines = rows.map(({ cells }) => cells.map(({ cell }) => `${datum(cell)} `).join(''));
  return [...keywords.map(entry), 'DATA=', ...lines, ';', ''].join('\r\n');
}

/** "On the same line as the keyword or on a line of its own." */
function entry([keyword, value]: Keyword): string {
  const [first = ''] = value.split('\r\n');
  const fits = `${keyword}=${first};`.length <= LONGEST_LINE;
  return `${keyword}=${fits ? '' : '\r\n'}${value};`;
}

function placed(keyword: 'STUB' | 'HEADING', axes: Axis[]): Keyword[] {
  return axes.length ? [[keyword, list(axes.map(({ label }) => label))]] : [];
}

/** Decimals where there are more than everywhere, the day of publication, units and reference dates: keyword by keyword. */
function aboutIndicators(
  { indicators, release, years }: Answer,
  axis: Axis,
  fewest: number,
  language: Language,
): Keyword[] {
  const periods = referencePeriods(indicators, years);
  const each = (keyword: (indicator: Indicator, place: string) => Keyword[]) =>
    indicators.flatMap((indicator, i) => keyword(indicator, name(axis.values[i]?.label ?? '')));
  return [
    ...each(({ decimals }, place): Keyword[] =>
      decimals > fewest ? [[`PRECISION(${name(axis.label)},${place})`, String(decimals)]] : [],
    ),
    ...each((_, place) => [[`LAST-UPDATED(${place})`, text(pxDate(release.date))]]),
    ...each(({ unit }, place) => [[`UNITS(${place})`, text(unit[language])]]),
    ...each(({ id }, place) => (periods[id] ? [[`REFPERIOD(${place})`, text(periods[id])]] : [])),
  ];
}

/** What stands in for something else says so. */
function indicatorNotes({ indicators }: Answer, axis: Axis, language: Language): Keyword[] {
  return indicators.flatMap(({ seed }, i): Keyword[] =>
    seed?.role === 'proxy'
      ? [[`VALUENOTEX(${name(axis.label)},${name(axis.values[i]?.label ?? '')})`, text(seed.note[language])]]
      : [],
  );
}

/** What limits a number stands as a note to its cell. */
function cellNotes(axes: Axis[], { rows, columns }: Crosstab, language: Language): Keyword[] {
  const labels = new Map(
    axes.flatMap(({ dimension, values }) =>
      values.map(({ code, label }): [string, string] => [`${dimension} ${code}`, label]),
    ),
  );
  return rows.flatMap(({ head, cells }) =>
    cells.flatMap(({ cell }, c): Keyword[] => {
      if (cell.value === null || !cell.quality) return [];
      const place = [...head, ...(columns[c] ?? [])].map(({ code }, i) =>
        name(labels.get(`${axes[i]?.dimension} ${code}`) ?? code),
      );
      return [[`CELLNOTE(${place.join(',')})`, text(say(language, `figure.sign ${cell.quality}`))]];
    }),
  );
}

/** PC-Axis knows values by their text, so texts that occur twice get their code. */
function unambiguous(axis: Axis): Axis {
  const times = new Map<string, number>();
  for (const { label } of axis.values) times.set(label, (times.get(label) ?? 0) + 1);
  const values = axis.values.map(({ code, label }) => ({
    code,
    label: (times.get(label) ?? 0) > 1 ? `${label} (${code})` : label,
  }));
  return { ...axis, values };
}

/** Numbers in plain decimal notation: PC-Axis knows no exponents. */
function datum(cell: Cell): string {
  if (cell.value === null) return `"${MISSING[cell.absence]}"`;
  const digits = String(cell.value);
  return digits.includes('e') ? cell.value.toFixed(15) : digits;
}

function pxDate(iso: string): string {
  return `${iso.replaceAll('-', '')} 00:00`;
}

function list(texts: string[]): string {
  return texts.map(name).join(',\r\n');
}

/** The name of a variable or a value stays on one line, also as an item of a list. */
function name(value: string): string {
  return `"${flat(value)}"`;
}

/** Quotes and line ends would end a text. */
function flat(value: string): string {
  return value.replaceAll('"', '’').replace(/\s+/g, ' ');
}

/** A text in quotes, in pieces of bearable length. */
function text(value: string): string {
  const pieces = flat(value).match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? [''];
  return pieces.map((piece) => `"${piece}"`).join('\r\n');
}
