import { openInWord, wordHost } from '../../office-environment/word';
import { blocksOf, textOf } from '../../../src/emulator/word/text';
import { control, docx, flatOpc, paragraph, SECTION, wordPart } from './pieces';

const three = (lock = '') =>
  ['eins', 'zwei', 'drei']
    .map((tag, index) =>
      control(tag, paragraph('alt'), index + 1).replace(
        '</w:sdtPr>',
        `${tag === 'zwei' ? lock : ''}</w:sdtPr>`,
      ),
    )
    .join('');

const texts = () => textOf(blocksOf(wordHost().model.body));

const writeAll = () =>
  Word.run(async (context) => {
    for (const tag of ['eins', 'zwei', 'drei'])
      context.document.contentControls
        .getByTag(tag)
        .getFirst()
        .insertOoxml(flatOpc(paragraph('neu')), 'Replace');
    await context.sync();
  });

test.each(['contentLocked', 'sdtContentLocked'])(
  'a control that is %s refuses, and what was written before it in the batch stays',
  async (lock) => {
    openInWord({ bytes: docx(three(`<w:lock w:val="${lock}"/>`) + SECTION) });
    await expect(writeAll()).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(texts()).toBe('neu\nalt\nalt');
    const typed = Word.run(async (context) => {
      context.document.contentControls.getByTag('zwei').getFirst().insertText('x', 'End');
      await context.sync();
    });
    await expect(typed).rejects.toMatchObject({ code: 'AccessDenied' });
  },
);

test('a control inside a locked one is locked with it; its name can be changed, an unlocked one written', async () => {
  const inner = control('drin', paragraph('alt'), 2);
  openInWord({
    bytes: docx(
      control('aussen', inner, 1).replace('</w:sdtPr>', '<w:lock w:val="contentLocked"/></w:sdtPr>') +
        SECTION,
    ),
  });
  const write = () =>
    Word.run(async (context) => {
      context.document.contentControls.getByTag('drin').getFirst().insertText('neu', 'Replace');
      await context.sync();
    });
  await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
  await Word.run(async (context) => {
    const outer = context.document.contentControls.getByTag('aussen').getFirst();
    outer.title = 'Titel';
    outer.tag = 'offen';
    outer.cannotEdit = false;
    await context.sync();
  });
  await write();
  expect(texts()).toBe('neu');
});

describe('a protected document', () => {
  const open = (protection: string) =>
    openInWord({
      bytes: docx(
        three() + SECTION,
        [['rId1', 'settings', 'settings.xml']],
        [wordPart('settings', 'settings', `<w:documentProtection ${protection}/>`)],
      ),
    });

  test.each(['readOnly', 'comments', 'forms'])(
    'refuses every edit when it is protected for %s',
    async (edit) => {
      const { model } = open(`w:edit="${edit}" w:enforcement="1"`);
      await expect(writeAll()).rejects.toMatchObject({ code: 'AccessDenied' });
      expect(texts()).toBe('alt\nalt\nalt');
      await Word.run(async (context) => {
        context.document.contentControls.load('items/tag,items/text');
        context.document.sections.getFirst().getHeader('Primary').load('text');
        await context.sync();
      });
      expect(model.saved).toBe(true);
    },
  );

  test.each(['w:edit="readOnly" w:enforcement="0"', 'w:edit="trackedChanges" w:enforcement="1"'])(
    'takes edits with %s',
    async (protection) => {
      open(protection);
      await writeAll();
      expect(texts()).toBe('neu\nneu\nneu');
    },
  );
});

describe('a write that fails', () => {
  test('leaves those before it, and happens once', async () => {
    const { model } = openInWord({ bytes: docx(three() + SECTION), failsAt: 3 });
    await expect(writeAll()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(texts()).toBe('neu\nneu\nalt');
    await writeAll();
    expect(texts()).toBe('neu\nneu\nneu');
    expect(model.failsAt).toBeUndefined();
  });

  test('is counted in each batch anew; people’s edits and reads do not count', async () => {
    const { model } = openInWord({ bytes: docx(three() + SECTION), failsAt: 2 });
    const one = (tag: string) =>
      Word.run(async (context) => {
        context.document.body.load('text');
        context.document.contentControls.getByTag(tag).getFirst().insertText('neu', 'Replace');
        await context.sync();
      });
    await one('eins');
    model.change(undefined, () => undefined);
    await one('zwei');
    expect(texts()).toBe('neu\nneu\nalt');
    await expect(writeAll()).rejects.toMatchObject({ code: 'GeneralException' });
  });
});
