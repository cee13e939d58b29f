/** npm run worker · background work in a process of its own; installs and builds when needed. */
import { install } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();
await import('../dist/worker.js');
