import { openInWord, wordHost } from '../../office-environment/word';
import type { WordModel } from '../../../src/emulator/word/model';
import { serializeXml } from '../../../src/emulator/word/xml';
import { control, docx, flatOpc, paragraph, run, SECTION, table, textBox, wordPart } from './pieces';

const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;

/** A control in each place a control can stand in. */
const everywhere = () =>
  docx(
    control('sr:body', paragraph('Text'), 1) +
      `<w:p>${textBox(control('sr:box', paragraph('Kasten'), 2))}</w:p>` +
      `<w:p>${run('Fuß')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
      '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="first" r:id="rId2"/></w:sectPr>',
    [
      ['rId1', 'header', 'header1.xml'],
      ['rId2', 'footer', 'footer1.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
    ],
    [
      wordPart('header1', 'hdr', control('sr:head', paragraph('Kopf'), 3)),
      wordPart('footer1', 'ftr', `<w:p>${control('sr:foot', run('Fußzeile'), 4)}</w:p>`),
      wordPart('footnotes', 'footnotes', note(1, `<w:p>${control('sr:note', run('Note'), 5)}</w:p>`)),
    ],
  );

const write = (work: (controls: Word.ContentControlCollection) => void) =>
  Word.run(async (context) => {
    work(context.document.contentControls);
    await context.sync();
  });

const xmlOf = (model: WordModel, part: string) => serializeXml(model.pkg.read(part));

test('controls are found in the body, text boxes, headers, footers and footnotes, each once', async () => {
  openInWord({ bytes: everywhere() });
  await Word.run(async (context) => {
    const { contentControls } = context.document;
    contentControls.load('items/tag,items/id,items/text,items/subtype');
    await context.sync();
    expect(contentControls.items.map(({ tag, id, text, subtype }) => [tag, id, text, subtype])).toEqual([
      ['sr:body', 1, 'Text', 'RichTextParagraphs'],
      ['sr:box', 2, 'Kasten', 'RichTextParagraphs'],
      ['sr:head', 3, 'Kopf', 'RichTextParagraphs'],
      ['sr:foot', 4, 'Fußzeile', 'RichTextInline'],
      ['sr:note', 5, 'Note', 'RichTextInline'],
    ]);
  });
});

test('what is written into a text box stands in both of its spellings', async () => {
  const { model } = openInWord({ bytes: everywhere() });
  await write((controls) => {
    const box = controls.getByTag('sr:box').getFirst();
    box.insertOoxml(flatOpc(table(['neu', '1'])), 'Replace');
    box.title = 'Titel';
  });
  const boxes = Array.from(model.body.getElementsByTagName('w:txbxContent'), serializeXml);
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toContain('neu');
  expect(boxes[0]).toContain('<w:alias w:val="Titel"/>');
  expect(boxes[1]).toBe(boxes[0]);
});

test('a control that goes from a text box goes from both spellings', async () => {
  const { model } = openInWord({ bytes: everywhere() });
  await write((controls) => controls.getByTag('sr:box').getFirst().delete(false));
  expect(xmlOf(model, 'word/document.xml')).not.toContain('sr:box');
});

test('an inserted text box keeps one id for both spellings of its control', async () => {
  const { model } = openInWord({ bytes: everywhere() });
  const shapes = flatOpc(`<w:p>${textBox(control('sr:new', paragraph('x'), 2))}</w:p>`).replace(
    '<w:document ',
    '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ',
  );
  await Word.run(async (context) => {
    context.document.body.insertOoxml(shapes, 'End');
    await context.sync();
  });
  const ids = Array.from(model.body.getElementsByTagName('w:sdt'))
    .filter((sdt) => serializeXml(sdt).includes('sr:new'))
    .map((sdt) => /<w:id w:val="(\d+)"/.exec(serializeXml(sdt))?.[1]);
  expect(ids).toEqual(['1000001', '1000001']);
});

test('controls in headers and footnotes are written in place, in their own parts', async () => {
  const { model } = openInWord({ bytes: everywhere() });
  await write((controls) => {
    controls
      .getByTag('sr:head')
      .getFirst()
      .insertOoxml(flatOpc(paragraph('neuer Kopf')), 'Replace');
    controls.getByTag('sr:foot').getFirst().insertText('neuer Fuß', 'Replace');
    controls.getByTag('sr:note').getFirst().insertText('neue Note', 'Replace');
  });
  expect(xmlOf(model, 'word/header1.xml')).toContain('neuer Kopf');
  expect(xmlOf(model, 'word/footer1.xml')).toContain('neuer Fuß');
  expect(xmlOf(model, 'word/footnotes.xml')).toContain('neue Note');
});

describe('sections', () => {
  const sections = () =>
    docx(
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p>` +
        `<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>`,
      [
        ['rId1', 'header', 'header1.xml'],
        ['rId2', 'header', 'header2.xml'],
      ],
      [
        wordPart('header1', 'hdr', control('sr:1', paragraph('eins'))),
        wordPart('header2', 'hdr', paragraph('zwei')),
      ],
    );

  test('a section without a header of its own shows that of the one before', async () => {
    openInWord({ bytes: sections() });
    await Word.run(async (context) => {
      const all = context.document.sections;
      all.load('items');
      await context.sync();
      const headers = all.items.map((section) => section.getHeader('Primary'));
      headers.forEach((header) => header.load('text'));
      const controls = headers[1]?.contentControls;
      controls?.load('items/tag');
      const ooxml = headers[1]?.getOoxml();
      await context.sync();
      expect(headers.map(({ text }) => text)).toEqual(['eins', 'eins', 'zwei']);
      expect(controls?.items.map(({ tag }) => tag)).toEqual(['sr:1']);
      expect(ooxml?.value).toContain('eins');
    });
  });

  test('to look at a header that is not there leaves the document as it is', async () => {
    const { model } = openInWord({ bytes: docx(`<w:p/>${SECTION}`) });
    const before = model.pkg.names;
    await Word.run(async (context) => {
      const section = context.document.sections.getFirst();
      const bodies = (['Primary', 'FirstPage', 'EvenPages'] as const).flatMap((type) => [
        section.getHeader(type),
        section.getFooter(type),
      ]);
      bodies.forEach((body) => body.load('text,type'));
      const ooxml = bodies[0]?.getOoxml();
      await context.sync();
      expect(bodies.map(({ text }) => text).join('')).toBe('');
      expect(ooxml?.value).toContain('<w:p/>');
    });
    expect([model.pkg.names, model.saved]).toEqual([before, true]);
  });

  test('what is written into a header that is not there makes it', async () => {
    const { model } = openInWord({ bytes: docx(`<w:p/>${SECTION}`) });
    await Word.run(async (context) => {
      const section = context.document.sections.getFirst();
      section.getHeader('FirstPage').insertText('Deckblatt', 'Start');
      section.getFooter('Primary').insertOoxml(flatOpc(control('sr:foot', paragraph('Fuß'))), 'Start');
      await context.sync();
      const again = section.getHeader('FirstPage');
      again.load('text');
      const found = context.document.contentControls.getByTag('sr:foot');
      found.load('items/text');
      await context.sync();
      expect([again.text, found.items.map(({ text }) => text)]).toEqual(['Deckblatt', ['Fuß']]);
    });
    expect(xmlOf(model, 'word/document.xml')).toContain('<w:headerReference w:type="first"');
    expect(wordHost().model.pkg.names).toContain('word/footer1.xml');
  });
});
