import type { ComparedTypology } from '../../src/actions/compare-typology';
import type { TrustedTypology } from '../../src/actions/explain-typology';
import type { CityId } from '../../src/domain/catalogue';
import type { ReportingYear } from '../../src/domain/period';
import type { Language } from '../../src/domain/text';
import type { ChoiceOfK } from '../../src/domain/typology/clusters/choice-of-k';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import type { Grouping } from '../../src/domain/typology/grouping';
import type { TypologyResult } from '../../src/domain/typology/index-typology';
import { typologyRemarks } from '../../src/figures/typology-remarks';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Target } from '../../src/ports/workbook';
import { say } from '../../src/texts';
import { cancellable } from '../../src/ui/cancellable-source';
import { newId } from '../../src/ui/new-id';
import { paced, pause } from '../../src/ui/paced';
import type { WorkbookPorts } from '../../src/ui/ports';
import type { Work } from '../../src/ui/useTask';

/** A typology as declared, or grouped for comparison, and the year it is computed for. */
export interface TypologyOfYear {
  city: CityId;
  typology: TypologyDefinition;
  year: ReportingYear;
}

/** Areas by type, from the lowest burden to the highest; those left out come last, without a colour. */
export interface TypologySummary {
  address: string;
  groups: { type?: number; label: string; colour?: string; count: number }[];
  /** Areas by the class of their dynamics, from the best change to the worst; empty without dynamics. */
  dynamics: { label: string; count: number }[];
  /** What was left out, computed from less or not at all. */
  remarks: string[];
}

type Ports = Pick<WorkbookPorts, 'source' | 'workbook'>;

/** Computes a typology and writes its sheet; the summary is for the pane, in the language shown. */
export async function computeInto(
  { source, workbook }: Ports,
  request: TypologyOfYear & { target: Target; written: Language; shown: Language },
  { signal }: Work,
): Promise<TypologySummary> {
  const { computeTypology, typologySheet } = await import('../../src/actions/compute-typology');
  const ports = { source: cancellable(source, signal) };
  const computed = await computeTypology(ports, await askedOf(request, ports.source));
  const sheet = typologySheet(computed, { id: newId(), language: request.written });
  return summary(await workbook.place(sheet, request.target), computed.result, request.shown);
}

/** What speaks for how many types. */
export async function choose(
  { source }: Ports,
  { city, typology, year, method }: TypologyOfYear & { method: Grouping['method'] },
  { signal, progress }: Work,
): Promise<ChoiceOfK[]> {
  const { chooseNumberOfTypes } = await import('../../src/actions/choose-number-of-types');
  const request = { city, year, definition: typology, method };
  return chooseNumberOfTypes({ source: cancellable(source, signal) }, request, (done, total) => {
    progress(done, total);
    return pause();
  });
}

export async function compare(
  { source }: Ports,
  { before, ...request }: TypologyOfYear & { before: ReportingYear },
  { signal }: Work,
): Promise<ComparedTypology> {
  const { compareTypology } = await import('../../src/actions/compare-typology');
  const ports = { source: cancellable(source, signal) };
  return compareTypology(ports, { ...(await askedOf(request, ports.source)), before });
}

export async function trust(
  { source }: Ports,
  request: TypologyOfYear,
  work: Work,
): Promise<TrustedTypology> {
  const { explainTypology } = await import('../../src/actions/explain-typology');
  const ports = { source: cancellable(source, work.signal) };
  return explainTypology(ports, await askedOf(request, ports.source), { pace: paced(work) });
}

/** Into a new worksheet. */
export async function placeChange({ workbook }: Ports, compared: ComparedTypology, language: Language) {
  const { changeSheet } = await import('../../src/actions/compare-typology');
  return workbook.place(changeSheet(compared, { id: newId(), language }), { kind: 'new-sheet' });
}

/** Into a new worksheet. */
export async function placeTrust({ workbook }: Ports, trusted: TrustedTypology, language: Language) {
  const { trustSheet } = await import('../../src/actions/explain-typology');
  return workbook.place(trustSheet(trusted, { id: newId(), language }), { kind: 'new-sheet' });
}

async function askedOf({ city, typology, year }: TypologyOfYear, source: IndicatorSource) {
  return { catalogue: await source.catalogue(city), definition: typology, year };
}

function summary(address: string, result: TypologyResult, language: Language): TypologySummary {
  const { definition, areas, dynamics } = result;
  const count = (type: number | null) => areas.filter((area) => area.type === type).length;
  const classes = dynamics ? (definition.dynamics?.classes ?? []) : [];
  return {
    address,
    groups: [
      ...definition.types.map(({ label, colour }, i) => ({
        type: i + 1,
        label: label[language],
        colour,
        count: count(i + 1),
      })),
      { label: say(language, 'pane.typologyExcluded'), count: count(null) },
    ],
    dynamics: classes.map(({ label }, i) => ({
      label: label[language],
      count: areas.filter((area) => area.dynamics?.class === i + 1).length,
    })),
    remarks: typologyRemarks(result, language),
  };
}
