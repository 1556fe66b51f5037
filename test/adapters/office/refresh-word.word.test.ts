import { applyRefresh } from '../../../src/actions/apply-refresh';
import { planRefresh } from '../../../src/actions/plan-refresh';
import { openReport } from '../../../src/adapters/files/report-document';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { WordModel } from '../../../src/emulator/word/model';
import { makeFigure } from '../../../src/figures/make-figure';
import { partsOfFlat } from '../../../src/ooxml/package/read-flat';
import { TAKE_OUTDATED } from '../../../src/refresh/decide';
import { yearlySource } from '../../actions/yearly-source';
import { unemploymentIn } from '../../domain/answers';
import { openInWord } from '../../office-environment/word';

jest.mock('../../../src/ooxml/package/read-flat', () => {
  const real = jest.requireActual('../../../src/ooxml/package/read-flat');
  return { ...real, partsOfFlat: jest.fn(real.partsOfFlat) };
});

const FIGURES = 40;

it('refreshes forty tables in sixty requests and reads the document once', async () => {
  const [before, after] = [unemploymentIn(2018, 5), unemploymentIn(2024, 7)];
  const file = openReport(new WordModel().save(), 'report.docx');
  for (let n = 0; n < FIGURES; n += 1)
    await file.insert(
      makeFigure(before, { id: `t${n}`, kind: 'table', query: before.query, language: 'de', options: {} }),
    );
  const { requests } = openInWord({ bytes: file.bytes() });
  const document = wordDocument(async () => '');
  jest.mocked(partsOfFlat).mockClear();

  const plan = await planRefresh(
    { source: yearlySource([before, after]), document },
    { target: { year: 2024 } },
  );
  const { outcome } = await applyRefresh({ document }, plan, TAKE_OUTDATED, 'de');

  expect(outcome.figures.filter(({ changes }) => changes.length > 0)).toHaveLength(FIGURES);
  expect(requests()).toBeLessThanOrEqual(60);
  expect(partsOfFlat).toHaveBeenCalledTimes(1);
}, 30_000);
