import { join } from 'node:path';
import { CITIES } from '../../../warehouse/fixture';
import { apiOfCities } from '../../api';
import { pxFaults } from './px-grammar';

const api = apiOfCities(...['hamburg', 'flensburg', 'mannheim'].map((city) => join(CITIES, city)));

const ALL = 'valuecodes[indicator]=*&valuecodes[area]=*&valuecodes[year]=*&outputFormat=px';

it.each(['', '&heading=indicator&stub=area,year', '&stub=year,indicator,area', '&lang=en'])(
  'writes every table of the three cities as the published format asks%s',
  async (more) => {
    const { tables } = (await api.get('/api/v2/tables')).json;
    expect(tables.length).toBeGreaterThan(4);
    for (const { id } of tables) {
      const { text } = await api.get(`/api/v2/tables/${id}/data?${ALL}${more}`);
      expect([id, pxFaults(text)]).toEqual([id, []]);
    }
  },
);

describe('the check itself', () => {
  let good: string;

  beforeAll(async () => {
    good = (await api.get(`/api/v2/tables/mannheim-stadtteil/data?${ALL}`)).text;
  });

  it.each([
    ['a keyword nobody knows', 'AGGREGALLOWED', 'AGREGALLOWED', 'not a keyword'],
    ['a text where a number belongs', 'DECIMALS=15', 'DECIMALS="15"', 'another form'],
    ['a name that is too long', 'MATRIX="', `MATRIX="${'x'.repeat(20)}`, 'too long'],
    ['a missing keyword', /TITLE="[^"]*"(\r\n"[^"]*")*;\r\n/, '', 'TITLE is missing'],
    [
      'keywords out of order',
      'CHARSET="ANSI";\r\nAXIS-VERSION="2013"',
      'AXIS-VERSION="2013";\r\nCHARSET="ANSI"',
      'too late',
    ],
    ['a row that lacks a cell', /("\.+"|[\d.]+) \r\n;\r\n$/, '\r\n;\r\n', 'a row of'],
    ['a line break in a name', 'VALUES("Indi', 'VALUES("Indi"\r\n"', 'stands on one line'],
  ])('finds %s', (_, from, to, fault) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(pxFaults(bad).join()).toContain(fault);
  });
});
