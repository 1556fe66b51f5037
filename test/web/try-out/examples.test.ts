import { fileTemplate } from '../../../src/adapters/files/report-template';
import { newWorkbook } from '../../../src/adapters/files/workbook';
import { checkLayout } from '../../../src/ooxml/word/layout/check';
import { exampleReport } from '../../../src/web/try-out/example-report';
import { exampleWorkbook } from '../../../src/web/try-out/example-workbook';
import { hamburgSource } from '../../actions/hamburg-source';
import { standingSlots } from '../../contracts/standing-slots';
import { sdkErrors } from '../../ooxml/validate';

const source = hamburgSource();

it.each(['de', 'en'] as const)('makes a report with a figure of every kind (%s)', async (language) => {
  const document = await exampleReport({ source, template: fileTemplate }, language);
  const { figures } = await document.read();
  const made = figures.flatMap(({ memory }) =>
    memory && memory.request.kind !== 'fact' ? [[memory.request.kind, memory.request.query.years]] : [],
  );
  expect(made).toEqual([
    ['box', [2018]],
    ['chart', [2018]],
    ['table', [2018]],
    ['sentence', [2018]],
  ]);
  const bytes = document.bytes();
  expect(sdkErrors(bytes, 'Beispielbericht.docx')).toEqual([]);
  expect(checkLayout(await document.parts()).map(({ rule }) => rule)).toEqual(['RM-03']);
});

it('says in the sentence of the report what Statistikamt Nord published for Billstedt', async () => {
  const document = await exampleReport({ source, template: fileTemplate }, 'de');
  const { figures } = await document.read();
  const sentence = figures.find(({ memory }) => memory?.request.kind === 'sentence');
  expect(Object.values(standingSlots(sentence!.standing!)).join(' ')).toContain('37,4');
});

it.each(['de', 'en'] as const)('makes a workbook with a table and a typology (%s)', async (language) => {
  const workbook = newWorkbook();
  await exampleWorkbook({ source, workbook }, language);
  const tables = await workbook.tables();
  expect(tables.map(({ provenance }) => provenance.request.kind)).toEqual(['table', 'typology']);
  expect(sdkErrors(workbook.bytes(), 'Beispielmappe.xlsx')).toEqual([]);
});
