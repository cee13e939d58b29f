import base from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 300_000,
  globalSetup: '<rootDir>/test/support/demo-setup.mjs',
  globalTeardown: '<rootDir>/test/support/demo-teardown.mjs',
};
