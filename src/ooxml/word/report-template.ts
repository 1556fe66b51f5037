import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type IParagraphStyleOptions,
} from 'docx';
import type { OutlineEntry, OutlineText, ReportOutline } from '../../figures/report-outline';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import { pack, textOf, unpack, bytesOf } from '../package/archive';
import { placeholderOf } from './body-place';
import { related } from '../package/relationships';
import { documentPart } from './report-package';
import { withOwnStyles } from './styles';
import { THEME } from '../../figures/palette';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const FONT = 'Arial';
const MARGIN = 1417;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/**
 * The uniform report template as a .docx: title page, imprint, table of contents, headings, running head and foot, styles.
 * Figures have their places kept (`placeholderOf`). Written with the `docx` package, then given our figure styles.
 */
export async function writeTemplate(outline: ReportOutline): Promise<Uint8Array> {
  const document = new Document({
    title: outline.title,
    creator: outline.imprint[0]?.text ?? '',
    description: outline.subtitle,
    features: { updateFields: false },
    styles: styles(outline),
    numbering: { config: [headingNumbers] },
    sections: [
      { properties: page(), children: [...titlePage(outline), ...imprint(outline)] },
      {
        properties: page(),
        headers: { default: runningHead(outline) },
        footers: { default: foot(outline) },
        children: [
          ...contents(outline),
          ...outline.entries.map((entry, i) => written(entry, i, outline.entries[i + 1])),
        ],
      },
    ],
  });
  return completed(new Uint8Array(await Packer.toArrayBuffer(document)), outline.language);
}

const page = () => ({
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 709, footer: 709 },
  },
});

/** 1, 1.1, 1.1.1, bound to the heading styles. */
const headingNumbers = {
  reference: 'headings',
  levels: [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: ['%1', '%1.%2', '%1.%2.%3'][level] ?? '',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 680, hanging: 680 } } },
  })),
};

function styles({ language }: ReportOutline) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: THEME.accent },
    paragraph: {
      spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 22,
          color: THEME.text,
          language: { value: LOCALES[language] },
        },
        paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 64, bold: true, color: THEME.accent },
        paragraph: { spacing: { before: 4200, after: 240, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(34, 480, 200),
      heading2: heading(27, 360, 140),
      heading3: heading(23, 280, 100),
    },
    paragraphStyles: [
      front('SozialraumUntertitel', 'Sozialraum Untertitel', 32, 720),
      front('SozialraumTitelangabe', 'Sozialraum Titelangabe', 24, 80),
      front('SozialraumVerzeichnistitel', 'Sozialraum Verzeichnistitel', 34, 240, true),
      ...[1, 2, 3].map((level) => contentsStyle(level)),
    ],
  };
}

function front(id: string, name: string, size: number, after: number, bold = false): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, bold, color: bold ? THEME.accent : THEME.muted },
    paragraph: { spacing: { after }, keepNext: true },
  };
}

function contentsStyle(level: number): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { bold: level === 1 },
    paragraph: {
      spacing: { before: level === 1 ? 140 : 0, after: 60 },
      indent: { left: (level - 1) * 284 },
    },
  };
}

function titlePage({ cover, subtitle, facts }: ReportOutline): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: THEME.accent, space: 14 } },
      children: [new TextRun(shown(cover))],
    }),
    new Paragraph({ style: 'SozialraumUntertitel', text: subtitle }),
    ...facts.map((text) => new Paragraph({ style: 'SozialraumTitelangabe', text: shown(text) })),
  ];
}

function imprint({ imprint: entries, language }: ReportOutline): Paragraph[] {
  return [
    new Paragraph({
      style: 'SozialraumVerzeichnistitel',
      pageBreakBefore: true,
      text: say(language, 'word.imprint'),
    }),
    ...entries.map(
      ({ label, text }) =>
        new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)] }),
    ),
  ];
}

function runningHead({ head }: ReportOutline): Header {
  return new Header({
    children: [
      new Paragraph({
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: THEME.accent, space: 4 } },
        children: [new TextRun({ text: shown(head), size: 17, color: THEME.muted })],
      }),
    ],
  });
}

function foot({ language }: ReportOutline): Footer {
  const children = [say(language, 'word.page'), ' ', PageNumber.CURRENT];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children, size: 17, color: THEME.muted })],
      }),
    ],
  });
}

function contents({ language }: ReportOutline): FileChild[] {
  const heading = say(language, 'word.contents');
  return [
    new Paragraph({ style: 'SozialraumVerzeichnistitel', text: heading }),
    new TableOfContents(heading, {
      hyperlink: true,
      headingStyleRange: '1-3',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** Words, or the place kept for a fact. */
function shown(text: OutlineText): string {
  return typeof text === 'string' ? text : placeholderOf(text.fact);
}

/** A text that leads to a figure stays on its page. */
function written(entry: OutlineEntry, index: number, next?: OutlineEntry): Paragraph {
  if (entry.kind === 'text')
    return new Paragraph({ text: shown(entry.text), keepNext: next?.kind === 'figure' });
  if (entry.kind === 'figure') return new Paragraph({ text: placeholderOf(entry.id) });
  return new Paragraph({
    heading: HEADINGS[entry.level - 1],
    text: entry.text,
    numbering: { reference: 'headings', level: entry.level - 1 },
    pageBreakBefore: entry.level === 1 && index > 0,
  });
}

/** Adds what the `docx` package leaves out: our figure styles and the language among the properties (rule AX-02). */
function completed(docx: Uint8Array, language: Language): Uint8Array {
  const parts = unpack(docx);
  const styles = related(parts, documentPart(parts), 'styles');
  if (styles) parts.set(styles, bytesOf(withOwnStyles(textOf(parts, styles))));
  const core = related(parts, '', 'core-properties');
  const declared = `<dc:language>${LOCALES[language]}</dc:language>`;
  if (core)
    parts.set(core, bytesOf(textOf(parts, core).replace('</cp:coreProperties>', (end) => declared + end)));
  return pack(parts);
}
