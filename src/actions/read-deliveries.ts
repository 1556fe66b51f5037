import type { DeliveryFinding } from '../deliveries/finding';
import { mappingIn, type Mapping } from '../deliveries/mapping';
import { isStorable, storable } from '../deliveries/storable';
import { summedUp } from '../deliveries/summed-up';
import type { DeliveredFile, Reading } from '../deliveries/understand';
import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveredTo, DeliveryDesk } from '../ports/delivery-desk';

/** Something handed in, not yet understood. */
export type HandedFile = (reading: Reading) => DeliveredFile | Promise<DeliveredFile>;

export interface HandedIn {
  city: CityId;
  files: HandedFile[];
  /** JSON, or the id of a saved one; the saved one that fits best without it. */
  mapping?: Mapping | string | undefined;
  year?: ReportingYear | undefined;
  /** Keeps the mapping with the columns that were proposed for the one file, which is then read with it. */
  acceptProposal?: ((proposal: Mapping) => Promise<void>) | undefined;
  /** Findings somebody decided to publish with, by their place in the report, from 1. */
  accept?: number[] | undefined;
}

/** What came of reading and checking deliveries. */
export interface CheckedDeliveries {
  to: DeliveredTo;
  files: DeliveredFile[];
  /** Of all of them together, by the city's rules. */
  found: DeliveryFinding[];
  /** Those, and of each file by itself. */
  findings: DeliveryFinding[];
}

/**
 * Reads deliveries for a city and holds them to its rules; keeps nothing. Fails with `unknown-city`, `unknown-mapping`,
 * `mapping-invalid`, `no-proposal`, `accept-not-possible` and what reading a delivery fails with.
 */
export async function readDeliveries(desk: DeliveryDesk, handed: HandedIn): Promise<CheckedDeliveries> {
  const { city, mapping, year, acceptProposal, accept = [] } = handed;
  const { to, saved, measures } = await desk.state(city);
  const counts = new Set(measures.flatMap(({ id, kind }) => (kind === 'count' ? [id] : [])));
  const asked = typeof mapping === 'string' ? mappingAsked(mapping, saved) : mapping;
  const reading = { areas: to.areas, mapping: asked, saved, year, counts };
  const files: DeliveredFile[] = [];
  for (const read of handed.files) files.push(keepable(await read(reading)));
  if (acceptProposal) {
    const accepted = proposalOf(files);
    await acceptProposal(accepted);
    files.splice(0, 1, keepable(await handed.files[0]!({ ...reading, mapping: accepted })));
  }
  const found = await desk.validate(to, files);
  const findings = [...files.flatMap(({ problems }) => problems), ...found];
  const accepted = acceptedOf(findings, accept);
  const decided = (all: DeliveryFinding[]) => all.map((finding) => accepted.get(finding) ?? finding);
  return {
    to,
    files: files.map((file) => ({ ...file, problems: decided(file.problems) })),
    found: decided(found),
    findings: decided(findings),
  };
}

/** As it can be kept; a check says the same that a draft would. */
function keepable({ observations, problems, ...said }: DeliveredFile): DeliveredFile {
  const isKeepable = observations.every(
    ({ measure, sourceFile }) => isStorable(measure) && isStorable(sourceFile),
  );
  return {
    ...storable(said),
    problems: storable(summedUp(problems)),
    observations: isKeepable ? observations : storable(observations),
  };
}

/** Decisions somebody took, as they go on in the report. Fails with `accept-not-possible`. */
function acceptedOf(findings: DeliveryFinding[], accept: number[]): Map<DeliveryFinding, DeliveryFinding> {
  return new Map(
    accept.map((number) => {
      const finding = findings[number - 1];
      if (finding?.severity !== 'decision') {
        const known = findings.flatMap(({ severity }, i) => (severity === 'decision' ? [i + 1] : []));
        throw new ReportingError('accept-not-possible', { number, known: known.join(', ') || '–' });
      }
      return [finding, { ...finding, severity: 'warning', accepted: true }] as const;
    }),
  );
}

/** Fails with `no-proposal` where none or several are delivered, or all is well. */
function proposalOf([file, ...more]: DeliveredFile[]): Mapping {
  if (file?.proposal && more.length === 0) return file.proposal;
  throw new ReportingError('no-proposal', { file: file?.title ?? '' });
}

function mappingAsked(asked: string, saved: Mapping[]): Mapping {
  if (/^\s*\{/.test(asked)) return mappingIn(asked, 'mapping');
  const found = saved.find(({ id }) => id === asked);
  if (found) return found;
  const known = saved.map(({ id }) => id).join(', ');
  throw new ReportingError('unknown-mapping', { mapping: asked.slice(0, 100), known });
}
