import { turns } from '../../src/service/turns';

const LIMITS = { inAll: 3, ofOne: 2, waitingInAll: 3, waitingOfOne: 2 };
const here = () => false;

/** What has come so far, in the order it came. */
async function come(...asked: Promise<unknown>[]): Promise<number[]> {
  const order: number[] = [];
  asked.forEach(
    (one, i) =>
      void one.then(
        () => order.push(i),
        () => undefined,
      ),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return order;
}

it('lets one client do only so much at once, and others beside it', async () => {
  const { take } = turns(LIMITS);
  const of = (client: string) => take(client, here);
  expect(await come(of('a'), of('a'), of('a'), of('b'), of('b'))).toEqual([0, 1, 3]);
});

it('gives a turn that was given back to whoever came first and may have it', async () => {
  const { take } = turns(LIMITS);
  const of = (client: string) => take(client, here);
  const [first] = [await of('a'), await of('a')];
  const [third, other, next] = [of('a'), of('b'), of('c')];
  expect(await come(third, other, next)).toEqual([1]);
  first();
  first();
  expect(await come(third, other, next)).toEqual([0, 1]);
  (await other)();
  expect(await come(third, other, next)).toEqual([0, 1, 2]);
});

it('sends away whoever makes too much wait, and everybody where too much waits in all', async () => {
  const { take } = turns(LIMITS);
  const of = (client: string) => take(client, here);
  await Promise.all([of('a'), of('a'), of('b')]);
  void of('a');
  void of('a');
  await expect(of('a')).rejects.toMatchObject({ code: 'too-many-large-answers', facts: { limit: 2 } });
  void of('b');
  await expect(of('c')).rejects.toMatchObject({ code: 'too-busy' });
});

it('keeps no place for whoever has gone', async () => {
  const { take } = turns({ ...LIMITS, inAll: 1 });
  const giveBack = await take('a', here);
  let isGone = false;
  const gone = take('a', () => isGone);
  const next = take('b', here);
  isGone = true;
  giveBack();
  expect(await come(gone, next)).toEqual([1]);
});

it('lets nobody wait for whoever reads an answer for ever', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const { take } = turns({ ...LIMITS, inAll: 1 });
  await take('a', here);
  const next = take('b', here);
  expect(await come(next)).toEqual([]);
  jest.advanceTimersByTime(30_000);
  expect(await come(next)).toEqual([0]);
  jest.useRealTimers();
});
