import base from './jest.config.js';

export default {
  ...base,
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/support/cluster-setup.mjs',
  globalTeardown: '<rootDir>/test/support/cluster-teardown.mjs',
};
