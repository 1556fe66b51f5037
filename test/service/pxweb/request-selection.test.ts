import {
  selectionFromBody,
  selectionFromQuery,
  variablesBody,
} from '../../../src/service/pxweb/request-selection';

describe('a selection in an address', () => {
  it('names codes, code lists and what their groups stand for', () => {
    const { selection } = selectionFromQuery({
      'valuecodes[year]': 'top(2)',
      'valuecodes[area]': ['0101', '[range(0102,0201)]'],
      'codelist[area]': 'klein.level.bezirk',
      'outputvalues[area]': 'SINGLE',
      'codelist[indicator]': 'klein.topic.work',
      lang: 'de',
    });
    expect(selection).toEqual([
      { variableCode: 'indicator', valueCodes: ['*'], codeList: 'klein.topic.work' },
      {
        variableCode: 'area',
        valueCodes: ['0101', '[range(0102,0201)]'],
        codeList: 'klein.level.bezirk',
        outputValues: 'single',
      },
      { variableCode: 'year', valueCodes: ['top(2)'] },
    ]);
  });

  it('says where dimensions stand and in whose areas', () => {
    expect(selectionFromQuery({ heading: 'Year, indicator', stub: 'area', edition: 'k-2010' })).toEqual({
      selection: [],
      edition: 'k-2010',
      placement: { heading: ['year', 'indicator'], stub: ['area'] },
    });
    expect(selectionFromQuery({})).toEqual({ selection: [], placement: { heading: [], stub: [] } });
    expect(() => selectionFromQuery({ stub: 'region' })).toThrow(/placement-invalid/);
  });

  it.each(['valuecodes[region]', 'codelist[]', 'outputvalues[areas]'])(
    'is refused where it misspells a dimension: %s',
    (name) => {
      expect(() => selectionFromQuery({ [name]: '*' })).toThrow(
        expect.objectContaining({
          code: 'request-invalid',
          facts: {
            detail: expect.objectContaining({ de: expect.stringContaining(name) }),
          },
        }),
      );
    },
  );
});

describe('a selection in a body', () => {
  it('may name code lists in either spelling, and then means all of their codes', () => {
    const { selection } = selectionFromBody({
      selection: [
        { variableCode: 'indicator', codelist: 'klein.topic.work' },
        { variableCode: 'area', valueCodes: ['01'], codeList: 'klein.level.bezirk', outputValues: 'single' },
        { variableCode: 'year', valueCodes: ['2020'], codelist: null },
      ],
    });
    expect(selection).toEqual([
      { variableCode: 'indicator', valueCodes: ['*'], codeList: 'klein.topic.work' },
      { variableCode: 'area', valueCodes: ['01'], codeList: 'klein.level.bezirk', outputValues: 'single' },
      { variableCode: 'year', valueCodes: ['2020'] },
    ]);
  });

  it('asks for the total where it names no area', () => {
    expect(selectionFromBody({ selection: [{ variableCode: 'area', valueCodes: [] }] }).selection).toEqual(
      [],
    );
    expect(selectionFromBody({ selection: [{ variableCode: 'year' }] }).selection).toEqual([
      { variableCode: 'year', valueCodes: [] },
    ]);
  });

  it('passes placement and edition on where it has them', () => {
    expect(selectionFromBody({})).toEqual({ selection: [] });
    const more = { placement: { heading: ['year' as const] }, edition: 'k-2010' };
    expect(selectionFromBody(more)).toEqual({ selection: [], ...more });
  });

  it('goes out in the spelling of the contract', () => {
    expect(
      variablesBody([
        { variableCode: 'area', valueCodes: ['01'], codeList: 'klein.level.bezirk' },
        { variableCode: 'year', valueCodes: ['2020'] },
      ]),
    ).toEqual([
      { variableCode: 'area', valueCodes: ['01'], codelist: 'klein.level.bezirk' },
      { variableCode: 'year', valueCodes: ['2020'] },
    ]);
  });
});
