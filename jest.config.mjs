/** One Jest for the whole workspace: SWC compiles, ESM runs, sources are taken from `src` by the
 *  "@millrace/source" export condition, so that a test never runs against a stale build. */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/{apps,libs,tests}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile: './.swcrc' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@millrace/source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/tests/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/setup/global-teardown.mjs',
  // Most tests wait for servers: a core to spare would stand idle.
  maxWorkers: '100%',
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1500MB',
};
