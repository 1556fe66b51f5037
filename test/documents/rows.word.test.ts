/** @jest-environment ./test/office-environment/node-beside-office.cjs */
import { byWord } from './by-word';
import type { Difference } from './desk';
import { dropControl } from './edits/drop-control';
import { judgeRows } from './judge-rows';

jest.setTimeout(60_000);

const DIFFERENCES: Difference[] = [
  {
    edit: dropControl,
    expects: 'untouched',
    because:
      'Up to WordApi 1.3 Office.js reaches a figure by its control only; bookmarks, by which files find it, came with 1.4.',
  },
];

judgeRows(byWord, DIFFERENCES);
