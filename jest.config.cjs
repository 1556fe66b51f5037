const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** One project a kind of machine: plain Node, a pane in jsdom, the real Office.js in jsdom, a real Chromium. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  transform: { '\\.[jt]sx?$': swc },
  testEnvironment: 'node',
  ...more,
});

module.exports = {
  projects: [
    project('node', [
      '{domain,ports,actions,ooxml,adapters,service,cli,texts,workbench,contracts,house}/**/*.test.ts',
    ]),
    project('pane', ['taskpane/**/*.test.tsx'], { testEnvironment: 'jsdom' }),
  ],
};
