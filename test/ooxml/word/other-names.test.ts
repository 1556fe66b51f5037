import { openReport, type ReportFile } from '../../../src/adapters/files/report-document';
import { fileTemplate } from '../../../src/adapters/files/report-template';
import { makeFigure } from '../../../src/figures/make-figure';
import type { FigureRequest } from '../../../src/figures/provenance';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { NS } from '../../../src/ooxml/package/xml';
import { checkLayout } from '../../../src/ooxml/word/layout/check';
import { documentPart, memoryIn, openPackage } from '../../../src/ooxml/word/report-package';
import { readProperties } from '../../../src/ooxml/word/report-properties';
import { readReportState } from '../../../src/ooxml/word/report-state';
import { standingSlots } from '../../contracts/standing-slots';
import { answerOf, CHILDREN, HAMBURG_2013 } from '../../domain/answers';
import { report, reportParts, strictParts } from '../package/make-package';
import { renamed } from '../package/renamed';

const request = (id: string, kind: FigureRequest['kind']): FigureRequest => ({
  id,
  kind,
  query: HAMBURG_2013.query,
  language: 'de',
  options: kind === 'chart' ? { chart: 'bar' } : {},
});

const ONE = answerOf({
  indicators: [CHILDREN],
  years: [2013],
  rows: [
    ['0101', 'Altstadt', 36.8],
    ['00', 'Hamburg', 21.4],
  ],
});

const TABLE = makeFigure(HAMBURG_2013, request('t', 'table'));
const CHART = makeFigure(ONE, request('c', 'chart'));
const BOX = makeFigure(HAMBURG_2013, request('b', 'box'));

async function made(): Promise<Parts> {
  const file: ReportFile = await fileTemplate.start({
    language: 'de',
    title: 'Sozialbericht',
    cover: 'Sozialbericht',
    head: 'Sozialbericht',
    subtitle: '',
    facts: [],
    imprint: [],
    entries: [],
  });
  for (const figure of [TABLE, CHART]) await file.insert(figure);
  await file.setProperties({ title: 'Lage', reportingYear: 2013, release: '2026-1', reportId: 'r1' });
  return unpack(file.bytes());
}

const figuresIn = (parts: Parts) =>
  readReportState(parts, memoryIn(parts), readProperties(parts)).state.figures.map(
    ({ id, memory, standing }) => ({
      id,
      memory,
      slots: standing && standingSlots(standing),
      chart: standing?.chart,
    }),
  );

const OTHERS: [string, (parts: Parts) => Parts][] = [
  ['whose parts have other names and places', renamed],
  ['in the strict form', strictParts],
  ['in the strict form whose parts have other names', (parts) => renamed(strictParts(parts))],
];

describe.each(OTHERS)('a report %s', (_, other) => {
  it('is read like the one Word would write', async () => {
    const parts = await made();
    const read = openPackage(pack(other(parts)), 'x.docx');
    expect(figuresIn(read)).toEqual(figuresIn(parts));
    expect(figuresIn(read)).toHaveLength(2);
    expect(readProperties(read)).toEqual(readProperties(parts));
    expect(checkLayout(read)).toEqual(checkLayout(parts));
  });

  it('takes a figure and properties more', async () => {
    const file = openReport(pack(other(await made())), 'x.docx');
    await file.insert(BOX);
    await file.insert(makeFigure(ONE, request('c2', 'chart')));
    await file.setProperties({ title: 'Lage 2014', reportingYear: 2014, referenceDate: '31.12.2014' });
    const again = openReport(file.bytes(), 'x.docx');
    const { figures } = await again.read();
    expect(figures.map(({ id }) => id).sort()).toEqual(['b', 'c', 'c2', 't']);
    expect(figures.every(({ memory, standing }) => memory && standing)).toBe(true);
    expect(await again.properties()).toEqual({
      title: 'Lage 2014',
      reportingYear: 2014,
      release: '2026-1',
      reportId: 'r1',
      referenceDate: '31.12.2014',
    });
    expect(checkLayout(await again.parts()).filter(({ rule }) => rule === 'CH-09')).toEqual([]);
  });
});

it('finds what the chart says and its workbook does not, on the sheet the formula names', async () => {
  const parts = await made();
  const name = [...parts.keys()].find((part) => part.endsWith('.xlsx')) ?? '';
  const workbook = unpack(parts.get(name) ?? new Uint8Array());
  const sheet = 'xl/worksheets/sheet1.xml';
  workbook.set(sheet, bytesOf(textOf(workbook, sheet).replace('<v>36.8</v>', '<v>99</v>')));
  parts.set(name, pack(renamed(workbook)));
  expect(checkLayout(parts)).toContainEqual(
    expect.objectContaining({
      rule: 'CH-09',
      facts: { where: 'Daten!$B$2:$B$3', cache: '36.8', other: '99' },
    }),
  );
});

it('is refused with the sentence that fits', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      openPackage(bytes, 'x.docx');
      return 'opened';
    } catch (failure) {
      return (failure as { code: string }).code;
    }
  };
  expect(refusal(report())).toBe('opened');
  expect(refusal(report({ 'word/document.xml': '<w:document/>' }))).toBe('not-a-report');
  expect(refusal(bytesOf('%PDF-1.7'))).toBe('not-a-report');
  expect(refusal(report().slice(0, 500))).toBe('package-damaged');
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('package-old-form');
  expect(refusal(report({ 'word/document.xml': '<!DOCTYPE x><x></body></x>' }))).toBe('package-entities');
  const deep = `<w:document xmlns:w="${NS.w}"><w:body>${'<w:p>'.repeat(100_000)}</w:body></w:document>`;
  expect(refusal(report({ 'word/document.xml': deep }))).toBe('package-too-deep');
  const headless = reportParts();
  headless.delete('_rels/.rels');
  headless.delete('[Content_Types].xml');
  expect(refusal(pack(headless))).toBe('not-a-report');
  expect(() => documentPart(headless)).toThrow('not-a-report');
});
