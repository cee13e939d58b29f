/** npm start · installs and builds when needed, then starts the product. */
import { install } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();
await import('../dist/main.js');
