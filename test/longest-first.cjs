const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take longest, begun first where Jest has not yet measured any (a clean checkout): a long one begun
 * last leaves all but one core waiting. Their order here says nothing about what they may do.
 */
const LONGEST = [
  'documents/rows.word',
  'documents/rows',
  'service/database/publish-killed',
  'cli/import',
  'service/statistics',
  'house/readme',
  'cli/typology-release',
  'service/disclosure/attack',
  'cli/serve',
  'service/deliveries',
  'cli/check-indicators',
  'documents/property',
  'documents/oracle',
  'adapters/office/restore',
  'service/disclosure/attack-invented',
  'service/disclosure/no-secret-leaves',
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
