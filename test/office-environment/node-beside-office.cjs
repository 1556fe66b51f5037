const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');
const { TestEnvironment: PageEnvironment } = require('jest-environment-jsdom');

/** Plain Node with the page of Office.js beside it: a test that needs a database too, whose engine takes a page for a browser. */
module.exports = class NodeBesideOffice extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    this.page = new PageEnvironment(config, context);
    this.global.officePage = this.page.global;
  }

  async setup() {
    await super.setup();
    await this.page.setup();
  }

  async teardown() {
    await this.page.teardown();
    await super.teardown();
  }
};
