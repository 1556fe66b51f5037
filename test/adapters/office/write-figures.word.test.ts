import { applyRefresh } from '../../../src/actions/apply-refresh';
import { planRefresh } from '../../../src/actions/plan-refresh';
import { openReport } from '../../../src/adapters/files/report-document';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { WordModel } from '../../../src/emulator/word/model';
import { makeFigure } from '../../../src/figures/make-figure';
import { TAKE_OUTDATED } from '../../../src/refresh/decide';
import { yearlySource } from '../../actions/yearly-source';
import { openDocx, declare, type Docx } from '../../documents/package/docx';
import { unemploymentIn } from '../../domain/answers';
import { openInWord } from '../../office-environment/word';

const [BEFORE, AFTER] = [unemploymentIn(2018, 5), unemploymentIn(2024, 7)];
const SOURCE = yearlySource([BEFORE, AFTER]);

async function withTable(): Promise<Docx> {
  const file = openReport(new WordModel().save(), 'report.docx');
  await file.insert(
    makeFigure(BEFORE, { id: 'tabelle', kind: 'table', query: BEFORE.query, language: 'de', options: {} }),
  );
  return openDocx(file.bytes());
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function put(docx: Docx, part: string, before: string, xml: string): void {
  const text = docx.text(part);
  const at = text.lastIndexOf(before);
  docx.put(part, text.slice(0, at) + xml + text.slice(at));
}

/** Behind the source line, in the figure: an item of a list, in a style of the department's, with a link. */
function writeRichly(docx: Docx): void {
  put(
    docx,
    'word/document.xml',
    '</w:sdtContent>',
    `<w:p><w:pPr><w:pStyle w:val="Amt1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>` +
      `<w:hyperlink xmlns:r="${R}" r:id="rIdAmt"><w:r><w:t>Mehr dazu</w:t></w:r></w:hyperlink></w:p>`,
  );
  put(
    docx,
    'word/styles.xml',
    '</w:styles>',
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Amt1"><w:name w:val="Amt Hinweis"/><w:rPr><w:b/></w:rPr></w:style>',
  );
  docx.put(
    'word/numbering.xml',
    `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
  );
  declare(
    docx,
    'word/numbering.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
  );
  put(
    docx,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdAmt" Type="${R}/hyperlink" TargetMode="External" Target="https://amt.example/"/>` +
      `<Relationship Id="rIdLists" Type="${R}/numbering" Target="numbering.xml"/>`,
  );
}

it('leaves what somebody wrote inside a figure its style, its list and its link', async () => {
  const docx = await withTable();
  writeRichly(docx);
  const { model } = openInWord({ bytes: docx.save() });
  const document = wordDocument(async () => '');
  const plan = await planRefresh({ source: SOURCE, document }, { target: { year: 2024 } });
  const { outcome } = await applyRefresh({ document }, plan, TAKE_OUTDATED, 'de');
  expect(outcome.figures[0]?.changes).not.toEqual([]);

  const after = openDocx(model.save());
  const text = after.text('word/document.xml');
  const [written = ''] = /<w:p>(?:(?!<w:p>).)*Mehr dazu.*?<\/w:p>/.exec(text) ?? [];
  const style = /w:pStyle w:val="([^"]*)"/.exec(written)?.[1];
  const list = /w:numId w:val="([^"]*)"/.exec(written)?.[1];
  const link = /r:id="([^"]*)"/.exec(written)?.[1];
  expect(after.text('word/styles.xml')).toContain(`w:styleId="${style}"><w:name w:val="Amt Hinweis"/>`);
  expect(after.text('word/numbering.xml')).toContain(`<w:num w:numId="${list}">`);
  expect(after.text('word/_rels/document.xml.rels')).toMatch(
    new RegExp(`Id="${link}"[^>]*Target="https://amt.example/"`),
  );
});
