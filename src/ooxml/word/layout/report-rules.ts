import { say } from '../../../texts';
import { PROPERTY_NAMES } from '../report-properties';
import { textOf } from './elements';
import { excerpt, placeOf } from './report-xml';
import type { LayoutRule } from './rule';

const DOCUMENT = { kind: 'document' } as const;

/** What a new report leaves to its editors, in whatever language it was made. */
const PLACEHOLDERS = (['de', 'en'] as const).map((language) => say(language, 'word.pleaseFill'));

/** What every report declares about itself; the names are those of the uniform template. */
export const REQUIRED_PROPERTIES = [
  'Berichtsjahr',
  'Datenstand',
  'Stichtag',
  'Vorlagenversion',
  'Berichts-ID',
];

export const REPORT_RULES: LayoutRule[] = [
  {
    id: 'RM-01',
    severity: 'error',
    check: (report) => {
      const missing = Object.values(PROPERTY_NAMES).filter((name) => report.property(name) === undefined);
      return missing.length ? [{ place: DOCUMENT, facts: { missing: missing.join(', ') } }] : [];
    },
  },
  {
    id: 'RM-02',
    severity: 'error',
    check: (report) => {
      const year = Number(report.property('Berichtsjahr'));
      if (!year) return [];
      return [...report.memories].flatMap(([id, { request, content }]) => {
        const last = request.query.years.at(-1) ?? 0;
        return last === year
          ? []
          : [{ place: { kind: 'figure' as const, id }, facts: { title: content.title, found: last, year } }];
      });
    },
  },
  {
    id: 'RM-03',
    severity: 'warning',
    check: (report) =>
      report.paragraphs
        .filter((paragraph) => PLACEHOLDERS.some((words) => textOf(paragraph).includes(words)))
        .map((paragraph) => ({ place: placeOf(report, paragraph), facts: { text: excerpt(paragraph) } })),
  },
];
