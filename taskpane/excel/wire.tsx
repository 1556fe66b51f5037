import type { ReactNode } from 'react';
import { httpIndicatorSource } from '../../src/adapters/http/indicator-source';
import type { Platform } from '../../src/adapters/office/platform';
import type { TypologyResult } from '../../src/domain/typology/index-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { typologyRemarks } from '../../src/figures/typology-remarks';
import type { Language } from '../../src/domain/text';
import type { Sheet } from '../../src/figures/sheet';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Target } from '../../src/ports/workbook';
import { say } from '../../src/texts';
import { cancellable } from '../../src/ui/cancellable-source';
import { newId } from '../../src/ui/new-id';
import { paced, pause } from '../../src/ui/paced';
import type { ExcelServices, TypologyOfYear, TypologySummary } from '../../src/ui/services';
import { ExcelPane } from './ExcelPane';

/** The Excel pane with its adapters: Office on one side, the service the page came from on the other. */
export function openExcelPane(platform: Platform, start: string | undefined): ReactNode {
  return <ExcelPane services={excelServices(platform)} {...(start && { start })} />;
}

function excelServices({ preferences, displayLanguage, contentLanguage }: Platform): ExcelServices {
  const source = httpIndicatorSource('', displayLanguage);
  const language = contentLanguage;
  const workbook = async () => (await import('../../src/adapters/office/workbook')).officeWorkbook;
  const placed = async (sheet: Sheet, target: Target = { kind: 'new-sheet' }) =>
    (await workbook()).place(sheet, target);
  return {
    source,
    preferences,
    contentLanguage,
    async pullTable({ query, target }, { signal }) {
      const { pullTable } = await import('../../src/actions/pull-table');
      const ports = { source: cancellable(source, signal), workbook: await workbook() };
      return pullTable(ports, query, { language, newId, target });
    },
    async computeTypology({ target, ...request }, { signal }) {
      const { computeTypology, typologySheet } = await import('../../src/actions/compute-typology');
      const ports = { source: cancellable(source, signal) };
      const computed = await computeTypology(ports, await askedOf(request, ports.source));
      const address = await placed(typologySheet(computed, { id: newId(), language }), target);
      return summary(address, computed.result, displayLanguage);
    },
    async chooseNumberOfTypes({ city, typology, year, method }, { signal, progress }) {
      const { chooseNumberOfTypes } = await import('../../src/actions/choose-number-of-types');
      const request = { city, year, definition: typology, method };
      return chooseNumberOfTypes({ source: cancellable(source, signal) }, request, (done, total) => {
        progress(done, total);
        return pause();
      });
    },
    async compareTypology({ before, ...request }, { signal }) {
      const { changeSheet, compareTypology } = await import('../../src/actions/compare-typology');
      const ports = { source: cancellable(source, signal) };
      const asked = await askedOf(request, ports.source);
      const compared = await compareTypology(ports, { ...asked, before });
      return { ...compared, address: await placed(changeSheet(compared, { id: newId(), language })) };
    },
    async explainTypology(request, work) {
      const { explainTypology, trustSheet } = await import('../../src/actions/explain-typology');
      const ports = { source: cancellable(source, work.signal) };
      const asked = await askedOf(request, ports.source);
      const trusted = await explainTypology(ports, asked, { pace: paced(work) });
      return { ...trusted, address: await placed(trustSheet(trusted, { id: newId(), language })) };
    },
    async trustTypology(request, work) {
      const { trustTypology } = await import('../../src/actions/explain-typology');
      const { city, typology, year } = request;
      const query = queryForTypology(typology, city, year, []);
      return trustTypology({ source: cancellable(source, work.signal) }, typology, query, {
        pace: paced(work),
      });
    },
    async stored() {
      const tables = await (await workbook()).tables();
      return tables.map(({ provenance: { request } }) => ({
        city: request.query.city,
        years: request.query.years,
      }));
    },
    async refresh({ year, accept }, { signal, progress }) {
      const { refreshWorkbook } = await import('../../src/actions/refresh-workbook');
      const ports = { source: cancellable(source, signal), workbook: await workbook() };
      return refreshWorkbook(ports, year, { accept, progress });
    },
  };
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
