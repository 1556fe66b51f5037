import { computeTypology, typologySheet } from '../../actions/compute-typology';
import { pullTable } from '../../actions/pull-table';
import type { Language } from '../../domain/text';
import { typologyOf } from '../../domain/typology/choice';
import type { IndicatorSource } from '../../ports/indicator-source';
import type { Workbook } from '../../ports/workbook';
import { EXAMPLE } from './example';

const INDICATORS = [
  'arbeitslosenquotient',
  'sgb2-nicht-erwerbsfaehige',
  'kinder-alleinerziehende',
  'grundsicherung-alter',
];

/** Puts a table and the typology of an earlier year into a workbook. */
export async function exampleWorkbook(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  language: Language,
): Promise<void> {
  const { city, year } = EXAMPLE;
  await pullTable(
    { source, workbook },
    { city, indicators: INDICATORS, level: 'stadtteil', years: [year] },
    { language, newId: () => 'beispieltabelle' },
  );
  const catalogue = await source.catalogue(city);
  const typology = await computeTypology({ source }, { catalogue, definition: typologyOf(catalogue), year });
  await workbook.place(typologySheet(typology, { id: 'beispieltypologie', language }), { kind: 'new-sheet' });
}
