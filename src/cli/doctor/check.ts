import type { Facts } from '../../domain/reporting-error';
import type { doctor as sentences } from '../../texts/de/doctor';
import { say } from '../../texts';
import type { Check } from '../doctor';
import { commandFailure } from '../failure';

type Key = keyof typeof sentences;

export const found = (check: string, well: boolean, key: Key, facts: Facts = {}): Check => ({
  check,
  well,
  sentence: { de: say('de', `doctor.${key}`, facts), en: say('en', `doctor.${key}`, facts) },
});

export const failed = (check: string, failure: unknown): Check => ({
  check,
  well: false,
  sentence: { de: commandFailure(failure, 'de'), en: commandFailure(failure, 'en') },
});
