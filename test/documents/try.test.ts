import { readFileSync, writeFileSync } from 'fs';
import { savedWithLibreOffice } from './edits/libre-office';
import { readReport } from './oracle/read-report';
it('lo', () => {
  const out = savedWithLibreOffice(readFileSync('/tmp/report2018.docx'));
  writeFileSync('/tmp/lo.docx', out);
  const r = readReport(out, new Set(['Hamm', 'Billstedt', 'Neustadt']));
  writeFileSync(
    '/tmp/try.txt',
    JSON.stringify(
      r.figures.map((f) => ({ ...f, table: f.table && [f.table.columns, f.table.rows.slice(0, 4)] })),
      null,
      1,
    ) + JSON.stringify(r.outside, null, 1),
  );
}, 100000);
