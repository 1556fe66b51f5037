import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Language } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import { trustIn } from '../domain/typology/trust/trust';
import { say } from '../texts';
import { methodNotes } from './method-notes';
import { sourceLine } from './source-line';
import type { Draft } from './table-figure';
import { whyThisType } from './why-this-type';

/**
 * The box that says why an area has its type, or none. `answer` is that to `queryForTypology`. Fails like `computeTypology`,
 * with `unknown-area` too.
 */
export function whyBox(
  definition: TypologyDefinition,
  key: AreaKey,
  answer: Answer,
  language: Language,
): Draft {
  const trust = trustIn(definition, answer);
  const sentences = whyThisType(trust, key, answer, language);
  const row = trust.result.areas.find(({ area }) => area.key === key);
  const { year } = trust.result;
  return {
    kind: 'box',
    areas: [key],
    title: say(language, row?.type == null ? 'typologyExplained.boxNoType' : 'typologyExplained.boxType', {
      area: row?.area.name ?? key,
      type: row?.type ?? '',
      city: answer.city.name,
      year,
    }),
    altText: '',
    body: { kind: 'box', sentences },
    notes: methodNotes(definition, year, language),
    legend: '',
    source: sourceLine(answer, language),
  };
}
