/** 后台进程 · npm run worker */
import { runWorker } from './app/run-worker.js';
import { readEnv } from './platform/env.js';

Promise.resolve()
  .then(() => runWorker(readEnv(process.env)))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
