#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '../../dist/cli.js');
if (existsSync(built)) require(built);
else {
  process.stderr.write('Sozialraum Office is not built yet. Please run "npm run build" and try again.\n');
  process.exitCode = 2;
}
