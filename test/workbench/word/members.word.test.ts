import { inventedMembers } from '../../office-environment/drift';
import { Body } from '../../../src/workbench/word/objects/body';
import {
  ContentControlCollection,
  InlinePictureCollection,
  ParagraphCollection,
  RangeCollection,
  SectionCollection,
  TableCellCollection,
  TableCollection,
  TableRowCollection,
} from '../../../src/workbench/word/objects/collections';
import { ContentControl } from '../../../src/workbench/word/objects/content-control';
import { Document } from '../../../src/workbench/word/objects/document';
import * as properties from '../../../src/workbench/word/objects/document-properties';
import { Font } from '../../../src/workbench/word/objects/font';
import { InlinePicture } from '../../../src/workbench/word/objects/inline-picture';
import { Paragraph } from '../../../src/workbench/word/objects/paragraph';
import { Range } from '../../../src/workbench/word/objects/range';
import { Section } from '../../../src/workbench/word/objects/section';
import { Table } from '../../../src/workbench/word/objects/table';
import { TableCell } from '../../../src/workbench/word/objects/table-cell';
import { TableRow } from '../../../src/workbench/word/objects/table-row';

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
