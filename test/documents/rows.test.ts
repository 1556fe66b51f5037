import { judgeFileRows } from './judge-file-rows';
import { judgeRows } from './judge-rows';
import { byFile } from './refresher';

jest.setTimeout(60_000);

judgeRows(byFile);
judgeFileRows(byFile);
