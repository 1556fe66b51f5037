import type { ReportOutline } from '../../../src/figures/report-outline';
import { textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { writeTemplate } from '../../../src/ooxml/word/report-template';

const OUTLINE: ReportOutline = {
  language: 'de',
  title: 'Sozialbericht Hamburg 2013',
  cover: { fact: 'titel' },
  head: 'Sozialbericht',
  subtitle: 'Soziale Lage',
  facts: ['Berichtsjahr 2013', { fact: 'datenstand' }],
  imprint: [{ label: 'Herausgeber', text: 'Stadt Hamburg' }],
  entries: [
    { kind: 'heading', level: 1, text: 'Kurzfassung' },
    { kind: 'text', text: 'Zuerst.' },
    { kind: 'figure', id: 'k1' },
    { kind: 'heading', level: 2, text: 'Kinder' },
    { kind: 'text', text: 'Danach.' },
    { kind: 'heading', level: 1, text: 'Arbeit' },
  ],
};

let parts: Parts;
let paragraphs: { text: string; xml: string }[];

beforeAll(async () => {
  parts = unpack(await writeTemplate(OUTLINE));
  paragraphs = [...textOf(parts, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    xml,
    text: [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  }));
});

const part = (pattern: RegExp) => {
  const name = [...parts.keys()].find((known) => pattern.test(known)) ?? '';
  return textOf(parts, name);
};
/** Headings stand in the table of contents, too, before they stand in the text. */
const paragraph = (text: string) => paragraphs.findLast((one) => one.text === text)?.xml ?? '';

it('keeps the places of facts and figures', () => {
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['{{sr:titel}}', '{{sr:datenstand}}', '{{sr:k1}}']));
  expect(texts.indexOf('{{sr:titel}}')).toBeLessThan(texts.indexOf('Soziale Lage'));
  expect(texts.indexOf('{{sr:k1}}')).toBe(texts.indexOf('Zuerst.') + 1);
});

it('numbers the pages at the right foot, and has a running head', () => {
  expect(part(/word\/footer\d*\.xml/)).toMatch(/<w:jc w:val="right"\/>.*Seite.* .*<w:instrText[^>]*>PAGE</s);
  expect(part(/word\/header\d*\.xml/)).toContain('>Sozialbericht<');
});

it('has neither head nor foot on the title page and the imprint', () => {
  const sections = [...textOf(parts, 'word/document.xml').matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)];
  expect(sections.map(([xml]) => [xml.includes('headerReference'), xml.includes('footerReference')])).toEqual(
    [
      [false, false],
      [true, true],
    ],
  );
});

it('is A4 upright with margins of 2.5 cm', () => {
  const document = textOf(parts, 'word/document.xml');
  // 1 cm is 567 twips: 21 × 29.7 cm, and 2.5 cm on every side.
  expect(document.match(/<w:pgSz w:w="11906" w:h="16838"/g)).toHaveLength(2);
  for (const side of ['top', 'right', 'bottom', 'left'])
    expect(document).toMatch(new RegExp(`<w:pgMar [^>]*w:${side}="1417"`));
});

it('numbers headings by their level and begins each chapter but the first on a new page', () => {
  const level = (text: string) => Number(/<w:ilvl w:val="(\d)"/.exec(paragraph(text))?.[1]);
  expect(['Kurzfassung', 'Kinder', 'Arbeit'].map(level)).toEqual([0, 1, 0]);
  const breaks = (text: string) => paragraph(text).includes('<w:pageBreakBefore/>');
  expect(['Kurzfassung', 'Kinder', 'Arbeit'].map(breaks)).toEqual([false, false, true]);
  const texts = [...textOf(parts, 'word/numbering.xml').matchAll(/<w:lvlText w:val="(%1[^"]*)"/g)];
  expect(texts.map(([, text]) => text)).toEqual(expect.arrayContaining(['%1', '%1.%2', '%1.%2.%3']));
});

it('keeps the text before a figure on its page, and no other', () => {
  const kept = (text: string) => paragraph(text).includes('<w:keepNext/>');
  expect(['Zuerst.', 'Danach.'].map(kept)).toEqual([true, false]);
});

it('names publisher and language in text and properties', () => {
  expect(paragraph('Herausgeber: Stadt Hamburg')).toMatch(/<w:b\/>.*Herausgeber: /s);
  const core = textOf(parts, 'docProps/core.xml');
  expect(core).toContain('<dc:language>de-DE</dc:language>');
  expect(core).toContain('<dc:creator>Stadt Hamburg</dc:creator>');
  expect(core).toContain('<dc:title>Sozialbericht Hamburg 2013</dc:title>');
});

it('speaks British English where the report does', async () => {
  const english = unpack(await writeTemplate({ ...OUTLINE, language: 'en' }));
  expect(textOf(english, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  expect(textOf(english, 'word/styles.xml')).toContain('w:val="en-GB"');
});
