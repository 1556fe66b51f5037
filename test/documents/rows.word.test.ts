/** @jest-environment ./test/office-environment/node-beside-office.cjs */
import { judgeRows } from './judge-rows';
import { byWord } from './by-word';

jest.setTimeout(60_000);

judgeRows(byWord);
