import {
  Document as DocxDocument,
  Footer,
  ImageRun,
  Packer,
  Paragraph as DocxParagraph,
  TextRun,
} from 'docx';
import { pressEnter, typeText } from '../../../src/emulator/word/edit';
import { openWord } from '../../../src/emulator/word/host';
import type { ModelOptions } from '../../../src/emulator/word/model';
import { WordModel } from '../../../src/emulator/word/model';
import { Document } from '../../../src/emulator/word/objects/document';
import { blocksOf, textOf } from '../../../src/emulator/word/text';
import { sdkErrors } from '../../ooxml/validate';
import { chartEntry, chartParagraph, chartPieces, control, flatOpc, PIXEL, table } from './pieces';

const start = (options: ModelOptions = {}) => {
  const model = new WordModel(options);
  return { model, document: new Document(model) };
};

test('a blank document is valid', () => {
  expect(sdkErrors(start().model.save())).toEqual([]);
});

test('a document with everything the emulator writes is valid', () => {
  const { model, document } = start();
  const { body } = document;
  typeText(model, 'Sozialbericht');
  const heading = body.paragraphs.getFirst();
  heading.styleBuiltIn = 'Heading1';
  heading.alignment = 'Centered';
  heading.spaceAfter = 12;
  pressEnter(model);
  typeText(model, 'Text mit\nzweitem Absatz');
  body.insertInlinePictureFromBase64(PIXEL, 'End').altTextDescription = 'Punkt';
  const grid = body.insertTable(2, 2, 'End', [
    ['a', 'b'],
    ['1', '2'],
  ]);
  grid.headerRowCount = 1;
  body.insertOoxml(flatOpc(control('sr:1', chartParagraph()), [chartEntry], chartPieces), 'End');
  body.insertOoxml(
    flatOpc(control('sr:2', chartParagraph() + table(['x', 'y'])), [chartEntry], chartPieces),
    'End',
  );
  body.insertOoxml(flatOpc(`<w:p>${control('sr:c', '<w:r><w:t>drin</w:t></w:r>')}</w:p>`), 'End');
  body.insertBreak('Page', 'End');
  body.insertBreak('SectionContinuous', 'End');
  const locked = body.insertParagraph('fest', 'End').insertContentControl();
  Object.assign(locked, {
    tag: 'sr:3',
    title: 'Fest',
    cannotEdit: true,
    cannotDelete: true,
    color: '#FF0000',
    appearance: 'Tags',
  });
  const empty = body.insertParagraph('', 'End').getRange('Content').insertContentControl();
  empty.placeholderText = 'Hier schreiben';
  Object.assign(body.paragraphs.getFirst().font, {
    bold: true,
    color: '#112233',
    size: 20,
    underline: 'Single',
  });
  document.sections.getFirst().getHeader('Primary').insertText('Kopf', 'Start');
  document.sections.getFirst().getFooter('Primary').insertText('Fuß', 'Start');
  document.properties.customProperties.add('sr:jahr', 2024);
  Object.assign(document.properties, {
    title: 'Bericht',
    subject: 'S',
    keywords: 'k',
    comments: 'c',
    company: 'Amt',
  });
  expect(sdkErrors(model.save())).toEqual([]);
});

test('a document with a custom XML part is valid', () => {
  const { model, commonApi } = openWord();
  commonApi(128, { xml: '<report xmlns="urn:sozialraum-office:report:1"/>' });
  expect(sdkErrors(model.save())).toEqual([]);
});

async function foreign(): Promise<Uint8Array> {
  const image = {
    type: 'png' as const,
    data: Buffer.from(PIXEL, 'base64'),
    transformation: { width: 10, height: 10 },
  };
  const file = new DocxDocument({
    creator: 'docx',
    sections: [
      {
        footers: { default: new Footer({ children: [new DocxParagraph('Fußzeile')] }) },
        children: [
          new DocxParagraph('Vorlage'),
          new DocxParagraph({ children: [new ImageRun(image), new TextRun('Bild')] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

test('opening and saving keeps every part byte for byte', async () => {
  const { model } = start({ bytes: await foreign() });
  expect(model.selection.isCollapsed).toBe(true);
  const { model: again } = start({ bytes: model.save() });
  expect(again.pkg.names.sort()).toEqual(model.pkg.names.sort());
  for (const name of model.pkg.names)
    expect(Buffer.from(again.pkg.content(name)).equals(Buffer.from(model.pkg.content(name)))).toBe(true);
});

test('a change touches the document and leaves the other parts byte for byte', async () => {
  const { model: untouched } = start({ bytes: await foreign() });
  const { model, document } = start({ bytes: untouched.save() });
  document.body.insertParagraph('neu', 'End');
  const changed = model.pkg.names.filter(
    (name) => !Buffer.from(model.pkg.content(name)).equals(Buffer.from(untouched.pkg.content(name))),
  );
  expect(changed).toEqual(['word/document.xml']);
  expect(sdkErrors(model.save())).toEqual([]);
});

test('a chart goes with the place that showed it, and its workbook with it', () => {
  const { model, document } = start();
  const chart = flatOpc(control('sr:1', chartParagraph()), [chartEntry], chartPieces);
  document.body.insertOoxml(chart, 'Start');
  document.contentControls.items[0]?.insertOoxml(
    flatOpc(chartParagraph(), [chartEntry], chartPieces),
    'Replace',
  );
  model.save();
  const drawn = model.pkg.names.filter((name) => /chart|embeddings/.test(name));
  expect(drawn.filter((name) => /charts\/[^/]*\.xml$/.test(name))).toHaveLength(1);
  document.body.clear();
  expect(sdkErrors(model.save())).toEqual([]);
  expect(model.pkg.names.filter((name) => /chart|embeddings/.test(name))).toEqual([]);
});

test('a file inserted as base64 brings its pictures and leaves its footers', async () => {
  const { model, document } = start();
  document.body.insertFileFromBase64(Buffer.from(await foreign()).toString('base64'), 'Replace');
  expect(textOf(blocksOf(model.body))).toBe('Vorlage\nBild');
  expect(model.pkg.names.filter((name) => /media|footer/.test(name))).toEqual([
    expect.stringMatching(/^word\/media\/.*\.png$/),
  ]);
  expect(sdkErrors(model.save())).toEqual([]);
});

test('what is no document is refused and the open one stays', () => {
  const { model, document } = start();
  document.body.insertText('da', 'Start');
  expect(() => model.open(new Uint8Array([1, 2, 3]))).toThrow(
    expect.objectContaining({ code: 'InvalidArgument' }),
  );
  expect(document.body.text).toBe('da');
});

test.each(['<w:document', '<w:document xmlns:w="urn:none"/>'])(
  'a document that cannot be read is refused and the open one stays: %s',
  (xml) => {
    const { model, document } = start();
    document.body.insertText('da', 'Start');
    const damaged = new WordModel();
    damaged.pkg.putBytes(damaged.pkg.main, new TextEncoder().encode(xml));
    expect(() => model.open(damaged.save())).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
    expect(document.body.text).toBe('da');
  },
);
