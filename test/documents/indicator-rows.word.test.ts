/** @jest-environment ./test/office-environment/node-beside-office.cjs */
import { byWord } from './by-word';
import { judgeIndicatorRows } from './judge-indicator-rows';

jest.setTimeout(60_000);

judgeIndicatorRows(byWord);
