import { outputOf, outputParameters } from '../../../../src/service/pxweb/formats/output';

it('knows its parameters in any letter case, each once', () => {
  expect(outputParameters(['usecodes', 'UseCodes', 'SEPARATORTAB'])).toEqual(['UseCodes', 'SeparatorTab']);
  expect(() => outputParameters(['UseColours'])).toThrow(
    expect.objectContaining({
      code: 'output-parameter-unknown',
      facts: { parameter: 'UseColours', known: expect.stringContaining('UseCodes, UseTexts') },
    }),
  );
});

it('says what the parameters ask of a format', () => {
  expect(outputOf('csv')).toEqual({});
  expect(outputOf('csv', ['UseCodesAndTexts', 'IncludeTitle', 'SeparatorSemicolon'])).toEqual({
    labels: 'both',
    title: true,
    separator: ';',
  });
  expect(outputOf('xlsx', ['UseTexts'])).toEqual({ labels: 'texts' });
  expect(outputOf('csv', ['SeparatorSpace'])).toEqual({ separator: ' ' });
});

it('refuses what does not fit the format, and two that set the same', () => {
  expect(() => outputOf('xlsx', ['SeparatorTab'])).toThrow(
    expect.objectContaining({
      code: 'output-parameter-not-fitting',
      facts: { parameter: 'SeparatorTab', format: 'xlsx', known: 'csv' },
    }),
  );
  expect(() => outputOf('px', ['UseCodes'])).toThrow(/output-parameter-not-fitting/);
  expect(() => outputOf('csv', ['UseCodes', 'UseTexts'])).toThrow(/output-parameters-contradict/);
});
