import { inventedMembers } from '../../office-environment/drift';
import { Body } from '../../../src/emulator/word/objects/body';
import {
  ContentControlCollection,
  InlinePictureCollection,
  ParagraphCollection,
  RangeCollection,
  SectionCollection,
  TableCellCollection,
  TableCollection,
  TableRowCollection,
} from '../../../src/emulator/word/objects/collections';
import { ContentControl } from '../../../src/emulator/word/objects/content-control';
import { Document } from '../../../src/emulator/word/objects/document';
import * as properties from '../../../src/emulator/word/objects/document-properties';
import { Font } from '../../../src/emulator/word/objects/font';
import { InlinePicture } from '../../../src/emulator/word/objects/inline-picture';
import { Paragraph } from '../../../src/emulator/word/objects/paragraph';
import { Range } from '../../../src/emulator/word/objects/range';
import { Section } from '../../../src/emulator/word/objects/section';
import { Table } from '../../../src/emulator/word/objects/table';
import { TableCell } from '../../../src/emulator/word/objects/table-cell';
import { TableRow } from '../../../src/emulator/word/objects/table-row';

test('the emulated Word has no member that Microsoft has not', () => {
  const classes = {
    Body,
    ContentControl,
    Document,
    Font,
    InlinePicture,
    Paragraph,
    Range,
    Section,
    Table,
    TableCell,
    TableRow,
    ContentControlCollection,
    InlinePictureCollection,
    ParagraphCollection,
    RangeCollection,
    SectionCollection,
    TableCellCollection,
    TableCollection,
    TableRowCollection,
    ...properties,
  };
  expect(inventedMembers(Word, classes)).toEqual([]);
});

test('a member the emulator lacks fails loudly and names itself', async () => {
  const failed = Word.run(async (context) => {
    context.document.body.getHtml();
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'EMULATOR: not implemented: Body.getHtml()',
  });
});
