import { wordHost, openInWord } from '../../office-environment/word';
import { PIXEL } from './pieces';

test('a value in a control is found by its tag and replaced', async () => {
  await Word.run(async (context) => {
    const paragraph = context.document.body.insertParagraph('Quote: 31,4', 'End');
    const control = paragraph.insertContentControl();
    control.tag = 'sr:1';
    control.title = 'Quote';
    await context.sync();

    const found = context.document.contentControls.getByTag('sr:1');
    found.load('items/tag,items/title,items/text,items/subtype');
    await context.sync();
    expect(found.items.map(({ tag, title, text, subtype }) => ({ tag, title, text, subtype }))).toEqual([
      { tag: 'sr:1', title: 'Quote', text: 'Quote: 31,4', subtype: 'RichTextParagraphs' },
    ]);

    const [first] = found.items;
    first?.insertText('Quote: 29,8', 'Replace');
    first?.load('text');
    await context.sync();
    expect(first?.text).toBe('Quote: 29,8');
  });
});

test('a control among runs keeps what stands around it when its text is replaced', async () => {
  const { model } = wordHost();
  await Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    paragraph.insertText('Abbildung 1: ', 'Start');
    const caption = paragraph.insertText('Arbeitslose 2018', 'End').insertContentControl();
    caption.tag = 'sr:caption';
    paragraph.insertText(' (Quelle)', 'End');
    await context.sync();

    const control = context.document.contentControls.getByTag('sr:caption').getFirst();
    control.insertText('Arbeitslose 2024', 'Replace');
    control.load('text,subtype');
    paragraph.load('text');
    await context.sync();
    expect(control.text).toBe('Arbeitslose 2024');
    expect(control.subtype).toBe('RichTextInline');
    expect(paragraph.text).toBe('Abbildung 1: Arbeitslose 2024 (Quelle)');
  });
  expect(model.body.getElementsByTagName('w:p')).toHaveLength(1);
});

test('missing objects are null objects or ItemNotFound', async () => {
  await Word.run(async (context) => {
    const control = context.document.contentControls.getByIdOrNullObject(4711);
    const parent = context.document.getSelection().parentContentControlOrNullObject;
    control.load('tag');
    parent.load('tag');
    await context.sync();
    expect([control.isNullObject, parent.isNullObject]).toEqual([true, true]);
  });
  const failed = Word.run(async (context) => {
    context.document.getSelection().parentContentControl.load('tag');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('objects live as long as in Word: released after a run, kept when tracked', async () => {
  const [released, tracked] = await Word.run(async (context) => {
    const one = context.document.body.insertParagraph('frei', 'End');
    const other = context.document.body.insertParagraph('verfolgt', 'End');
    context.trackedObjects.add(other);
    await context.sync();
    return [one, other] as const;
  });
  expect(() => released.load('text')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  tracked.load('text');
  await tracked.context.sync();
  expect(tracked.text).toBe('verfolgt');
});

test('styles are named as German Word names them', async () => {
  await Word.run(async (context) => {
    const heading = context.document.body.insertParagraph('Bericht', 'End');
    heading.styleBuiltIn = 'Heading1';
    const caption = heading.insertParagraph('Tabelle 1', 'After');
    caption.style = 'Beschriftung';
    heading.load('style,styleBuiltIn,outlineLevel,spaceAfter');
    caption.load('style,styleBuiltIn,font/size,font/italic');
    await context.sync();
    expect([heading.style, heading.styleBuiltIn, heading.outlineLevel, heading.spaceAfter]).toEqual([
      'Überschrift 1',
      'Heading1',
      1,
      4,
    ]);
    expect([caption.style, caption.styleBuiltIn, caption.font.size, caption.font.italic]).toEqual([
      'Beschriftung',
      'Caption',
      9,
      true,
    ]);
  });
  expect(wordHost().model.body.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val')).toBe(
    'berschrift1',
  );
});

test('a new paragraph is formatted like its neighbour', async () => {
  await Word.run(async (context) => {
    const first = context.document.body.insertParagraph('eins', 'End');
    first.alignment = 'Justified';
    first.font.bold = true;
    const second = first.insertParagraph('zwei', 'After');
    second.load('alignment,font/bold');
    await context.sync();
    expect([second.alignment, second.font.bold]).toEqual(['Justified', true]);
  });
});

test('a table takes its values, grows, and knows its neighbours', async () => {
  await Word.run(async (context) => {
    const table = context.document.body.insertTable(2, 2, 'End', [
      ['Stadtteil', 'Quote'],
      ['Altona', '5,1'],
    ]);
    table.headerRowCount = 1;
    table.addRows('End', 1, [['Billstedt', '9,9']]);
    table.getCell(1, 1).value = '5,2';
    table.load('values,rowCount,headerRowCount,style,isUniform');
    const after = table.getParagraphAfter();
    after.load('text');
    await context.sync();
    expect(table.values).toEqual([
      ['Stadtteil', 'Quote'],
      ['Altona', '5,2'],
      ['Billstedt', '9,9'],
    ]);
    expect([table.rowCount, table.headerRowCount, table.style, table.isUniform]).toEqual([
      3,
      1,
      'Tabellenraster',
      true,
    ]);
    expect(after.text).toBe('');
  });
});

test('a search finds words across runs and leaves the rest alone', async () => {
  await Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    paragraph.insertText('Die Quo', 'Start');
    paragraph.insertText('te der Quoten', 'End').font.bold = true;
    const found = paragraph.search('quote', { matchWholeWord: true });
    found.load('items/text');
    await context.sync();
    expect(found.items.map(({ text }) => text)).toEqual(['Quote']);
    found.items[0]?.insertText('Rate', 'Replace');
    paragraph.load('text');
    await context.sync();
    expect(paragraph.text).toBe('Die Rate der Quoten');
  });
});

test('a picture becomes a media part with alt text', async () => {
  const { model } = wordHost();
  await Word.run(async (context) => {
    const picture = context.document.body.insertInlinePictureFromBase64(PIXEL, 'End');
    picture.altTextDescription = 'Säulendiagramm';
    picture.load('width,altTextDescription');
    const source = picture.getBase64ImageSrc();
    await context.sync();
    expect([picture.width, picture.altTextDescription, source.value]).toEqual([
      0.75,
      'Säulendiagramm',
      PIXEL,
    ]);
  });
  expect(model.pkg.names).toContain('word/media/image1.png');
});

test('a control emptied by its text goes on being one', async () => {
  await Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    const control = paragraph.insertText('Text', 'Start').insertContentControl();
    const range = control.insertText('', 'Replace');
    range.insertText('neu', 'End');
    control.load('text');
    await context.sync();
    expect(control.text).toBe('neu');
  });
});

test('a locked control refuses edits and deletion with AccessDenied', async () => {
  await Word.run(async (context) => {
    const control = context.document.body.insertParagraph('fest', 'End').insertContentControl();
    control.cannotEdit = true;
    control.cannotDelete = true;
    control.tag = 'sr:fest';
    await context.sync();
  });
  const edit = Word.run(async (context) => {
    context.document.contentControls.getByTag('sr:fest').getFirst().insertText('neu', 'Replace');
    await context.sync();
  });
  await expect(edit).rejects.toMatchObject({ code: 'AccessDenied' });
  const deletion = Word.run(async (context) => {
    context.document.contentControls.getByTag('sr:fest').getFirst().delete(false);
    await context.sync();
  });
  await expect(deletion).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a control can go and leave its content', async () => {
  await Word.run(async (context) => {
    const control = context.document.body.insertParagraph('bleibt', 'End').insertContentControl();
    control.delete(true);
    const controls = context.document.contentControls;
    controls.load('items');
    context.document.body.load('text');
    await context.sync();
    expect(controls.items).toHaveLength(0);
    expect(context.document.body.text).toBe('\nbleibt');
  });
});

test('properties and custom properties are written into the package', async () => {
  const { model } = wordHost();
  await Word.run(async (context) => {
    const { properties } = context.document;
    properties.title = 'Sozialbericht 2024';
    properties.author = 'Amt für Soziales';
    properties.customProperties.add('sr:stand', 'A7');
    properties.customProperties.add('sr:jahr', 2024);
    await context.sync();
    const stand = properties.customProperties.getItemOrNullObject('SR:Stand');
    const missing = properties.customProperties.getItemOrNullObject('fehlt');
    stand.load('key,value,type');
    missing.load('value');
    properties.load('title,author');
    properties.customProperties.load('items/key,items/value');
    await context.sync();
    expect([properties.title, properties.author, stand.value, missing.isNullObject]).toEqual([
      'Sozialbericht 2024',
      'Amt für Soziales',
      'A7',
      true,
    ]);
    expect(properties.customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ['sr:stand', 'A7'],
      ['sr:jahr', 2024],
    ]);
  });
  expect(model.pkg.names).toContain('docProps/custom.xml');
});

test('a header is made when it is first asked for', async () => {
  await Word.run(async (context) => {
    const header = context.document.sections.getFirst().getHeader('Primary');
    header.insertText('Amt für Soziales', 'Start');
    header.load('text,type');
    await context.sync();
    expect([header.text, header.type]).toEqual(['Amt für Soziales', 'Header']);

    header.insertContentControl().tag = 'sr:kopf';
    const found = context.document.contentControls.getByTag('sr:kopf');
    found.load('items/text');
    await context.sync();
    expect(found.items.map(({ text }) => text)).toEqual(['Amt für Soziales']);
  });
});

test('the selection is where the person put the cursor', async () => {
  const { model } = wordHost();
  await Word.run(async (context) => {
    context.document.body.insertParagraph('Vorher nachher', 'End');
    context.document.body.paragraphs.getLast().search('nachher').getFirst().select('Start');
    await context.sync();
    context.document.getSelection().insertText('und ', 'Replace');
    context.document.body.load('text');
    await context.sync();
    expect(context.document.body.text).toBe('\nVorher und nachher');
  });
  expect(model.selection.caret.paragraph.textContent).toBe('Vorher und nachher');
});

test('an insertion at a place an object does not know is InvalidArgument', async () => {
  const failed = Word.run(async (context) => {
    context.document.body.insertParagraph('x', 'Before' as 'Start');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a read-only document refuses every write and stays as it was', async () => {
  const { model } = openInWord({ misbehaviours: ['readOnly'] });
  const failed = Word.run(async (context) => {
    context.document.body.insertParagraph('x', 'End');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(model.body.getElementsByTagName('w:p')).toHaveLength(1);
  expect(model.saved).toBe(true);
});
