const { default: TestRunner } = require('jest-runner');

/** One browser at a time, after the other projects: two cores are not enough for two, and Jest's own maxWorkers counts for all projects. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
