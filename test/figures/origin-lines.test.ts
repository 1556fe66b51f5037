import { originLines } from '../../src/figures/origin-lines';
import { sourceLine } from '../../src/figures/source-line';
import { CATALOGUE } from '../taskpane/ports';
import { HAMBURG_2013 } from '../domain/answers';

const release = HAMBURG_2013.release;
const query = {
  city: 'hamburg',
  indicators: ['arbeitslosenquotient'],
  years: [2013],
  level: 'stadtteil',
};
const request = { id: 'f', kind: 'table' as const, query, language: 'de' as const, options: {} };
const releases = (lines: string[]) =>
  lines
    .flatMap((line) => line.split(/(?=Datenstand:|Release:)/))
    .filter((part) => /^(Datenstand|Release):/.test(part));

it('names the release once, whichever language the document is in', () => {
  const source = sourceLine(HAMBURG_2013, 'de');
  for (const language of ['de', 'en'] as const)
    expect(releases(originLines({ request, release, source }, CATALOGUE, language))).toHaveLength(1);
});

it('names the release where the source line does not', () => {
  const lines = originLines({ request, release, source: 'Quelle: Statistikamt Nord.' }, CATALOGUE, 'de');
  expect(releases(lines)).toHaveLength(1);
  expect(lines.at(-1)).toBe('Quelle: Statistikamt Nord.');
});
