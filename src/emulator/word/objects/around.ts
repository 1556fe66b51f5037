import type { WordModel } from '../model';
import { bodyAround, cellAround, controlAround, must, tableAround } from '../parents';
import type { Node } from '../xml';
import { Body } from './body';
import { ContentControl } from './content-control';
import { Table } from './table';
import { TableCell } from './table-cell';

/** The objects around a node, null where there is none. */
export const parentControl = (model: WordModel, node: Node): ContentControl | null => {
  const control = controlAround(node);
  return control ? new ContentControl(model, control) : null;
};

export const parentTable = (model: WordModel, node: Node): Table | null => {
  const table = tableAround(node);
  return table ? new Table(model, table) : null;
};

export const parentCell = (model: WordModel, node: Node): TableCell | null => {
  const cell = cellAround(node);
  return cell ? new TableCell(model, cell) : null;
};

export const parentBody = (model: WordModel, node: Node): Body =>
  new Body(model, must(bodyAround(node), 'parentBody'));
