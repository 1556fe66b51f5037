import { judgeIndicatorRows } from './judge-indicator-rows';
import { byFile } from './refresher';

judgeIndicatorRows(byFile);
