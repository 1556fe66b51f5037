import { findingSentence, type DeliveryFinding } from '../deliveries/finding';
import type { Catalogue, Release } from '../domain/catalogue';
import type { Language } from '../domain/text';
import type { ChangeCounts } from '../service/database/read-releases';
import { say } from '../texts';
import type { DeliveredFile } from './delivered-files';

/** What became of deliveries; nothing of it after a dry run. */
export interface Outcome {
  drafts?: number[];
  release?: Release;
  counts?: ChangeCounts;
}

/** The validation report as a program reads it. */
export function importAsJson(
  files: DeliveredFile[],
  findings: DeliveryFinding[],
  { drafts = [], release, counts }: Outcome,
  language: Language,
) {
  return {
    deliveries: files.map(({ title, hash, observations, mapping }, i) => ({
      file: title,
      hash,
      observations: observations.length,
      mapping: mapping?.id ?? null,
      delivery: drafts[i] ?? null,
    })),
    findings: findings.map((finding) => ({ ...finding, message: findingSentence(finding, language) })),
    release: release?.id ?? null,
    changes: counts ?? null,
  };
}

/** The validation report, a sentence a finding, and what became of the deliveries. */
export function importInWords(
  files: DeliveredFile[],
  findings: DeliveryFinding[],
  { drafts, release, counts }: Outcome,
  { city }: Catalogue,
  language: Language,
): string {
  const read = files.map(({ title, observations }) =>
    say(language, 'cli.importRead', { file: title, count: observations.length }),
  );
  const found = findings.map(
    (finding) =>
      `${say(language, `cli.importFinding ${finding.severity}`)}  ${findingSentence(finding, language)}`,
  );
  const end = release
    ? say(language, 'cli.importPublished', { release: release.id, ...counts })
    : drafts
      ? say(language, 'cli.importDraft', { numbers: drafts.join(', '), city: city.id })
      : say(language, 'cli.importDry');
  return [...read, ...found, end].map((line) => `${line}\n`).join('');
}
