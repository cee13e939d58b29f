/** npm start · installs and builds when needed, then starts the product. */
import { install } from './install.mjs';

install();
const { build, buildPages } = await import('./build.mjs');
build();
buildPages();
await import('../dist/main.js');
