import base from './jest.database.config.js';

/** Whole programs are started, killed and started again, one after the other. */
export default { ...base, testTimeout: 240_000, maxWorkers: 1 };
