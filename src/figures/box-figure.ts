import type { Answer } from '../domain/answer';
import { answerForYears } from '../domain/answer-years';
import { plainSentences, yearsSpokenOf } from './plain-language';
import { indicatorNotes, sourceLine } from './source-line';
import type { Draft } from './table-figure';
import type { Language } from '../domain/text';
import { subjectOf, yearSpan } from './title';
import { say } from '../texts';

/** The box in plain language (Kasten in einfacher Sprache). It is text, so it needs no alternative text. */
export function boxFigure(asked: Answer, language: Language): Draft {
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
    body: { kind: 'box', sentences: plainSentences(answer, language) },
    notes: indicatorNotes(answer.indicators, language).notes.map((note) => note.replace(/^\d+\) /, '')),
    legend: '',
    source: sourceLine(answer, language),
  };
}
