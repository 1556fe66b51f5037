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
  transform: { '\\.c?[jt]sx?$': swc },
  // PGlite loads Node's modules by import(), cookie (of fastify's inject) is an ES module: jest's sandbox wants require().
  transformIgnorePatterns: ['/node_modules/(?!@electric-sql/|cookie/)'],
  testEnvironment: 'node',
  ...more,
});

/** The page address carries the host information where Office puts it; Office.js loads its host file from node_modules. */
const office = (host) =>
  project(host.toLowerCase(), [`**/*.${host.toLowerCase()}.test.ts`], {
    testEnvironment: 'jsdom',
    testEnvironmentOptions: {
      url: `https://localhost/taskpane.html?_host_Info=${host}$Win32$16.01$de-DE$c0$$disableLogging$0`,
      resources: 'usable',
      runScripts: 'dangerously',
      pretendToBeVisual: true,
    },
    setupFilesAfterEnv: [`<rootDir>/test/office-environment/boot-${host.toLowerCase()}.ts`],
  });

module.exports = {
  // Jest leaves one core to whoever sits at the machine; on two cores that is half of the gate.
  maxWorkers: '100%',
  testSequencer: './test/longest-first.cjs',
  globalSetup: './test/warehouse/cluster-for-all.ts',
  globalTeardown: './test/warehouse/no-cluster-for-all.ts',
  // A quiet machine needs none of it; a busy one is no reason to fail.
  testTimeout: 60_000,
  projects: [
    project(
      'node',
      [
        '{documents,workbooks,domain,figures,refresh,texts,deliveries,ports,actions,ooxml,adapters,warehouse,service,cli,cities,emulator,contract,contracts,house,manifest,build,web}/**/*.test.ts',
      ],
      {
        testPathIgnorePatterns: ['/node_modules/', '\\.(excel|word)\\.test\\.ts$'],
        moduleNameMapper: { '^highs$': '<rootDir>/test/warehouse/disclosure/highs.ts' },
      },
    ),
    project('pane', ['{taskpane,ui}/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/taskpane/encoders.ts'],
      moduleNameMapper: { '^@fluentui/react-icons$': '<rootDir>/test/taskpane/icons.cjs' },
    }),
    office('Excel'),
    office('Word'),
    project('e2e', ['e2e/**/*.test.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/e2e/patience.ts'],
    }),
  ],
};
