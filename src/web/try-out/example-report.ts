import { insertFigure } from '../../actions/insert-figure';
import { startReport } from '../../actions/start-report';
import type { Language, Text } from '../../domain/text';
import type { ReportModule } from '../../figures/report-module';
import type { IndicatorSource } from '../../ports/indicator-source';
import type { ReportDocument } from '../../ports/report-document';
import type { ReportTemplate } from '../../ports/report-template';
import { say, type TextKey } from '../../texts';
import { EXAMPLE } from './example';

const POVERTY = 'sgb2-nicht-erwerbsfaehige';
const BILLSTEDT = '0112';

/** A short report of an earlier year, with a figure of every kind; its last sentence carries a key figure. */
export async function exampleReport<Document extends ReportDocument>(
  { source, template }: { source: IndicatorSource; template: ReportTemplate<Document> },
  language: Language,
): Promise<Document> {
  const { city, year } = EXAMPLE;
  const { document } = await startReport(
    { source, template },
    { module: MODULE, city, year, language, reportId: `${MODULE.id}-${city}-${year}` },
  );
  await insertFigure(
    { source, document },
    {
      id: 'beispielsatz',
      kind: 'sentence',
      language,
      query: { city, indicators: [POVERTY], level: 'stadtteil', areas: [BILLSTEDT], years: [year] },
      options: {
        sentence: {
          text: say(language, 'tryOut.exampleSentence', { year: '{0}', value: '{1}' }),
          numbers: [{ show: 'year' }, { show: 'value', indicator: POVERTY, area: BILLSTEDT }],
        },
      },
    },
  );
  return document;
}

const MODULE: ReportModule = {
  id: 'beispielbericht',
  version: '1.0',
  title: both('tryOut.exampleReport'),
  subtitle: both('tryOut.exampleSubtitle'),
  chapters: [
    {
      level: 1,
      heading: both('tryOut.exampleSummary'),
      text: both('tryOut.exampleSummaryText'),
      figures: [{ id: 'beispielkasten', kind: 'box', seeds: [POVERTY] }],
    },
    {
      level: 1,
      heading: both('tryOut.exampleDistricts'),
      text: both('tryOut.exampleDistrictsText'),
      figures: [
        { id: 'beispielbild', kind: 'chart', seeds: [POVERTY], options: { chart: 'bar' } },
        { id: 'beispieltabelle', kind: 'table', seeds: ['arbeitslosenquotient', POVERTY] },
      ],
    },
    {
      level: 1,
      heading: both('tryOut.exampleOneDistrict'),
      text: both('tryOut.exampleOneDistrictText'),
    },
  ],
};

function both(key: TextKey): Text {
  return { de: say('de', key), en: say('en', key) };
}
