import type { Answer } from '../../src/domain/answer';
import type { CityId } from '../../src/domain/catalogue';
import type { ReportingYear } from '../../src/domain/period';
import type { Language } from '../../src/domain/text';
import type { TypologyChange } from '../../src/domain/typology/change/compare-typologies';
import type { ChoiceOfK } from '../../src/domain/typology/clusters/choice-of-k';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import type { Grouping } from '../../src/domain/typology/grouping';
import type { TypologyResult } from '../../src/domain/typology/index-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import type { Trust } from '../../src/domain/typology/trust/trust';
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

/** All that is needed to say why an area has its type. */
export interface TrustedTypology {
  trust: Trust;
  answer: Answer;
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

/** Into a new worksheet. */
export async function compareInto(
  { source, workbook }: Ports,
  { before, written, ...request }: TypologyOfYear & { before: ReportingYear; written: Language },
  { signal }: Work,
): Promise<{ address: string; change: TypologyChange }> {
  const { changeSheet, compareTypology } = await import('../../src/actions/compare-typology');
  const ports = { source: cancellable(source, signal) };
  const compared = await compareTypology(ports, { ...(await askedOf(request, ports.source)), before });
  const sheet = changeSheet(compared, { id: newId(), language: written });
  return { ...compared, address: await workbook.place(sheet, { kind: 'new-sheet' }) };
}

/** Into a new worksheet. */
export async function explainInto(
  { source, workbook }: Ports,
  { written, ...request }: TypologyOfYear & { written: Language },
  work: Work,
): Promise<TrustedTypology & { address: string }> {
  const { explainTypology, trustSheet } = await import('../../src/actions/explain-typology');
  const ports = { source: cancellable(source, work.signal) };
  const asked = await askedOf(request, ports.source);
  const trusted = await explainTypology(ports, asked, { pace: paced(work) });
  const sheet = trustSheet(trusted, { id: newId(), language: written });
  return { ...trusted, address: await workbook.place(sheet, { kind: 'new-sheet' }) };
}

export async function trust(
  { source }: Ports,
  { city, typology, year }: TypologyOfYear,
  work: Work,
): Promise<TrustedTypology> {
  const { trustTypology } = await import('../../src/actions/explain-typology');
  const query = queryForTypology(typology, city, year, []);
  return trustTypology({ source: cancellable(source, work.signal) }, typology, query, { pace: paced(work) });
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
