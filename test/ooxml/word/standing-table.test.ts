import { indexXml } from '../../../src/ooxml/package/xml-index';
import { NS } from '../../../src/ooxml/package/xml';
import { standingTable } from '../../../src/ooxml/word/standing-table';

const cell = (text: string, look = '') =>
  `<w:tc><w:tcPr>${look}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const read = (...rows: string[]) =>
  standingTable(indexXml(`<w:tbl xmlns:w="${NS.w}">${rows.join('')}</w:tbl>`), 0);

it('knows which columns cells cover and which go on a cell above', () => {
  const { rows } = read(
    row(
      cell('Gebiet', '<w:vMerge w:val="restart"/>') + cell('Einwohner', '<w:gridSpan w:val="2"/>'),
      '<w:tblHeader/>',
    ),
    row(cell('', '<w:vMerge/>') + cell('2018') + cell('2024'), '<w:tblHeader w:val="0"/>'),
    row(cell('später', ''), '<w:gridBefore w:val="2"/>'),
  );
  expect(
    rows.map(({ head, cells }) => [
      head,
      cells.map(({ column, span, continues }) => [column, span, continues === true]),
    ]),
  ).toEqual([
    [
      true,
      [
        [0, 1, false],
        [1, 2, false],
      ],
    ],
    [
      false,
      [
        [0, 1, true],
        [1, 1, false],
        [2, 1, false],
      ],
    ],
    [false, [[2, 1, false]]],
  ]);
});

it('leaves out rows a tracked change deletes, and says that there are some', () => {
  const deleted = row(cell('weg'), '<w:del w:id="1" w:author="A"/>');
  expect(read(row(cell('da')), deleted)).toMatchObject({
    tracked: true,
    rows: [{ cells: [{ texts: [{ text: 'da' }] }] }],
  });
  expect(read(row(cell('da'))).tracked).toBeUndefined();
});
