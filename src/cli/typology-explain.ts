import { explainTypology, trustSheet } from '../actions/explain-typology';
import type { Answer } from '../domain/answer';
import type { Language } from '../domain/text';
import { trustLines } from '../figures/typology-trust-lines';
import { nearestLimit } from '../domain/typology/trust/nearest-limit';
import type { Trust } from '../domain/typology/trust/trust';
import { whyThisType } from '../figures/why-this-type';
import type { IndicatorSource } from '../ports/indicator-source';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS } from './figure-options';
import { typologyAsked, type TypologyAskedValues } from './typology-asked';
import { CHOICE_OPTIONS } from './typology-choice';
import { methodOf } from './typology-records';
import { asRecords, writeSheet } from './write-sheet';

/** `typology explain --year 2024 [--area KEY] [--preset NAME] [--out FILE.xlsx|.csv|.json]`. */
export const typologyExplain = {
  options: {
    year: { type: 'string' },
    area: { type: 'string' },
    ...CHOICE_OPTIONS,
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

export interface TypologyExplainValues extends TypologyAskedValues {
  area?: string;
}

interface TypologyExplainResult {
  file?: string;
  areas: Record<string, CsvValue>[];
  sentences: string[];
}

/**
 * Says why an area has its type, or without `--area` how far the whole typology can be trusted; with `--out` writes all
 * areas to a file. Fails with `option-missing`, `option-not-a-year`, `unknown-area`,
 * `unknown-format`, `unknown-preset`, `preset-not-for-city`, `file-not-written`, `typology-…` and what the source fails with.
 */
async function run(
  values: TypologyExplainValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyExplainResult) => void },
): Promise<0> {
  const { out, area } = values;
  const { asked, language } = await typologyAsked(values, source);
  const trusted = await explainTypology({ source }, asked);
  const { trust, answer } = trusted;
  const sentences = area ? whyThisType(trust, area, answer, language) : trustLines(trust, answer, language);
  const records = recordsOf(trust, answer, language);
  const sheet = () => trustSheet(trusted, { id: `ver${asked.year}`, language });
  if (out) await writeSheet(out, sheet, () => asRecords(records));
  print({
    ...(out && { file: out }),
    areas: area ? records.filter(({ area_key: key }) => key === area) : records,
    sentences,
  });
  return 0;
}

/** One record an area; a contribution for every indicator of the definition, also for one without data. */
function recordsOf(trust: Trust, answer: Answer, language: Language): Record<string, CsvValue>[] {
  const { areas, definition, indicators, year } = trust.result;
  return areas.map((row, i) => {
    const near = nearestLimit(row, trust.result);
    const [why, against] = whyThisType(trust, row.area.key, answer, language);
    const position = (id: string) => indicators.findIndex(({ indicator }) => indicator.id === id);
    return {
      area_key: row.area.key,
      area_name: row.area.name,
      year,
      index: row.index,
      type: row.type,
      nearest_type: near?.type ?? null,
      nearest_distance: near?.distance ?? null,
      same_type_share: trust.rounding.shares.get(row.area.key)?.[(row.type ?? 0) - 1] ?? null,
      ...Object.fromEntries(
        definition.indicators.map(({ id }) => [
          `contribution_${id}`,
          trust.contributions[i]?.[position(id)] ?? null,
        ]),
      ),
      why,
      against,
      ...methodOf(definition),
    };
  });
}
