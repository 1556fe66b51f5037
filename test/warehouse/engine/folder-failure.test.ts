import { ReportingError } from '../../../src/domain/reporting-error';
import { understoodIn } from '../../../src/warehouse/engine/folder-failure';

it.each([
  ['what PostgreSQL says', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['what Node says', Object.assign(new Error('no space left'), { code: 'ENOSPC' })],
  ['what the file system of the embedded program says', { errno: 51 }],
])('takes a full disk from %s', (_, failure) => {
  expect(understoodIn('/data', failure)).toMatchObject({
    code: 'warehouse-full',
    facts: { folder: '/data' },
  });
});

it.each([
  ['warehouse-forbidden', Object.assign(new Error('may not'), { code: 'EACCES' })],
  ['warehouse-forbidden', { errno: 2 }],
  ['warehouse-damaged', Object.assign(new Error('invalid page in block 1'), { code: 'XX001' })],
  ['warehouse-damaged', Object.assign(new Error('could not read block 1'), { code: '58030' })],
  ['warehouse-damaged', { errno: 29 }],
])('fails with %s for %j', (code, failure) => {
  expect(understoodIn('/data', failure)).toMatchObject({ code });
});

it('takes the cause from the last words of a PostgreSQL that has ended', () => {
  const ended = new Error('Aborted()');
  const words = 'could not write to file "pg_wal/xlogtemp.42": No space left on device';
  expect(understoodIn('/data', ended, words)).toMatchObject({
    code: 'warehouse-full',
    facts: { detail: words },
    cause: ended,
  });
});

it('leaves a fault in a statement, and what is understood already, as they are', () => {
  for (const failure of [
    Object.assign(new Error('duplicate key'), { code: '23505' }),
    new ReportingError('not-a-draft'),
  ])
    expect(understoodIn('/data', failure)).toBe(failure);
});
