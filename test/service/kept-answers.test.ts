import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { keptAnswers } from '../../src/service/kept-answers';

it('keeps what was sent, whole or in pieces', async () => {
  const kept = keptAnswers();
  expect(kept.keep('a', 'äb')).toBe('äb');
  expect(kept.find('a')?.toString()).toBe('äb');
  const stream = kept.keep('c', Readable.from(['c', 'ö', Buffer.from('d')])) as Readable;
  expect(kept.find('c')).toBeUndefined();
  expect(await text(stream)).toBe('cöd');
  expect(kept.find('c')?.toString()).toBe('cöd');
});

it('lets go of what was asked for longest ago, and keeps nothing too large', async () => {
  const kept = keptAnswers({ inAll: 10, ofOne: 5 });
  kept.keep('a', '12345');
  kept.keep('b', '12345');
  kept.find('a');
  kept.keep('c', '123');
  expect(['a', 'b', 'c'].filter((key) => kept.find(key))).toEqual(['a', 'c']);
  kept.keep('d', '123456');
  expect(await text(kept.keep('e', Readable.from(['123', '456', '7'])) as Readable)).toBe('1234567');
  expect(['a', 'c', 'd', 'e'].filter((key) => kept.find(key))).toEqual(['a', 'c']);
});

it('keeps nothing of an answer that broke off', async () => {
  const kept = keptAnswers();
  const broken = kept.keep(
    'a',
    Readable.from(
      (function* () {
        yield 'half';
        throw new Error('broken');
      })(),
    ),
  ) as Readable;
  await expect(text(broken)).rejects.toThrow('broken');
  const left = kept.keep('b', Readable.from(['1', '2', '3'])) as Readable;
  await left[Symbol.asyncIterator]().next();
  left.destroy();
  expect([kept.find('a'), kept.find('b')]).toEqual([undefined, undefined]);
});
