import { Access } from '../../src/warehouse/access';
import type { Database } from '../../src/warehouse/engine/database';
import { eventsIn } from '../../src/warehouse/events';
import { LOCAL_PRINCIPAL, READER, tokenHolder } from '../../src/warehouse/principal';
import { savedQueriesIn } from '../../src/warehouse/saved-queries';
import { tokensIn } from '../../src/warehouse/tokens';

/** A database that says what it is called, and under which setting it was asked. */
function called(name: string): Database {
  const none = () => Promise.reject(new Error(name));
  return {
    query: async <R extends object>() => [{ name }] as unknown as R[],
    under: (setting) => called(`${name} ${setting}`),
    script: none,
    copy: none,
    transaction: none,
    close: none,
  };
}

const places = { reading: called('standby'), current: called('primary'), writing: called('owner') };

const nameOf = async (database: Database) => (await database.query<{ name: string }>(''))[0]?.name;

it('lets readers ask the standby, and whoever publishes where he finds it at once', async () => {
  expect(await nameOf(new Access(places, READER).reading)).toBe('standby');
  expect(await nameOf(new Access(places, READER).current)).toBe('primary');
  for (const staff of [LOCAL_PRINCIPAL, tokenHolder(1, 'Amt', ['deliver'])])
    expect(await nameOf(new Access(places, staff).reading)).toBe('primary');
});

it('works as the owner under the rights of the principal alone', async () => {
  expect(await nameOf(new Access(places, READER).writing)).toBe(
    `owner set local sozialraum.rights = 'read-figures,save-queries,open-pages'`,
  );
  expect(await nameOf(new Access(places, tokenHolder(1, 'Amt', ['deliver'])).writing)).toMatch(
    /'read-figures,.*,deliver-figures'$/,
  );
});

it('is no owner where nothing can be written', async () => {
  const access = new Access({ reading: places.reading, current: places.reading }, LOCAL_PRINCIPAL);
  expect(await nameOf(access.writing)).toBe('standby');
  expect(access.canWrite).toBe(false);
});

it('is what a store is made of: a database alone does not compile', () => {
  const database = called('owner');
  // @ts-expect-error A store has to know who asks.
  expect(savedQueriesIn(database)).toBeDefined();
  // @ts-expect-error Nor is one that names somebody.
  expect(tokensIn({ ...database, principal: READER })).toBeDefined();
  // @ts-expect-error Nor are all of them.
  expect(eventsIn({ ...places, principal: READER, canWrite: true })).toBeDefined();
});
