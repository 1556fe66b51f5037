import { openPlatform } from '../../../src/adapters/office/platform';

it('knows the host and speaks the language of its menus', async () => {
  const platform = await openPlatform();
  expect(platform).toMatchObject({
    host: 'excel',
    displayLanguage: 'de',
    contentLanguage: 'de',
    dark: false,
  });
});

it('remembers small things from one opening to the next', async () => {
  (await openPlatform()).preferences.set('city', 'flensburg');
  expect((await openPlatform()).preferences.get('city')).toBe('flensburg');
  expect((await openPlatform()).preferences.get('level flensburg')).toBeUndefined();
});

it('keeps what it remembers apart by the partition Office names', async () => {
  const { preferences } = await openPlatform();
  preferences.set('city', 'hamburg');
  // The npm library is older than the property; Word on the web has it.
  Object.defineProperty(Office.context, 'partitionKey', { value: 'office.com|(word', configurable: true });
  expect((await openPlatform()).preferences.get('city')).toBeUndefined();
  Object.defineProperty(Office.context, 'partitionKey', { value: undefined, configurable: true });
  expect((await openPlatform()).preferences.get('city')).toBe('hamburg');
});
