import type { FastifyRequest } from 'fastify';
import { readableQuery } from '../../../src/service/pxweb/query-names';

async function readable(query: Record<string, string | string[]>) {
  const request = { query } as FastifyRequest;
  await readableQuery(request);
  return request.query;
}

it('writes names in any letter case as the contract does, and others in small letters', async () => {
  expect(await readable({ LANG: 'de', pagesize: '2', 'ValueCodes[Area]': '01', SavedQuery: 'x' })).toEqual({
    lang: 'de',
    pageSize: '2',
    'valuecodes[area]': '01',
    savedQuery: 'x',
  });
});

it('reads formats and output parameters in any letter case, in one list or several', async () => {
  expect(await readable({ outputformat: 'CSV', outputFormatParams: 'usecodes, ,IncludeTitle,' })).toEqual({
    outputFormat: 'csv',
    outputFormatParams: ['UseCodes', 'IncludeTitle'],
  });
  expect(await readable({ outputFormatParams: ['UseTexts', 'SeparatorTab,UseTexts'] })).toEqual({
    outputFormatParams: ['UseTexts', 'SeparatorTab'],
  });
  expect(await readable({})).toEqual({});
});

it('refuses a format and a parameter nobody knows', async () => {
  await expect(readable({ outputFormat: 'docx' })).rejects.toMatchObject({ code: 'format-unsupported' });
  await expect(readable({ outputFormatParams: 'nix' })).rejects.toMatchObject({
    code: 'output-parameter-unknown',
  });
});
