/** npm run bench:<name> · compiles program and bench as they are shipped, then runs the bench alone. */
import { install } from './install.mjs';

install();
const { spawnSync } = await import('node:child_process');
const [name, ...options] = process.argv.slice(2);
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.bench.json');
run('--enable-source-maps', `.artifacts/bench/test/bench/${name}.bench.js`, ...options);
