const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take longest, begun first where Jest has not yet measured any (a clean checkout): a long one begun
 * last leaves all but one core waiting. Browsers stand apart: two cores are not enough for two at once.
 */
const LONGEST = [
  'e2e/try-out',
  'documents/rows.word',
  'documents/rows',
  'warehouse/publish/publish-killed',
  'house/readme',
  'cli/import',
  'workbooks/property.excel',
  'documents/property',
  'warehouse/statistics',
  'taskpane/all',
  'ui/all',
  'service/deliveries',
  'workbooks/property',
  'adapters/files/rows-come-and-go',
  'warehouse/disclosure/attack',
  'documents/oracle',
  'cli/serve',
  'warehouse/publish/publish-deliveries',
  'actions/refresh-large-workbook',
];

/** Jest's own order, with the suites known to be long before all it knows no duration of. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration)) return sorted;
    return [...sorted].sort((one, other) => placeOf(one) - placeOf(other));
  }
};

function placeOf({ path }) {
  const place = LONGEST.findIndex((suite) => path.replaceAll('\\', '/').includes(`/test/${suite}.`));
  return place < 0 ? LONGEST.length : place;
}
