import { planRefresh } from '../../src/actions/plan-refresh';
import { refreshReport } from '../../src/actions/refresh-report';
import { standingSlots } from '../contracts/standing-slots';
import { openReport } from '../../src/adapters/files/report-document';
import { slotsOf } from '../figures/slots-of';
import { makeFigure } from '../../src/figures/make-figure';
import type { FigureKind } from '../../src/figures/provenance';
import type { Query } from '../../src/domain/query';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';
import { checkLayout } from '../../src/ooxml/word/layout/check';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { ReportingError } from '../../src/domain/reporting-error';
import { say } from '../../src/texts';
import type { ReportDocument } from '../../src/ports/report-document';
import { WordModel } from '../../src/emulator/word/model';
import { strictParts } from '../ooxml/package/make-package';
import { renamed } from '../ooxml/package/renamed';
import { hamburgSource } from './hamburg-source';

/** Real Hamburg figures: 2018 has no city row, 2013 no Grundsicherung im Alter, 2024 has all. */
const source = hamburgSource();

const CHILDREN: Query = {
  city: 'hamburg',
  indicators: ['sgb2-nicht-erwerbsfaehige'],
  level: 'stadtteil',
  areas: ['0112', '0301', '0713'],
  years: [2018],
};

async function insert(document: ReportDocument, id: string, kind: FigureKind, query: Query = CHILDREN) {
  const answer = await source.answer(query);
  await document.insert(makeFigure(answer, { id, kind, query, language: 'de', options: {} }));
}

const newReport = () => openReport(new WordModel().save(), 'Bericht.docx');

async function figuresOf(document: ReportDocument) {
  const { figures } = await document.read();
  return figures.map(({ id, memory, standing }) => ({
    id,
    memory: memory!,
    slots: standingSlots(standing!),
  }));
}

const refresh = async (...asked: Parameters<typeof refreshReport>) =>
  (await refreshReport(...asked)).outcome.figures;

it('brings tables, charts and boxes to the new year and says what changed', async () => {
  const document = newReport();
  for (const kind of ['table', 'chart', 'box'] as const) await insert(document, kind, kind);
  const changes = await refresh({ source, document }, 2024);
  expect(changes.map(({ id, state }) => [id, state])).toEqual([
    ['table', 'outdated'],
    ['chart', 'outdated'],
    ['box', 'outdated'],
  ]);
  const answer = await source.answer({ ...CHILDREN, years: [2024] });
  for (const { memory, slots, id } of await figuresOf(document)) {
    const fresh = makeFigure(answer, memory.request);
    expect([id, slots]).toEqual([id, slotsOf(fresh)]);
    expect(memory.request.query.years).toEqual([2024]);
    expect(JSON.stringify(slots)).not.toContain('2018');
  }
  expect(changes[0]?.changes.find(({ key }) => key === 'title')?.new).toContain('2024');
});

it.each([
  ['in the strict form', strictParts],
  ['whose parts have other names and places', renamed],
])('brings a report %s to the new year', async (_, other) => {
  const first = newReport();
  for (const kind of ['table', 'chart', 'box'] as const) await insert(first, kind, kind);
  const document = openReport(pack(other(unpack(first.bytes()))), 'Bericht.docx');
  const changes = await refresh({ source, document }, 2024);
  expect(changes.map(({ state }) => state)).toEqual(['outdated', 'outdated', 'outdated']);
  const answer = await source.answer({ ...CHILDREN, years: [2024] });
  const again = openReport(document.bytes(), 'Bericht.docx');
  for (const { memory, slots } of await figuresOf(again))
    expect(slots).toEqual(slotsOf(makeFigure(answer, memory.request)));
});

it('is done when asked a second time', async () => {
  const document = newReport();
  await insert(document, 'table', 'table');
  await refresh({ source, document }, 2024);
  const before = document.bytes();
  expect((await refresh({ source, document }, 2024)).map(({ state }) => state)).toEqual(['current']);
  expect(textOf(unpack(document.bytes()), 'word/document.xml')).toBe(
    textOf(unpack(before), 'word/document.xml'),
  );
});

it('keeps text and formatting by hand: between figures, and inside a table', async () => {
  const document = newReport();
  await insert(document, 'table', 'table');
  const [stored] = await figuresOf(document);
  const published = stored!.slots['cell.0.1']!;
  const parts = unpack(document.bytes());
  const edited = textOf(parts, 'word/document.xml')
    .replace('<w:body>', '<w:body><w:p><w:r><w:t>Von Hand geschrieben.</w:t></w:r></w:p>')
    .replace(`>${published}<`, '>etwa ein Drittel<')
    .replace(
      '<w:r><w:t xml:space="preserve">Hausbruch',
      '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Hausbruch',
    );
  parts.set('word/document.xml', bytesOf(edited));
  const report = openReport(pack(parts), 'Bericht.docx');
  const [change] = await refresh({ source, document: report }, 2024);
  expect(change?.state).toBe('edited');
  expect(change?.kept).toEqual([
    {
      where: 'Billstedt, unter 15 in Mindestsicherung\u00a01) 2024',
      key: 'cell.0112.1',
      kind: 'number',
      area: '0112',
      indicator: 'sgb2-nicht-erwerbsfaehige',
      year: 2024,
      old: 'etwa ein Drittel',
      new: expect.stringMatching(/^\d+,\d$/),
      base: published,
    },
  ]);
  const after = textOf(unpack(report.bytes()), 'word/document.xml');
  expect(after).toContain('Von Hand geschrieben.');
  expect(after).toContain('etwa ein Drittel');
  expect(after).toMatch(/<w:i\/><\/w:rPr><w:t xml:space="preserve">Hausbruch/);
  expect(after).toContain('2024');
  const all = await refresh({ source, document: report }, 2024, { accept: 'all' });
  expect(all[0]?.changes.map(({ key }) => key)).toContain('cell.0112.1');
  expect(textOf(unpack(report.bytes()), 'word/document.xml')).not.toContain('etwa ein Drittel');
});

it('adds the row of cases that belong to no area when the new year has them, and takes it away again', async () => {
  const document = newReport();
  await insert(document, 'table', 'table', { ...CHILDREN, indicators: ['einwohner'], areas: undefined });
  const rows = async () => {
    const { body } = (await figuresOf(document))[0]!.memory.content;
    return body.kind === 'table' ? body.rows.map(({ key }) => key) : [];
  };
  expect(await rows()).not.toContain('NZ-stadtteil');
  await refresh({ source, document }, 2024);
  expect(await rows()).toContain('NZ-stadtteil');
  const slots = Object.values((await figuresOf(document))[0]!.slots);
  // City less its Stadtteile, 31.12.2024: shared/data README.
  expect(slots).toContain('5.365');
  await refresh({ source, document }, 2018);
  expect(await rows()).not.toContain('NZ-stadtteil');
  expect(Object.values((await figuresOf(document))[0]!.slots)).not.toContain('5.365');
});

it('lists what the new year lacks and leaves it as it stands', async () => {
  const document = newReport();
  await insert(document, 'old-age', 'table', { ...CHILDREN, indicators: ['grundsicherung-alter'] });
  const before = textOf(unpack(document.bytes()), 'word/document.xml');
  const [change] = await refresh({ source, document }, 2013);
  expect(change).toMatchObject({ state: 'unavailable', changes: [] });
  expect(change?.lacking[0]).toMatch(/Grundsicherung/);
  expect(textOf(unpack(document.bytes()), 'word/document.xml')).toBe(before);
});

it('leaves a figure whose area nobody knows any more, and renews the others', async () => {
  const document = newReport();
  const sentence = {
    text: '{0}',
    numbers: [{ show: 'value' as const, area: '0112', indicator: CHILDREN.indicators[0]! }],
  };
  const answer = await source.answer(CHILDREN);
  for (const [id, area] of [
    ['lost', '9999'],
    ['kept', '0112'],
  ] as const) {
    const query = { ...CHILDREN, areas: [area] };
    await document.insert(
      makeFigure(answer, { id, kind: 'sentence', query, language: 'de', options: { sentence } }),
    );
  }
  const refusing: IndicatorSource = {
    ...source,
    answer: async (query) => {
      if (query.areas?.includes('9999')) throw new ReportingError('unknown-area', { area: '9999' });
      return source.answer(query);
    },
  };
  const { figures } = await planRefresh({ source: refusing, document }, { target: { year: 2024 } });
  expect(figures.map(({ id, state, reason }) => [id, state, reason?.code])).toEqual([
    ['lost', 'unavailable', 'not-answered'],
    ['kept', 'outdated', undefined],
  ]);
  expect(say('de', 'refresh.reason not-answered', figures[0]!.reason!.facts)).toContain('„9999“');
});

it('names the year before that a figure compares with when it is that one that lacks', async () => {
  const document = newReport();
  await insert(document, 'box', 'box', {
    ...CHILDREN,
    indicators: ['arbeitslosenquotient'],
    years: [2017, 2018],
  });
  const plan = await planRefresh({ source, document }, { target: { year: 2013 } });
  expect(plan.figures[0]?.reason).toEqual({
    code: 'year-lacking',
    facts: { year: 2012, indicators: 'Arbeitslosenquotient' },
  });
});

it('keeps every number in its column when the question has another order than the table', async () => {
  const document = newReport();
  const indicators = ['arbeitslosenquotient', 'sgb2-nicht-erwerbsfaehige'];
  const query = { ...CHILDREN, indicators };
  const answer = await source.answer({ ...query, indicators: [...indicators].reverse() });
  await document.insert(
    makeFigure(answer, { id: 'table', kind: 'table', query, language: 'de', options: {} }),
  );
  const plan = await planRefresh({ source, document }, { target: { year: 2024 } });
  const changes = plan.figures[0]?.changes ?? [];
  expect(changes.filter(({ kind }) => kind === 'head')).toEqual([]);
  const body = plan.figures[0]?.next?.body;
  expect(body?.kind === 'table' && body.columns.map(({ indicator }) => indicator)).toEqual(
    [...indicators].reverse(),
  );
});

it('asks the same question once for all figures that share it', async () => {
  const document = newReport();
  for (const id of ['a', 'b', 'c']) await insert(document, id, 'table');
  let asked = 0;
  const counting: IndicatorSource = {
    ...source,
    answer: (query) => {
      asked += 1;
      return source.answer(query);
    },
  };
  await refresh({ source: counting, document }, 2024);
  expect(asked).toBe(1);
});

it('writes nothing when it is cancelled on the way', async () => {
  const document = newReport();
  await insert(document, 'a', 'table');
  await insert(document, 'b', 'table');
  const before = document.bytes();
  const progress = (done: number) => {
    if (done === 1) throw new Error('cancelled');
  };
  await expect(refresh({ source, document }, 2024, { progress })).rejects.toThrow('cancelled');
  expect(document.bytes()).toEqual(before);
});

it('draws the city apart only where it stands, and keeps the colours somebody gave', async () => {
  const document = newReport();
  const apart = async () => {
    const chart = textOf(await document.parts(), 'word/charts/chart1.xml');
    return [...chart.matchAll(/<c:dPt><c:idx val="(\d+)"/g)].map(([, index]) => Number(index));
  };
  const cityAt = async () =>
    Object.entries((await figuresOf(document))[0]!.slots).flatMap(([slot, text]) =>
      slot.startsWith('category.') && text === 'Hamburg insgesamt' ? [Number(slot.slice(9))] : [],
    );
  await insert(document, 'chart', 'chart', { ...CHILDREN, areas: undefined, years: [2013] });
  expect([await apart(), (await apart()).length]).toEqual([await cityAt(), 1]);
  await refresh({ source, document }, 2018);
  expect([await apart(), await cityAt()]).toEqual([[], []]);
  await refresh({ source, document }, 2024);
  expect([await apart(), (await apart()).length]).toEqual([await cityAt(), 1]);
});

it('leaves charts whose caches, workbooks and data agree (CH-09), and declares the year', async () => {
  const document = newReport();
  await document.setProperties({ reportingYear: 2018, release: 'alt', reportId: 'r', templateVersion: '1' });
  await insert(document, 'chart', 'chart', { ...CHILDREN, areas: undefined });
  await refresh({ source, document }, 2024);
  const findings = checkLayout(await document.parts());
  expect(findings.filter(({ rule }) => ['CH-09', 'RM-02'].includes(rule))).toEqual([]);
  expect(await document.properties()).toMatchObject({ reportingYear: 2024, release: '22.11.2026 (2026-1)' });
});

it('names a figure of another year than the report declares (RM-02)', async () => {
  const document = newReport();
  await document.setProperties({ reportingYear: 2030, release: 'alt', reportId: 'r', templateVersion: '1' });
  await insert(document, 'chart', 'chart', { ...CHILDREN, areas: undefined });
  const { figures } = await document.read();
  expect(checkLayout(await document.parts()).filter(({ rule }) => rule === 'RM-02')).toMatchObject([
    { facts: { title: figures[0]?.memory?.content.title, year: 2030 } },
  ]);
});

it('warns of figures whose new year lies in another state of the areas', async () => {
  const since2019: IndicatorSource = {
    ...source,
    answer: async (query) => {
      const answer = await source.answer(query);
      return { ...answer, edition: { ...answer.edition, validFrom: '2019-01-01' } };
    },
  };
  const document = newReport();
  const answer = await since2019.answer(CHILDREN);
  await document.insert(
    makeFigure(answer, { id: 'table', kind: 'table', query: CHILDREN, language: 'de', options: {} }),
  );
  const [change] = await refresh({ source: since2019, document }, 2024);
  expect(change).toMatchObject({ state: 'outdated', editionBreak: { from: 2018, to: 2024 } });
});
