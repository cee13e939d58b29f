/** npm run cli -- <task> · one-off tasks beside the server; installs and builds when needed. */
import { install } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();
await import('../dist/cli.js');
