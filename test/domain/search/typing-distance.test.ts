import { typingDistance } from '../../../src/domain/search/typing-distance';

it.each([
  ['quote', 'quote', 0],
  ['quot', 'quote', 0],
  ['qoute', 'quote', 1],
  ['qute', 'quote', 1],
  ['quuote', 'quote', 1],
  ['quite', 'quote', 1],
  ['arbaitlose', 'arbeitslosenquotient', 2],
  ['miete', 'quote', 3],
])('counts the mistakes in "%s" for the beginning of "%s": %i', (typed, word, mistakes) => {
  expect(typingDistance(typed, word, 2)).toBe(mistakes);
});
