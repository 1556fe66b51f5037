import { request, ownDocument } from './bases';
import { madeUpCity } from './made-up-city';
import { openDocx } from './package/docx';
import { parseTree } from './package/tree';
import { parseXml, written } from './package/xml';
import { readReport } from './oracle/read-report';
import { edited } from './edits/edit';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { intoTextBox } from './edits/into-text-box';
import { textsOf } from './oracle/judge-figure';
const all = [UNEMPLOYMENT, CHILDREN, INHABITANTS].map(({ id }) => id);
const query = (indicators: string[], years: number[]) => ({
  city: 'hamburg',
  indicators,
  level: 'stadtteil',
  years,
});
it('tries', async () => {
  const source = madeUpCity();
  const base = await ownDocument(source, [
    request('tabelle', 'table', query(all, [2018])),
    request('zwei', 'table', query(all.slice(1), [2013, 2018])),
    request('bild', 'chart', query([all[0]!], [2018])),
    request('kasten', 'box', query([all[0]!], [2018])),
  ]);
  const out: unknown[] = [];
  const d = openDocx(base.bytes);
  for (const n of d.names()) out.push([n, d.bytes(n)!.length]);
  const text = d.text('word/document.xml');
  const bench = (k: string, f: () => void) => {
    for (let i = 0; i < 20; i++) f();
    const t = performance.now();
    for (let i = 0; i < 30; i++) f();
    out.push([k, (performance.now() - t) / 30]);
  };
  bench('parse document', () => parseXml(text));
  const dom = parseXml(text);
  bench('tree', () => parseTree(text));
  bench('write', () => written(dom));
  bench('open', () => openDocx(base.bytes));
  bench('read', () => readReport(base.bytes, new Set()));
  bench('edited', () => edited(base.bytes));
  for (let i = 0; i < 200; i++) readReport(base.bytes, new Set());
  const e = edited(base.bytes, [intoTextBox, { figure: 0, row: 0, column: 0, seed: 0 }]);
  const r = readReport(e.bytes, new Set());
  const f = r.figures[0]!;
  out.push(textsOf(f.twin!), textsOf({ ...f, twin: undefined } as never));
  require('fs').writeFileSync('/tmp/try2.txt', out.map((x) => JSON.stringify(x)).join('\n'));
}, 60000);
