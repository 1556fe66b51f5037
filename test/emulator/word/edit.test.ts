import {
  cursor,
  deleteParagraph,
  paragraphsOfBody,
  placeCursor,
  pressBackspace,
  pressEnter,
  replaceParagraphText,
  selectText,
  typeText,
} from '../../../src/emulator/word/edit';
import { WordModel } from '../../../src/emulator/word/model';
import { Document } from '../../../src/emulator/word/objects/document';
import { paragraphText } from '../../../src/emulator/word/text';
import { control, flatOpc, paragraph } from './pieces';

const texts = (model: WordModel) => paragraphsOfBody(model).map(paragraphText);

test('typing writes at the cursor and moves it on', () => {
  const model = new WordModel();
  typeText(model, 'Sozialbericht');
  placeCursor(model, 0, 6);
  typeText(model, 'raum');
  expect(texts(model)).toEqual(['Sozialraumbericht']);
  expect(cursor(model)).toEqual({ paragraph: 0, offset: 10 });
});

test('the Enter key splits the paragraph, and a heading is followed by plain text', () => {
  const model = new WordModel();
  typeText(model, 'Titel');
  const { body } = new Document(model);
  body.paragraphs.getFirst().styleBuiltIn = 'Heading1';
  pressEnter(model);
  typeText(model, 'eins\nzwei');
  expect(texts(model)).toEqual(['Titel', 'eins', 'zwei']);
  expect(body.paragraphs.items.map(({ styleBuiltIn }) => styleBuiltIn)).toEqual([
    'Heading1',
    'Normal',
    'Normal',
  ]);
});

test('typing over a selection replaces it, the backspace key deletes', () => {
  const model = new WordModel();
  typeText(model, 'im Jahr 2018 und');
  selectText(model, 0, 8, 12);
  typeText(model, '2024');
  expect(texts(model)).toEqual(['im Jahr 2024 und']);
  pressBackspace(model);
  expect(texts(model)).toEqual(['im Jahr 202 und']);
});

test('the backspace key at the start of a paragraph joins it to the one before', () => {
  const model = new WordModel();
  typeText(model, 'eins\nzwei');
  placeCursor(model, 1, 0);
  pressBackspace(model);
  typeText(model, ' und ');
  expect(texts(model)).toEqual(['eins und zwei']);
});

test('a paragraph is rewritten in the format of its first run', () => {
  const model = new WordModel();
  typeText(model, 'alt');
  const first = new Document(model).body.paragraphs.getFirst();
  Object.assign(first.font, { bold: true });
  replaceParagraphText(model, 0, 'neu');
  expect(texts(model)).toEqual(['neu']);
  expect(Reflect.get(first.font, 'bold')).toBe(true);
});

test('the cursor stays in the document when its paragraph goes', () => {
  const model = new WordModel();
  typeText(model, 'eins\nzwei\ndrei');
  placeCursor(model, 1, 2);
  deleteParagraph(model, 1);
  expect(texts(model)).toEqual(['eins', 'drei']);
  expect(cursor(model)).toEqual({ paragraph: 1, offset: 4 });
  deleteParagraph(model, 1);
  deleteParagraph(model, 0);
  expect(texts(model)).toEqual(['']);
  typeText(model, 'neu');
  expect(texts(model)).toEqual(['neu']);
});

test('a person types inside a control, not into a locked one', () => {
  const model = new WordModel();
  const document = new Document(model);
  document.body.insertOoxml(flatOpc(control('sr:1', paragraph('drin'))), 'Replace');
  placeCursor(model, 0, 4);
  typeText(model, ' mehr');
  expect(document.contentControls.getFirst().text).toBe('drin mehr');
  document.contentControls.getFirst().cannotEdit = true;
  expect(() => typeText(model, '!')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
});

test('whoever watches hears of each change once', () => {
  const model = new WordModel();
  let heard = 0;
  const stop = model.observe(() => (heard += 1));
  typeText(model, 'x');
  new Document(model).body.insertTable(1, 1, 'End');
  expect(heard).toBe(2);
  stop();
  typeText(model, 'y');
  expect(heard).toBe(2);
});
