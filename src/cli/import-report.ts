import type { CheckedDeliveries } from '../actions/read-deliveries';
import type { Delivered } from '../actions/deliver';
import type { Tried } from '../actions/try-delivery';
import { findingSentence, type DeliveryFinding } from '../deliveries/finding';
import type { CityId } from '../domain/catalogue';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { failureSentence } from '../texts/failure';

/** What became of deliveries, or would. */
export type Outcome = Partial<Delivered> & Tried;

/** The validation report as a program reads it. */
export function importAsJson(
  { files, findings }: CheckedDeliveries,
  { drafts = [], ...outcome }: Outcome,
  language: Language,
) {
  return {
    notice: say(language, 'service.reportIsInternal'),
    deliveries: files.map(({ title, hash, observations, mapping, proposal }, i) => ({
      file: title,
      hash,
      observations: observations.length,
      mapping: mapping?.id ?? null,
      proposal: proposal ?? null,
      delivery: drafts[i] ?? null,
    })),
    findings: findings.map((finding) => ({ ...finding, message: findingSentence(finding, language) })),
    ...outcomeAsJson(outcome, language),
  };
}

export function outcomeAsJson(
  { release, counts, hidden, exposed = [], refused }: Outcome,
  language: Language,
) {
  return {
    release: release?.id ?? null,
    changes: counts ?? null,
    hidden: hidden ?? null,
    refused: refused ? failureSentence(refused, language) : null,
    exposed: exposed.map((finding) => ({ ...finding, message: findingSentence(finding, language) })),
  };
}

/** The validation report, a sentence a finding, and what became of the deliveries. */
export function importInWords(
  { to, files, findings }: CheckedDeliveries,
  outcome: Outcome,
  language: Language,
): string {
  const read = files.map(({ title, observations }) =>
    say(language, 'cli.importRead', { file: title, count: observations.length }),
  );
  const found = numberedInWords(findings, language);
  const open = findings.flatMap(({ severity }, i) => (severity === 'decision' ? [i + 1] : []));
  const decide = open.length ? [say(language, 'cli.importDecide', { numbers: open.join(',') })] : [];
  const internal = findings.length ? [say(language, 'service.reportIsInternal')] : [];
  const proposed = files
    .filter(({ proposal }) => proposal)
    .map(({ title }) => say(language, 'cli.importProposal', { file: title }));
  const end = outcomeInWords(outcome, to.city.id, language);
  return [...internal, ...read, ...found, ...decide, ...proposed, end].map((line) => `${line}\n`).join('');
}

function findingsInWords(findings: DeliveryFinding[], language: Language): string[] {
  return findings.map((finding) => {
    const word = finding.accepted ? 'accepted' : finding.severity;
    return `${say(language, `cli.importFinding ${word}`)}  ${findingSentence(finding, language)}`;
  });
}

/** With the number by which a decision is taken. */
function numberedInWords(findings: DeliveryFinding[], language: Language): string[] {
  return findingsInWords(findings, language).map((line, i) => `${i + 1}  ${line}`);
}

/** What became of deliveries, in a sentence; before it what of them cannot be kept secret. */
export function outcomeInWords(
  { drafts, release, counts, hidden, exposed = [], refused }: Outcome,
  city: CityId,
  language: Language,
): string {
  const secret = [
    ...findingsInWords(exposed, language),
    ...(hidden ? [say(language, 'cli.importHidden', { count: hidden })] : []),
  ];
  if (release)
    return [...secret, say(language, 'cli.importPublished', { release: release.id, ...counts })].join('\n');
  return drafts
    ? say(language, 'cli.importDraft', { numbers: drafts.join(', '), words: drafts.join(' '), city })
    : [
        ...secret,
        ...(refused ? [failureSentence(refused, language)] : []),
        say(language, 'cli.importDry'),
      ].join('\n');
}
