import { DatabaseError } from 'pg';
import { understood } from '../../../src/warehouse/engine/postgres-failure';

const ofState = (code?: string) =>
  Object.assign(new DatabaseError('so spoke the server', 19, 'error'), { code });

/** SQLSTATE by PostgreSQL 15, appendix A. */
it.each([
  ['57014', 'database-too-slow'],
  ['25006', 'database-forbids'],
  ['42501', 'database-forbids'],
  ['42P01', 'database-not-prepared'],
  ['42703', 'database-not-prepared'],
  ['08006', 'database-unreachable'],
  ['28P01', 'database-unreachable'],
  ['3D000', 'database-unreachable'],
  ['53100', 'database-full'],
  ['53300', 'database-unreachable'],
  ['57P03', 'database-unreachable'],
])('takes %s for %s', (state, code) => {
  expect(understood(ofState(state), 'db.stadt.example')).toMatchObject({
    code,
    facts: { server: 'db.stadt.example', detail: 'so spoke the server' },
  });
});

it('leaves a fault in a statement as it is', () => {
  for (const failure of [ofState('42601'), ofState('23505'), ofState()])
    expect(understood(failure, 'db')).toBe(failure);
});

it('takes what is no answer of a database for a server out of reach, and says why', () => {
  const detailOf = (failure: unknown) => understood(failure, 'db');
  expect(detailOf(new Error('getaddrinfo ENOTFOUND db'))).toMatchObject({
    code: 'database-unreachable',
    facts: { server: 'db', detail: 'getaddrinfo ENOTFOUND db' },
  });
  const several = new AggregateError([new Error('ECONNREFUSED ::1'), new Error('ECONNREFUSED 127.0.0.1')]);
  expect(detailOf(several)).toMatchObject({ facts: { detail: 'ECONNREFUSED ::1' } });
  expect(detailOf('cut off')).toMatchObject({ facts: { detail: 'cut off' } });
});
