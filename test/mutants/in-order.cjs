const { default: Sequencer } = require('@jest/test-sequencer');

/** Runs the suites in the order of the command line, not the longest first. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => process.argv.findIndex((argument) => path.endsWith(argument));
    return [...tests].sort((one, other) => place(one) - place(other));
  }
};
