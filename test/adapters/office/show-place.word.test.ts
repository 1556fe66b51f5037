import { showPlace } from '../../../src/adapters/office/show-place';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { cursor, placeCursor, typeText } from '../../../src/emulator/word/edit';
import { figureOf } from '../../contracts/report-document';
import { wordHost } from '../../office-environment/word';

it('brings the cursor to a paragraph, those in tables counted', async () => {
  const { model } = wordHost();
  typeText(model, 'Eins\nZwei\nDrei');
  await showPlace({ kind: 'paragraph', index: 1 });
  expect(cursor(model).paragraph).toBe(1);
});

it('brings the cursor to a figure', async () => {
  const { model } = wordHost();
  typeText(model, 'Davor\n');
  await wordDocument(async () => '').insert(figureOf('f1', 'box'));
  placeCursor(model, 0, 0);
  await showPlace({ kind: 'figure', id: 'f1' });
  expect(cursor(model).paragraph).toBeGreaterThan(0);
});

it('stays where it is for a finding about the whole document or a figure that is gone', async () => {
  const { model } = wordHost();
  await showPlace({ kind: 'document' });
  await showPlace({ kind: 'figure', id: 'weg' });
  expect(cursor(model).paragraph).toBe(0);
});
