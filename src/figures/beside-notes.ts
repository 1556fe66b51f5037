import type { Answer } from '../domain/answer';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { numbersIn } from './beside-column';
import type { ValueColumn } from './value-column';

/** How what stands beside the values was computed: among how many was ranked, and from which values differences come. */
export function besideNotes(answer: Answer, columns: ValueColumn[], language: Language): string {
  return [rankNote(answer, columns, language), differenceNote(answer, columns, language)]
    .filter(Boolean)
    .join(' ');
}

function rankNote(answer: Answer, columns: ValueColumn[], language: Language): string {
  const ranked = columns.filter(({ measure }) => measure === 'rank');
  if (!ranked.length) return '';
  const { areas, level, query } = answer;
  const parts = areas.filter(({ kind }) => kind === 'part').length;
  const counts = ranked.map(({ of, year }) => numbersIn(answer, of.id, year).length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const among = least < parts ? 'rankValued' : query.areas ? 'rankChosen' : 'rankAll';
  return say(language, `figure.${among}`, {
    count: least < most ? `${least}–${most}` : most,
    level: level.pluralDative,
  });
}

function differenceNote(answer: Answer, columns: ValueColumn[], language: Language): string {
  const has = (wanted: string) => columns.some(({ measure }) => measure === wanted);
  const city = answer.areas.find(({ kind }) => kind === 'city');
  const [first, second] = [
    ...(has('to-city') ? [say(language, 'figure.toCity', { city: city?.name ?? '' })] : []),
    ...(has('to-before') ? [say(language, 'figure.change')] : []),
  ];
  if (!first) return '';
  const what = second ? say(language, 'figure.two', { first, second }) : first;
  return say(language, 'figure.unrounded', { what });
}
