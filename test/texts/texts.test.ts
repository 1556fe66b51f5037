import { readFileSync } from 'node:fs';
import { failureSentence } from '../../src/texts/failure';
import { ReportingError } from '../../src/domain/reporting-error';
import * as de from '../../src/texts/de';
import * as en from '../../src/texts/en';
import { say } from '../../src/texts';
import { sourceFiles } from '../house/source-files';

const slotsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const rooms = Object.keys(de) as (keyof typeof de)[];

it.each(rooms)('says the same things in both languages (%s)', (room) => {
  const german: Record<string, string> = de[room];
  const english: Record<string, string> = en[room];
  expect(Object.keys(english).sort()).toEqual(Object.keys(german).sort());
  for (const code of Object.keys(german))
    expect([code, slotsIn(english[code] ?? '')]).toEqual([code, slotsIn(german[code] ?? '')]);
});

it('fills the slots and keeps a slot without a fact visible', () => {
  expect(say('de', 'figure.source', { source: 'Statistikamt Nord' })).toBe('Quelle: Statistikamt Nord.');
  expect(say('de', 'figure.source')).toBe('Quelle: {source}.');
});

it('turns a failure into one sentence and never shows a bare code', () => {
  const failure = new ReportingError('unknown-city', { city: 'kiel', known: 'hamburg' });
  expect(failureSentence(failure, 'de')).toBe('Die Stadt „kiel“ ist nicht geladen. Vorhanden sind: hamburg.');
  expect(failureSentence(new Error('boom'), 'en')).toContain('boom');
  const chunk = Object.assign(new Error('Loading chunk 12 failed (/12.js)'), { name: 'ChunkLoadError' });
  expect(failureSentence(chunk, 'de')).not.toContain('12');
});

it('fills every slot where a sentence is said with facts written down', () => {
  const files = sourceFiles();
  const saidBare = /\b(?:say|told)\(\s*(?:[\w.]+,\s*)?'(\w+)\.([\w -]+)'\s*(?:,\s*\{([^{}]*)\}\s*)?,?\s*\)/g;
  // Tells a person how to write the slot.
  const shown = ['pane.layoutOwnTitleHint'];
  const texts: Record<string, Record<string, string>> = de;
  const calls = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(saidBare)].map(([, room = '', key = '', facts = '']) => ({
      call: `${file}: ${room}.${key}`,
      isShown: shown.includes(`${room}.${key}`),
      slots: slotsIn(texts[room]?.[key] ?? ''),
      facts: facts.includes('...') ? undefined : facts.split(',').map((fact) => fact.split(':')[0]?.trim()),
    })),
  );
  const said = calls.filter(({ isShown }) => !isShown);
  expect(said.length).toBeGreaterThan(300);
  expect(
    said
      .filter(({ slots, facts }) => facts && slots.some((slot) => !facts.includes(slot)))
      .map(({ call }) => call),
  ).toEqual([]);
});
