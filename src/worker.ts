/** 后台进程 · npm run worker */
import { passSignals } from './app/pass-signals.js';
import { runWorker } from './app/run-worker.js';
import { readEnv } from './platform/env.js';

const signals = passSignals();

Promise.resolve()
  .then(() => runWorker(readEnv(process.env), signals))
  .then(
    (code) => process.exit(code),
    (error: unknown) => {
      if (!signals.isStopping) console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
