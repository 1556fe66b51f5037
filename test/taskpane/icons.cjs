/**
 * Fluent's icons, each loaded when somebody asks for it: the index of the package makes sixteen thousand of them, a second
 * in every suite. What is no icon of the usual name comes from that index.
 */
const { dirname, join } = require('node:path');

const OF_ONE = /^(\w+?)(\d+)?(Regular|Filled|Color|Light)$/;
const root = join(dirname(require.resolve('@fluentui/react-icons/svg/checkmark')), '../..');
const loaded = {
  ...require(join(root, 'utils/bundleIcon.cjs')),
  ...require(join(root, 'utils/wrapIcon.cjs')),
  ...require(join(root, 'contexts/index.cjs')),
};

module.exports = new Proxy(loaded, {
  get(icons, name) {
    if (!(name in icons) && typeof name === 'string') icons[name] = icon(name);
    return icons[name];
  },
});

function icon(name) {
  const family = OF_ONE.exec(name)?.[1];
  if (!family) return undefined;
  const file = family.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
  try {
    return require(`@fluentui/react-icons/svg/${file}`)[name];
  } catch {
    return require('@fluentui/react-icons/svg')[name];
  }
}
