import { strFromU8 } from 'fflate';
import { openInWord, wordHost } from '../../office-environment/word';
import { relationshipsOf } from '../../../src/emulator/word/relationships';
import { blocksOf, textOf } from '../../../src/emulator/word/text';
import { serializeXml } from '../../../src/emulator/word/xml';
import type { WordModel } from '../../../src/emulator/word/model';
import { placeCursor, typeText } from '../../../src/emulator/word/edit';
import {
  chartEntry,
  chartParagraph,
  chartPieces,
  control,
  flatOpc,
  paragraph,
  styles,
  stylesEntry,
  table,
  WORKBOOK,
} from './pieces';

const insertAtSelection = (ooxml: string) =>
  Word.run(async (context) => {
    context.document.getSelection().insertOoxml(ooxml, 'Replace');
    await context.sync();
  });

const insertInto = (tag: string, ooxml: string, where: 'Replace' | 'Start' | 'End' = 'Replace') =>
  Word.run(async (context) => {
    context.document.contentControls.getByTag(tag).getFirst().insertOoxml(ooxml, where);
    await context.sync();
  });

/** Names of the blocks of the body with their texts: "p:Text", "tbl:…", "sdt:…". */
const outline = ({ body }: WordModel): string[] =>
  blocksOf(body).map((block) => `${block.localName}:${textOf([block])}`);

const stylesXml = (model: WordModel): string => strFromU8(model.pkg.content('word/styles.xml'));

describe('the place', () => {
  test('an empty paragraph at the cursor is used up by paragraphs', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(paragraph('eins') + paragraph('zwei')));
    expect(outline(model)).toEqual(['p:eins', 'p:zwei']);
  });

  test('behind a table or a control at the cursor an empty paragraph stays to go on writing in', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(table(['a', 'b'])));
    await insertAtSelection(flatOpc(control('sr:1', paragraph('Kasten'))));
    typeText(model, 'weiter');
    expect(outline(model)).toEqual(['tbl:a\tb', 'sdt:Kasten', 'p:weiter']);
  });

  test('a paragraph with text is split at the cursor', async () => {
    const { model } = wordHost();
    typeText(model, 'vornhinten');
    placeCursor(model, 0, 4);
    await insertAtSelection(flatOpc(paragraph('Mitte')));
    expect(outline(model)).toEqual(['p:vorn', 'p:Mitte', 'p:hinten']);
    typeText(model, '>');
    expect(outline(model).at(-1)).toBe('p:>hinten');
  });

  test('a body, a paragraph and a control take content at start and end', async () => {
    const { model } = wordHost();
    typeText(model, 'Text');
    await Word.run(async (context) => {
      const { body } = context.document;
      body.insertOoxml(flatOpc(paragraph('Ende')), 'End');
      body.insertOoxml(flatOpc(paragraph('Anfang')), 'Start');
      await context.sync();
      const middle = body.paragraphs.getFirst().getNext();
      middle.insertOoxml(flatOpc(paragraph('danach')), 'End');
      middle.insertOoxml(flatOpc(paragraph('davor')), 'Start');
      await context.sync();
    });
    expect(outline(model)).toEqual(['p:Anfang', 'p:davor', 'p:Text', 'p:danach', 'p:Ende']);
  });

  test('a control keeps its place and its tag when its content is replaced', async () => {
    const { model } = wordHost();
    await insertAtSelection(
      flatOpc(paragraph('vor') + control('sr:1', paragraph('alt')) + paragraph('nach')),
    );
    await insertInto('sr:1', flatOpc(table(['neu', '1'])));
    expect(outline(model)).toEqual(['p:vor', 'sdt:neu\t1', 'p:nach']);
    await insertInto('sr:1', flatOpc(paragraph('Kopf')), 'Start');
    await insertInto('sr:1', flatOpc(paragraph('Fuß')), 'End');
    expect(outline(model)[1]).toBe('sdt:Kopf\nneu\t1\nFuß');
  });

  test('a control among runs takes the runs of a single paragraph', async () => {
    const { model } = wordHost();
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    await insertAtSelection(flatOpc(`<w:p>${run('vor ')}${control('sr:c', run('alt'))}${run('nach')}</w:p>`));
    await insertInto('sr:c', flatOpc(paragraph('neu ')));
    expect(outline(model)).toEqual(['p:vor neu nach']);
  });

  test('a control among runs that stands alone becomes one around several paragraphs', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(`<w:p>${control('sr:c', '<w:r><w:t>alt</w:t></w:r>')}</w:p>`));
    await insertInto('sr:c', flatOpc(paragraph('eins') + paragraph('zwei')));
    expect(outline(model)).toEqual(['sdt:eins\nzwei']);
  });

  test('a plain text control takes no OOXML', async () => {
    const plain =
      '<w:sdt><w:sdtPr><w:tag w:val="sr:t"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>nur Text</w:t></w:r></w:sdtContent></w:sdt>';
    const { model } = wordHost();
    await insertAtSelection(flatOpc(`<w:p>${plain}</w:p>`));
    await expect(insertInto('sr:t', flatOpc(paragraph('neu')))).rejects.toMatchObject({
      code: 'GeneralException',
    });
    expect(outline(model)).toEqual(['p:nur Text']);
  });

  test('the range given back covers what was inserted', async () => {
    await Word.run(async (context) => {
      const range = context.document.body.insertOoxml(flatOpc(control('sr:1', paragraph('drin'))), 'End');
      range.load('text');
      const inner = range.contentControls;
      inner.load('items/tag');
      await context.sync();
      expect([range.text, inner.items.map(({ tag }) => tag)]).toEqual(['drin', ['sr:1']]);
    });
  });

  test('trailing section properties are ignored', async () => {
    const { model } = wordHost();
    const before = model.body.getElementsByTagName('w:sectPr').length;
    await insertAtSelection(flatOpc(`${paragraph('x')}<w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr>`));
    expect(model.body.getElementsByTagName('w:sectPr')).toHaveLength(before);
    expect(serializeXml(model.body)).not.toContain('5000');
  });
});

describe('styles', () => {
  const heading = (id: string, size: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style>`;

  test('a style the document has wins over the package, whatever its id', async () => {
    const { model } = wordHost();
    await insertAtSelection(
      flatOpc(paragraph('Titel', 'Heading1'), [stylesEntry], [styles(heading('Heading1', '77'))]),
    );
    expect(serializeXml(model.body)).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(stylesXml(model)).not.toContain('w:val="77"');
  });

  test('a missing style is added with what it is based on, under a free id', async () => {
    const { model } = wordHost();
    const own =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Titel"><w:name w:val="SR Basis"/><w:basedOn w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="SRKasten"><w:name w:val="SR Kasten"/><w:basedOn w:val="Titel"/><w:next w:val="SRKasten"/></w:style>';
    await insertAtSelection(flatOpc(paragraph('Kasten', 'SRKasten'), [stylesEntry], [styles(own)]));
    const xml = stylesXml(model);
    expect(xml).toContain(
      'w:styleId="SRKasten"><w:name w:val="SR Kasten"/><w:basedOn w:val="Titel1"/><w:next w:val="SRKasten"/>',
    );
    expect(xml).toContain('w:styleId="Titel1"><w:name w:val="SR Basis"/><w:basedOn w:val="Standard"/>');
    expect(xml.match(/w:default="1"/g)).toHaveLength(3);
  });

  test('a second insertion adds no style again', async () => {
    const { model } = wordHost();
    const own = '<w:style w:type="paragraph" w:styleId="SRKasten"><w:name w:val="SR Kasten"/></w:style>';
    const ooxml = flatOpc(paragraph('Kasten', 'SRKasten'), [stylesEntry], [styles(own)]);
    await insertAtSelection(ooxml);
    await insertAtSelection(ooxml);
    expect(stylesXml(model).match(/SR Kasten/g)).toHaveLength(1);
  });

  test('a style the package does not define is ignored', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(paragraph('Titel', 'berschrift1')));
    expect(serializeXml(model.body)).not.toContain('pStyle');
  });
});

test('lists get free numbers and stay lists', async () => {
  const { model } = wordHost();
  const numbering = {
    name: '/word/numbering.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
    xml: '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  const item =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>';
  const ooxml = flatOpc(item, [['rId9', 'numbering', 'numbering.xml']], [numbering]);
  await insertAtSelection(ooxml);
  await insertAtSelection(ooxml);
  const numbers = Array.from(model.body.getElementsByTagName('w:numId')).map((e) => e.getAttribute('w:val'));
  expect(numbers).toEqual(['1', '2']);
  await Word.run(async (context) => {
    const first = context.document.body.paragraphs.getFirst();
    first.load('isListItem');
    await context.sync();
    expect(first.isListItem).toBe(true);
  });
});

const marked = (name: string, id = 0) =>
  `<w:p><w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="${id}"/></w:p>`;

describe('parts and ids', () => {
  test('two charts with the same names both arrive with their workbooks', async () => {
    const { model } = wordHost();
    const ooxml = flatOpc(chartParagraph(), [chartEntry], chartPieces);
    await insertAtSelection(ooxml);
    await insertAtSelection(ooxml);
    expect(model.pkg.names.filter((name) => /charts\/chart\d|embeddings/.test(name))).toEqual([
      'word/charts/chart1.xml',
      'word/embeddings/Microsoft_Excel_Worksheet1.xlsx',
      'word/charts/chart2.xml',
      'word/embeddings/Microsoft_Excel_Worksheet2.xlsx',
    ]);
    const [related] = relationshipsOf(model.pkg, 'word/charts/chart2.xml');
    expect(related).toMatchObject({ id: 'rId1', target: 'word/embeddings/Microsoft_Excel_Worksheet2.xlsx' });
    expect([...model.pkg.content('word/embeddings/Microsoft_Excel_Worksheet2.xlsx')]).toEqual([...WORKBOOK]);

    const ids = Array.from(model.body.getElementsByTagName('wp:docPr')).map((e) => e.getAttribute('id'));
    expect(new Set(ids).size).toBe(2);
    const charts = Array.from(model.body.getElementsByTagName('c:chart')).map((e) => e.getAttribute('r:id'));
    const targets = relationshipsOf(model.pkg, 'word/document.xml');
    expect(charts.map((id) => targets.find((entry) => entry.id === id)?.target)).toEqual([
      'word/charts/chart1.xml',
      'word/charts/chart2.xml',
    ]);
  });

  test('controls and bookmarks get ids of their own', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(control('sr:1', marked('Marke1'), 7)));
    await insertAtSelection(flatOpc(control('sr:2', marked('Marke2'), 7)));
    await Word.run(async (context) => {
      const { contentControls } = context.document;
      contentControls.load('items/id,items/tag');
      await context.sync();
      expect(contentControls.items.map(({ tag }) => tag)).toEqual(['sr:1', 'sr:2']);
      expect(new Set(contentControls.items.map(({ id }) => id)).size).toBe(2);
    });
    const ends = Array.from(model.body.getElementsByTagName('w:bookmarkEnd')).map((e) =>
      e.getAttribute('w:id'),
    );
    expect(ends).toEqual(['0', '1']);
  });

  test('a bookmark stays where it stands when something arrives under its name', async () => {
    const { model } = wordHost();
    await insertAtSelection(flatOpc(marked('_Ref1')));
    placeCursor(model, 0, 0);
    await insertAtSelection(flatOpc(marked('_Ref1') + marked('_Ref2', 1)));
    const names = Array.from(model.body.getElementsByTagName('w:bookmarkStart')).map((e) =>
      e.getAttribute('w:name'),
    );
    expect(names).toEqual(['_Ref2', '_Ref1']);
    expect(model.body.getElementsByTagName('w:bookmarkEnd')).toHaveLength(2);
  });

  test('what getOoxml gives can be inserted into another document', async () => {
    await insertAtSelection(flatOpc(control('sr:1', chartParagraph()), [chartEntry], chartPieces));
    const ooxml = await Word.run(async (context) => {
      const result = context.document.contentControls.getByTag('sr:1').getFirst().getOoxml();
      await context.sync();
      return result.value;
    });
    expect(ooxml).toContain('pkg:name="/word/charts/chart1.xml"');
    const { model } = openInWord({});
    await insertAtSelection(ooxml);
    expect(model.pkg.names).toContain('word/embeddings/Microsoft_Excel_Worksheet1.xlsx');
    expect([...model.pkg.content('word/embeddings/Microsoft_Excel_Worksheet1.xlsx')]).toEqual([...WORKBOOK]);
  });
});

describe('unusable packages are InvalidArgument and change nothing', () => {
  test.each([
    ['malformed XML', '<kaputt>'],
    ['something else', '<html/>'],
    ['an empty body', flatOpc('')],
    ['a relationship that leads nowhere', flatOpc(control('sr:x', paragraph('x')) + chartParagraph())],
  ])('%s', async (_, ooxml) => {
    const { model } = wordHost();
    typeText(model, 'unberührt');
    const before = model.pkg.names.map((name) => [name, strFromU8(model.pkg.content(name))]);
    await expect(insertAtSelection(ooxml)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(model.pkg.names.map((name) => [name, strFromU8(model.pkg.content(name))])).toEqual(before);
  });
});

describe('misbehaviours of the real Word', () => {
  const tableInControl = async () => {
    await insertAtSelection(flatOpc(control('sr:1', paragraph('alt'))));
    await insertInto('sr:1', flatOpc(table(['a', 'b'])));
  };
  const blocksOfControl = (model: WordModel) =>
    Array.from(model.body.getElementsByTagName('w:sdtContent')[0]?.childNodes ?? []).map(
      (node) => node.nodeName,
    );

  test('#116: a table in a control brings an empty paragraph along', async () => {
    const { model } = openInWord({ misbehaviours: ['tableAddsParagraph'] });
    await tableInControl();
    expect(blocksOfControl(model)).toEqual(['w:tbl', 'w:p']);
  });

  test('#1144: a table brings an empty paragraph before it', async () => {
    const { model } = openInWord({ misbehaviours: ['newlineBeforeTable'] });
    await tableInControl();
    expect(blocksOfControl(model)).toEqual(['w:p', 'w:tbl']);
  });

  test('#1914: a control that shares its paragraph gets its content twice', async () => {
    const { model } = openInWord({ misbehaviours: ['duplicatesInSharedParagraph'] });
    const run = '<w:r><w:t>alt</w:t></w:r>';
    await insertAtSelection(flatOpc(`<w:p>${run}${control('sr:c', run)}</w:p>`));
    await insertInto('sr:c', flatOpc(paragraph('neu')));
    expect(outline(model)).toEqual(['p:altneuneu']);
  });

  test('#110: section properties of the package arrive in a paragraph', async () => {
    const { model } = openInWord({ misbehaviours: ['duplicatesSectionProperties'] });
    await insertAtSelection(flatOpc(`${paragraph('x')}<w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr>`));
    expect(model.body.getElementsByTagName('w:sectPr')).toHaveLength(2);
  });

  test('#6752: content for a control in a table cell is lost', async () => {
    const { model } = openInWord({ misbehaviours: ['losesContentInCells'] });
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>${control('sr:z', paragraph('alt'))}<w:p/></w:tc></w:tr></w:tbl>`;
    await insertAtSelection(flatOpc(cell));
    await insertInto('sr:z', flatOpc(paragraph('neu')));
    expect(textOf(blocksOf(model.body)).trim()).toBe('');
  });

  test('docs#874: the control in the body swallows what replaces the body', async () => {
    const { model } = openInWord({ misbehaviours: ['nestsControlsOnBodyReplace'] });
    await insertAtSelection(flatOpc(control('sr:alt', paragraph('alt'))));
    await Word.run(async (context) => {
      context.document.body.insertOoxml(flatOpc(control('sr:neu', paragraph('neu'))), 'Replace');
      await context.sync();
    });
    expect(serializeXml(model.body)).toMatch(/sr:alt.*sr:neu/);
  });

  test('#4945: the chart is dropped, its drawing and its parts', async () => {
    const { model } = openInWord({ misbehaviours: ['dropsCharts'] });
    await insertAtSelection(flatOpc(control('sr:1', chartParagraph()), [chartEntry], chartPieces));
    expect(model.pkg.names.filter((name) => name.includes('chart'))).toEqual([]);
    expect(serializeXml(model.body)).not.toContain('w:drawing');
  });
});
