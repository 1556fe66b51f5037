import type { FastifyError } from 'fastify';
import { faultIn, requestFault, unknownMediaType } from '../../src/service/request-fault';

const detailOf = (failure: object) => {
  const fault = requestFault(failure as FastifyError);
  const detail = fault?.facts.detail as { en: string } | string | undefined;
  return typeof detail === 'object' ? detail.en : detail;
};

const validation = (keyword: string, instancePath: string, params: object, message = '') =>
  detailOf({ validationContext: 'body', validation: [{ keyword, instancePath, params, message }] });

it('names the place of a missing part, all of them where one is enough', () => {
  expect(validation('required', '/figures/0', { missingProperty: 'year' })).toContain('figures.0.year');
  const either = ['file', 'files'].map((missingProperty) => ({
    keyword: 'required',
    instancePath: '',
    params: { missingProperty },
  }));
  expect(detailOf({ validation: either })).toContain('file | files');
});

it.each([
  ['type', { type: 'integer' }, 'integer'],
  ['enum', { allowedValues: ['de', 'en'] }, 'de,en'],
  ['minimum', { comparison: '>=', limit: 1 }, '>= 1'],
  ['minItems', { limit: 2 }, '≥ 2'],
  ['minLength', { limit: 3 }, '≥ 3'],
  ['maxItems', { limit: 5000 }, '≤ 5000'],
  ['pattern', { pattern: '^a$' }, '^a$'],
  ['oneOf', { passingSchemas: null }, 'this form'],
])('says what belongs there: %s', (keyword, params, expected) => {
  const said = validation(keyword, '/figures/years/0', params, 'must NOT be so');
  expect(said).toContain('figures.years.0');
  expect(said).toContain(expected);
  expect(said).not.toContain('must');
});

it('names the whole where the whole is wrong', () => {
  expect(validation('type', '', { type: 'object' })).toContain('body');
});

it('tells JSON that is none, characters no database keeps, and other faults of a request', () => {
  const [json, empty] = ['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'].map((code) =>
    detailOf({ code }),
  );
  expect(json).toContain('JSON');
  expect(empty).toBe(json);
  for (const code of ['22021', '22P05']) expect(detailOf({ code, statusCode: 500 })).toBeTruthy();
  expect(detailOf({ code: 'X', statusCode: 400, message: 'bad range' })).toContain('did not arrive');
});

it('is nothing for other failures', () => {
  expect(requestFault({ code: 'X', statusCode: 500, message: 'no' } as FastifyError)).toBeUndefined();
  expect(requestFault({ code: 'X', message: 'no' } as FastifyError)).toBeUndefined();
});

it('names a field, and a kind of body that is not taken', () => {
  expect(faultIn('stub', 'area, year')).toMatchObject({
    code: 'request-invalid',
    facts: { detail: { en: expect.stringMatching(/stub.*area, year/) } },
  });
  expect(unknownMediaType({ 'content-type': 'x'.repeat(100) }, 'text/csv').facts).toEqual({
    type: 'x'.repeat(80),
    expected: 'text/csv',
  });
  expect(unknownMediaType({}, 'text/csv').facts.type).toBe('');
});
