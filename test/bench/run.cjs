/**
 * `npm run bench [name…]`: runs the benchmarks of this folder one after the other. Each compares our way with a peer on the
 * same work in the same run and prints the ratio of the medians; nothing here is asserted.
 */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
require('./typescript.cjs');

const wanted = process.argv.slice(2);
const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace(/\.bench\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

(async () => {
  for (const name of names) {
    const { bench } = require(join(__dirname, `${name}.bench.ts`));
    console.log(`\n${name}`);
    console.table(await bench());
  }
})().catch((failure) => {
  console.error(failure);
  // Ends the servers a bench has started as well.
  process.exit(1);
});
