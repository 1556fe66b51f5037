import { formatDate, formatDateInSentence } from '../../src/domain/period';

it('shows a reference date in the precision its source gives', () => {
  expect(formatDate('2013-12-31', 'de')).toBe('31.12.2013');
  expect(formatDate('2017-06', 'de')).toBe('Juni 2017');
  expect(formatDate('2011', 'de')).toBe('2011');
  expect(formatDate('2013-03-01', 'en')).toBe('1 March 2013');
});

it('writes the month out inside a sentence', () => {
  expect(formatDateInSentence('2013-12-31', 'de')).toBe('31. Dezember 2013');
  expect(formatDateInSentence('2013-12', 'de')).toBe('Dezember 2013');
});
