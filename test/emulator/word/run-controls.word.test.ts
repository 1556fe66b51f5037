import { openInWord } from '../../office-environment/word';
import type { Misbehaviour } from '../../../src/emulator/word/misbehaviours';
import { kids, serializeXml, within } from '../../../src/emulator/word/xml';
import type { WordModel } from '../../../src/emulator/word/model';
import { blocksOf, textOf } from '../../../src/emulator/word/text';
import { control, docx, flatOpc, run, SECTION } from './pieces';

const marked = (name: string, id: number, content: string) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

/** A sentence of the author with a control around the words that come from a figure. */
const sentence = (misbehaviours: Misbehaviour[] = []) =>
  openInWord({
    misbehaviours,
    bytes: docx(
      `<w:p>${run('Im Jahr ')}${control('sr:k', `${run('lag die Quote bei ')}${marked('_sr1', 5, run('31,4', '<w:b/>'))}${run(' Prozent')}`)}${run(', sagt das Amt.')}</w:p>${SECTION}`,
    ),
  });

const withControl = (
  work: (control: Word.ContentControl, context: Word.RequestContext) => Promise<void> | void,
) =>
  Word.run(async (context) => {
    await work(context.document.contentControls.getByTag('sr:k').getFirst(), context);
    await context.sync();
  });

const texts = ({ body }: WordModel) => blocksOf(body).map((block) => textOf([block]));
const bookmarks = ({ body }: WordModel) =>
  within(body, 'bookmarkStart').map((mark) => mark.getAttribute('w:name'));

test('OOXML of one paragraph gives its runs and bookmarks, and the sentence stays one paragraph', async () => {
  const { model } = sentence();
  const fresh = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('betrug sie ')}${marked('_sr1', 0, run('29,8', '<w:b/>'))}</w:p>`;
  await withControl((control) => void control.insertOoxml(flatOpc(fresh), 'Replace'));
  expect(texts(model)).toEqual(['Im Jahr betrug sie 29,8, sagt das Amt.']);
  expect(bookmarks(model)).toEqual(['_sr1']);
  expect(within(model.body, 'jc')).toEqual([]);
  const content = within(model.body, 'sdtContent')[0];
  expect(content && kids(content).map(({ localName }) => localName)).toEqual([
    'r',
    'bookmarkStart',
    'r',
    'bookmarkEnd',
  ]);
});

test('text replaces all the control says', async () => {
  const { model } = sentence();
  await withControl((control) => void control.insertText('ist es anders', 'Replace'));
  expect(texts(model)).toEqual(['Im Jahr ist es anders, sagt das Amt.']);
});

test('a number found in the control is replaced in its own looks, its bookmark around it', async () => {
  const { model } = sentence();
  await withControl(async (control, context) => {
    const found = control.search('31,4', { matchCase: true });
    found.load('items');
    await context.sync();
    found.items[0]?.insertText('29,8', 'Replace');
  });
  expect(texts(model)).toEqual(['Im Jahr lag die Quote bei 29,8 Prozent, sagt das Amt.']);
  expect(serializeXml(model.body)).toMatch(
    /<w:bookmarkStart[^>]*_sr1"\/><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>29,8<\/w:t><\/w:r><w:bookmarkEnd/,
  );
});

test('a Word that misbehaves takes the bookmark of a replaced number away', async () => {
  const { model } = sentence(['replacedTextLosesBookmark']);
  await withControl(async (control, context) => {
    const found = control.search('31,4', { matchCase: true });
    found.load('items');
    await context.sync();
    found.items[0]?.insertText('29,8', 'Replace');
  });
  expect([texts(model), bookmarks(model)]).toEqual([
    ['Im Jahr lag die Quote bei 29,8 Prozent, sagt das Amt.'],
    [],
  ]);
});

test('capitals count when they are asked to', async () => {
  sentence();
  await withControl(async (control, context) => {
    const found = [control.search('quote', { matchCase: true }), control.search('quote')];
    found.forEach((hits) => hits.load('items'));
    await context.sync();
    expect(found.map(({ items }) => items.length)).toEqual([0, 1]);
  });
});

test.each([
  [true, 'Im Jahr lag die Quote bei 31,4 Prozent, sagt das Amt.'],
  [false, 'Im Jahr , sagt das Amt.'],
])('a control that goes keeps its content: %s', async (keep, text) => {
  const { model } = sentence();
  await withControl((control) => control.delete(keep));
  expect([texts(model), within(model.body, 'sdt').length]).toEqual([[text], 0]);
});

test('tag, title, locks and appearance are written into the control', async () => {
  const { model } = sentence();
  await withControl(async (control, context) => {
    control.tag = 'sr:neu';
    control.title = 'Kennzahl';
    control.appearance = 'Hidden';
    control.cannotEdit = true;
    control.cannotDelete = true;
    control.load('tag,title,type,appearance,cannotEdit,cannotDelete,placeholderText');
    await context.sync();
    const { tag, title, type, appearance, cannotEdit, cannotDelete, placeholderText } = control;
    expect([tag, title, type, appearance, cannotEdit, cannotDelete, placeholderText]).toEqual([
      'sr:neu',
      'Kennzahl',
      'RichText',
      'Hidden',
      true,
      true,
      '',
    ]);
  });
  expect(serializeXml(model.body)).toContain('<w:lock w:val="sdtContentLocked"/>');
});
