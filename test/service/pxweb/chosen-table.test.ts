import type { VariableSelection } from '../../../src/domain/selection';
import { chosenTable, expandedSelection, tableInLists } from '../../../src/service/pxweb/chosen-table';
import { askedOf } from '../../../src/service/pxweb/selection';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { tableFor } from '../small-catalogue';

const TABLE = tableFor('klein-stadtteil');

const SELECTION: VariableSelection[] = [
  { variableCode: 'indicator', valueCodes: [UNEMPLOYMENT.id] },
  { variableCode: 'area', valueCodes: ['01'], codeList: 'klein.level.bezirk', outputValues: 'single' },
  { variableCode: 'year', valueCodes: ['top(1)'] },
];

const shown = ({ indicators, areas, years }: typeof TABLE) => [
  indicators.map(({ id }) => id),
  areas.map(({ key }) => key),
  years,
];

it('is the part of a table that a question asks for', () => {
  const chosen = chosenTable(TABLE, askedOf(TABLE, { selection: SELECTION }));
  expect(shown(chosen)).toEqual([[UNEMPLOYMENT.id], ['0101', '0102'], [2019]]);
});

it('expands a selection to the codes it stands for today', () => {
  expect(expandedSelection({ selection: SELECTION }, askedOf(TABLE, { selection: SELECTION }))).toEqual([
    { variableCode: 'indicator', valueCodes: [UNEMPLOYMENT.id] },
    { variableCode: 'area', valueCodes: ['0101', '0102'] },
    { variableCode: 'year', valueCodes: ['2019'] },
  ]);
});

it('keeps the code list of groups, whose codes are no codes of the table', () => {
  const selection = SELECTION.map(({ outputValues: _, ...variable }) => variable).map((variable) =>
    variable.variableCode === 'indicator' ? { ...variable, valueCodes: [INHABITANTS.id] } : variable,
  );
  expect(expandedSelection({ selection }, askedOf(TABLE, { selection }))[1]).toEqual({
    variableCode: 'area',
    valueCodes: ['01'],
    codeList: 'klein.level.bezirk',
  });
});

it('shows the codes of code lists in place of its own', () => {
  expect(shown(tableInLists(TABLE, {}))).toEqual(shown(TABLE));
  expect(shown(tableInLists(TABLE, { indicator: 'klein.topic.work' }))).toEqual([
    [UNEMPLOYMENT.id],
    ...shown(TABLE).slice(1),
  ]);
  expect(shown(tableInLists(TABLE, { area: 'klein.level.bezirk' }))[1]).toEqual(['01', '02']);
  expect(() => tableInLists(TABLE, { area: 'klein.topic.work' })).toThrow(/unknown-code-list/);
});
