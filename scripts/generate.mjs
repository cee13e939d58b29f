/** Writes what is generated from the code: .env.example. */
import { writeFileSync } from 'node:fs';
import { build } from './build.mjs';

build();
const { envExample } = await import('../dist/platform/env.js');
writeFileSync('.env.example', envExample());
