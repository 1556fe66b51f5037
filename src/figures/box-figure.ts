import type { Answer } from '../domain/answer';
import { answerForYears } from '../domain/answer-years';
import type { BoxBody } from './figure';
import { plainSections, plainSentences, yearsSpokenOf } from './plain-language';
import { indicatorNotes, sourceLine } from './source-line';
import type { Draft } from './table-figure';
import type { Language } from '../domain/text';
import { subjectOf, yearSpan } from './title';
import { say } from '../texts';

/**
 * The box in plain language (Kasten in einfacher Sprache). It is text, so it needs no alternative text. Several indicators have
 * a sub-heading each; `whole` is the form boxes had before.
 */
export function boxFigure(asked: Answer, language: Language, form: 'parted' | 'whole' = 'parted'): Draft {
  const answer = answerForYears(asked, yearsSpokenOf(asked));
  return {
    kind: 'box',
    areas: answer.areas.map(({ key }) => key),
    title: say(language, 'figure.boxTitle', {
      subject: subjectOf(answer, language),
      city: answer.city.name,
      years: yearSpan(answer.years, language),
    }),
    altText: '',
    body:
      form === 'parted'
        ? partedBody(answer, language)
        : { kind: 'box', sentences: plainSentences(answer, language) },
    notes: indicatorNotes(answer.indicators, language).notes.map((note) => note.replace(/^\d+\) /, '')),
    legend: '',
    source: sourceLine(answer, language),
  };
}

/** Each indicator under its name; when their numbers are from is said once, first, where it is the same for all. */
function partedBody(answer: Answer, language: Language): BoxBody {
  const sections = plainSections(answer, language);
  if (sections.length < 2) return { kind: 'box', sentences: plainSentences(answer, language), heads: [] };
  const [common, ...others] = new Set(sections.map(({ dates }) => dates));
  const isCommon = !others.length;
  const start = common && isCommon ? [common] : [];
  const parts = sections.map(({ indicator, sentences, dates }) => [
    indicator.name[language],
    ...sentences,
    ...(isCommon ? [] : [dates]),
  ]);
  const heads = parts.map((_, p) => start.length + parts.slice(0, p).flat().length);
  return { kind: 'box', sentences: [...start, ...parts.flat()], heads };
}
