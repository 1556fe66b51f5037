import { contentTypeOf } from '../../../src/ooxml/package/content-types';
import { flatOf } from '../../../src/ooxml/package/flat-parts';
import { mainPartOf } from '../../../src/ooxml/package/kind-of-document';
import { hasChart, partsOfFlat } from '../../../src/ooxml/package/read-flat';
import { linksOf, related, relatedById } from '../../../src/ooxml/package/relationships';
import { NS } from '../../../src/ooxml/package/xml';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const flat = (contentType: string) =>
  flatOf({
    blocks: '<w:p/>',
    styles: `<w:styles xmlns:w="${NS.w}"/>`,
    declarations: ` xmlns:w="${NS.w}"`,
    links: [{ id: 'r&2', type: `${NS.r}/hyperlink`, target: 'https://amt.example/?a&b' }],
    shown: [
      {
        name: 'word/bilder/M&A.xml',
        contentType,
        id: 'r&1',
        type: `${NS.r}/chart`,
        xml: `<c:chart xmlns:c="${NS.c}"/>`,
      },
      { name: 'word/bilder/b.png', contentType: 'image/png', base64: 'AAEC' },
    ],
  });

it('reads back what it wrote: parts, types, ids and names with signs', () => {
  const parts = partsOfFlat(flat(CHART));
  const main = mainPartOf(parts) ?? '';
  expect(relatedById(parts, main, 'r&1')).toBe('word/bilder/M&A.xml');
  expect(contentTypeOf(parts, 'word/bilder/M&A.xml')).toBe(CHART);
  expect(related(parts, main, 'styles')).toBe('word/styles.xml');
  expect(linksOf(parts, main)).toMatchObject([{ id: 'r&2', target: 'https://amt.example/?a&b' }]);
  expect(parts.get('word/bilder/b.png')).toEqual(new Uint8Array([0, 1, 2]));
});

it('knows a chart by its type, not by its name', () => {
  expect(hasChart(flat(CHART))).toBe(true);
  expect(hasChart(flat('application/xml').replaceAll('bilder', 'charts'))).toBe(false);
});

it('gives a part the namespaces it uses and only its surroundings declare', () => {
  const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="${NS.pkg}" xmlns:w="${NS.w}" xmlns:v="urn:none"><pkg:part pkg:name="/word/document.xml" pkg:contentType="application/xml"><pkg:xmlData xmlns:r="${NS.r}"><w:document r:id="1"/></pkg:xmlData></pkg:part></pkg:package>`;
  const bytes = partsOfFlat(xml).get('word/document.xml');
  expect(new TextDecoder().decode(bytes)).toMatch(
    new RegExp(`<w:document xmlns:r="${NS.r}" xmlns:w="${NS.w}" r:id="1"/>$`),
  );
});
