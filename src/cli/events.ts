import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { say, type TextKey } from '../texts';
import type { KeptEvent } from '../warehouse/events';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { withWriter } from './with-writer';

/** `events [--limit 100]`: who did what, when and from where, latest first. */
export const listEvents: Command = {
  options: {
    ...DATABASE_OPTIONS,
    limit: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
  run(call) {
    const { values, language, terminal } = call;
    const limit = limitIn(String(values.limit));
    return withWriter(call, async ({ events: kept }) => {
      const events = await kept.latest(limit);
      terminal.out(
        values.json
          ? `${JSON.stringify({ events: events.map(({ at, ...event }) => ({ at: at.toISOString(), ...event })) })}\n`
          : events.map((event) => `${eventLine(event, language)}\n`).join(''),
      );
      return 0;
    });
  },
};

const MOST = 100_000;

function limitIn(value: string): number {
  const limit = Number(value);
  if (/^\d{1,6}$/.test(value) && limit >= 1 && limit <= MOST) return limit;
  throw new ReportingError('option-not-a-number', { option: '--limit', value, most: MOST });
}

function eventLine({ at, act, by, address, token, about }: KeptEvent, language: Language): string {
  const place = address === null ? 'eventHere' : token === null ? 'eventHttp' : 'eventToken';
  return say(language, 'cli.eventLine', {
    at: at.toISOString().slice(0, 16).replace('T', ' '),
    by,
    act: say(language, `cli.event ${act}` as TextKey),
    about: aboutInWords(about),
    place: say(language, `cli.${place}` as TextKey, { address: address ?? '', token: token ?? '' }),
  });
}

/** What names something is enough for a person; `--json` has all of it. */
function aboutInWords(about: KeptEvent['about']): string {
  const named = [
    'city',
    'release',
    'delivery',
    'deliveries',
    'typology',
    'title',
    'reason',
    'token',
    'name',
    'rights',
  ];
  return named
    .flatMap((key) => (key in about ? [`${key}=${[about[key]].flat().join('+')}`] : []))
    .join(' ')
    .replace(/\p{Cc}/gu, ' ');
}
